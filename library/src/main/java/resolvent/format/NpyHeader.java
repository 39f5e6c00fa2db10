package resolvent.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The header of a NumPy array: what its numbers are, how they are ordered, how many there are.
///
/// Source: the NPY format, numpy.lib.format, versions 1.0 to 3.0
///
/// @param type the type of the entries
/// @param fortranOrder whether the first index runs fastest
/// @param shape the length in each dimension
/// @param bytes the length of the header itself
record NpyHeader(NumberType type, boolean fortranOrder, List<Long> shape, long bytes) {
    /// NumPy itself refuses headers beyond 10,000 characters.
    private static final int LONGEST = 1 << 16;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    static boolean isMagic(byte[] head) {
        return head.length >= MAGIC.length && ByteBuffer.wrap(head, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    /// Reads a header, and leaves the stream at the first number.
    static NpyHeader read(InputStream in, Where where) throws IOException {
        byte[] start = exactly(in, 8, where);
        if (!isMagic(start)) {
            throw where.error("is no NumPy array: it does not begin with \\x93NUMPY");
        }
        int version = start[6];
        if (version < 1 || version > 3) {
            throw where.error("has NPY version %s, known are 1, 2 and 3".formatted(version));
        }
        long length = version == 1
                ? Short.toUnsignedInt(littleEndian(exactly(in, 2, where)).getShort())
                : Integer.toUnsignedLong(littleEndian(exactly(in, 4, where)).getInt());
        if (length > LONGEST) {
            throw where.error("claims a header of %s bytes, at most %s are read; damaged or made up".formatted(
                    Words.count(length), Words.count(LONGEST)));
        }
        String text = new String(exactly(in, (int) length, where), StandardCharsets.UTF_8);
        return new NpyDictionary(text, where).read(8 + (version == 1 ? 2 : 4) + length);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] exactly(InputStream in, int count, Where where) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw where.error("ends within the header of the array; truncated?");
        }
        return bytes;
    }

    /// The number of entries, or -1 if it is beyond any array.
    long entries() {
        long entries = 1;
        for (long length : shape) {
            if (length != 0 && entries > Long.MAX_VALUE / 16 / length) {
                return -1;
            }
            entries *= length;
        }
        return entries;
    }

    /// As `400 x 400`.
    String shapeInWords() {
        return shape.isEmpty() ? "a single value" : String.join(" x ", shape.stream().map(String::valueOf).toList());
    }
}
