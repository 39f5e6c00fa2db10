package resolvent.format;

import java.nio.file.Path;
import resolvent.matrix.Matrix;
import resolvent.numeric.ComplexVector;

/// Writes single arrays as NumPy files. The same data always give the same bytes.
///
/// Methods throw an [java.io.UncheckedIOException] that names the path if the file cannot be written.
public final class NpyWriter {
    private NpyWriter() {}

    /// All entries of a matrix, float64 in Fortran order; `M[i, j]` is again the weight from j to i.
    public static void write(Path path, Matrix matrix) {
        OutputFile.write(path, NpyContent.of(matrix)::writeTo);
    }

    /// Numbers as float64.
    public static void write(Path path, double[] values) {
        OutputFile.write(path, NpyContent.of(values)::writeTo);
    }

    /// Complex numbers as complex128.
    public static void write(Path path, ComplexVector values) {
        OutputFile.write(path, NpyContent.of(values)::writeTo);
    }

    /// Whole numbers as int32.
    public static void write(Path path, int[] values) {
        OutputFile.write(path, NpyContent.of(values)::writeTo);
    }

    /// Whole numbers as int64.
    public static void write(Path path, long[] values) {
        OutputFile.write(path, NpyContent.of(values)::writeTo);
    }
}
