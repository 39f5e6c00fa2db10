package resolvent.format;

import io.jhdf.Superblock;
import io.jhdf.Utils;
import io.jhdf.storage.HdfInMemoryByteBuffer;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/// The bytes of an HDF5 file as the HDF5 library sees them, with a budget.
///
/// HDF5 is a web of addresses; a damaged or hostile file can lead a reader in circles. Every look-up counts, so the
/// walk ends. The bytes are a view of the file: no claimed length is ever allocated.
final class Hdf5Storage extends HdfInMemoryByteBuffer {
    private static final long FREE_READS = 2_000;
    private static final long FREE_BYTES = 1 << 20;
    private static final long READS_PER_BYTE = 8;
    private static final long BYTES_PER_BYTE = 64;

    private final InputFile file;
    private final long size;
    private long reads;
    private long bytes;
    private boolean spent;

    Hdf5Storage(InputFile file, ByteBuffer contents, Superblock superblock) {
        super(contents, superblock);
        this.file = file;
        this.size = contents.capacity();
    }

    @Override
    public synchronized ByteBuffer mapNoOffset(long address, long length) {
        if (address < 0 || length < 0 || length > size - address) {
            throw new IllegalArgumentException("%s bytes at %s of %s".formatted(length, address, size));
        }
        reads++;
        bytes += length;
        if (reads > FREE_READS + size / READS_PER_BYTE || bytes > FREE_BYTES + size * BYTES_PER_BYTE) {
            spent = true;
            throw new IllegalStateException("too many reads");
        }
        return super.mapNoOffset(address, length);
    }

    /// Runs a call into the HDF5 library, which throws all sorts of things for damaged files; a stack overflow means
    /// that the file nests without end.
    <T> T call(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (MatrixFormatException ours) {
            throw ours;
        } catch (RuntimeException | StackOverflowError damaged) {
            throw spent
                    ? file.where().error("is damaged: its structure leads in circles", damaged)
                    : file.where().error("%s cannot be read (%s); damaged, or not supported".formatted(
                            what, Words.shown(rootMessage(damaged))), damaged);
        }
    }

    /// Whether no more reading is allowed.
    boolean isSpent() {
        return spent;
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /// Refuses a heap of link names whose table claims more blocks than the file has bytes; the product of its two
    /// counts would overflow in the library.
    ///
    /// @param address of the heap
    void requireHeap(long address) {
        int widthAt = 14 + 10 * getSizeOfLengths() + 2 * getSizeOfOffsets();
        int rowsAt = widthAt + 6 + 2 * getSizeOfLengths() + getSizeOfOffsets();
        long width = Short.toUnsignedLong(readBufferFromAddress(address + widthAt, 2).getShort());
        long rows = Short.toUnsignedLong(readBufferFromAddress(address + rowsAt, 2).getShort());
        if (width * rows > size) {
            throw new IllegalArgumentException("a heap claims %s blocks".formatted(width * rows));
        }
    }

    /// Refuses a tree (version 2) that claims more records than the file has bytes, before the library makes room.
    void requireTree(long address) {
        requireCount(address, 18 + getSizeOfOffsets());
    }

    /// Refuses a fixed array of chunks that claims more entries than the file has bytes.
    void requireFixedArray(long address) {
        requireCount(address, 8);
    }

    /// Refuses an extensible array of chunks that claims more entries than the file has bytes.
    void requireExtensibleArray(long address) {
        requireCount(address, 12 + 4 * getSizeOfLengths());
    }

    private void requireCount(long address, int offset) {
        ByteBuffer count = readBufferFromAddress(address + offset, getSizeOfLengths());
        long entries = Utils.readBytesAsUnsignedLong(count, getSizeOfLengths());
        if (entries < 0 || entries > size) {
            throw new IllegalArgumentException("an index claims %s entries".formatted(entries));
        }
    }
}
