package resolvent.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// One variable of a MATLAB 5 file, as far as its header tells.
///
/// @param name its name
/// @param category the number of its MATLAB class
/// @param rows the first dimension
/// @param columns the second
/// @param dimensions how many dimensions it has
/// @param place where its element lies in the file
record MatVariable(String name, int category, int rows, int columns, int dimensions, Element place) {
    private static final int SPARSE = 5;
    /// From here down to sparse, classes are matrices of numbers.
    private static final int LAST_NUMERIC = 15;
    /// Objects of newer kinds, whose header has no dimensions.
    private static final int OPAQUE = 17;

    private static final int INT8 = 1;
    private static final int INT32 = 5;
    private static final int UINT32 = 6;

    /// A top-level element of the file.
    ///
    /// @param position of its content
    /// @param bytes of its content
    /// @param compressed whether the content is a compressed element
    record Element(long position, int bytes, boolean compressed) {}

    /// Reads the header at the start of a variable's content.
    ///
    /// @throws MatrixFormatException if the header is damaged
    static MatVariable read(ByteBuffer content, Element place, Where where) {
        try {
            ByteBuffer flags = item(content, UINT32);
            int category = flags.getInt() & 0xFF;
            if (category == OPAQUE) {
                return new MatVariable(text(item(content, INT8)), category, 0, 0, 0, place);
            }
            ByteBuffer sizes = item(content, INT32);
            int dimensions = sizes.remaining() / 4;
            int rows = sizes.getInt();
            int columns = sizes.getInt();
            return new MatVariable(text(item(content, INT8)), category, rows, columns, dimensions, place);
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            throw where.error("has a damaged variable at byte %s".formatted(Words.count(place.position())), damaged);
        }
    }

    /// The data of a subelement; small ones share the eight bytes of their tag.
    private static ByteBuffer item(ByteBuffer content, int wanted) {
        int first = content.getInt();
        boolean small = first >>> 16 != 0;
        int type = small ? first & 0xFFFF : first;
        int bytes = small ? first >>> 16 : content.getInt();
        if (type != wanted || bytes < 0 || bytes > content.remaining()) {
            throw new IllegalArgumentException("subelement of type " + type + " and size " + bytes);
        }
        ByteBuffer data = content.slice(content.position(), bytes).order(content.order());
        int padded = small ? 4 : Math.min(Math.ceilDiv(bytes, 8) * 8, content.remaining());
        content.position(content.position() + padded);
        return data;
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.ISO_8859_1.decode(bytes).toString();
    }

    boolean isSparse() {
        return category == SPARSE;
    }

    boolean isMatrix() {
        return dimensions == 2 && category >= SPARSE && category <= LAST_NUMERIC;
    }

    boolean isSquare() {
        return isMatrix() && rows == columns;
    }

    String inWords() {
        if (!isMatrix()) {
            return "no matrix of numbers";
        }
        return Words.size(rows, columns) + (isSparse() ? " sparse" : "");
    }
}
