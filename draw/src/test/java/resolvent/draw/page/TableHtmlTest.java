package resolvent.draw.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.report.Column;
import resolvent.report.Numbers;
import resolvent.report.Table;

class TableHtmlTest {
    private static final Table TABLE = Table.of("cells", "Cells & partners",
            new Column.Words("cell", "its <name>", List.of("AVAL", "<script>alert(1)</script>")),
            new Column.Quantity("in_strength", "sections", "", Numbers.of(480, 1.0 / 3)));

    @Test
    void wordsAreEscaped() {
        assertThat(TableHtml.of(TABLE, 10)).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("Cells &amp; partners")
                .contains("title=\"its &lt;name&gt;\"").doesNotContain("<script");
    }

    @Test
    void numbersThatAreCutKeepTheirValue() {
        assertThat(TableHtml.of(TABLE, 10)).contains("data-value=\"0.3333333333333333\" title=\"0.3333333333333333\">0.333<")
                .contains("<td class=\"number\">480</td>").contains("in strength <span class=\"unit\">sections</span>");
    }

    @Test
    void rowsThatAreNotShownAreCounted() {
        assertThat(TableHtml.of(TABLE, 1)).contains("The first 1 of 2 rows; all of them are in cells.csv.")
                .doesNotContain("alert");
    }

    @Test
    void anEmptyTableHasItsHeadings() {
        assertThat(TableHtml.of(Table.of("none", "None", new Column.Quantity("a", "", "", Numbers.NONE)), 5))
                .contains("data-rows=\"0\"").contains(">a</th>");
    }
}
