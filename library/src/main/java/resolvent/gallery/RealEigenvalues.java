package resolvent.gallery;

/// How many eigenvalues of a random real matrix are real.
final class RealEigenvalues {
    private RealEigenvalues() {}

    /// The exact mean for N × N independent Gaussian entries of mean 0 and any common variance:
    /// `√2 Σ_{k=0}^{N/2−1} (4k−1)!!/(4k)!!` for even N, `1 + √2 Σ_{k=1}^{(N−1)/2} (4k−3)!!/(4k−2)!!` for odd N; it grows
    /// as √(2N/π).
    ///
    /// A. Edelman, E. Kostlan, M. Shub, J. Amer. Math. Soc. 7, 247 (1994), doi:10.1090/S0894-0347-1994-1231689-0.
    static double mean(int size) {
        boolean even = size % 2 == 0;
        // the term is (m−1)!!/m!!, m = 0, 4, 8, … or 2, 6, 10, …
        double term = even ? 1 : 0.5;
        double sum = 0;
        for (int m = even ? 0 : 2; m <= 2 * size - 4; m += 4) {
            sum += term;
            term *= (m + 1.0) / (m + 2) * ((m + 3.0) / (m + 4));
        }
        return (even ? 0 : 1) + Math.sqrt(2) * sum;
    }

    /// The leading term for large N when the two directions of a pair have correlation ρ, √(2N (1 + ρ)/(π (1 − ρ)));
    /// the next one is of order 1.
    ///
    /// P. J. Forrester, T. Nagao, J. Phys. A 41, 375003 (2008), doi:10.1088/1751-8113/41/37/375003.
    static double leading(int size, double rho) {
        return Math.sqrt(2 * size / Math.PI * (1 + rho) / (1 - rho));
    }
}
