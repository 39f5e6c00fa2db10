package resolvent.matrix;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Eigenvalues, ascending, and orthonormal eigenvectors of a complex Hermitian matrix `X + iY`, X symmetric and Y
/// antisymmetric (LAPACK zheevd). Every eigenvalue is exact to a few ulp of the largest.
public final class HermitianEigen {
    private final double[] values;
    /// Column by column, real and imaginary parts in turn.
    private final double[] vectors;

    private HermitianEigen(double[] values, double[] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// Eigenvalues and eigenvectors; only the lower triangles count.
    ///
    /// @throws IllegalArgumentException if a part is not square, they differ in size, or an entry is NaN or infinite
    /// @throws UnconvergedException if the iteration does not converge, which no finite matrix is known to cause
    public static HermitianEigen of(Dense real, Dense imaginary) {
        int n = Eigenvalues.requireSquare(real);
        if (Eigenvalues.requireSquare(imaginary) != n) {
            throw new IllegalArgumentException("the imaginary part must be %d x %d as the real part is, was %d x %d"
                    .formatted(n, n, imaginary.rows(), imaginary.columns()));
        }
        Finite.require(real);
        Finite.require(imaginary);
        return n == 0 ? new HermitianEigen(new double[0], new double[0]) : solve(n, interleaved(real, imaginary));
    }

    private static double[] interleaved(Dense real, Dense imaginary) {
        double[] entries = new double[Dense.length(2 * real.rows(), real.rows())];
        for (int k = 0; k < real.values().length; k++) {
            entries[2 * k] = real.values()[k];
            entries[2 * k + 1] = imaginary.values()[k];
        }
        return entries;
    }

    private static HermitianEigen solve(int n, double[] matrix) {
        try (Arguments call = new Arguments()) {
            MemorySegment job = call.letter('V');
            MemorySegment lower = call.letter('L');
            MemorySegment size = call.integer(n);
            MemorySegment entries = call.numbers(matrix);
            MemorySegment w = call.numbers(n);
            MemorySegment info = call.integer(0);
            MemorySegment query = call.numbers(2);
            MemorySegment realQuery = call.numbers(1);
            MemorySegment integerQuery = call.integer(0);
            Routine.ZHEEVD.call(job, lower, size, entries, size, w, query, call.integer(-1), realQuery,
                    call.integer(-1), integerQuery, call.integer(-1), info);
            int work = Arguments.workspaceSize(query);
            int realWork = Arguments.workspaceSize(realQuery);
            int integerWork = Arguments.readInteger(integerQuery);
            Routine.ZHEEVD.call(job, lower, size, entries, size, w, call.numbers(2 * work), call.integer(work),
                    call.numbers(realWork), call.integer(realWork), call.integers(integerWork),
                    call.integer(integerWork), info);
            int failed = Arguments.checkedInfo(Routine.ZHEEVD, info);
            if (failed > 0) {
                throw new UnconvergedException(Math.min(failed, n), n);
            }
            return new HermitianEigen(Arguments.read(w, n), Arguments.read(entries, 2 * n * n));
        }
    }

    public int size() {
        return values.length;
    }

    /// The k-th eigenvalue, ascending.
    public double value(int k) {
        return values[k];
    }

    /// Real parts of the unit eigenvector of the k-th eigenvalue.
    public double[] vectorRe(int k) {
        return part(k, 0);
    }

    /// Imaginary parts of the unit eigenvector of the k-th eigenvalue.
    public double[] vectorIm(int k) {
        return part(k, 1);
    }

    private double[] part(int k, int which) {
        double[] part = new double[size()];
        Arrays.setAll(part, i -> vectors[2 * (k * size() + i) + which]);
        return part;
    }
}
