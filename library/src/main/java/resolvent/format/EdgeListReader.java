package resolvent.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import resolvent.matrix.Sparse;

/// Reads an edge list: a table whose headings name sender and receiver, and often a weight.
///
/// Neurons are numbered in the order in which they first appear, the sender before the receiver, among the rows that
/// pass the filters.
final class EdgeListReader {
    private final InputFile file;
    private final EdgeColumns columns;
    private final Decimals decimals;
    private final Tally tally = new Tally();
    private final EdgeCollector edges = new EdgeCollector();
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int[] kindColumns;
    /// Headings of numbers in the first row that could be weights under a name that is not known.
    private List<String> numbers = List.of();

    EdgeListReader(InputFile file, Rows.Row header) {
        this.file = file;
        Where place = file.where().line(header.line());
        this.columns = EdgeColumns.of(header.cells(), place);
        this.decimals = new Decimals(file.options().decimal());
        this.kindColumns = file.options().symmetrize().kinds().stream()
                .mapToInt(kind -> columns.require(kind.column(), "--symmetrize " + kind, place))
                .toArray();
    }

    Reading read(Rows rows) throws IOException {
        Where where = file.where();
        RowFilter filter = RowFilter.of(file.options().where(), where,
                heading -> columns.headings().get(columns.require(heading, "--where " + heading, where)));
        for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
            requireWidth(row);
            Rows.Row cells = row;
            if (filter.accepts(heading -> cells.cell(columns.headings().indexOf(heading)))) {
                add(row);
            }
        }
        filter.finish(tally);
        noteOtherWeights();
        Sparse matrix = edges.matrix(names.size(), tally, where);
        return new Reading(FileFormat.EDGE_LIST, DenseCollector.named(matrix, names), tally);
    }

    private void requireWidth(Rows.Row row) {
        if (row.size() != columns.headings().size()) {
            throw file.where().line(row.line()).error("has %s cells, the header has %s".formatted(
                    row.size(), columns.headings().size()));
        }
    }

    private void add(Rows.Row row) {
        int sender = neuron(row, columns.sender());
        int receiver = neuron(row, columns.receiver());
        if (columns.weight() < 0 && numbers.isEmpty()) {
            numbers = columns.numbers(row, decimals);
        }
        edges.add(sender, receiver, weight(row), kind(row));
    }

    private int neuron(Rows.Row row, int column) {
        String name = row.cell(column);
        if (name.isEmpty()) {
            throw file.where().line(row.line()).error("%s is empty, must name a neuron".formatted(
                    Words.shown(columns.headings().get(column))));
        }
        Integer known = index.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        if (names.size() > file.limits().neurons()) {
            throw file.where().line(row.line()).error("is past %s neurons, more are not read".formatted(
                    Words.count(file.limits().neurons())));
        }
        return names.size() - 1;
    }

    private double weight(Rows.Row row) {
        if (columns.weight() < 0) {
            return 1;
        }
        double weight = decimals.read(row.cell(columns.weight()), file.where(), row.line(), "weight");
        if (!Double.isNaN(weight)) {
            return weight;
        }
        if (file.options().missing() == Missing.REFUSE) {
            String what = row.cell(columns.weight()).isEmpty() ? "empty" : "NaN";
            throw file.where().line(row.line()).error("weight (to %s, from %s) is %s. --missing zero, or remove it"
                    .formatted(Words.shown(row.cell(columns.receiver())), Words.shown(row.cell(columns.sender())),
                            what));
        }
        tally.missing();
        return 0;
    }

    private int kind(Rows.Row row) {
        Symmetrize symmetrize = file.options().symmetrize();
        if (symmetrize.every()) {
            return 0;
        }
        for (int k = 0; k < kindColumns.length; k++) {
            if (row.cell(kindColumns[k]).equals(symmetrize.kinds().get(k).value())) {
                return k;
            }
        }
        return EdgeCollector.DIRECTED;
    }

    private void noteOtherWeights() {
        List<String> others = columns.otherWeights();
        if (columns.weight() < 0) {
            tally.note("There is no column of weights, so every row counts 1." + (numbers.isEmpty() ? ""
                    : " Numbers in %s are not used; if they are weights, call the column weight.".formatted(
                            Words.list(numbers))));
        } else if (!others.isEmpty()) {
            tally.note("Weights are from the column %s; not used: %s.".formatted(
                    Words.shown(columns.headings().get(columns.weight())), Words.list(others)));
        }
    }
}
