package resolvent.draw.page;

import java.util.List;
import java.util.Map;
import resolvent.draw.pen.Markup;
import resolvent.report.Report.Fact;

/// A list of facts: names on the left, values on the right.
public final class FactsHtml {
    private FactsHtml() {}

    public static String of(List<Fact> facts) {
        StringBuilder out = new StringBuilder("<dl class=\"facts\">\n");
        for (Fact fact : facts) {
            out.append("<div><dt>").append(Markup.typeset(fact.name())).append("</dt><dd>")
                    .append(Markup.escape(fact.value())).append("</dd></div>\n");
        }
        return out.append("</dl>\n").toString();
    }

    /// The entries of a map in its order.
    public static String of(Map<String, String> entries) {
        return of(entries.entrySet().stream().map(entry -> new Fact(entry.getKey(), entry.getValue())).toList());
    }
}
