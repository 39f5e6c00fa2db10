package resolvent.format;

/// A condition on one column of an edge list, as `Type=chemical`.
///
/// @param column the heading of the column; upper and lower case count as equal
/// @param value what the cell must hold, blanks around it aside
public record Condition(String column, String value) {

    public Condition {
        column = column.strip();
        value = value.strip();
        if (column.isEmpty()) {
            throw new IllegalArgumentException("a condition must name a column, as Type=chemical, was =" + value);
        }
    }

    /// Reads `column=value`.
    ///
    /// @throws IllegalArgumentException if there is no column or no equals sign
    public static Condition parse(String text) {
        int sign = text.indexOf('=');
        if (sign < 0) {
            throw new IllegalArgumentException("a condition must read column=value, as Type=chemical, was " + text);
        }
        return new Condition(text.substring(0, sign), text.substring(sign + 1));
    }

    @Override
    public String toString() {
        return column + "=" + value;
    }
}
