package resolvent.matrix;

import java.lang.foreign.MemorySegment;

/// Right and left eigenvectors of an upper quasi-triangular matrix T, packed as LAPACK packs them: a real eigenvalue
/// owns one column, a conjugate pair two (real part, imaginary part, for the member with positive imaginary part).
///
/// Right: `T x = λ x`. Left: `yᴴ T = λ yᴴ`.
final class TriangularVectors {
    private final Dense right;
    private final Dense left;

    private TriangularVectors(Dense right, Dense left) {
        this.right = right;
        this.left = left;
    }

    /// All eigenvectors by back substitution (LAPACK dtrevc3). Equal eigenvalues are told apart by a perturbation of
    /// the size of rounding.
    static TriangularVectors of(Dense t) {
        int n = t.rows();
        if (n == 0) {
            return new TriangularVectors(t, t);
        }
        try (Arguments call = new Arguments()) {
            MemorySegment size = call.integer(n);
            MemorySegment entries = call.numbers(t.values());
            MemorySegment left = call.numbers(n * n);
            MemorySegment right = call.numbers(n * n);
            MemorySegment info = call.integer(0);
            MemorySegment found = call.integer(0);
            MemorySegment unused = call.integers(n);
            MemorySegment query = call.numbers(1);
            Routine.DTREVC3.call(call.letter('B'), call.letter('A'), unused, size, entries, size, left, size,
                    right, size, size, found, query, call.integer(-1), info);
            int work = Arguments.workspaceSize(query);
            Routine.DTREVC3.call(call.letter('B'), call.letter('A'), unused, size, entries, size, left, size,
                    right, size, size, found, call.numbers(work), call.integer(work), info);
            Arguments.checkedInfo(Routine.DTREVC3, info);
            return new TriangularVectors(Dense.ofColumns(n, n, Arguments.read(right, n * n)),
                    Dense.ofColumns(n, n, Arguments.read(left, n * n)));
        }
    }

    Dense right() {
        return right;
    }

    Dense left() {
        return left;
    }
}
