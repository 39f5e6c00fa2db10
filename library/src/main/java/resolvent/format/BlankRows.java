package resolvent.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines whose cells are separated by runs of blanks, as NumPy's `savetxt` writes them.
final class BlankRows implements Rows {
    private final BufferedReader text;
    private final InputFile file;
    private long line;

    BlankRows(BufferedReader text, InputFile file, long skipped) {
        this.text = text;
        this.file = file;
        this.line = skipped;
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (String next = text.readLine(); next != null; next = text.readLine()) {
            line++;
            String stripped = next.strip();
            if (!stripped.isEmpty()) {
                return row(List.of(stripped.split("\\s+")));
            }
        }
        return null;
    }

    private Row row(List<String> cells) {
        int most = file.limits().columns();
        if (cells.size() > most) {
            throw file.where().line(line).error("has %s cells, at most %s are read".formatted(
                    Words.count(cells.size()), Words.count(most)));
        }
        return new Row(line, cells);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
