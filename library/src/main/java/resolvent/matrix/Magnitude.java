package resolvent.matrix;

import resolvent.numeric.Complex;

/// The order of magnitude of a matrix as a power of 2, so that matrices with entries near the limits of doubles can be
/// solved at a moderate scale. Taking it off and putting it back rounds nothing, unless a result is itself too small for
/// a double.
public final class Magnitude {
    /// LAPACK's routines are at home where the largest entry lies within these powers of 2.
    private static final int MODERATE = 100;

    private final int exponent;

    private Magnitude(int exponent) {
        this.exponent = exponent;
    }

    /// The magnitude of a matrix; 2⁰ where nothing needs to be done.
    ///
    /// @throws IllegalArgumentException naming the place of an entry that is NaN or infinite
    public static Magnitude of(Matrix matrix) {
        Finite.require(matrix);
        double largest = largestModulus(matrix);
        int exponent = exponent(largest);
        return new Magnitude(largest == 0 || Math.abs(exponent) <= MODERATE ? 0 : exponent);
    }

    private static double largestModulus(Matrix matrix) {
        if (matrix instanceof Dense dense) {
            return dense.largestModulus();
        }
        double[] largest = {0};
        matrix.forEachNonZero((_, _, value) -> largest[0] = Math.max(largest[0], Math.abs(value)));
        return largest[0];
    }

    /// The exponent of a positive double, denormal ones included.
    private static int exponent(double value) {
        return value < Double.MIN_NORMAL ? Math.getExponent(Math.scalb(value, 64)) - 64 : Math.getExponent(value);
    }

    /// The matrix divided by the power of 2.
    public Matrix reduced(Matrix matrix) {
        // in two steps, because the power itself may be no double
        int half = exponent / 2;
        return exponent == 0 ? matrix
                : matrix.scaled(Math.scalb(1.0, -half)).scaled(Math.scalb(1.0, half - exponent));
    }

    /// A number at the scale of the matrix, divided by the power of 2.
    public double reduced(double value) {
        return exponent == 0 ? value : Math.scalb(value, -exponent);
    }

    /// A number of the reduced problem, such as an eigenvalue, at the scale of the original one.
    public Complex restored(Complex z) {
        return exponent == 0 ? z : new Complex(Math.scalb(z.re(), exponent), Math.scalb(z.im(), exponent));
    }
}
