package resolvent.format;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/// Passes text on as long as its lines are no longer than a limit and it is text at all.
///
/// It stops at the limit, so a file of a single endless line costs no more than that.
final class LineGuard extends Reader {
    private final Reader text;
    private final InputFile file;
    private final String encoding;
    private long line = 1;
    private int length;
    private boolean afterReturn;

    LineGuard(Reader text, InputFile file, String encoding) {
        this.text = text;
        this.file = file;
        this.encoding = encoding;
    }

    @Override
    public int read(char[] block, int from, int count) throws IOException {
        int read = decoded(block, from, count);
        for (int i = from; i < from + read; i++) {
            see(block[i]);
        }
        return read;
    }

    private int decoded(char[] block, int from, int count) throws IOException {
        try {
            return text.read(block, from, count);
        } catch (CharacterCodingException wrong) {
            throw file.where().error("is not valid %s near line %s. Save it as UTF-8".formatted(encoding, line), wrong);
        }
    }

    private void see(char character) {
        if (character == '\n' || character == '\r') {
            line += character == '\n' && afterReturn ? 0 : 1;
            length = 0;
        } else if (character == 0) {
            throw file.where().line(line).error("holds a zero byte: not a text file, or UTF-16 without a byte order "
                    + "mark. Save it as UTF-8");
        } else if (++length > file.limits().lineLength()) {
            throw file.where().line(line).error("is longer than %s characters".formatted(
                    Words.count(file.limits().lineLength())));
        }
        afterReturn = character == '\r';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
