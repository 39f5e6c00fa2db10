package resolvent.lyapunov;

/// The inner loops. Every implementation carries out the same elementary operations in the same order, so that all
/// give the same bits.
interface Kernels {
    /// Passes all sites, `p ← (z − d) p − b q`, `q ← p` at z = x + iy.
    ///
    /// @param diagonal d of every site
    /// @param minusProducts −b of every site
    /// @param stretch sites between two rescalings
    void sites(double[] diagonal, double[] minusProducts, int stretch, Points points);

    /// Passes an even number of sites without diagonal, two at a time: with p at even sites as it is, p at odd ones
    /// divided by z, and w = z² = x + iy, they are `q ← p − b q`, `p ← w q − b' p`.
    ///
    /// @param minusProducts −b of every site
    /// @param stretch sites between two rescalings, even
    void pairs(double[] minusProducts, int stretch, Points points);

    /// What is fastest here.
    static Kernels fastest() {
        return Fastest.KERNELS;
    }
}
