package resolvent.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// A NumPy array in a stream: its header, read, and its numbers, still to come.
final class NpyArray {
    /// A multiple of every number's size.
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final Where where;
    private final NpyHeader header;
    private final int entries;

    private NpyArray(InputStream in, Where where, NpyHeader header, int entries) {
        this.in = in;
        this.where = where;
        this.header = header;
        this.entries = entries;
    }

    /// @param bytes how many bytes the whole array may take, header and all
    /// @throws MatrixFormatException if the header claims more numbers than that
    static NpyArray open(InputStream in, long bytes, Where where) throws IOException {
        NpyHeader header = NpyHeader.read(in, where);
        long entries = header.entries();
        long room = bytes - header.bytes();
        if (entries < 0 || entries > room / header.type().bytes()) {
            throw where.error("claims %s numbers of %s bytes, but only %s bytes follow the header; truncated or made up"
                    .formatted(header.shapeInWords(), header.type().bytes(), Words.count(Math.max(room, 0))));
        }
        if (entries > Integer.MAX_VALUE - 8) {
            throw where.error("has %s numbers, at most %s are read".formatted(
                    Words.count(entries), Words.count(Integer.MAX_VALUE - 8)));
        }
        return new NpyArray(in, where, header, (int) entries);
    }

    NpyHeader header() {
        return header;
    }

    /// Hands all numbers to a dense matrix.
    void copyTo(DenseCollector matrix) throws IOException {
        int size = matrix.size();
        NumberType type = header.type();
        forEach((block, at, index) -> {
            int slow = index / size;
            int fast = index % size;
            matrix.set(header.fortranOrder() ? fast : slow, header.fortranOrder() ? slow : fast,
                    type.real(block, at), type.imaginary(block, at));
        });
    }

    /// All numbers of a one-dimensional array.
    double[] toDoubles() throws IOException {
        double[] values = new double[entries];
        NumberType type = header.type();
        forEach((block, at, index) -> {
            if (type.imaginary(block, at) != 0) {
                throw where.error("entry %s is complex; weights are real".formatted(index));
            }
            values[index] = type.real(block, at);
        });
        return values;
    }

    /// All numbers of an array of indices.
    long[] toLongs() throws IOException {
        if (!header.type().isWhole()) {
            throw where.error("must hold whole numbers");
        }
        long[] values = new long[entries];
        forEach((block, at, index) -> values[index] = header.type().whole(block, at));
        return values;
    }

    @FunctionalInterface
    private interface EntryVisitor {
        void visit(ByteBuffer block, int at, int index);
    }

    /// Visits all numbers, and requires that nothing follows them.
    private void forEach(EntryVisitor visitor) throws IOException {
        int bytes = header.type().bytes();
        byte[] block = new byte[BLOCK];
        ByteBuffer buffer = ByteBuffer.wrap(block).order(header.type().order());
        for (int index = 0; index < entries; ) {
            int wanted = Math.min(entries - index, BLOCK / bytes);
            if (in.readNBytes(block, 0, wanted * bytes) < wanted * bytes) {
                throw where.error("ends before the last of its %s numbers; truncated?".formatted(Words.count(entries)));
            }
            for (int k = 0; k < wanted; k++) {
                visitor.visit(buffer, k * bytes, index++);
            }
        }
        if (in.read() >= 0) {
            throw where.error("goes on after the last of its %s numbers; damaged, or another file appended".formatted(
                    Words.count(entries)));
        }
    }
}
