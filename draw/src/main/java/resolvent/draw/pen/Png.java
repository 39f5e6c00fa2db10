package resolvent.draw.pen;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes PNG files: with a palette of 256 colours, or in true colour. Same pixels, same bytes.
///
/// Every line begins with its filter; 0 means none, which suits flat areas and palettes best. The format is
/// ISO/IEC 15948. An own writer, since the one of the JDK starts the whole desktop toolkit.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PALETTE = 3;
    private static final int TRUE_COLOUR = 2;
    /// Files are a tenth larger than at level 9, and made six times as fast.
    private static final int COMPRESSION = 4;

    private Png() {}

    /// One byte per pixel, and the colour 0xAARRGGBB of every byte.
    static byte[] indexed(int columns, int rows, byte[] levels, IntUnaryOperator argb) {
        byte[] colours = new byte[3 * 256];
        byte[] opaqueness = new byte[256];
        for (int level = 0; level < 256; level++) {
            int colour = argb.applyAsInt(level);
            put(colours, 3 * level, colour);
            opaqueness[level] = (byte) (colour >>> 24);
        }
        var out = start(columns, rows, PALETTE);
        chunk(out, "PLTE", colours);
        chunk(out, "tRNS", opaqueness);
        chunk(out, "IDAT", deflate(lines(rows, columns, levels)));
        return finish(out);
    }

    /// Opaque pixels 0xRRGGBB, row by row from the top; `perInch` pixels are meant to make an inch.
    static byte[] trueColour(int columns, int rows, int[] pixels, double perInch) {
        byte[] lines = new byte[rows * (3 * columns + 1)];
        for (int row = 0; row < rows; row++) {
            int at = row * (3 * columns + 1) + 1;
            for (int column = 0; column < columns; column++) {
                put(lines, at + 3 * column, pixels[row * columns + column]);
            }
        }
        var out = start(columns, rows, TRUE_COLOUR);
        int perMetre = (int) Math.round(perInch / 0.0254);
        chunk(out, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
        chunk(out, "IDAT", deflate(lines));
        return finish(out);
    }

    private static void put(byte[] bytes, int at, int rgb) {
        bytes[at] = (byte) (rgb >> 16);
        bytes[at + 1] = (byte) (rgb >> 8);
        bytes[at + 2] = (byte) rgb;
    }

    private static ByteArrayOutputStream start(int columns, int rows, int kind) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(columns).putInt(rows).put((byte) 8).put((byte) kind).array());
        return out;
    }

    private static byte[] finish(ByteArrayOutputStream out) {
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] lines(int rows, int stride, byte[] bytes) {
        byte[] lines = new byte[rows * (stride + 1)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(bytes, row * stride, lines, row * (stride + 1) + 1, stride);
        }
        return lines;
    }

    private static byte[] deflate(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] data) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
