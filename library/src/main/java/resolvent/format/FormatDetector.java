package resolvent.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/// Tells the format of a file by its first bytes. The ending only helps to say what is wrong.
final class FormatDetector {
    private static final int HEAD = 4096;
    private static final List<String> BINARY_ENDINGS = List.of(".npy", ".npz", ".mat", ".h5", ".hdf5");

    private FormatDetector() {}

    /// The reader for a file.
    static Opener detect(InputFile file) throws IOException {
        byte[] head = file.head(HEAD);
        if (NpyHeader.isMagic(head)) {
            return NpyReader::read;
        }
        if (startsWith(head, "PK\3\4") || startsWith(head, "PK\5\6")) {
            return NpzReader::read;
        }
        if (Hdf5Reader.offset(ByteBuffer.wrap(head)) >= 0) {
            return Hdf5Reader::read;
        }
        if (isMat(head)) {
            return MatReader::read;
        }
        refuseOthers(file, head);
        return text(file);
    }

    @FunctionalInterface
    interface Opener {
        Reading read(InputFile file) throws IOException;
    }

    private static Opener text(InputFile file) throws IOException {
        String start = start(file);
        if (start.toLowerCase(Locale.ROOT).startsWith("%%matrixmarket")) {
            return MatrixMarketReader::read;
        }
        return start.startsWith("<") ? GraphmlReader::read : TableReader::read;
    }

    /// The first characters, unpacked, without a byte order mark and blanks.
    private static String start(InputFile file) throws IOException {
        byte[] bytes;
        try (var in = TextFile.unpacked(file)) {
            bytes = in.readNBytes(256);
        } catch (ZipException damaged) {
            throw file.where().error("is a damaged .gz file", damaged);
        }
        if (NpyHeader.isMagic(bytes)) {
            throw file.where().error("is a packed binary file; gunzip it first");
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text).stripLeading();
    }

    /// Level 5 of the MATLAB format: version 0x0100 and the letters IM or MI at the end of its header.
    private static boolean isMat(byte[] head) {
        if (head.length < 128) {
            return false;
        }
        String mark = new String(head, 124, 4, StandardCharsets.ISO_8859_1);
        return mark.equals("\0\1IM") || mark.equals("\1\0MI");
    }

    private static void refuseOthers(InputFile file, byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0x80 && head[1] >= 2 && head[1] <= 5) {
            throw file.where().error("is a Python pickle, which could run code when read. "
                    + "Save the matrix with numpy.save(\"m.npy\", M)");
        }
        if (startsWith(head, "PAR1")) {
            throw file.where().error("is a Parquet file. Export the edge list as CSV");
        }
        if (startsWith(head, "{") || startsWith(head, "[{") || startsWith(head, "[[")) {
            throw file.where().error("looks like JSON, which is not read. Save the matrix as CSV or .npy");
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        for (String ending : BINARY_ENDINGS) {
            if (name.endsWith(ending) && head.length > 0) {
                throw file.where().error("ends in %s but is no such file; damaged, or renamed%s".formatted(
                        ending, ending.equals(".mat") ? ". MATLAB 4? Save it again with -v7" : ""));
            }
            if (name.endsWith(ending)) {
                throw file.where().error("is empty");
            }
        }
    }

    private static boolean startsWith(byte[] head, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
