package resolvent.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A sparse matrix as MATLAB 7.3 stores it: a group with the values `data`, their rows `ir`, and where each column
/// begins, `jc`. An empty matrix has no `data` and no `ir`.
///
/// @param path the group's name
/// @param rows the number of rows, which only an attribute tells
/// @param data the values
/// @param rowIndices the row of each value
/// @param columnStarts where each column's values begin
record Hdf5Sparse(String path, long rows, @Nullable Hdf5Item data, @Nullable Hdf5Item rowIndices,
        Hdf5Item columnStarts) {

    static Optional<Hdf5Sparse> of(Hdf5Tree.Group group, List<Hdf5Item> datasets) {
        Optional<ByteBuffer> rows = Hdf5Item.attribute(group.header(), "MATLAB_sparse");
        Hdf5Item starts = find(group, "jc", datasets);
        if (rows.isEmpty() || rows.get().remaining() != 8 || starts == null) {
            return Optional.empty();
        }
        return Optional.of(new Hdf5Sparse(group.path(), rows.get().order(ByteOrder.LITTLE_ENDIAN).getLong(0),
                find(group, "data", datasets), find(group, "ir", datasets), starts));
    }

    private static @Nullable Hdf5Item find(Hdf5Tree.Group group, String name, List<Hdf5Item> datasets) {
        String wanted = group.path() + "/" + name;
        return datasets.stream()
                .filter(item -> item.path().equals(wanted) && item.dimensions().size() == 1)
                .findFirst().orElse(null);
    }

    long columns() {
        return columnStarts.dimensions().getFirst() - 1;
    }

    boolean isSquare() {
        return rows == columns();
    }

    String inWords() {
        return Words.size(rows, columns()) + " sparse";
    }

    /// Visits all stored entries.
    ///
    /// @throws MatrixFormatException if the indices contradict each other
    void forEach(InputFile file, Hdf5Storage storage, Hdf5Numbers.Visitor visitor) {
        double[] starts = numbers(file, storage, columnStarts);
        double[] values = data == null ? new double[0] : numbers(file, storage, data);
        double[] places = rowIndices == null ? new double[0] : numbers(file, storage, rowIndices);
        if (places.length != values.length || starts[0] != 0 || starts[starts.length - 1] != values.length) {
            throw damaged(file);
        }
        for (int column = 0; column + 1 < starts.length; column++) {
            if (!(starts[column + 1] >= starts[column] && starts[column + 1] <= values.length)) {
                throw damaged(file);
            }
            for (int k = (int) starts[column]; k < (int) starts[column + 1]; k++) {
                if (!(places[k] >= 0 && places[k] < rows)) {
                    throw damaged(file);
                }
                visitor.visit((int) places[k], column, values[k]);
            }
        }
    }

    private MatrixFormatException damaged(InputFile file) {
        return file.where().error("the sparse matrix %s has contradicting indices; damaged".formatted(
                Words.quoted(path)));
    }

    private static double[] numbers(InputFile file, Hdf5Storage storage, Hdf5Item item) {
        var numbers = new Hdf5Numbers(file, storage, item);
        double[] values = new double[item.dimensions().getFirst().intValue()];
        numbers.forEach((row, _, value) -> values[row] = value);
        return values;
    }
}
