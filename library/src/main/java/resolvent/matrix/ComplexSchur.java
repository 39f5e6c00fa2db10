package resolvent.matrix;

/// The complex Schur form `M = U T Uᴴ` of a real matrix: U unitary, T upper triangular with the eigenvalues on its
/// diagonal.
///
/// It comes from the [RealSchur] form by one rotation for each 2×2 block, which costs O(N²) beside the O(N³) of that
/// form, and is as stable: M is reproduced to a few ulp of its norm.
public final class ComplexSchur {
    private final int size;
    private final double[] tRe;
    private final double[] tIm;
    private final double[] uRe;
    private final double[] uIm;

    private ComplexSchur(Dense t, Dense q) {
        this.size = t.rows();
        this.tRe = t.toColumns();
        this.tIm = new double[tRe.length];
        this.uRe = q.toColumns();
        this.uIm = new double[uRe.length];
    }

    /// The form of a general real matrix.
    ///
    /// @throws IllegalArgumentException if the matrix is not square or an entry is NaN or infinite
    /// @throws UnconvergedException if the QR iteration leaves eigenvalues unfound
    public static ComplexSchur of(Dense matrix) {
        RealSchur real = RealSchur.of(matrix);
        int missing = real.eigenvalues().unconverged();
        if (missing > 0) {
            throw new UnconvergedException(missing, matrix.rows());
        }
        return of(real);
    }

    private static ComplexSchur of(RealSchur real) {
        var form = new ComplexSchur(real.t(), real.q());
        for (int k = 0; k + 1 < form.size; k++) {
            if (real.t().get(k + 1, k) != 0) {
                form.split(k);
            }
        }
        return form;
    }

    /// Makes the block in rows and columns k and k + 1, whose diagonal entries are equal, triangular.
    private void split(int k) {
        double below = tRe[k * size + k + 1];
        double frequency = Math.sqrt(Math.abs(below)) * Math.sqrt(Math.abs(tRe[(k + 1) * size + k]));
        double length = Math.hypot(frequency, below);
        double imaginary = frequency / length;
        double real = below / length;
        for (int j = k; j < size; j++) {
            rotateRows(j * size + k, imaginary, real);
        }
        for (int i = 0; i <= k + 1; i++) {
            rotateColumns(tRe, tIm, k * size + i, imaginary, real);
        }
        for (int i = 0; i < size; i++) {
            rotateColumns(uRe, uIm, k * size + i, imaginary, real);
        }
        tRe[k * size + k + 1] = 0;
        tIm[k * size + k + 1] = 0;
    }

    /// (x, y) becomes (−ip x + s y, −s x + ip y) for neighbours in a column.
    private void rotateRows(int at, double p, double s) {
        double xRe = tRe[at];
        double xIm = tIm[at];
        double yRe = tRe[at + 1];
        double yIm = tIm[at + 1];
        tRe[at] = p * xIm + s * yRe;
        tIm[at] = s * yIm - p * xRe;
        tRe[at + 1] = -s * xRe - p * yIm;
        tIm[at + 1] = p * yRe - s * xIm;
    }

    /// (x, y) becomes (ip x + s y, −s x − ip y) for neighbours in a row.
    private void rotateColumns(double[] re, double[] im, int at, double p, double s) {
        int next = at + size;
        double xRe = re[at];
        double xIm = im[at];
        double yRe = re[next];
        double yIm = im[next];
        re[at] = s * yRe - p * xIm;
        im[at] = p * xRe + s * yIm;
        re[next] = p * yIm - s * xRe;
        im[next] = -s * xIm - p * yRe;
    }

    public int size() {
        return size;
    }

    /// Real part of an entry of T.
    public double re(int row, int column) {
        return tRe[column * size + row];
    }

    /// Imaginary part of an entry of T.
    public double im(int row, int column) {
        return tIm[column * size + row];
    }

    /// Real part of an entry of U.
    public double vectorRe(int row, int column) {
        return uRe[column * size + row];
    }

    /// Imaginary part of an entry of U.
    public double vectorIm(int row, int column) {
        return uIm[column * size + row];
    }
}
