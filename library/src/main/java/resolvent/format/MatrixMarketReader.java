package resolvent.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import resolvent.connectivity.Connectivity;
import resolvent.format.MatrixMarketBanner.Symmetry;

/// Reads Matrix Market files: `coordinate` (sparse) and `array` (dense), `real`, `integer` and `pattern`, `general`,
/// `symmetric` and `skew-symmetric`.
///
/// The entry in row i and column j is `M[i][j]`, so columns send unless the user says otherwise.
///
/// Source: R. F. Boisvert, R. Pozo, K. A. Remington, The Matrix Market Exchange Formats, NISTIR 5935 (1996),
/// doi:10.6028/NIST.IR.5935
final class MatrixMarketReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final InputFile file;
    private final BufferedReader text;
    private final Decimals decimals = new Decimals(DecimalMark.POINT);
    private final Tally tally = new Tally();
    private final MatrixMarketBanner banner;
    private long line;

    private MatrixMarketReader(InputFile file, BufferedReader text) throws IOException {
        this.file = file;
        this.text = text;
        this.banner = MatrixMarketBanner.read(next(), file.where().line(1));
    }

    static Reading read(InputFile file) throws IOException {
        try (BufferedReader text = TextFile.open(file)) {
            return new MatrixMarketReader(file, text).read();
        }
    }

    private Reading read() throws IOException {
        List<String> sizes = words("its sizes");
        if (sizes.size() != (banner.sparse() ? 3 : 2)) {
            throw here().error("must give rows, columns%s, was %s".formatted(
                    banner.sparse() ? " and entries" : "", Words.quoted(String.join(" ", sizes))));
        }
        long rows = size(sizes.getFirst());
        DenseCollector.requireSquare(file.where(), rows, size(sizes.get(1)), "");
        Connectivity connectivity = banner.sparse()
                ? readCoordinates(file.neurons(rows), size(sizes.get(2)))
                : readArray(rows);
        if (!next().isEmpty()) {
            throw here().error("has more than the header claims");
        }
        return new Reading(FileFormat.MATRIX_MARKET, connectivity, tally);
    }

    private Connectivity readCoordinates(int neurons, long entries) throws IOException {
        var edges = new EdgeCollector();
        for (long k = 0; k < entries; k++) {
            List<String> words = words("entry %s of %s".formatted(k + 1, entries));
            requireWords(words, 2 + values());
            add(edges, index(words.getFirst(), neurons), index(words.get(1), neurons), weight(words, 2));
        }
        tally.entries(entries);
        return Connectivity.of(edges.matrix(neurons, tally, file.where()));
    }

    private void add(EdgeCollector edges, int row, int column, double value) {
        boolean rowsSend = file.options().orientation() == Orientation.ROWS_SEND;
        int sender = rowsSend ? row : column;
        int receiver = rowsSend ? column : row;
        double weight = Double.isNaN(value) ? missing(receiver, sender) : value;
        edges.add(sender, receiver, weight, banner.symmetry() == Symmetry.SYMMETRIC ? 0 : EdgeCollector.DIRECTED);
        if (banner.symmetry() == Symmetry.SKEW) {
            if (row == column) {
                throw here().error("lies on the diagonal, which is 0 in a skew-symmetric matrix");
            }
            edges.add(receiver, sender, -weight, EdgeCollector.DIRECTED);
            tally.mirrored(1);
        }
    }

    private double missing(int receiver, int sender) {
        if (file.options().missing() == Missing.REFUSE) {
            throw here().error("M[%s][%s] is NaN. --missing zero, or remove it".formatted(receiver, sender));
        }
        tally.missing();
        return 0;
    }

    private Connectivity readArray(long rows) throws IOException {
        requireRoom(rows);
        var matrix = new DenseCollector(file, tally, rows, rows);
        for (int column = 0; column < rows; column++) {
            int first = switch (banner.symmetry()) {
                case GENERAL -> 0;
                case SYMMETRIC -> column;
                case SKEW -> column + 1;
            };
            for (int row = first; row < rows; row++) {
                List<String> words = words("the entry in row %s, column %s".formatted(row + 1, column + 1));
                requireWords(words, values());
                double value = weight(words, 0);
                matrix.set(row, column, value);
                if (banner.symmetry() != Symmetry.GENERAL && row != column) {
                    matrix.set(column, row, banner.symmetry() == Symmetry.SKEW ? -value : value);
                }
            }
        }
        return matrix.connectivity();
    }

    /// Each entry takes a line of at least two characters, so a short file cannot hold a large array.
    private void requireRoom(long rows) throws IOException {
        long most = TextFile.isGzip(file.head(2)) ? Unpacking.most(file.limits(), file.bytes()) : file.bytes();
        if (rows > 1 && rows - 1 > most / rows) {
            throw file.where().error("claims %s entries in %s bytes; the header is damaged or made up".formatted(
                    Words.size(rows, rows), Words.count(file.bytes())));
        }
    }

    private int values() {
        if (banner.pattern()) {
            return 0;
        }
        return banner.complex() ? 2 : 1;
    }

    private double weight(List<String> words, int at) {
        if (banner.pattern()) {
            return 1;
        }
        if (banner.complex() && decimals.read(words.get(at + 1), file.where(), line, "imaginary part") != 0) {
            throw here().error("has an imaginary part of %s; weights are real".formatted(words.get(at + 1)));
        }
        return decimals.read(words.get(at), file.where(), line, "entry");
    }

    private int index(String word, int neurons) {
        long index = Decimals.natural(word);
        if (index < 1 || index > neurons) {
            throw here().error("index %s must be a whole number from 1 to %s".formatted(Words.quoted(word), neurons));
        }
        return (int) (index - 1);
    }

    private long size(String word) {
        long size = Decimals.natural(word);
        if (size < 0) {
            throw here().error("size %s must be a whole number of at most 15 digits".formatted(Words.quoted(word)));
        }
        return size;
    }

    private void requireWords(List<String> words, int count) {
        if (words.size() != count) {
            throw here().error("must hold %s numbers, has %s".formatted(count, words.size()));
        }
    }

    private List<String> words(String what) throws IOException {
        String next = next();
        if (next.isEmpty()) {
            throw file.where().error("ends before %s; truncated?".formatted(what));
        }
        return List.of(BLANKS.split(next));
    }

    /// The next line that is neither blank nor a comment; empty at the end.
    private String next() throws IOException {
        for (String read = text.readLine(); read != null; read = text.readLine()) {
            line++;
            String stripped = read.strip();
            if (!stripped.isEmpty() && (line == 1 || stripped.charAt(0) != '%')) {
                return stripped;
            }
        }
        return "";
    }

    private Where here() {
        return file.where().line(line);
    }
}
