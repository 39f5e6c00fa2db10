package resolvent.format;

import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import resolvent.connectivity.Connectivity;

/// Writes tables as CSV: commas, lines that end in `\n`, UTF-8, decimal points, the same bytes in every locale.
///
/// Numbers are written with every digit that they need to be read back exactly, `nan` and `inf` for what is none. A
/// text that a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a line end, gets
/// an apostrophe in front; numbers never do.
///
/// ```java
/// CsvWriter.write(Path.of("modes.csv"), csv -> csv.text("cell").text("share").endRow()
///         .text("AVAL").number(0.25).endRow());
/// ```
public final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final de.siegmar.fastcsv.writer.CsvWriter out;
    private @Nullable CsvWriterRecord row;

    private CsvWriter(de.siegmar.fastcsv.writer.CsvWriter out) {
        this.out = out;
    }

    /// Writes a table into a file.
    ///
    /// @throws UncheckedIOException naming the path if it cannot be written
    public static void write(Path path, Consumer<CsvWriter> table) {
        OutputFile.write(path, out -> write(out, table));
    }

    /// Writes a table into a stream, which stays open.
    public static void write(OutputStream out, Consumer<CsvWriter> table) throws IOException {
        try {
            var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(out, StandardCharsets.UTF_8);
            table.accept(new CsvWriter(csv));
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /// A weight matrix with the names of its neurons above and beside it: row receives, column sends.
    public static void writeMatrix(Path path, Connectivity connectivity) {
        write(path, csv -> {
            csv.text("");
            connectivity.names().forEach(csv::text);
            csv.endRow();
            for (int i = 0; i < connectivity.size(); i++) {
                csv.text(connectivity.names().get(i));
                for (int j = 0; j < connectivity.size(); j++) {
                    csv.number(connectivity.matrix().get(i, j));
                }
                csv.endRow();
            }
        });
    }

    /// The connections as `source,target,weight`. Neurons without any connection are not in it.
    public static void writeEdges(Path path, Connectivity connectivity) {
        write(path, csv -> {
            csv.text("source").text("target").text("weight").endRow();
            connectivity.matrix().forEachNonZero((receiver, sender, weight) ->
                    csv.text(connectivity.names().get(sender)).text(connectivity.names().get(receiver))
                            .number(weight).endRow());
        });
    }

    /// A cell of text.
    public CsvWriter text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return cell(formula ? "'" + text : text);
    }

    /// A cell with a number.
    public CsvWriter number(double number) {
        if (Double.isNaN(number)) {
            return cell("nan");
        }
        if (Double.isInfinite(number)) {
            return cell(number > 0 ? "inf" : "-inf");
        }
        return cell(Double.toString(number));
    }

    /// A cell with a whole number.
    public CsvWriter number(long number) {
        return cell(Long.toString(number));
    }

    private CsvWriter cell(String text) {
        CsvWriterRecord open = row == null ? out.writeRecord() : row;
        row = open.writeField(text);
        return this;
    }

    /// Ends the row.
    ///
    /// @throws IllegalStateException if it has no cells
    public CsvWriter endRow() {
        if (row == null) {
            throw new IllegalStateException("a row must have at least one cell");
        }
        row.endRecord();
        row = null;
        return this;
    }
}
