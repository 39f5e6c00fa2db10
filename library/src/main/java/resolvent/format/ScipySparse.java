package resolvent.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import resolvent.connectivity.Connectivity;

/// Reads a sparse matrix that `scipy.sparse.save_npz` wrote: compressed rows, compressed columns, or coordinates.
final class ScipySparse {
    private final InputFile file;
    private final NpzReader archive;

    ScipySparse(InputFile file, NpzReader archive) {
        this.file = file;
        this.archive = archive;
    }

    Reading read(Tally tally) throws IOException {
        String layout = layout();
        long[] shape = longs("shape");
        if (shape.length != 2) {
            throw file.where().error("shape must hold two numbers, has " + shape.length);
        }
        DenseCollector.requireSquare(file.where(), shape[0], shape[1], "");
        int neurons = file.neurons(shape[0]);
        double[] values = doubles();
        var edges = new EdgeCollector();
        switch (layout) {
            case "csr" -> compressed(neurons, values, (row, column, k) -> add(edges, tally, row, column, values[k]));
            case "csc" -> compressed(neurons, values, (column, row, k) -> add(edges, tally, row, column, values[k]));
            case "coo" -> coordinates(neurons, values, (row, column, k) -> add(edges, tally, row, column, values[k]));
            default -> throw file.where().error("is a SciPy matrix of layout %s, known are csr, csc and coo. "
                    .formatted(Words.quoted(layout)) + "M.tocsr() makes it one");
        }
        tally.entries(values.length);
        Connectivity connectivity = Connectivity.of(edges.matrix(neurons, tally, file.where()));
        return new Reading(FileFormat.NPZ_SPARSE, connectivity, tally);
    }

    private void add(EdgeCollector edges, Tally tally, int row, int column, double value) {
        boolean rowsSend = file.options().orientation() == Orientation.ROWS_SEND;
        int sender = rowsSend ? row : column;
        int receiver = rowsSend ? column : row;
        edges.add(sender, receiver, SparseEntry.checked(file, tally, receiver, sender, value),
                EdgeCollector.DIRECTED);
    }

    @FunctionalInterface
    private interface PlaceVisitor {
        void visit(int major, int minor, int k);
    }

    private void compressed(int neurons, double[] values, PlaceVisitor visitor) throws IOException {
        long[] starts = longs("indptr");
        long[] minor = longs("indices");
        if (starts.length != neurons + 1L || starts[0] != 0 || starts[neurons] != values.length) {
            throw file.where().error("indptr must have %s numbers from 0 to %s".formatted(neurons + 1L, values.length));
        }
        requireLength("indices", minor, values);
        for (int major = 0; major < neurons; major++) {
            if (starts[major + 1] < starts[major] || starts[major + 1] > values.length) {
                throw file.where().error("indptr must ascend, does not at " + (major + 1));
            }
            for (int k = (int) starts[major]; k < starts[major + 1]; k++) {
                visitor.visit(major, index("indices", minor[k], neurons), k);
            }
        }
    }

    private void coordinates(int neurons, double[] values, PlaceVisitor visitor) throws IOException {
        long[] rows = longs("row");
        long[] columns = longs("col");
        requireLength("row", rows, values);
        requireLength("col", columns, values);
        for (int k = 0; k < values.length; k++) {
            visitor.visit(index("row", rows[k], neurons), index("col", columns[k], neurons), k);
        }
    }

    private void requireLength(String name, long[] index, double[] values) {
        if (index.length != values.length) {
            throw file.where().error("%s must be as long as data, %s, was %s".formatted(
                    name, values.length, index.length));
        }
    }

    private int index(String name, long index, int neurons) {
        if (index < 0 || index >= neurons) {
            throw file.where().error("%s holds %s, must lie from 0 to %s".formatted(name, index, neurons - 1));
        }
        return (int) index;
    }

    /// The layout is stored as an array of one word, `|S3` or, by old versions, `<U3`.
    private String layout() throws IOException {
        try (InputStream in = archive.stream(archive.entry("format"))) {
            byte[] bytes = in.readNBytes(1024);
            String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
            return text.length() < 3 ? "" : text.substring(text.length() - 3);
        }
    }

    private long[] longs(String name) throws IOException {
        ZipEntry entry = archive.entry(name);
        try (InputStream in = archive.stream(entry)) {
            return archive.array(in, entry).toLongs();
        }
    }

    private double[] doubles() throws IOException {
        ZipEntry entry = archive.entry("data");
        try (InputStream in = archive.stream(entry)) {
            return archive.array(in, entry).toDoubles();
        }
    }
}
