package resolvent.matrix;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import resolvent.numeric.Complex;

/// Eigenvalues of a dense square matrix in LAPACK's order, conjugate pairs next to each other.
public final class Eigenvalues {
    private final double[] re;
    private final double[] im;
    private final int unconverged;

    Eigenvalues(double[] re, double[] im, int unconverged) {
        this.re = re;
        this.im = im;
        this.unconverged = unconverged;
        Arrays.fill(re, 0, unconverged, Double.NaN);
        Arrays.fill(im, 0, unconverged, Double.NaN);
    }

    /// All eigenvalues of a general real matrix, by balancing, Hessenberg reduction and QR (LAPACK dgeev).
    /// Backward stable: exact for a matrix within a few ulp of norm ‖M‖ of the one given. O(N³).
    ///
    /// @throws IllegalArgumentException if the matrix is not square or an entry is NaN or infinite
    public static Eigenvalues of(Dense matrix) {
        int n = requireSquare(matrix);
        try (Arguments call = new Arguments()) {
            MemorySegment re = call.numbers(n);
            MemorySegment im = call.numbers(n);
            MemorySegment info = call.integer(0);
            MemorySegment query = call.numbers(1);
            MemorySegment size = call.integer(n);
            MemorySegment leading = call.integer(Math.max(1, n));
            MemorySegment no = call.letter('N');
            MemorySegment one = call.integer(1);
            MemorySegment unused = call.numbers(1);
            MemorySegment entries = call.entries(matrix);
            Routine.DGEEV.call(no, no, size, entries, leading, re, im, unused, one, unused, one,
                    query, call.integer(-1), info);
            int work = Arguments.workspaceSize(query);
            Routine.DGEEV.call(no, no, size, entries, leading, re, im, unused, one, unused, one,
                    call.numbers(work), call.integer(work), info);
            int failed = Arguments.checkedInfo(Routine.DGEEV, info);
            return new Eigenvalues(Arguments.read(re, n), Arguments.read(im, n), failed);
        }
    }

    static int requireSquare(Matrix matrix) {
        if (!matrix.isSquare()) {
            throw new IllegalArgumentException("matrix must be square, was %d x %d".formatted(
                    matrix.rows(), matrix.columns()));
        }
        return matrix.rows();
    }

    public int size() {
        return re.length;
    }

    public double re(int k) {
        return re[k];
    }

    public double im(int k) {
        return im[k];
    }

    public Complex get(int k) {
        return new Complex(re[k], im[k]);
    }

    /// How many eigenvalues the iteration did not find; their entries are NaN.
    public int unconverged() {
        return unconverged;
    }
}
