package resolvent.matrix;

import java.util.Arrays;
import java.util.Objects;

/// A matrix of which only the entries that are not zero are stored, row by row (compressed sparse rows).
///
/// Within a row the columns ascend; an entry that was added several times holds the sum.
public final class Sparse implements Matrix {
    private final int rows;
    private final int columns;
    private final int[] rowStart;
    private final int[] column;
    private final double[] value;

    private Sparse(int rows, int columns, int[] rowStart, int[] column, double[] value) {
        this.rows = rows;
        this.columns = columns;
        this.rowStart = rowStart;
        this.column = column;
        this.value = value;
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
    public double get(int row, int at) {
        int index = Arrays.binarySearch(column, rowStart[row], rowStart[row + 1], Objects.checkIndex(at, columns));
        return index < 0 ? 0 : value[index];
    }

    @Override
    public void times(double[] x, double[] out) {
        Vectors.requireLengths(x, columns, out, rows);
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                sum += value[k] * x[column[k]];
            }
            out[i] = sum;
        }
    }

    @Override
    public double[] transposedTimes(double[] x) {
        Vectors.requireLength(x, rows);
        double[] y = new double[columns];
        for (int i = 0; i < rows; i++) {
            double factor = x[i];
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                y[column[k]] += value[k] * factor;
            }
        }
        return y;
    }

    @Override
    public Sparse transpose() {
        var builder = new Builder(columns, rows);
        forEachNonZero((row, at, entry) -> builder.add(at, row, entry));
        return builder.build();
    }

    @Override
    public Sparse scaled(double factor) {
        double[] scaled = new double[value.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = value[k] * factor;
        }
        return new Sparse(rows, columns, rowStart, column, scaled);
    }

    @Override
    public void forEachNonZero(EntryVisitor visitor) {
        for (int i = 0; i < rows; i++) {
            forEachInRow(i, visitor);
        }
    }

    /// Visits the entries of one row, columns ascending.
    public void forEachInRow(int row, EntryVisitor visitor) {
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            visitor.visit(row, column[k], value[k]);
        }
    }

    /// How many entries a row holds.
    public int rowLength(int row) {
        return rowStart[row + 1] - rowStart[row];
    }

    /// The column of the k-th entry of a row.
    int columnInRow(int row, int k) {
        return column[rowStart[row] + k];
    }

    @Override
    public long nonZeros() {
        return value.length;
    }

    @Override
    public Sparse toSparse() {
        return this;
    }

    /// The submatrix of the given indices, for rows and columns alike, in the given order.
    public Sparse select(int[] index) {
        int[] place = new int[columns];
        Arrays.fill(place, -1);
        for (int i = 0; i < index.length; i++) {
            place[index[i]] = i;
        }
        var builder = new Builder(index.length, index.length);
        for (int i = 0; i < index.length; i++) {
            int row = i;
            forEachInRow(index[i], (_, at, entry) -> {
                if (place[at] >= 0) {
                    builder.add(row, place[at], entry);
                }
            });
        }
        return builder.build();
    }

    /// What it is, and its rows; of more than 10 rows or columns, the corner.
    @Override
    public String toString() {
        return Print.of(this, "Sparse " + rows + " x " + columns + " with " + value.length + " entries");
    }

    /// Collects entries in any order; entries in the same place are added up, and sums of exactly 0 are left out.
    public static final class Builder {
        private final int rows;
        private final int columns;
        private int[] row = new int[16];
        private int[] column = new int[16];
        private double[] value = new double[16];
        private int count;

        public Builder(int rows, int columns) {
            this.rows = rows;
            this.columns = columns;
        }

        public Builder add(int atRow, int atColumn, double entry) {
            if (atRow < 0 || atRow >= rows || atColumn < 0 || atColumn >= columns) {
                throw new IllegalArgumentException("entry (%d, %d) must lie within %d x %d".formatted(
                        atRow, atColumn, rows, columns));
            }
            if (count == value.length) {
                int longer = count + (count >> 1);
                row = Arrays.copyOf(row, longer);
                column = Arrays.copyOf(column, longer);
                value = Arrays.copyOf(value, longer);
            }
            row[count] = atRow;
            column[count] = atColumn;
            value[count++] = entry;
            return this;
        }

        /// Two stable counting sorts, by column and then by row, bring the entries into order in linear time.
        public Sparse build() {
            int[] byColumn = countingSort(identity(), column, columns);
            int[] order = countingSort(byColumn, row, rows);
            int[] sortedColumn = new int[count];
            double[] sortedValue = new double[count];
            int[] start = new int[rows + 1];
            int size = 0;
            int k = 0;
            for (int i = 0; i < rows; i++) {
                start[i] = size;
                while (k < count && row[order[k]] == i) {
                    int at = column[order[k]];
                    double sum = 0;
                    while (k < count && row[order[k]] == i && column[order[k]] == at) {
                        sum += value[order[k++]];
                    }
                    if (sum != 0) {
                        sortedColumn[size] = at;
                        sortedValue[size++] = sum;
                    }
                }
            }
            start[rows] = size;
            return new Sparse(rows, columns, start, Arrays.copyOf(sortedColumn, size),
                    Arrays.copyOf(sortedValue, size));
        }

        private int[] identity() {
            int[] order = new int[count];
            for (int k = 0; k < count; k++) {
                order[k] = k;
            }
            return order;
        }

        private static int[] countingSort(int[] order, int[] key, int keys) {
            int[] start = new int[keys + 1];
            for (int k : order) {
                start[key[k] + 1]++;
            }
            for (int i = 0; i < keys; i++) {
                start[i + 1] += start[i];
            }
            int[] sorted = new int[order.length];
            for (int k : order) {
                sorted[start[key[k]]++] = k;
            }
            return sorted;
        }
    }
}
