package resolvent.format;

import io.jhdf.btree.BTreeV1;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.DatasetInfo;
import io.jhdf.dataset.chunked.indexing.BTreeIndex;
import io.jhdf.dataset.chunked.indexing.ChunkIndex;
import io.jhdf.dataset.chunked.indexing.ExtensibleArrayIndex;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndex;
import io.jhdf.dataset.chunked.indexing.ImplicitChunkIndex;
import io.jhdf.dataset.chunked.indexing.SingleChunkIndex;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataLayoutMessage.CompactDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.FillValueMessage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The numbers of one HDF5 dataset of one or two dimensions.
///
/// The HDF5 library says where they are; unpacking and placing them is done here, chunk by chunk, because the library
/// unpacks as much as a chunk claims.
final class Hdf5Numbers {
    private final InputFile file;
    private final Hdf5Storage storage;
    private final Hdf5Item item;
    private final NumberType type;
    private final int rows;
    private final int columns;

    /// @throws MatrixFormatException if the dataset claims more than the file could hold
    Hdf5Numbers(InputFile file, Hdf5Storage storage, Hdf5Item item) {
        this.file = file;
        this.storage = storage;
        this.item = item;
        this.type = storage.call(item.path(), () -> item.type(file.where()));
        List<Long> dimensions = item.dimensions();
        this.rows = length(dimensions.getFirst());
        this.columns = dimensions.size() == 1 ? 1 : length(dimensions.getLast());
        // deflate cannot pack tighter than 1:1032
        if ((long) rows * columns > file.bytes() * 1032 / type.bytes()) {
            throw file.where().error("%s claims %s numbers in %s bytes; truncated or made up".formatted(
                    Words.quoted(item.path()), item.inWords(), Words.count(file.bytes())));
        }
    }

    private int length(long claimed) {
        if (claimed < 0 || claimed > Integer.MAX_VALUE) {
            throw file.where().error("%s is %s, beyond what can be read".formatted(
                    Words.quoted(item.path()), item.inWords()));
        }
        return (int) claimed;
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int row, int column, double value);
    }

    void forEach(Visitor visitor) {
        DataLayoutMessage layout = storage.call(item.path(),
                () -> item.header().getMessageOfType(DataLayoutMessage.class));
        switch (layout) {
            case CompactDataLayoutMessage compact -> plain(compact.getDataBuffer(), visitor);
            case ContiguousDataLayoutMessage whole when whole.getAddress() == Hdf5Tree.UNDEFINED ->
                    fill(0, 0, rows, columns, visitor);
            case ContiguousDataLayoutMessage whole ->
                    plain(mapped(whole.getAddress()), visitor);
            case ChunkedDataLayoutMessage chunked -> chunks(chunked.getChunkDimensions(), chunked, visitor);
            case ChunkedDataLayoutMessageV4 chunked -> {
                // the last dimension is the size of a number
                int[] dimensions = chunked.getChunkDimensions();
                chunks(Arrays.copyOf(dimensions, Math.max(dimensions.length - 1, 0)), chunked, visitor);
            }
            default -> throw file.where().error(Words.quoted(item.path()) + " is stored in an unknown layout");
        }
    }

    private ByteBuffer mapped(long address) {
        return storage.call(item.path(), () -> storage.map(address, (long) rows * columns * type.bytes()));
    }

    private void plain(ByteBuffer numbers, Visitor visitor) {
        ByteBuffer ordered = numbers.order(type.order());
        if (ordered.remaining() < (long) rows * columns * type.bytes()) {
            throw file.where().error("%s is %s but stores only %s bytes; damaged".formatted(
                    Words.quoted(item.path()), item.inWords(), Words.count(ordered.remaining())));
        }
        for (int row = 0, at = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, at += type.bytes()) {
                visitor.visit(row, column, type.real(ordered, at));
            }
        }
    }

    /// What was never written has the fill value, 0 unless the file says otherwise.
    private void fill(int firstRow, int firstColumn, int height, int width, Visitor visitor) {
        double value = item.header().getMessagesOfType(FillValueMessage.class).stream()
                .filter(FillValueMessage::isFillValueDefined)
                .map(message -> message.getFillValue().slice().order(type.order()))
                .filter(bytes -> bytes.remaining() >= type.bytes())
                .mapToDouble(bytes -> type.real(bytes, 0))
                .findFirst().orElse(0);
        for (int row = firstRow; row < Math.min(rows, firstRow + height); row++) {
            for (int column = firstColumn; column < Math.min(columns, firstColumn + width); column++) {
                visitor.visit(row, column, value);
            }
        }
    }

    private void chunks(int[] dimensions, DataLayoutMessage layout, Visitor visitor) {
        var grid = new Hdf5Grid(file, item, new int[] {rows, columns}, dimensions, type.bytes());
        var unpacker = new Hdf5Unpacker(file, storage, item, grid.chunkBytes());
        boolean[] seen = new boolean[grid.cells()];
        Collection<Chunk> stored = storage.call(item.path(), () -> index(layout, dimensions, grid.chunkBytes()));
        for (Chunk chunk : stored) {
            if (chunk.getAddress() != Hdf5Tree.UNDEFINED) {
                int cell = grid.cell(chunk.getChunkOffset());
                if (seen[cell]) {
                    throw file.where().error(Words.quoted(item.path()) + " stores a chunk twice; damaged");
                }
                seen[cell] = true;
                place(grid, cell, storage.call(item.path(), () -> unpacker.unpack(chunk)).order(type.order()), visitor);
            }
        }
        for (int cell = 0; cell < seen.length; cell++) {
            if (!seen[cell]) {
                fill(grid.row(cell), grid.column(cell), grid.height(), grid.width(), visitor);
            }
        }
    }

    private void place(Hdf5Grid grid, int cell, ByteBuffer numbers, Visitor visitor) {
        int firstRow = grid.row(cell);
        int firstColumn = grid.column(cell);
        for (int i = 0; i < Math.min(grid.height(), rows - firstRow); i++) {
            for (int j = 0; j < Math.min(grid.width(), columns - firstColumn); j++) {
                visitor.visit(firstRow + i, firstColumn + j,
                        type.real(numbers, (i * grid.width() + j) * type.bytes()));
            }
        }
    }

    private Collection<Chunk> index(DataLayoutMessage layout, int[] dimensions, int chunkBytes) {
        if (layout instanceof ChunkedDataLayoutMessage old) {
            return old.getBTreeAddress() == Hdf5Tree.UNDEFINED ? List.of()
                    : List.copyOf(BTreeV1.createDataBTree(storage, old.getBTreeAddress(), dimensions.length)
                            .getChunks());
        }
        var chunked = (ChunkedDataLayoutMessageV4) layout;
        if (chunked.getAddress() == Hdf5Tree.UNDEFINED) {
            return List.of();
        }
        long[] lengths = item.dimensions().stream().mapToLong(Long::longValue).toArray();
        return List.copyOf(index(chunked, new DatasetInfo(chunkBytes, lengths, dimensions)).getAllChunks());
    }

    private ChunkIndex index(ChunkedDataLayoutMessageV4 chunked, DatasetInfo info) {
        long address = chunked.getAddress();
        return switch (chunked.getIndexingType()) {
            case ChunkedDataLayoutMessageV4.SINGLE_CHUNK_INDEX -> new SingleChunkIndex(chunked, info);
            case ChunkedDataLayoutMessageV4.IMPLICIT_INDEX -> new ImplicitChunkIndex(address, info);
            case ChunkedDataLayoutMessageV4.FIXED_ARRAY_INDEX -> {
                storage.requireFixedArray(address);
                yield new FixedArrayIndex(storage, address, info);
            }
            case ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX -> {
                storage.requireExtensibleArray(address);
                yield new ExtensibleArrayIndex(storage, address, info);
            }
            default -> {
                storage.requireTree(address);
                yield new BTreeIndex(storage, address, info);
            }
        };
    }
}
