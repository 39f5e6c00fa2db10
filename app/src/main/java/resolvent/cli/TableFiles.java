package resolvent.cli;

import java.nio.file.Path;
import resolvent.format.CsvWriter;
import resolvent.format.NpzWriter;
import resolvent.report.Column;
import resolvent.report.Table;

/// Writes tables to files.
final class TableFiles {
    private TableFiles() {}

    /// One line per row under a line of column names; returns the file.
    static Path csv(Path file, Table table) {
        CsvWriter.write(file, csv -> {
            table.columns().forEach(column -> csv.text(column.name()));
            csv.endRow();
            for (int row = 0; row < table.rows(); row++) {
                for (Column column : table.columns()) {
                    switch (column) {
                        case Column.Quantity quantity -> csv.number(quantity.values().get(row));
                        case Column.Words words -> csv.text(words.values().get(row));
                    }
                }
                csv.endRow();
            }
        });
        return file;
    }

    /// One array per column of numbers; returns the file.
    static Path npz(Path file, Table table) {
        var archive = new NpzWriter();
        for (Column column : table.columns()) {
            if (column instanceof Column.Quantity quantity) {
                archive.add(quantity.name(), quantity.values().toArray());
            }
        }
        archive.write(file);
        return file;
    }
}
