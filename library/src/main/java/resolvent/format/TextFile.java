package resolvent.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// Opens text: unpacks `.gz`, finds the encoding by its byte order mark (UTF-8 without one), and bounds every line.
final class TextFile {
    private static final int BLOCK = 1 << 16;

    private TextFile() {}

    static BufferedReader open(InputFile file) throws IOException {
        InputStream bytes = unpacked(file);
        boolean opened = false;
        try {
            Charset charset = charset(bytes, file.where());
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var text = new LineGuard(new InputStreamReader(bytes, decoder), file, charset.name());
            opened = true;
            return new BufferedReader(text, BLOCK);
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    /// The bytes of the file, unpacked if it is a `.gz`.
    static InputStream unpacked(InputFile file) throws IOException {
        if (!isGzip(file.head(2))) {
            return new BufferedInputStream(file.stream(), BLOCK);
        }
        InputStream packed = file.stream();
        try {
            return new BufferedInputStream(new Unpacking(new GZIPInputStream(packed, BLOCK), file, file.bytes(),
                    "gunzip it first"), BLOCK);
        } catch (IOException damaged) {
            packed.close();
            throw damaged;
        }
    }

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    private static Charset charset(InputStream bytes, Where where) throws IOException {
        bytes.mark(4);
        byte[] mark = bytes.readNBytes(4);
        bytes.reset();
        if (startsWith(mark, 0xFF, 0xFE, 0, 0) || startsWith(mark, 0, 0, 0xFE, 0xFF)) {
            throw where.error("is UTF-32. Save it as UTF-8");
        }
        if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
            bytes.skipNBytes(3);
        } else if (startsWith(mark, 0xFF, 0xFE)) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        } else if (startsWith(mark, 0xFE, 0xFF)) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }
}
