package resolvent.matrix;

/// The matrix exponential e^M by scaling and squaring with the [13/13] Padé approximant, or with the [7/7] one where
/// the 1-norm of M is below 0.95.
///
/// Backward error of the order of rounding of the 1-norm, which also means that the modulus of an entry is known to
/// about ‖M‖₁ ulp times its own size (N. J. Higham, SIAM J. Matrix Anal. Appl. 26, 1179 (2005),
/// doi:10.1137/04061101X); the scaling follows the 1-norm.
public final class Exponential {
    /// The largest 1-norm for which the [7/7] approximant is exact to double precision.
    static final double SMALL_NORM = 0.9504178996162932;
    /// The same for the [13/13] approximant.
    private static final double LARGEST_NORM = 5.371920351148152;
    private static final double[] PADE_7 = {17297280d, 8648640d, 1995840d, 277200d, 25200d, 1512d, 56d, 1d};
    private static final double[] PADE_13 = {64764752532480000d, 32382376266240000d, 7771770303897600d,
            1187353796428800d, 129060195264000d, 10559470521600d, 670442572800d, 33522128640d, 1323241920d,
            40840800d, 960960d, 16380d, 182d, 1d};

    private Exponential() {}

    /// e^M of a square matrix.
    ///
    /// @throws IllegalArgumentException if the matrix is not square or its 1-norm is not finite
    /// @throws ArithmeticException if the entries are so large that the result overflows
    public static Dense of(Dense matrix) {
        Eigenvalues.requireSquare(matrix);
        double norm = matrix.oneNorm();
        if (!Double.isFinite(norm)) {
            throw new IllegalArgumentException("the 1-norm of the matrix must be finite, was " + norm);
        }
        if (norm <= SMALL_NORM) {
            return pade7(matrix);
        }
        int squarings = norm <= LARGEST_NORM ? 0 : Math.getExponent(norm / LARGEST_NORM) + 1;
        Dense result = pade13(matrix.scaled(Math.scalb(1.0, -squarings)));
        for (int i = 0; i < squarings; i++) {
            result = result.times(result);
        }
        return requireInRange(result, norm);
    }

    /// A sum of products that overflowed is infinite or, where opposite infinities met, NaN.
    private static Dense requireInRange(Dense result, double norm) {
        if (!result.isFinite()) {
            throw new ArithmeticException("the exponential of this matrix with 1-norm %s is out of range".formatted(norm));
        }
        return result;
    }

    private static Dense pade7(Dense a) {
        double[] b = PADE_7;
        Dense a2 = a.times(a);
        Dense a4 = a2.times(a2);
        Dense a6 = a2.times(a4);
        return quotient(a.times(combine(a2, a4, a6, b[3], b[5], b[7], b[1])),
                combine(a2, a4, a6, b[2], b[4], b[6], b[0]));
    }

    private static Dense pade13(Dense a) {
        double[] b = PADE_13;
        Dense a2 = a.times(a);
        Dense a4 = a2.times(a2);
        Dense a6 = a2.times(a4);
        Dense odd = a.times(a6.times(combine(a2, a4, a6, b[9], b[11], b[13], 0))
                .plus(combine(a2, a4, a6, b[3], b[5], b[7], b[1])));
        Dense even = a6.times(combine(a2, a4, a6, b[8], b[10], b[12], 0))
                .plus(combine(a2, a4, a6, b[2], b[4], b[6], b[0]));
        return quotient(odd, even);
    }

    /// (even − odd)⁻¹ (even + odd)
    private static Dense quotient(Dense odd, Dense even) {
        return LinearSolver.of(even.plus(odd.scaled(-1)))
                .orElseThrow(() -> new ArithmeticException("the Padé denominator is singular"))
                .solve(even.plus(odd));
    }

    /// b2 A² + b4 A⁴ + b6 A⁶ + b0 1
    private static Dense combine(Dense a2, Dense a4, Dense a6, double b2, double b4, double b6, double b0) {
        int n = a2.rows();
        double[] sum = new double[a2.values().length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = b2 * a2.values()[i] + b4 * a4.values()[i] + b6 * a6.values()[i];
        }
        for (int i = 0; i < n; i++) {
            sum[i * n + i] += b0;
        }
        return Dense.ofColumns(n, n, sum);
    }
}
