package resolvent.matrix;

import java.util.Arrays;

/// What is computed by running through the entries of a dense matrix in one array, column by column: entry (i, j) of a
/// matrix with n rows stands at `j n + i`. The order of every sum is fixed, so its bits are too.
final class ColumnMajor {
    private ColumnMajor() {}

    /// M x, column after column; four at once, because the sums are written as often as there are passes.
    static void times(double[] values, double[] x, double[] out) {
        Arrays.fill(out, 0);
        int rows = out.length;
        int j = 0;
        for (; j + 3 < x.length; j += 4) {
            addFour(values, j * rows, x, j, out);
        }
        for (; j < x.length; j++) {
            double factor = x[j];
            int start = j * rows;
            for (int i = 0; i < rows; i++) {
                out[i] += values[start + i] * factor;
            }
        }
    }

    private static void addFour(double[] values, int first, double[] x, int j, double[] out) {
        double a = x[j];
        double b = x[j + 1];
        double c = x[j + 2];
        double d = x[j + 3];
        int second = first + out.length;
        int third = second + out.length;
        int fourth = third + out.length;
        for (int i = 0; i < out.length; i++) {
            double sum = out[i] + values[first + i] * a;
            sum += values[second + i] * b;
            sum += values[third + i] * c;
            out[i] = sum + values[fourth + i] * d;
        }
    }

    /// Mᵀ x.
    static double[] transposedTimes(double[] values, int columns, double[] x) {
        double[] y = new double[columns];
        for (int j = 0; j < columns; j++) {
            y[j] = dot(values, x, j * x.length);
        }
        return y;
    }

    /// Four running sums keep the processor's adders busy.
    private static double dot(double[] values, double[] x, int start) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            a += values[start + i] * x[i];
            b += values[start + i + 1] * x[i + 1];
            c += values[start + i + 2] * x[i + 2];
            d += values[start + i + 3] * x[i + 3];
        }
        for (; i < x.length; i++) {
            a += values[start + i] * x[i];
        }
        return (a + b) + (c + d);
    }

    static double[] transposed(double[] values, int rows, int columns) {
        double[] result = new double[values.length];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                result[i * columns + j] = values[j * rows + i];
            }
        }
        return result;
    }

    /// Whether no entry is NaN or infinite.
    static boolean isFinite(double[] values) {
        // 0 times a finite number is 0, times anything else it is NaN
        double zero = 0;
        for (double value : values) {
            zero += 0 * value;
        }
        return zero == 0;
    }

    /// The largest absolute value of an entry; 0 where there is none.
    static double largestModulus(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /// The largest sum of the absolute values of a column.
    static double largestColumnSum(double[] values, int rows) {
        double largest = 0;
        for (int start = 0; start < values.length; start += rows) {
            double sum = 0;
            for (int i = start; i < start + rows; i++) {
                sum += Math.abs(values[i]);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /// Whether a square matrix equals its transpose, to the last bit.
    static boolean isSymmetric(double[] values, int size) {
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < j; i++) {
                if (values[j * size + i] != values[i * size + j]) {
                    return false;
                }
            }
        }
        return true;
    }
}
