package resolvent.ring;

import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;

/// The determinant of z − M by elimination with pivoting.
final class Elimination {
    private Elimination() {}

    static Complex determinant(Matrix matrix, Complex z) {
        Complex[][] a = shifted(matrix, z);
        Complex product = Complex.ONE;
        for (int k = 0; k < a.length; k++) {
            int pivot = k;
            for (int i = k; i < a.length; i++) {
                pivot = a[i][k].abs() > a[pivot][k].abs() ? i : pivot;
            }
            Complex[] row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            product = product.times(a[k][k]).times(pivot == k ? 1 : -1);
            for (int i = k + 1; i < a.length; i++) {
                Complex factor = a[i][k].dividedBy(a[k][k]);
                for (int j = k; j < a.length; j++) {
                    a[i][j] = a[i][j].minus(factor.times(a[k][j]));
                }
            }
        }
        return product;
    }

    private static Complex[][] shifted(Matrix matrix, Complex z) {
        int n = matrix.rows();
        Complex[][] a = new Complex[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = Complex.real(-matrix.get(i, j)).plus(i == j ? z : Complex.ZERO);
            }
        }
        return a;
    }
}
