package resolvent.draw.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import resolvent.draw.pen.Markup;
import resolvent.report.Column;
import resolvent.report.Digits;
import resolvent.report.Numbers;
import resolvent.report.Table;

/// A table that a script makes sortable and filterable; without scripts it is a plain one. Where a number is shown
/// with fewer digits than it has, the full value is kept for sorting and pointing.
public final class TableHtml {
    private static final int ROWS_WITHOUT_SCROLLING = 12;

    private TableHtml() {}

    /// The table with its heading.
    ///
    /// @param most rows at most; further ones are counted, not shown
    public static String of(Table table, int most) {
        int rows = Math.min(table.rows(), most);
        String size = rows > ROWS_WITHOUT_SCROLLING ? "table long" : "table";
        StringBuilder out = new StringBuilder("<div class=\"%s\" data-rows=\"%d\">\n".formatted(size, rows));
        out.append(Html.element("h3", table.title()));
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\"%s>\n<table>\n".formatted(
                Html.attribute("aria-label", table.title())));
        out.append("<thead><tr>").append(table.columns().stream().map(TableHtml::heading).collect(Collectors.joining()))
                .append("</tr></thead>\n<tbody>\n");
        List<ColumnFormat> formats = table.columns().stream().map(TableHtml::format).toList();
        for (int row = 0; row < rows; row++) {
            out.append(row(table, formats, row));
        }
        return out.append("</tbody>\n</table>\n</div>\n").append(remark(table, rows)).append("</div>\n").toString();
    }

    private static String heading(Column column) {
        String name = Markup.escape(column.name().replace('_', ' '));
        return switch (column) {
            case Column.Quantity quantity -> "<th scope=\"col\" class=\"number\"%s>%s%s</th>".formatted(
                    title(quantity.doc()), name, quantity.unit().isEmpty() ? ""
                            : " <span class=\"unit\">%s</span>".formatted(Markup.escape(quantity.unit())));
            case Column.Words words -> "<th scope=\"col\"%s>%s</th>".formatted(title(words.doc()), name);
        };
    }

    private static String title(String doc) {
        return doc.isEmpty() ? "" : Html.attribute("title", doc);
    }

    private static ColumnFormat format(Column column) {
        return ColumnFormat.of(column instanceof Column.Quantity quantity ? quantity.values() : Numbers.NONE);
    }

    private static String row(Table table, List<ColumnFormat> formats, int row) {
        return IntStream.range(0, formats.size()).mapToObj(i -> cell(table.columns().get(i), formats.get(i), row))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String cell(Column column, ColumnFormat format, int row) {
        return switch (column) {
            case Column.Quantity quantity -> number(quantity.values().get(row), format);
            case Column.Words words -> "<td>%s</td>".formatted(Markup.escape(words.values().get(row)));
        };
    }

    private static String number(double value, ColumnFormat format) {
        String text = format.text(value);
        String full = Double.toString(value);
        return says(text, value) ? "<td class=\"number\">%s</td>".formatted(text)
                : "<td class=\"number\" data-value=\"%1$s\" title=\"%1$s\">%2$s</td>".formatted(full, text);
    }

    // Whether a script can read the value back from the text.
    private static boolean says(String text, double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value);
        }
        String plain = text.replace("−", "-").replace(",", "");
        return !plain.contains("×") && new BigDecimal(plain).doubleValue() == value;
    }

    private static String remark(Table table, int rows) {
        String csv = table.name() + ".csv";
        return rows == table.rows() ? "" : Html.element("p", "remark", "The first %s of %s rows; all of them are in %s."
                .formatted(Digits.typeset(rows, 9), Digits.typeset(table.rows(), 9), csv));
    }
}
