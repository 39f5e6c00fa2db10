package resolvent.matrix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The real Schur form `M = Q T Qᵀ`: Q orthogonal, T upper quasi-triangular, its 1×1 and 2×2 diagonal blocks holding
/// the eigenvalues (LAPACK dgees). A 2×2 block has equal diagonal entries and belongs to a conjugate pair.
public final class RealSchur {
    private final Dense t;
    private final Dense q;
    private final Eigenvalues eigenvalues;

    RealSchur(Dense t, Dense q, Eigenvalues eigenvalues) {
        this.t = t;
        this.q = q;
        this.eigenvalues = eigenvalues;
    }

    /// The Schur form of a general real matrix; backward stable, O(N³).
    ///
    /// @throws IllegalArgumentException if the matrix is not square or an entry is NaN or infinite
    public static RealSchur of(Dense matrix) {
        int n = Eigenvalues.requireSquare(matrix);
        if (n == 0) {
            return new RealSchur(matrix, matrix, new Eigenvalues(new double[0], new double[0], 0));
        }
        try (Arguments call = new Arguments()) {
            MemorySegment vectors = call.letter('V');
            MemorySegment unsorted = call.letter('N');
            MemorySegment size = call.integer(n);
            MemorySegment a = call.entries(matrix);
            MemorySegment q = call.numbers(n * n);
            MemorySegment re = call.numbers(n);
            MemorySegment im = call.numbers(n);
            MemorySegment info = call.integer(0);
            MemorySegment selected = call.integer(0);
            MemorySegment logical = call.integers(n);
            MemorySegment query = call.numbers(1);
            Routine.DGEES.call(vectors, unsorted, MemorySegment.NULL, size, a, size, selected, re, im, q, size,
                    query, call.integer(-1), logical, info);
            int work = Arguments.workspaceSize(query);
            Routine.DGEES.call(vectors, unsorted, MemorySegment.NULL, size, a, size, selected, re, im, q, size,
                    call.numbers(work), call.integer(work), logical, info);
            int failed = Arguments.checkedInfo(Routine.DGEES, info);
            return new RealSchur(Dense.ofColumns(n, n, Arguments.read(a, n * n)),
                    Dense.ofColumns(n, n, Arguments.read(q, n * n)),
                    new Eigenvalues(Arguments.read(re, n), Arguments.read(im, n), Math.min(failed, n)));
        }
    }

    /// The same form with the chosen eigenvalues moved to the front, so that the first columns of Q span their
    /// invariant subspace (LAPACK dtrsen). Both members of a conjugate pair must be chosen or neither.
    RealSchur reordered(boolean[] chosen) {
        int n = t.rows();
        try (Arguments call = new Arguments()) {
            MemorySegment select = call.integers(n);
            for (int k = 0; k < n; k++) {
                select.setAtIndex(ValueLayout.JAVA_INT, k, chosen[k] ? 1 : 0);
            }
            MemorySegment size = call.integer(n);
            MemorySegment tCopy = call.numbers(t.values());
            MemorySegment qCopy = call.numbers(q.values());
            MemorySegment re = call.numbers(n);
            MemorySegment im = call.numbers(n);
            MemorySegment info = call.integer(0);
            Routine.DTRSEN.call(call.letter('N'), call.letter('V'), select, size, tCopy, size, qCopy, size, re, im,
                    call.integer(0), call.number(0), call.number(0), call.numbers(n), call.integer(n),
                    call.integers(1), call.integer(1), info);
            if (Arguments.checkedInfo(Routine.DTRSEN, info) > 0) {
                throw new ArithmeticException("the Schur form is too ill-conditioned to be reordered");
            }
            return new RealSchur(Dense.ofColumns(n, n, Arguments.read(tCopy, n * n)),
                    Dense.ofColumns(n, n, Arguments.read(qCopy, n * n)),
                    new Eigenvalues(Arguments.read(re, n), Arguments.read(im, n), 0));
        }
    }

    /// The quasi-triangular factor.
    public Dense t() {
        return t;
    }

    /// The orthogonal factor; its columns are the Schur vectors.
    public Dense q() {
        return q;
    }

    /// The eigenvalues in the order of the diagonal of T.
    public Eigenvalues eigenvalues() {
        return eigenvalues;
    }
}
