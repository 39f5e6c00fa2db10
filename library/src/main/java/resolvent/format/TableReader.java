package resolvent.format;

import java.io.IOException;

/// Reads a text table: an edge list if its first line names sender and receiver, else a matrix.
final class TableReader {
    private TableReader() {}

    static Reading read(InputFile file) throws IOException {
        try (Rows rows = Rows.open(file)) {
            Rows.Row first = rows.next();
            if (first != null && file.options().names() == NameLayout.AUTO) {
                if (EdgeColumns.isHeader(first.cells())) {
                    return new EdgeListReader(file, first).read(rows);
                }
                if (EdgeColumns.isHalfHeader(first.cells())) {
                    throw file.where().line(first.line()).error(("names only one end of the connections (%s). %s; "
                            + "for a matrix, --names both").formatted(Words.list(first.cells()), EdgeColumns.ADVICE));
                }
            }
            return new CsvMatrixReader(file).read(first, rows);
        }
    }
}
