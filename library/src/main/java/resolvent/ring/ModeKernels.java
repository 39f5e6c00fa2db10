package resolvent.ring;

/// Where the modes of a ring live: sums over both eigenvectors of several states at once, O(N) each. Every
/// implementation carries out the same elementary operations in the same order for each state, so that all give the
/// same bits.
interface ModeKernels {
    /// States at once.
    int lanes();

    /// For each state of a block whose ring starts at site 0, the site at which the minor
    /// `p_{j+1…j+N−1} = Δ' l_j r_j` has its largest modulus, the first of several: from
    /// `p_{0…j−1} p_{j+1…N−1} − b_{N−1} p_{1…j−1} p_{j+1…N−2}`, whose rounding is small beside the largest.
    void centres(ModeBlock block);

    /// For each state of a block whose ring starts at that state's cut, the sums over its vectors, by
    ///
    /// `r_j = D_j B_j + U_j A_j`, `l_j = U'_j B_j + D'_j A_j`
    ///
    /// with the determinants `A_j = p_{1…j−1}` and `B_j = p_{j+1…N−1}` of z − M on stretches of sites, the hops
    /// `D_j = M[1][0] ⋯ M[j][j−1]` from the cut to j, `U_j = M[j][j+1] ⋯ M[N−1][0]` from it the other way round, and
    /// U', D' the same of the transpose. See [CutRing].
    void sums(ModeBlock block);

    /// What is fastest here.
    static ModeKernels fastest() {
        return Fastest.MODES;
    }
}
