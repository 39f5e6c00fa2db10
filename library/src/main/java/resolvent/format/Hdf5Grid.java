package resolvent.format;

/// How a dataset of one or two dimensions is cut into chunks of equal size; those at the far edges stick out.
final class Hdf5Grid {
    private static final int LARGEST_CHUNK = 1 << 30;

    private final Where where;
    private final Hdf5Item item;
    private final int rows;
    private final int columns;
    private final int height;
    private final int width;
    private final int chunkBytes;

    /// @param size rows and columns of the dataset
    /// @param chunk the lengths of a chunk in the dataset's own dimensions
    Hdf5Grid(InputFile file, Hdf5Item item, int[] size, int[] chunk, int numberBytes) {
        this.where = file.where();
        this.item = item;
        if (chunk.length != item.dimensions().size()) {
            throw damaged();
        }
        this.rows = size[0];
        this.columns = size[1];
        this.height = chunk[0];
        this.width = chunk.length == 1 ? 1 : chunk[1];
        if (height < 1 || width < 1) {
            throw damaged();
        }
        long bytes = (long) height * width <= LARGEST_CHUNK ? (long) height * width * numberBytes : Long.MAX_VALUE;
        long all = (long) down() * across();
        // deflate cannot pack tighter than 1:1032
        if (bytes > LARGEST_CHUNK || all * bytes > 1032 * file.bytes() + 4096) {
            throw where.error("%s claims %s chunks of %s x %s in %s bytes; truncated or made up".formatted(
                    Words.quoted(item.path()), all, height, width, Words.count(file.bytes())));
        }
        this.chunkBytes = (int) bytes;
    }

    private MatrixFormatException damaged() {
        return where.error(Words.quoted(item.path()) + " has damaged chunks");
    }

    private int down() {
        return Math.ceilDiv(rows, height);
    }

    private int across() {
        return Math.ceilDiv(columns, width);
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    int chunkBytes() {
        return chunkBytes;
    }

    int cells() {
        return down() * across();
    }

    /// The number of the chunk whose first number lies at an offset in the dataset.
    int cell(long[] offset) {
        long row = offset[0];
        long column = offset.length == 1 ? 0 : offset[1];
        if (row < 0 || row >= rows || column < 0 || column >= columns || row % height != 0 || column % width != 0) {
            throw damaged();
        }
        return (int) (row / height) * across() + (int) (column / width);
    }

    int row(int cell) {
        return cell / across() * height;
    }

    int column(int cell) {
        return cell % across() * width;
    }
}
