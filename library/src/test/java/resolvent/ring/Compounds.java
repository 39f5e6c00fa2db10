package resolvent.ring;

import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;

/// Compound matrices: Λʲ A holds the j × j minors of A. Those of a product are the product of the compounds.
final class Compounds {
    private Compounds() {}

    static Complex[][] of(Complex[][] matrix, int order) {
        List<int[]> choices = choices(matrix.length, order);
        Complex[][] compound = new Complex[choices.size()][choices.size()];
        for (int i = 0; i < choices.size(); i++) {
            for (int j = 0; j < choices.size(); j++) {
                compound[i][j] = minor(matrix, choices.get(i), choices.get(j), 0, 0);
            }
        }
        return compound;
    }

    static Complex[][] times(Complex[][] a, Complex[][] b) {
        Complex[][] product = new Complex[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                Complex sum = Complex.ZERO;
                for (int k = 0; k < b.length; k++) {
                    sum = sum.plus(a[i][k].times(b[k][j]));
                }
                product[i][j] = sum;
            }
        }
        return product;
    }

    /// The minor of the rows from place `from` on and the columns that are not taken, along its first row.
    private static Complex minor(Complex[][] matrix, int[] rows, int[] columns, int from, int taken) {
        if (from == rows.length) {
            return Complex.ONE;
        }
        Complex sum = Complex.ZERO;
        double sign = 1;
        for (int k = 0; k < columns.length; k++) {
            if ((taken >> k & 1) == 0) {
                Complex entry = matrix[rows[from]][columns[k]];
                sum = sum.plus(entry.times(minor(matrix, rows, columns, from + 1, taken | 1 << k)).times(sign));
                sign = -sign;
            }
        }
        return sum;
    }

    private static List<int[]> choices(int size, int order) {
        List<int[]> choices = new ArrayList<>();
        for (int bits = 0; bits < 1 << size; bits++) {
            if (Integer.bitCount(bits) == order) {
                int[] chosen = new int[order];
                for (int i = 0, rest = bits; i < order; i++, rest &= rest - 1) {
                    chosen[i] = Integer.numberOfTrailingZeros(rest);
                }
                choices.add(chosen);
            }
        }
        return choices;
    }
}
