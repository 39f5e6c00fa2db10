package resolvent.format;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a table in a text file, one after the other.
///
/// Cells are separated by tabs, semicolons, commas, bars or runs of blanks, whichever fits the first lines. Comments
/// (lines that start with `#`) above the table and empty lines are skipped, and so are blanks around cells.
interface Rows extends Closeable {
    int SAMPLE = 1 << 16;

    /// The next line that is not empty; null at the end.
    @Nullable Row next() throws IOException;

    /// One line.
    ///
    /// @param line its number in the file, from 1
    /// @param cells without the blanks around them
    record Row(long line, List<String> cells) {
        int size() {
            return cells.size();
        }

        String cell(int at) {
            return cells.get(at);
        }

        boolean isBlank() {
            return cells.size() == 1 && cells.getFirst().isEmpty();
        }
    }

    static Rows open(InputFile file) throws IOException {
        BufferedReader text = TextFile.open(file);
        boolean opened = false;
        try {
            long skipped = skipComments(text);
            char delimiter = Delimiter.detect(sample(text), file.options().decimal());
            Rows rows = delimiter == ' ' ? new BlankRows(text, file, skipped)
                    : new SeparatedRows(text, file, skipped, delimiter);
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                text.close();
            }
        }
    }

    private static long skipComments(BufferedReader text) throws IOException {
        for (long skipped = 0; ; skipped++) {
            text.mark(1);
            int first = text.read();
            text.reset();
            if (first != '#' && first != '\n' && first != '\r') {
                return skipped;
            }
            text.readLine();
        }
    }

    private static String sample(BufferedReader text) throws IOException {
        text.mark(SAMPLE);
        char[] start = new char[SAMPLE];
        int length = 0;
        for (int read = 0; length < SAMPLE && read >= 0; length += Math.max(read, 0)) {
            read = text.read(start, length, SAMPLE - length);
        }
        text.reset();
        return new String(start, 0, length);
    }
}
