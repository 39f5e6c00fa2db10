package resolvent.matrix;

import java.util.Arrays;

/// Elementary operations on vectors; the order of their sums is fixed, so their bits are too.
public final class Vectors {
    /// Between these, squares of entries that matter have neither underflowed nor overflowed.
    private static final double SMALLEST_SQUARE = 1e-280;
    private static final double LARGEST_SQUARE = 1e300;

    private Vectors() {}

    /// Σ aᵢ bᵢ, in four running sums that keep the processor's adders busy.
    static double dot(double[] a, double[] b) {
        double p = 0;
        double q = 0;
        double r = 0;
        double s = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            p += a[i] * b[i];
            q += a[i + 1] * b[i + 1];
            r += a[i + 2] * b[i + 2];
            s += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            p += a[i] * b[i];
        }
        return (p + q) + (r + s);
    }

    /// The Euclidean norm, without overflow or underflow on the way.
    public static double norm(double[] a) {
        double square = dot(a, a);
        if (square > SMALLEST_SQUARE && square < LARGEST_SQUARE) {
            return Math.sqrt(square);
        }
        double largest = 0;
        for (double entry : a) {
            largest = Math.max(largest, Math.abs(entry));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double[] reduced = a.clone();
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] /= largest;
        }
        return largest * Math.sqrt(dot(reduced, reduced));
    }

    /// Refuses numbers that are not finite.
    ///
    /// @param name what they are
    /// @throws IllegalArgumentException naming the first that is NaN or infinite
    public static void requireFinite(String name, double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s must be finite, had %s".formatted(name, value));
            }
        }
    }

    /// @throws IllegalArgumentException if a vector does not fit a matrix
    static void requireLength(double[] x, int length) {
        if (x.length != length) {
            throw new IllegalArgumentException("x must have length %d, was %d".formatted(length, x.length));
        }
    }

    /// @throws IllegalArgumentException if an argument or the place for a result does not fit a matrix
    static void requireLengths(double[] x, int columns, double[] out, int rows) {
        requireLength(x, columns);
        if (out.length != rows) {
            throw new IllegalArgumentException("out must have length %d, was %d".formatted(rows, out.length));
        }
    }

    /// a := a − factor b
    static void subtract(double[] a, double factor, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] -= factor * b[i];
        }
    }

    /// a := factor a
    static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    /// factor a, as a new vector
    static double[] scaled(double[] a, double factor) {
        double[] result = new double[a.length];
        Arrays.setAll(result, i -> a[i] * factor);
        return result;
    }
}
