package resolvent.nonnormal;

import resolvent.matrix.ComplexSchur;

/// Solves with `z − T` for an upper triangular T and many numbers z at once, one to a lane.
///
/// T's entries are loaded once for all lanes. What one lane does does not depend on the others, nor on how many there
/// are. T is divided by 2^[#exponent] first, which brings its largest entry near 1.
final class ShiftedTriangle {
    private final int size;
    private final int exponent;
    private final double[] diagonalRe;
    private final double[] diagonalIm;
    /// The strictly upper part, row after row.
    private final double[] rowsRe;
    private final double[] rowsIm;
    /// The conjugate of the strictly upper part, column after column.
    private final double[] columnsRe;
    private final double[] columnsIm;

    ShiftedTriangle(ComplexSchur form) {
        this.size = form.size();
        this.exponent = exponent(form);
        int strict = size * (size - 1) / 2;
        this.diagonalRe = new double[size];
        this.diagonalIm = new double[size];
        this.rowsRe = new double[strict];
        this.rowsIm = new double[strict];
        this.columnsRe = new double[strict];
        this.columnsIm = new double[strict];
        int at = 0;
        for (int i = 0; i < size; i++) {
            diagonalRe[i] = Math.scalb(form.re(i, i), -exponent);
            diagonalIm[i] = Math.scalb(form.im(i, i), -exponent);
            for (int j = i + 1; j < size; j++) {
                put(form, i, j, at++);
            }
        }
    }

    private void put(ComplexSchur form, int i, int j, int at) {
        rowsRe[at] = Math.scalb(form.re(i, j), -exponent);
        rowsIm[at] = Math.scalb(form.im(i, j), -exponent);
        columnsRe[columnStart(j) + i] = rowsRe[at];
        columnsIm[columnStart(j) + i] = -rowsIm[at];
    }

    private static int exponent(ComplexSchur form) {
        double largest = 0;
        for (int j = 0; j < form.size(); j++) {
            for (int i = 0; i <= j; i++) {
                largest = Math.max(largest, Math.max(Math.abs(form.re(i, j)), Math.abs(form.im(i, j))));
            }
        }
        return largest == 0 ? 0 : Math.getExponent(largest);
    }

    private static int columnStart(int column) {
        return column * (column - 1) / 2;
    }

    private int rowStart(int row) {
        return row * (2 * size - row - 1) / 2;
    }

    int size() {
        return size;
    }

    /// T is divided by 2 to this power, and so must be z.
    int exponent() {
        return exponent;
    }

    /// The eigenvalue on the diagonal, real part, scaled as T is.
    double diagonalRe(int k) {
        return diagonalRe[k];
    }

    double diagonalIm(int k) {
        return diagonalIm[k];
    }

    /// x becomes (z − T)⁻¹ x.
    void solve(Lanes x, Shifts z) {
        for (int i = size - 1; i >= 0; i--) {
            combine(x, i, rowsRe, rowsIm, new Part(rowStart(i), i + 1, size - 1 - i));
            z.divide(x, i, diagonalRe[i], diagonalIm[i], 1);
            z.rescale(x, i);
        }
    }

    /// x becomes (z − T)⁻ᴴ x.
    void solveAdjoint(Lanes x, Shifts z) {
        for (int i = 0; i < size; i++) {
            combine(x, i, columnsRe, columnsIm, new Part(columnStart(i), 0, i));
            z.divide(x, i, diagonalRe[i], diagonalIm[i], -1);
            z.rescale(x, i);
        }
    }

    /// Which coefficients belong to which rows of the lanes.
    private record Part(int coefficient, int row, int count) {}

    private static void combine(Lanes x, int target, double[] re, double[] im, Part part) {
        int k = 0;
        for (; k + 4 <= part.count; k += 4) {
            addFour(x, target, part.row + k, re, im, part.coefficient + k);
        }
        for (; k < part.count; k++) {
            addOne(x, target, part.row + k, re[part.coefficient + k], im[part.coefficient + k]);
        }
    }

    // The compiler makes vector instructions of these loops only if every entry is loaded once, sums first, and stored
    // last: for all it knows the sum may be one of the rows.

    private static void addOne(Lanes x, int target, int row, double tRe, double tIm) {
        double[] sumRe = x.re[target];
        double[] sumIm = x.im[target];
        double[] a = x.re[row];
        double[] b = x.im[row];
        for (int p = 0; p < sumRe.length; p++) {
            double re = sumRe[p];
            double im = sumIm[p];
            double u = a[p];
            double v = b[p];
            re = Math.fma(-tIm, v, Math.fma(tRe, u, re));
            im = Math.fma(tIm, u, Math.fma(tRe, v, im));
            sumRe[p] = re;
            sumIm[p] = im;
        }
    }

    /// Four at a time, so that a sum is loaded and stored a quarter as often.
    private static void addFour(Lanes x, int target, int row, double[] tRe, double[] tIm, int at) {
        double[] sumRe = x.re[target];
        double[] sumIm = x.im[target];
        double[] a0 = x.re[row];
        double[] a1 = x.re[row + 1];
        double[] a2 = x.re[row + 2];
        double[] a3 = x.re[row + 3];
        double[] b0 = x.im[row];
        double[] b1 = x.im[row + 1];
        double[] b2 = x.im[row + 2];
        double[] b3 = x.im[row + 3];
        double r0 = tRe[at];
        double r1 = tRe[at + 1];
        double r2 = tRe[at + 2];
        double r3 = tRe[at + 3];
        double i0 = tIm[at];
        double i1 = tIm[at + 1];
        double i2 = tIm[at + 2];
        double i3 = tIm[at + 3];
        for (int p = 0; p < sumRe.length; p++) {
            double re = sumRe[p];
            double im = sumIm[p];
            double u = a0[p];
            double v = b0[p];
            re = Math.fma(-i0, v, Math.fma(r0, u, re));
            im = Math.fma(i0, u, Math.fma(r0, v, im));
            u = a1[p];
            v = b1[p];
            re = Math.fma(-i1, v, Math.fma(r1, u, re));
            im = Math.fma(i1, u, Math.fma(r1, v, im));
            u = a2[p];
            v = b2[p];
            re = Math.fma(-i2, v, Math.fma(r2, u, re));
            im = Math.fma(i2, u, Math.fma(r2, v, im));
            u = a3[p];
            v = b3[p];
            re = Math.fma(-i3, v, Math.fma(r3, u, re));
            im = Math.fma(i3, u, Math.fma(r3, v, im));
            sumRe[p] = re;
            sumIm[p] = im;
        }
    }

    /// Whether some eigenvalue is z, or so near that it cannot be told apart from it.
    boolean isEigenvalue(double zRe, double zIm) {
        for (int k = 0; k < size; k++) {
            if (Math.max(Math.abs(zRe - diagonalRe[k]), Math.abs(zIm - diagonalIm[k])) < 0x1p-300) {
                return true;
            }
        }
        return false;
    }
}
