package resolvent.matrix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// The factorization `P M = L U` of a square matrix with partial pivoting, ready to solve (LAPACK dgetrf, dgetrs).
/// Powers of 2 are taken off first, because OpenBLAS divides by pivots through their inverses, which overflow for
/// denormal ones.
public final class LinearSolver {
    private final Dense factors;
    private final int[] pivots;
    private final int exponent;

    private LinearSolver(Dense factors, int[] pivots, int exponent) {
        this.exponent = exponent;
        this.factors = factors;
        this.pivots = pivots;
    }

    /// The factorization; empty if the matrix is exactly singular.
    ///
    /// @throws IllegalArgumentException if the matrix is not square or an entry is NaN or infinite
    public static Optional<LinearSolver> of(Dense matrix) {
        int n = Eigenvalues.requireSquare(matrix);
        try (Arguments call = new Arguments()) {
            int exponent = exponent(matrix);
            MemorySegment entries = call.entries(matrix.timesPowerOfTwo(-exponent));
            MemorySegment pivots = call.integers(n);
            MemorySegment size = call.integer(n);
            MemorySegment info = call.integer(0);
            Routine.DGETRF.call(size, size, entries, call.integer(Math.max(1, n)), pivots, info);
            if (Arguments.checkedInfo(Routine.DGETRF, info) > 0) {
                return Optional.empty();
            }
            int[] order = new int[n];
            MemorySegment.copy(pivots, ValueLayout.JAVA_INT, 0, order, 0, n);
            return Optional.of(new LinearSolver(Dense.ofColumns(n, n, Arguments.read(entries, n * n)), order, exponent));
        }
    }

    private static int exponent(Dense matrix) {
        double norm = matrix.oneNorm();
        return norm == 0 || !Double.isFinite(norm) ? 0 : Math.getExponent(norm);
    }

    /// The sign of det M: −1 or 1.
    public int determinantSign() {
        int sign = 1;
        for (int k = 0; k < pivots.length; k++) {
            sign *= pivots[k] == k + 1 ? 1 : -1;
            sign *= factors.get(k, k) > 0 ? 1 : -1;
        }
        return sign;
    }

    /// ln |det M|.
    public double logDeterminant() {
        double log = pivots.length * (exponent * Math.log(2));
        for (int k = 0; k < pivots.length; k++) {
            log += Math.log(Math.abs(factors.get(k, k)));
        }
        return log;
    }

    /// The solution of `M X = B`, column by column.
    ///
    /// @throws IllegalArgumentException if B has not as many rows as M
    public Dense solve(Dense rightHandSides) {
        int n = factors.rows();
        if (rightHandSides.rows() != n) {
            throw new IllegalArgumentException("right-hand sides must have %d rows, was %d".formatted(
                    n, rightHandSides.rows()));
        }
        int scale = exponent(rightHandSides);
        try (Arguments call = new Arguments()) {
            MemorySegment b = call.numbers(rightHandSides.timesPowerOfTwo(-scale).values());
            MemorySegment pivot = call.integers(n);
            MemorySegment.copy(pivots, 0, pivot, ValueLayout.JAVA_INT, 0, n);
            MemorySegment size = call.integer(n);
            MemorySegment info = call.integer(0);
            MemorySegment leading = call.integer(Math.max(1, n));
            Routine.DGETRS.call(call.letter('N'), size, call.integer(rightHandSides.columns()),
                    call.numbers(factors.values()), leading, pivot, b, leading, info);
            Arguments.checkedInfo(Routine.DGETRS, info);
            return Dense.ofColumns(n, rightHandSides.columns(), Arguments.read(b, n * rightHandSides.columns()))
                    .timesPowerOfTwo(scale - exponent);
        }
    }

    /// The solution of `M x = b`: by columns in Java, since to hand the factors to LAPACK would cost more than to use them
    /// once.
    ///
    /// @throws IllegalArgumentException if b has not as many entries as M rows
    public double[] solve(double[] b) {
        int n = factors.rows();
        if (b.length != n) {
            throw new IllegalArgumentException("right-hand sides must have %d rows, was %d".formatted(n, b.length));
        }
        int scale = exponent(b);
        double[] x = timesPowerOfTwo(b, -scale);
        for (int k = 0; k < n; k++) {
            double swapped = x[pivots[k] - 1];
            x[pivots[k] - 1] = x[k];
            x[k] = swapped;
        }
        double[] entries = factors.values();
        for (int k = 0; k < n; k++) {
            subtract(x[k], entries, k * n, x, k + 1, n);
        }
        for (int k = n - 1; k >= 0; k--) {
            x[k] /= entries[k * n + k];
            subtract(x[k], entries, k * n, x, 0, k);
        }
        return timesPowerOfTwo(x, scale - exponent);
    }

    /// Takes a multiple of a part of a column from the same part of x.
    private static void subtract(double factor, double[] entries, int column, double[] x, int from, int to) {
        if (factor != 0) {
            for (int i = from; i < to; i++) {
                x[i] -= factor * entries[column + i];
            }
        }
    }

    private static int exponent(double[] vector) {
        double largest = 0;
        for (double entry : vector) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest == 0 || !Double.isFinite(largest) ? 0 : Math.getExponent(largest);
    }

    private static double[] timesPowerOfTwo(double[] vector, int power) {
        double[] scaled = new double[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.scalb(vector[i], power);
        }
        return scaled;
    }
}
