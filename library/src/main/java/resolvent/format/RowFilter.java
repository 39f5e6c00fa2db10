package resolvent.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// The `--where` conditions: those on one column are alternatives, and of each column one must hold.
final class RowFilter {
    private static final int MOST_VALUES = 20;

    private final Where where;
    private final List<Rule> rules;
    private long rows;
    private long kept;

    private RowFilter(Where where, List<Rule> rules) {
        this.where = where;
        this.rules = rules;
    }

    /// @param spelling gives the heading as the file writes it, or refuses one that is not there
    static RowFilter of(List<Condition> conditions, Where where, UnaryOperator<String> spelling) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            String heading = spelling.apply(condition.column());
            rules.computeIfAbsent(heading, Rule::new).allow(condition);
        }
        return new RowFilter(where, new ArrayList<>(rules.values()));
    }

    /// Whether a row passes; counts it.
    ///
    /// @param cells gives the cell under a heading; empty where there is none
    boolean accepts(UnaryOperator<String> cells) {
        rows++;
        for (Rule rule : rules) {
            if (!rule.accepts(cells.apply(rule.heading))) {
                return false;
            }
        }
        kept++;
        return true;
    }

    /// Hands over the counts.
    ///
    /// @throws MatrixFormatException if conditions dropped everything there was
    void finish(Tally tally) {
        if (rows > 0 && kept == 0) {
            throw where.error(nothingKept());
        }
        tally.rows(rows, kept, rules.stream()
                .filter(rule -> rule.dropped > 0)
                .map(rule -> new ReadSummary.Filtered(rule.text(), rule.dropped))
                .toList());
    }

    private String nothingKept() {
        String options = String.join(" ", rules.stream().map(rule -> "--where " + rule.text()).toList());
        Rule strictest = rules.stream().max((a, b) -> Long.compare(a.dropped, b.dropped)).orElseThrow();
        return "%s keeps 0 of %s edges; %s has: %s%s".formatted(options, Words.count(rows),
                Words.shown(strictest.heading), Words.list(strictest.seen),
                strictest.seen.size() < MOST_VALUES ? "" : " …");
    }

    private static final class Rule {
        private final String heading;
        private final List<String> allowed = new ArrayList<>();
        private final Set<String> seen = new TreeSet<>();
        private long dropped;

        Rule(String heading) {
            this.heading = heading;
        }

        void allow(Condition condition) {
            allowed.add(condition.value());
        }

        boolean accepts(String cell) {
            if (seen.size() < MOST_VALUES) {
                seen.add(cell);
            }
            boolean accepted = allowed.contains(cell);
            dropped += accepted ? 0 : 1;
            return accepted;
        }

        String text() {
            return heading + "=" + String.join(" or ", allowed);
        }
    }
}
