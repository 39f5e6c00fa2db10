package resolvent.matrix;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/// The singular value decomposition `M = U Σ Vᵀ` of a square matrix (LAPACK dgesdd).
///
/// Every singular value is exact to a few ulp of the largest.
public final class SingularValues {
    private final double[] values;
    private final Dense left;
    private final Dense right;

    private SingularValues(double[] values, Dense left, Dense right) {
        this.values = values;
        this.left = left;
        this.right = right;
    }

    /// The decomposition.
    ///
    /// @throws IllegalArgumentException if the matrix is not square or an entry is NaN or infinite
    /// @throws UnconvergedException if the iteration does not converge, which no finite matrix is known to cause
    public static SingularValues of(Dense matrix) {
        int n = Eigenvalues.requireSquare(matrix);
        if (n == 0) {
            return new SingularValues(new double[0], matrix, matrix);
        }
        Finite.require(matrix);
        try (Arguments call = new Arguments()) {
            MemorySegment job = call.letter('A');
            MemorySegment size = call.integer(n);
            MemorySegment entries = call.entries(matrix);
            MemorySegment s = call.numbers(n);
            MemorySegment u = call.numbers(Dense.length(n, n));
            MemorySegment vt = call.numbers(Dense.length(n, n));
            MemorySegment integers = call.integers(8 * n);
            MemorySegment info = call.integer(0);
            MemorySegment query = call.numbers(1);
            Routine.DGESDD.call(job, size, size, entries, size, s, u, size, vt, size, query, call.integer(-1), integers,
                    info);
            int work = Arguments.workspaceSize(query);
            Routine.DGESDD.call(job, size, size, entries, size, s, u, size, vt, size, call.numbers(work),
                    call.integer(work), integers, info);
            int failed = Arguments.checkedInfo(Routine.DGESDD, info);
            if (failed > 0) {
                throw new UnconvergedException(Math.min(failed, n), n);
            }
            return new SingularValues(Arguments.read(s, n), Dense.ofColumns(n, n, Arguments.read(u, n * n)),
                    Dense.ofColumns(n, n, Arguments.read(vt, n * n)).transpose());
        }
    }

    /// The k-th singular value, largest first.
    public double value(int k) {
        return values[k];
    }

    /// The singular values, largest first.
    public List<Double> values() {
        return Arrays.stream(values).boxed().toList();
    }

    /// U: its columns are the patterns into which the matrix turns those of V.
    public Dense left() {
        return left;
    }

    /// V: its k-th column is stretched by the k-th singular value.
    public Dense right() {
        return right;
    }
}
