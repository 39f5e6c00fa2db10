package resolvent.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/// Reads a network from a file: a connectivity matrix or a list of connections.
///
/// The format is told by the content: CSV and TSV (matrix or edge list), NumPy NPY and NPZ, SciPy sparse NPZ, Matrix
/// Market, MATLAB (5 and 7.3), HDF5, GraphML; text may be packed as `.gz`. Edge lists and sparse formats stay sparse.
///
/// ```java
/// NetworkFile worm = MatrixReader.read(Path.of("edges.csv"), ReadOptions.DEFAULT.withWhere("Type=chemical"));
/// ```
public final class MatrixReader {
    private MatrixReader() {}

    /// Reads a file whose columns send, without filters.
    ///
    /// @throws MatrixFormatException saying what is wrong with the file, where, and what to do
    public static NetworkFile read(Path path) {
        return read(path, ReadOptions.DEFAULT);
    }

    /// Reads a file.
    ///
    /// @throws MatrixFormatException saying what is wrong with the file, where, and what to do
    /// @throws resolvent.matrix.InsufficientMemoryException if the matrix is sound but larger than memory
    public static NetworkFile read(Path path, ReadOptions options) {
        try {
            InputFile file = InputFile.of(path, options);
            Reading reading = FormatDetector.detect(file).read(file);
            refuseUnused(file, reading.format());
            return new NetworkFile(reading.connectivity(), reading.tally().summary(file, reading, file.sha256()));
        } catch (EOFException early) {
            throw Where.file(path).error("ends too early; truncated?", early);
        } catch (IOException failed) {
            throw Where.file(path).error("cannot be read: " + Words.shown(String.valueOf(failed.getMessage())), failed);
        }
    }

    /// An option that the format cannot obey is a misunderstanding, and better said than passed over.
    private static void refuseUnused(InputFile file, FileFormat format) {
        ReadOptions options = file.options();
        if (!format.listsConnections()) {
            if (!options.where().isEmpty()) {
                throw file.where().error("--where %s needs an edge list; this file is read as: %s".formatted(
                        options.where().getFirst(), format.title()));
            }
            if (!options.symmetrize().isNone()) {
                throw file.where().error("--symmetrize needs an edge list; this file is read as: %s".formatted(
                        format.title()));
            }
        } else if (options.orientation() == Orientation.ROWS_SEND) {
            throw file.where().error("--rows-send is for matrices; this file (%s) says itself who sends"
                    .formatted(format.title()));
        }
        if (!format.hasVariables() && !options.variable().isEmpty()) {
            throw file.where().error("--variable %s: this file (%s) holds one network only".formatted(
                    Words.shown(options.variable()), format.title()));
        }
    }
}
