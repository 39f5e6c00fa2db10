package resolvent.matrix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import resolvent.numeric.Complex;

/// The factorization `P (z − M) = L U` of a real square matrix under a complex shift, with partial pivoting, ready to solve
/// (LAPACK zgetrf).
public final class ShiftedSolver {
    private final int size;
    /// Column by column, real and imaginary parts in turn.
    private final double[] factors;
    private final int[] pivots;

    private ShiftedSolver(int size, double[] factors, int[] pivots) {
        this.size = size;
        this.factors = factors;
        this.pivots = pivots;
    }

    /// The factorization; empty if z − M is exactly singular.
    ///
    /// @throws IllegalArgumentException if the matrix is not square or an entry is NaN or infinite
    public static Optional<ShiftedSolver> of(Dense matrix, Complex shift) {
        int n = Eigenvalues.requireSquare(matrix);
        Finite.require(matrix);
        double[] entries = new double[Math.multiplyExact(2, Dense.length(n, n))];
        double[] values = matrix.values();
        for (int k = 0; k < values.length; k++) {
            entries[2 * k] = -values[k];
        }
        for (int i = 0; i < n; i++) {
            entries[2 * (i * n + i)] += shift.re();
            entries[2 * (i * n + i) + 1] += shift.im();
        }
        try (Arguments call = new Arguments()) {
            MemorySegment numbers = call.numbers(entries);
            MemorySegment pivots = call.integers(n);
            MemorySegment order = call.integer(n);
            MemorySegment info = call.integer(0);
            Routine.ZGETRF.call(order, order, numbers, call.integer(Math.max(1, n)), pivots, info);
            if (Arguments.checkedInfo(Routine.ZGETRF, info) > 0) {
                return Optional.empty();
            }
            int[] swaps = new int[n];
            MemorySegment.copy(pivots, ValueLayout.JAVA_INT, 0, swaps, 0, n);
            return Optional.of(new ShiftedSolver(n, Arguments.read(numbers, entries.length), swaps));
        }
    }

    /// The solution of `(z − M) (x + iy) = b + ic`, which is written over b and c.
    ///
    /// @throws IllegalArgumentException if b or c has not as many entries as M rows
    public void solve(double[] b, double[] c) {
        if (b.length != size || c.length != size) {
            throw new IllegalArgumentException("right-hand sides must have %d rows, were %d and %d".formatted(
                    size, b.length, c.length));
        }
        for (int k = 0; k < size; k++) {
            swap(b, k, pivots[k] - 1);
            swap(c, k, pivots[k] - 1);
        }
        for (int k = 0; k < size; k++) {
            subtract(k, b, c, k + 1, size);
        }
        for (int k = size - 1; k >= 0; k--) {
            divide(k, b, c);
            subtract(k, b, c, 0, k);
        }
    }

    private static void swap(double[] vector, int i, int j) {
        double entry = vector[i];
        vector[i] = vector[j];
        vector[j] = entry;
    }

    /// Takes the k-th entry times a part of the k-th column from the same part of the vector.
    private void subtract(int k, double[] b, double[] c, int from, int to) {
        double re = b[k];
        double im = c[k];
        int column = 2 * k * size;
        for (int i = from; i < to; i++) {
            double factorRe = factors[column + 2 * i];
            double factorIm = factors[column + 2 * i + 1];
            b[i] -= re * factorRe - im * factorIm;
            c[i] -= re * factorIm + im * factorRe;
        }
    }

    private void divide(int k, double[] b, double[] c) {
        Complex quotient = new Complex(b[k], c[k]).dividedBy(new Complex(factors[2 * (k * size + k)],
                factors[2 * (k * size + k) + 1]));
        b[k] = quotient.re();
        c[k] = quotient.im();
    }
}
