package resolvent.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.numeric.ComplexVector;

/// The bytes of one NumPy array in format 1.0, little-endian: the same as NumPy itself writes.
final class NpyContent {
    private static final int ALIGNMENT = 64;
    private static final int BLOCK_ENTRIES = 4096;

    private final byte[] header;
    private final int parts;
    private final long dataBytes;
    private final IntFunction<ByteBuffer> part;

    /// @param parts the number of pieces in which the data are made, so that a large matrix is never there twice
    private NpyContent(String type, boolean fortranOrder, String shape, long dataBytes, int parts,
            IntFunction<ByteBuffer> part) {
        this.header = header(type, fortranOrder, shape);
        this.dataBytes = dataBytes;
        this.parts = parts;
        this.part = part;
    }

    private static byte[] header(String type, boolean fortranOrder, String shape) {
        String dictionary = "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }".formatted(
                type, fortranOrder ? "True" : "False", shape);
        int unpadded = 10 + dictionary.length() + 1;
        int padding = Math.ceilDiv(unpadded, ALIGNMENT) * ALIGNMENT - unpadded;
        String text = dictionary + " ".repeat(padding) + "\n";
        return ByteBuffer.allocate(10 + text.length()).order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length())
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    static NpyContent of(Matrix matrix) {
        Dense dense = matrix.toDense();
        // as NumPy does, an array of at most one row or column is said to be in C order
        boolean fortran = dense.rows() > 1 && dense.columns() > 1;
        return new NpyContent("<f8", fortran, "(%s, %s)".formatted(dense.rows(), dense.columns()),
                8L * dense.rows() * dense.columns(), dense.columns(), column -> {
                    double[] values = dense.column(column);
                    return numbers(values.length, 1, (k, _) -> values[k]);
                });
    }

    static NpyContent of(double[] values) {
        return blocks("<f8", values.length, 8, (from, count) -> numbers(count, 1, (k, _) -> values[from + k]));
    }

    static NpyContent of(ComplexVector values) {
        return blocks("<c16", values.size(), 16, (from, count) -> numbers(count, 2,
                (k, imaginary) -> imaginary == 0 ? values.re(from + k) : values.im(from + k)));
    }

    static NpyContent of(long[] values) {
        return blocks("<i8", values.length, 8, (from, count) -> {
            ByteBuffer block = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
            for (int k = 0; k < count; k++) {
                block.putLong(values[from + k]);
            }
            return block.flip();
        });
    }

    static NpyContent of(int[] values) {
        return blocks("<i4", values.length, 4, (from, count) -> {
            ByteBuffer block = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
            for (int k = 0; k < count; k++) {
                block.putInt(values[from + k]);
            }
            return block.flip();
        });
    }

    /// A single word, as SciPy stores the layout of a sparse matrix.
    static NpyContent ofWord(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        return new NpyContent("|S" + bytes.length, false, "()", bytes.length, 1, _ -> ByteBuffer.wrap(bytes));
    }

    @FunctionalInterface
    private interface Block {
        ByteBuffer make(int from, int count);
    }

    @FunctionalInterface
    private interface Entry {
        double get(int k, int part);
    }

    private static NpyContent blocks(String type, int entries, int bytes, Block block) {
        return new NpyContent(type, false, "(%s,)".formatted(entries), (long) entries * bytes,
                Math.ceilDiv(entries, BLOCK_ENTRIES), number -> {
                    int from = number * BLOCK_ENTRIES;
                    return block.make(from, Math.min(BLOCK_ENTRIES, entries - from));
                });
    }

    private static ByteBuffer numbers(int count, int parts, Entry entry) {
        ByteBuffer block = ByteBuffer.allocate(Math.multiplyExact(8 * parts, count)).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < count; k++) {
            for (int part = 0; part < parts; part++) {
                block.putDouble(entry.get(k, part));
            }
        }
        return block.flip();
    }

    long bytes() {
        return header.length + dataBytes;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(header);
        for (int number = 0; number < parts; number++) {
            ByteBuffer block = part.apply(number);
            out.write(block.array(), block.arrayOffset(), block.limit());
        }
    }
}
