package resolvent.draw.page;

import java.util.List;
import java.util.function.Function;
import resolvent.draw.pen.Markup;
import resolvent.report.Figure;
import resolvent.report.Report;
import resolvent.report.Report.Block;

/// The blocks of a report as HTML.
///
/// @param panels draws the panels of a figure as `<svg>` elements
/// @param tableRows rows of a table that are shown at most
public record BlockHtml(Function<Figure, List<String>> panels, int tableRows) {
    /// One block.
    public String of(Block block) {
        return switch (block) {
            case Block.Prose prose -> Html.element("p", prose.text());
            case Block.Caution caution -> Html.element("p", "caution", caution.text());
            case Block.Formula formula -> Html.element("p", "formula", formula.text());
            case Block.Code code -> code(code.text());
            case Block.Picture picture -> picture(picture.figure());
            case Block.Grid grid -> TableHtml.of(grid.table(), tableRows);
            case Block.Facts facts -> FactsHtml.of(facts.facts());
            case Block.Cards cards -> cards(cards.cards());
        };
    }

    /// Text to copy.
    public static String code(String text) {
        return "<div class=\"code\"><pre tabindex=\"0\"><code>%s</code></pre></div>\n".formatted(Markup.escape(text));
    }

    private static String cards(List<Report.Card> cards) {
        StringBuilder out = new StringBuilder("<div class=\"cards\">\n");
        cards.forEach(card -> out.append("<article class=\"card\">\n").append(Html.element("h3", card.title()))
                .append(FactsHtml.of(card.facts())).append("</article>\n"));
        return out.append("</div>\n").toString();
    }

    private String picture(Figure figure) {
        List<String> drawn = panels.apply(figure);
        int columns = Math.min(figure.columns(), drawn.size());
        return """
                <figure id="figure-%s" class="columns-%d">
                <div class="panels">
                %s</div>
                <figcaption><strong>%s.</strong> %s</figcaption>
                </figure>
                """.formatted(figure.name(), columns, String.join("", drawn), Markup.typeset(figure.title()),
                Markup.typeset(figure.caption()));
    }
}
