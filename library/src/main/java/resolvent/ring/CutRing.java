package resolvent.ring;

/// A ring cut at one site k, where both eigenvectors of an eigenvalue z follow from minors of the sites on either side.
///
/// They are a column and a row of the adjugate of z − M, which is `Δ'(z) r lᵀ` there. With p the determinant of z − M on
/// a stretch of sites and m = N − 1,
///
/// `r_k = p_{k+1…k+m}`, `r_{k+j} = (M[k+1][k] ⋯ M[k+j][k+j−1]) p_{k+j+1…k+m} + (M[k+j][k+j+1] ⋯ M[k+m][k]) p_{k+1…k+j−1}`,
///
/// and l likewise from the transpose. No difference of large numbers is taken, so every amplitude is right to rounding
/// however small it is, as long as the state does not nearly vanish at the cut: k is where it is largest.
final class CutRing {
    private final Sites sites;
    private final Minors ahead;
    private final Minors behind;

    CutRing(Sites sites) {
        this.sites = sites;
        this.ahead = new Minors(sites.size);
        this.behind = new Minors(sites.size);
    }

    /// The vectors with the products of their entries.
    ///
    /// @param right r
    /// @param left l
    /// @param products l_j r_j
    record Vectors(ScaledVector right, ScaledVector left, ScaledVector products) {}

    Vectors at(int cut, double x, double y) {
        int n = sites.size;
        int next = Rounds.next(cut, 1, n);
        int last = Rounds.next(cut, -1, n);
        ahead.fill(sites, x, y, new Minors.Stretch(next, 1, n - 1));
        behind.fill(sites, x, y, new Minors.Stretch(last, -1, n - 1));
        ScaledVector right = combine(cut, sites.down.products(cut, 1), sites.up.products(last, -1));
        ScaledVector left = combine(cut, sites.up.products(cut, 1), sites.down.products(last, -1));
        return new Vectors(right, left, right.times(left));
    }

    /// @param away products of hops from the cut on
    /// @param back products of hops on the other way to the cut, met backwards from it
    private ScaledVector combine(int cut, ScaledNumbers away, ScaledNumbers back) {
        int n = sites.size;
        var vector = new ScaledVector(n);
        vector.set(cut, ahead.re[n - 1], ahead.im[n - 1], ahead.exponent[n - 1]);
        int site = cut;
        for (int j = 1; j < n; j++) {
            site = Rounds.next(site, 1, n);
            double a = away.mantissa[j];
            double b = back.mantissa[n - j];
            long first = away.exponent[j] + behind.exponent[n - 1 - j];
            long second = back.exponent[n - j] + ahead.exponent[j - 1];
            long larger = a == 0 ? second : b == 0 ? first : Math.max(first, second);
            double p = a * Rounds.power(Math.min(first - larger, 0));
            double q = b * Rounds.power(Math.min(second - larger, 0));
            vector.set(site, Math.fma(p, behind.re[n - 1 - j], q * ahead.re[j - 1]),
                    Math.fma(p, behind.im[n - 1 - j], q * ahead.im[j - 1]), larger);
        }
        return vector;
    }
}
