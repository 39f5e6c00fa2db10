package resolvent.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Reads a matrix from a NumPy file of one array.
final class NpyReader {
    private NpyReader() {}

    static Reading read(InputFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.stream(), 1 << 16)) {
            NpyArray array = NpyArray.open(in, file.bytes(), file.where());
            var tally = new Tally();
            return new Reading(FileFormat.NPY, dense(file, array, tally).connectivity(), tally);
        }
    }

    static DenseCollector dense(InputFile file, NpyArray array, Tally tally) throws IOException {
        List<Long> shape = array.header().shape();
        if (shape.size() != 2) {
            throw file.where().error("the array is %s, a matrix has two dimensions".formatted(
                    array.header().shapeInWords()));
        }
        var matrix = new DenseCollector(file, tally, shape.getFirst(), shape.getLast());
        array.copyTo(matrix);
        return matrix;
    }
}
