package resolvent.matrix;

import java.util.Arrays;
import java.util.Objects;

/// A matrix with every entry stored, column by column as LAPACK wants it.
public final class Dense implements Matrix {
    private final int rows;
    private final int columns;
    private final double[] values;

    private Dense(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /// A matrix over an array of its columns, which is not copied: whoever hands it over no longer changes it.
    public static Dense ofColumns(int rows, int columns, double[] values) {
        if (values.length != length(rows, columns)) {
            throw new IllegalArgumentException("values must have length %d x %d, was %d".formatted(
                    rows, columns, values.length));
        }
        return new Dense(rows, columns, values);
    }

    /// A matrix from its rows, as one writes it down.
    public static Dense of(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[length(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException("row %d must have %d entries, was %d".formatted(
                        i, columns, rows[i].length));
            }
            for (int j = 0; j < columns; j++) {
                values[j * rows.length + i] = rows[i][j];
            }
        }
        return new Dense(rows.length, columns, values);
    }

    public static Dense identity(int size) {
        double[] values = new double[length(size, size)];
        for (int i = 0; i < size; i++) {
            values[i * size + i] = 1;
        }
        return new Dense(size, size, values);
    }

    /// The number of entries.
    ///
    /// @throws IllegalArgumentException if one Java array cannot hold them (above N = 46,340)
    public static int length(int rows, int columns) {
        long length = (long) rows * columns;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a dense matrix must have fewer than 2^31 entries, was %d x %d".formatted(rows, columns));
        }
        return (int) length;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double get(int row, int column) {
        return values[column * rows + Objects.checkIndex(row, rows)];
    }

    /// The entries column by column; a view for code in this package, never changed.
    double[] values() {
        return values;
    }

    /// A copy of the entries, column by column.
    public double[] toColumns() {
        return values.clone();
    }

    /// A copy of one column.
    public double[] column(int column) {
        return Arrays.copyOfRange(values, column * rows, (column + 1) * rows);
    }

    @Override
    public void times(double[] x, double[] out) {
        Vectors.requireLengths(x, columns, out, rows);
        ColumnMajor.times(values, x, out);
    }

    @Override
    public double[] transposedTimes(double[] x) {
        Vectors.requireLength(x, rows);
        return ColumnMajor.transposedTimes(values, columns, x);
    }

    /// The matrix product, by LAPACK's companion BLAS.
    public Dense times(Dense other) {
        return Blas.multiply(this, false, other, false);
    }

    /// The product `Mᵀ X`.
    public Dense transposedTimes(Dense other) {
        return Blas.multiply(this, true, other, false);
    }

    /// The product `M Xᵀ`.
    public Dense timesTransposed(Dense other) {
        return Blas.multiply(this, false, other, true);
    }

    public Dense plus(Dense other) {
        if (rows != other.rows || columns != other.columns) {
            throw new IllegalArgumentException("the other matrix must be %d x %d, was %d x %d".formatted(
                    rows, columns, other.rows, other.columns));
        }
        double[] sum = values.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.values[i];
        }
        return new Dense(rows, columns, sum);
    }

    /// The matrix `factor M + shift 1`.
    public Dense scaledAndShifted(double factor, double shift) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i] * factor;
        }
        for (int i = 0; i < Math.min(rows, columns); i++) {
            result[i * rows + i] += shift;
        }
        return new Dense(rows, columns, result);
    }

    @Override
    public Dense transpose() {
        return new Dense(columns, rows, ColumnMajor.transposed(values, rows, columns));
    }

    @Override
    public Dense scaled(double factor) {
        return scaledAndShifted(factor, 0);
    }

    /// The matrix times 2ᵖ, in two steps where the power itself may be no double.
    Dense timesPowerOfTwo(int power) {
        int half = power / 2;
        return power == 0 ? this : scaled(Math.scalb(1.0, half)).scaled(Math.scalb(1.0, power - half));
    }

    @Override
    public void forEachNonZero(EntryVisitor visitor) {
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                double value = values[j * rows + i];
                if (value != 0) {
                    visitor.visit(i, j, value);
                }
            }
        }
    }

    @Override
    public long nonZeros() {
        long count = 0;
        for (double value : values) {
            count += value != 0 ? 1 : 0;
        }
        return count;
    }

    /// In four running sums, so the last bits may differ from those of the same matrix stored sparse.
    @Override
    public double frobeniusNorm() {
        return Vectors.norm(values);
    }

    /// Whether no entry is NaN or infinite.
    boolean isFinite() {
        return ColumnMajor.isFinite(values);
    }

    /// The largest absolute value of an entry; 0 for an empty matrix.
    double largestModulus() {
        return ColumnMajor.largestModulus(values);
    }

    @Override
    public Dense toDense() {
        return this;
    }

    /// The 1-norm: the largest column sum of absolute values.
    public double oneNorm() {
        return ColumnMajor.largestColumnSum(values, rows);
    }

    /// Whether the matrix equals its transpose, to the last bit.
    public boolean isSymmetric() {
        return rows == columns && ColumnMajor.isSymmetric(values, rows);
    }

    /// The submatrix with the given rows and columns, in the given order.
    public Dense select(int[] rowIndex, int[] columnIndex) {
        double[] result = new double[length(rowIndex.length, columnIndex.length)];
        int at = 0;
        for (int column : columnIndex) {
            for (int row : rowIndex) {
                result[at++] = values[column * rows + row];
            }
        }
        return new Dense(rowIndex.length, columnIndex.length, result);
    }

    /// What it is, and its rows; of more than 10 rows or columns, the corner.
    @Override
    public String toString() {
        return Print.of(this, "Dense " + rows + " x " + columns);
    }
}
