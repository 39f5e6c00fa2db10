package resolvent.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines whose cells are separated by one character, and may be in quotation marks.
final class SeparatedRows implements Rows {
    /// Longer cells are no numbers and no names.
    private static final int LONGEST_CELL = 4096;
    private static final Pattern LINE = Pattern.compile("line (\\d{1,18})");

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final InputFile file;
    private final long skipped;
    private long line;

    SeparatedRows(BufferedReader text, InputFile file, long skipped, char delimiter) {
        int columns = file.limits().columns();
        var handler = CsvRecordHandler.builder()
                .maxFields(columns)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(Math.max(LONGEST_CELL, file.limits().lineLength()))
                .build();
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text);
        this.records = reader.iterator();
        this.file = file;
        this.skipped = skipped;
        this.line = skipped;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (records.hasNext()) {
                Row row = row(records.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException refused) {
            throw explained(refused);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Row row(CsvRecord parsed) {
        line = skipped + parsed.getStartingLineNumber();
        List<String> cells = new ArrayList<>(parsed.getFieldCount());
        for (int i = 0; i < parsed.getFieldCount(); i++) {
            cells.add(parsed.getField(i).strip());
        }
        return new Row(line, cells);
    }

    /// The CSV library wraps whatever the text below it throws; our own refusals come out as they were.
    private MatrixFormatException explained(CsvParseException refused) {
        if (refused.getCause() instanceof MatrixFormatException ours) {
            return ours;
        }
        Matcher place = LINE.matcher(String.valueOf(refused.getMessage()));
        long at = place.find() ? skipped + Long.parseLong(place.group(1)) : line + 1;
        return file.where().line(at).error(("cannot be split into cells: a line may have %s cells of %s characters, "
                + "and quotation marks must close").formatted(Words.count(file.limits().columns()),
                Words.count(LONGEST_CELL)), refused);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
