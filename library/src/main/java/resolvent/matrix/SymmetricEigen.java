package resolvent.matrix;

import java.lang.foreign.MemorySegment;

/// Eigenvalues, ascending, and orthonormal eigenvectors of a real symmetric matrix (LAPACK dsyevd).
/// Every eigenvalue is exact to a few ulp of the largest.
public final class SymmetricEigen {
    private final double[] values;
    private final Dense vectors;

    private SymmetricEigen(double[] values, Dense vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// Eigenvalues and eigenvectors; only the lower triangle of the matrix counts.
    ///
    /// @throws IllegalArgumentException if the matrix is not square or an entry is NaN or infinite
    /// @throws UnconvergedException if the iteration does not converge, which no finite matrix is known to cause
    public static SymmetricEigen of(Dense matrix) {
        return solve(matrix, true);
    }

    /// The eigenvalues alone, ascending.
    public static double[] values(Dense matrix) {
        return solve(matrix, false).values;
    }

    private static SymmetricEigen solve(Dense matrix, boolean withVectors) {
        int n = Eigenvalues.requireSquare(matrix);
        if (n == 0) {
            return new SymmetricEigen(new double[0], matrix);
        }
        try (Arguments call = new Arguments()) {
            MemorySegment job = call.letter(withVectors ? 'V' : 'N');
            MemorySegment lower = call.letter('L');
            MemorySegment size = call.integer(n);
            MemorySegment entries = call.entries(matrix);
            MemorySegment w = call.numbers(n);
            MemorySegment info = call.integer(0);
            MemorySegment query = call.numbers(1);
            MemorySegment integerQuery = call.integer(0);
            Routine.DSYEVD.call(job, lower, size, entries, size, w, query, call.integer(-1),
                    integerQuery, call.integer(-1), info);
            int work = Arguments.workspaceSize(query);
            int integerWork = Arguments.readInteger(integerQuery);
            Routine.DSYEVD.call(job, lower, size, entries, size, w, call.numbers(work), call.integer(work),
                    call.integers(integerWork), call.integer(integerWork), info);
            int failed = Arguments.checkedInfo(Routine.DSYEVD, info);
            if (failed > 0) {
                throw new UnconvergedException(Math.min(failed, n), n);
            }
            Dense vectors = withVectors ? Dense.ofColumns(n, n, Arguments.read(entries, n * n)) : matrix;
            return new SymmetricEigen(Arguments.read(w, n), vectors);
        }
    }

    public int size() {
        return values.length;
    }

    /// The k-th eigenvalue, ascending.
    public double value(int k) {
        return values[k];
    }

    /// The unit eigenvector of the k-th eigenvalue.
    public double[] vector(int k) {
        return vectors.column(k);
    }

    /// The eigenvectors as columns.
    public Dense vectors() {
        return vectors;
    }
}
