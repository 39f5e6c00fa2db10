package resolvent.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How one number is stored in a binary file.
///
/// @param kind what sort of number
/// @param bytes bytes of one number; of a complex number both parts together
/// @param order the order of its bytes
record NumberType(Kind kind, int bytes, ByteOrder order) {

    enum Kind { FLOAT, SIGNED, UNSIGNED, BOOLEAN, COMPLEX }

    /// The real part of the number at `at` in a buffer that has this type's byte order.
    double real(ByteBuffer buffer, int at) {
        return switch (kind) {
            case FLOAT -> floating(buffer, at, bytes);
            case COMPLEX -> floating(buffer, at, bytes / 2);
            case SIGNED -> signed(buffer, at);
            case UNSIGNED -> unsigned(buffer, at);
            case BOOLEAN -> buffer.get(at) == 0 ? 0 : 1;
        };
    }

    /// The imaginary part; 0 for all but complex numbers.
    double imaginary(ByteBuffer buffer, int at) {
        return kind == Kind.COMPLEX ? floating(buffer, at + bytes / 2, bytes / 2) : 0;
    }

    /// A whole number, as indices are.
    long whole(ByteBuffer buffer, int at) {
        return kind == Kind.UNSIGNED && bytes < 8 ? (long) unsigned(buffer, at) : signed(buffer, at);
    }

    boolean isWhole() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
    }

    private static double floating(ByteBuffer buffer, int at, int bytes) {
        return switch (bytes) {
            case 2 -> Float.float16ToFloat(buffer.getShort(at));
            case 4 -> buffer.getFloat(at);
            default -> buffer.getDouble(at);
        };
    }

    private long signed(ByteBuffer buffer, int at) {
        return switch (bytes) {
            case 1 -> buffer.get(at);
            case 2 -> buffer.getShort(at);
            case 4 -> buffer.getInt(at);
            default -> buffer.getLong(at);
        };
    }

    private double unsigned(ByteBuffer buffer, int at) {
        return switch (bytes) {
            case 1 -> Byte.toUnsignedInt(buffer.get(at));
            case 2 -> Short.toUnsignedInt(buffer.getShort(at));
            case 4 -> Integer.toUnsignedLong(buffer.getInt(at));
            default -> unsigned(buffer.getLong(at));
        };
    }

    /// Halves a number beyond 2⁶³ without losing the bit that decides its rounding.
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
    }
}
