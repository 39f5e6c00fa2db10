package resolvent.format;

import java.util.List;
import java.util.stream.IntStream;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Population;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.MemoryBudget;

/// Takes the entries of a dense matrix as the file stores them, checks each, and turns senders into columns.
final class DenseCollector {
    /// The largest N for which N² entries fit into one array.
    private static final int LARGEST = 46_340;

    private final Where where;
    private final ReadOptions options;
    private final Tally tally;
    private final int size;
    private final double[] values;
    private List<String> names = List.of();

    /// @throws MatrixFormatException unless the matrix is square and small enough to be dense
    DenseCollector(InputFile file, Tally tally, long rows, long columns) {
        this.where = file.where();
        this.options = file.options();
        this.tally = tally;
        this.size = size(rows, columns);
        MemoryBudget.require(8L * size * size, "reading a dense matrix of N=" + Words.count(size),
                "Sparse formats (edge list, Matrix Market) need less.");
        this.values = new double[size * size];
        tally.entries((long) size * size);
    }

    private int size(long rows, long columns) {
        requireSquare(where, rows, columns, "");
        if (rows > LARGEST) {
            throw where.error("a dense matrix may have at most %s rows, was %s; an edge list may have more".formatted(
                    Words.count(LARGEST), Words.count(rows)));
        }
        return (int) rows;
    }

    static void requireSquare(Where where, long rows, long columns, String advice) {
        if (rows < 0 || columns < 0) {
            throw where.error("matrix is %s, must not be negative".formatted(Words.size(rows, columns)));
        }
        if (rows != columns) {
            throw where.error("matrix is %s, must be square%s".formatted(Words.size(rows, columns), advice));
        }
    }

    /// The names of the neurons, for messages and for the network.
    void names(List<String> known) {
        names = known;
    }

    /// The entry that the file stores in `row` and `column`.
    void set(int row, int column, double value) {
        boolean rowsSend = options.orientation() == Orientation.ROWS_SEND;
        int receiver = rowsSend ? column : row;
        int sender = rowsSend ? row : column;
        double weight = value;
        if (!Double.isFinite(value)) {
            weight = replaced(where, receiver, sender, value);
        }
        values[sender * size + receiver] = weight;
    }

    private double replaced(Where place, int receiver, int sender, double value) {
        String entry = entry(receiver, names, sender, names);
        if (Double.isInfinite(value)) {
            throw place.error(entry + " is infinite. Weights must be finite: remove it");
        }
        if (options.missing() == Missing.REFUSE) {
            throw place.error(entry + " is NaN. --missing zero, or remove it");
        }
        tally.missing();
        return 0;
    }

    /// How messages call one entry: `M[17][203] (to AVAL, from DB02)`.
    static String entry(int receiver, List<String> receivers, int sender, List<String> senders) {
        String index = "M[%s][%s]".formatted(receiver, sender);
        if (receiver >= receivers.size() || sender >= senders.size()) {
            return index;
        }
        return "%s (to %s, from %s)".formatted(index, Words.shown(receivers.get(receiver)),
                Words.shown(senders.get(sender)));
    }

    /// An entry whose imaginary part must be 0.
    void set(int row, int column, double real, double imaginary) {
        if (imaginary != 0) {
            throw where.error("entry [%s][%s] is complex, with imaginary part %s; weights are real. Save its real part"
                    .formatted(row, column, imaginary));
        }
        set(row, column, real);
    }

    int size() {
        return size;
    }

    Connectivity connectivity() {
        return named(Dense.ofColumns(size, size, values), names);
    }

    /// A network with the given names, or numbered from 0 where there are none.
    static Connectivity named(Matrix matrix, List<String> names) {
        if (names.isEmpty()) {
            return Connectivity.of(matrix);
        }
        List<Population> unknown = IntStream.range(0, matrix.rows()).mapToObj(_ -> Population.UNKNOWN).toList();
        return new Connectivity(matrix, names, unknown);
    }
}
