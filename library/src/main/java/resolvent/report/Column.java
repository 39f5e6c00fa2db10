package resolvent.report;

import java.util.List;

/// One column of a table.
public sealed interface Column {
    /// The heading, also the name in files: lower-case words joined by underscores.
    String name();

    /// The number of rows.
    int size();

    /// A column of numbers.
    ///
    /// @param unit their unit; empty for pure numbers
    /// @param doc what they are
    record Quantity(String name, String unit, String doc, Numbers values) implements Column {
        @Override
        public int size() {
            return values.size();
        }
    }

    /// A column of words.
    record Words(String name, String doc, List<String> values) implements Column {
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }
}
