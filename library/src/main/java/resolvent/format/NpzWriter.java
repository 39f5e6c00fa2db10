package resolvent.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;
import resolvent.numeric.ComplexVector;

/// Writes named arrays into a NumPy archive, as `numpy.savez` does: not compressed, read by `numpy.load`.
///
/// The archive carries no date, so the same data always give the same bytes.
///
/// ```java
/// new NpzWriter().add("eigenvalues", values).add("matrix", matrix).write(Path.of("spectrum.npz"));
/// ```
public final class NpzWriter {
    /// ZIP archives must carry a date from 1980 on; at the very first, Java adds one that depends on the time zone.
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, NpyContent> arrays = new LinkedHashMap<>();

    /// Adds all entries of a matrix, float64.
    public NpzWriter add(String name, Matrix matrix) {
        return add(name, NpyContent.of(matrix));
    }

    /// Adds numbers as float64.
    public NpzWriter add(String name, double[] values) {
        return add(name, NpyContent.of(values));
    }

    /// Adds complex numbers as complex128.
    public NpzWriter add(String name, ComplexVector values) {
        return add(name, NpyContent.of(values));
    }

    /// Adds whole numbers as int32.
    public NpzWriter add(String name, int[] values) {
        return add(name, NpyContent.of(values));
    }

    /// Adds whole numbers as int64.
    public NpzWriter add(String name, long[] values) {
        return add(name, NpyContent.of(values));
    }

    private NpzWriter add(String name, NpyContent content) {
        if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "name of an array must be 1 to 64 letters, digits, _ or -, was \"" + name + '"');
        }
        if (arrays.putIfAbsent(name, content) != null) {
            throw new IllegalArgumentException("name of an array must be new, was \"" + name + '"');
        }
        return this;
    }

    /// Writes the archive.
    ///
    /// @throws java.io.UncheckedIOException naming the path if it cannot be written
    public void write(Path path) {
        OutputFile.write(path, this::writeTo);
    }

    /// Writes a sparse matrix as `scipy.sparse.load_npz` reads it, by compressed rows.
    ///
    /// @throws java.io.UncheckedIOException naming the path if it cannot be written
    public static void writeSparse(Path path, Sparse matrix) {
        int entries = Math.toIntExact(matrix.nonZeros());
        int[] indices = new int[entries];
        double[] values = new double[entries];
        int[] starts = new int[matrix.rows() + 1];
        for (int row = 0; row < matrix.rows(); row++) {
            starts[row + 1] = starts[row] + matrix.rowLength(row);
        }
        int[] at = {0};
        matrix.forEachNonZero((_, column, value) -> {
            indices[at[0]] = column;
            values[at[0]++] = value;
        });
        new NpzWriter().add("indices", indices).add("indptr", starts).add("format", NpyContent.ofWord("csr"))
                .add("shape", new long[] {matrix.rows(), matrix.columns()}).add("data", values).write(path);
    }

    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out);
        archive.setMethod(ZipOutputStream.STORED);
        for (Map.Entry<String, NpyContent> array : arrays.entrySet()) {
            archive.putNextEntry(entry(array.getKey(), array.getValue()));
            array.getValue().writeTo(archive);
            archive.closeEntry();
        }
        archive.finish();
    }

    private static ZipEntry entry(String name, NpyContent content) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NO_DATE);
        entry.setSize(content.bytes());
        CRC32 checksum = new CRC32();
        content.writeTo(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
