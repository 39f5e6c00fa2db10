package resolvent.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a matrix from a text table, with or without names in its first row and column.
final class CsvMatrixReader {
    /// Tables this narrow that are no matrix are probably edge lists without a header.
    private static final int EDGE_LIST_WIDTH = 4;

    private final InputFile file;
    private final Decimals decimals;
    private final Tally tally = new Tally();
    private final List<double[]> values = new ArrayList<>();
    private final List<String> rowNames = new ArrayList<>();
    private List<String> columnNames = List.of();
    private NameLayout layout = NameLayout.NONE;
    private String[] labels = {};
    private int columns;
    private long surplus;

    CsvMatrixReader(InputFile file) {
        this.file = file;
        this.decimals = new Decimals(file.options().decimal());
    }

    Reading read(Rows.@Nullable Row first, Rows rows) throws IOException {
        if (first == null) {
            tally.note("The file is empty: a network of no neurons.");
            return finish();
        }
        Rows.Row second = rows.next();
        layout = file.options().names() == NameLayout.AUTO
                ? CsvLayout.of(first, second, decimals) : file.options().names();
        if (layout.hasRow()) {
            takeHeader(first, second);
        } else {
            columns = first.size() - names();
        }
        labels = new String[columns];
        Arrays.setAll(labels, column -> "cell " + (column + names() + 1));
        if (!layout.hasRow()) {
            take(first);
        }
        for (Rows.Row row = second; row != null; row = rows.next()) {
            take(row);
        }
        return finish();
    }

    private int names() {
        return layout.hasColumn() ? 1 : 0;
    }

    private void takeHeader(Rows.Row header, Rows.@Nullable Row second) {
        boolean cornerless = second != null && second.size() == header.size() + 1;
        int from = layout.hasColumn() && !cornerless ? 1 : 0;
        columnNames = header.cells().subList(from, header.size());
        columns = columnNames.size();
    }

    private void take(Rows.Row row) {
        if (row.size() != columns + names()) {
            throw file.where().line(row.line()).error("has %s cells, the lines before have %s".formatted(
                    row.size(), columns + names()));
        }
        if (values.size() > columns) {
            // no matrix any more; the rest is only counted
            surplus++;
            return;
        }
        if (layout.hasColumn()) {
            rowNames.add(row.cell(0));
        }
        double[] numbers = new double[columns];
        for (int i = 0; i < columns; i++) {
            numbers[i] = number(row, i);
        }
        values.add(numbers);
    }

    private double number(Rows.Row row, int column) {
        String cell = row.cell(column + names());
        try {
            double value = decimals.read(cell, file.where(), row.line(), labels[column]);
            return Double.isNaN(value) ? missing(row, column) : value;
        } catch (MatrixFormatException refused) {
            throw columns + names() <= EDGE_LIST_WIDTH
                    ? new MatrixFormatException(refused.getMessage() + ". " + EdgeColumns.ADVICE, refused)
                    : refused;
        }
    }

    private double missing(Rows.Row row, int column) {
        if (file.options().missing() == Missing.ZERO) {
            tally.missing();
            return 0;
        }
        String what = row.cell(column + names()).isEmpty() ? "empty" : "NaN";
        throw file.where().line(row.line()).error("%s is %s. --missing zero, or remove it".formatted(
                entry(values.size(), column), what));
    }

    private String entry(int row, int column) {
        List<String> ofRows = layout.hasColumn() ? rowNames : columnNames;
        List<String> ofColumns = layout.hasRow() ? columnNames : rowNames;
        return file.options().orientation() == Orientation.ROWS_SEND
                ? DenseCollector.entry(column, ofColumns, row, ofRows)
                : DenseCollector.entry(row, ofRows, column, ofColumns);
    }

    private Reading finish() {
        DenseCollector.requireSquare(file.where(), values.size() + surplus, columns, advice());
        requireUnique(layout.hasRow() ? columnNames : rowNames);
        List<String> names = layout.hasColumn() ? rowNames : columnNames;
        int[] places = layout == NameLayout.BOTH ? matchedColumns() : identity();
        var collector = new DenseCollector(file, tally, values.size(), columns);
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < columns; j++) {
                collector.set(i, places[j], values.get(i)[j]);
            }
        }
        collector.names(names);
        return new Reading(FileFormat.CSV_MATRIX, collector.connectivity(), tally);
    }

    private String advice() {
        long rows = values.size() + surplus;
        if (columns + names() <= EDGE_LIST_WIDTH && columns + names() > 1 && rows > 1) {
            return ". " + EdgeColumns.ADVICE;
        }
        if (rows == columns + 1 && !layout.hasRow()) {
            return layout.hasColumn() ? ". A name row? --names both" : ". A name row? --names row";
        }
        if (columns == rows + 1 && !layout.hasColumn()) {
            return layout.hasRow() ? ". A name column? --names both" : ". A name column? --names column";
        }
        return ". Names in the first row or column? --names row|column|both|none";
    }

    private int[] identity() {
        int[] places = new int[columns];
        Arrays.setAll(places, i -> i);
        return places;
    }

    /// For each column the row of the same name, so that rows and columns mean the same neurons in the same order.
    private int[] matchedColumns() {
        Map<String, Integer> rows = requireUnique(rowNames);
        int[] places = new int[columns];
        boolean same = true;
        for (int j = 0; j < columns; j++) {
            Integer row = rows.get(columnNames.get(j));
            if (row == null) {
                throw file.where().error(("column %s is called %s, but no row is. Rows and columns must be the same "
                        + "neurons").formatted(j + 2, Words.quoted(columnNames.get(j))));
            }
            places[j] = row;
            same &= row == j;
        }
        if (!same) {
            tally.note("Rows and columns list the neurons in different orders; columns were put in the rows' order.");
        }
        return places;
    }

    private Map<String, Integer> requireUnique(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                throw file.where().error("neuron %s has no name".formatted(i + 1));
            }
            Integer before = places.putIfAbsent(name, i);
            if (before != null) {
                throw file.where().error("neurons %s and %s are both called %s; names must differ".formatted(
                        before + 1, i + 1, Words.quoted(name)));
            }
        }
        return places;
    }
}
