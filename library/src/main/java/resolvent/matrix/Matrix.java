package resolvent.matrix;

/// A real matrix that knows its structure, so that each computation can use it.
///
/// Rows receive and columns send: `M[i][j]` is the weight from `j` to `i`. Matrices do not change once made.
public sealed interface Matrix permits Dense, Sparse, Ring, BlockRing {
    int rows();

    int columns();

    /// The entry in `row` and `column`, both counted from 0.
    ///
    /// @throws IndexOutOfBoundsException if there is no such place
    double get(int row, int column);

    /// The product `y = M x`: `x` of length `columns`, the result of length `rows`.
    ///
    /// @throws IllegalArgumentException if x has another length
    default double[] times(double[] x) {
        double[] y = new double[rows()];
        times(x, y);
        return y;
    }

    /// Writes the product `M x` into `out`, which is another array than `x`; nothing is allocated.
    ///
    /// @throws IllegalArgumentException if x has not `columns` entries or `out` has not `rows`
    void times(double[] x, double[] out);

    /// The product `y = Mᵀ x`: `x` of length `rows`, the result of length `columns`.
    ///
    /// @throws IllegalArgumentException if x has another length
    double[] transposedTimes(double[] x);

    /// The transpose, of the same kind of structure.
    Matrix transpose();

    /// The matrix times a number, of the same kind of structure.
    Matrix scaled(double factor);

    /// Visits every entry that is not zero, column by column or row by row.
    void forEachNonZero(EntryVisitor visitor);

    /// The number of entries that are not zero.
    default long nonZeros() {
        long[] count = {0};
        forEachNonZero((_, _, _) -> count[0]++);
        return count[0];
    }

    /// All entries in one dense array.
    default Dense toDense() {
        double[] values = new double[Dense.length(rows(), columns())];
        int rows = rows();
        forEachNonZero((row, column, value) -> values[column * rows + row] = value);
        return Dense.ofColumns(rows, columns(), values);
    }

    /// The same entries with everything that is zero left out.
    default Sparse toSparse() {
        var builder = new Sparse.Builder(rows(), columns());
        forEachNonZero(builder::add);
        return builder.build();
    }

    /// The Frobenius norm √Σ M_ij², without overflow or underflow on the way.
    default double frobeniusNorm() {
        double[] largest = {0};
        forEachNonZero((_, _, value) -> largest[0] = Math.max(largest[0], Math.abs(value)));
        double scale = largest[0];
        if (scale == 0) {
            return 0;
        }
        double[] sum = {0};
        forEachNonZero((_, _, value) -> sum[0] += (value / scale) * (value / scale));
        return scale * Math.sqrt(sum[0]);
    }

    /// Whether the matrix has as many rows as columns.
    default boolean isSquare() {
        return rows() == columns();
    }

    /// What [Matrix#forEachNonZero] calls.
    @FunctionalInterface
    interface EntryVisitor {
        void visit(int row, int column, double value);
    }
}
