package resolvent.report;

import java.util.List;

/// A table as data; written as CSV, shown sortable in a page.
///
/// @param name file name without ending
/// @param title heading
/// @param columns all of the same length
public record Table(String name, String title, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != columns.getFirst().size()) {
                throw new IllegalArgumentException("column %s of table %s must have %d rows, was %d".formatted(
                        column.name(), name, columns.getFirst().size(), column.size()));
            }
        }
    }

    public static Table of(String name, String title, Column... columns) {
        return new Table(name, title, List.of(columns));
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().size();
    }
}
