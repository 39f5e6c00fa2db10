package resolvent.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which columns of an edge list hold the sender, the receiver and the weight.
///
/// @param headings all headings, as the file writes them
/// @param sender index of the sender's column
/// @param receiver index of the receiver's column
/// @param weight index of the weight's column; -1 where there is none and every row counts 1
record EdgeColumns(List<String> headings, int sender, int receiver, int weight) {
    private static final List<String> SENDERS = List.of("source", "src", "pre", "presynaptic", "presynapticneuron",
            "precell", "from", "sender", "sourceid", "preid", "fromid", "prerootid", "preptrootid", "bodyidpre");
    private static final List<String> RECEIVERS = List.of("target", "tgt", "post", "postsynaptic", "postsynapticneuron",
            "postcell", "to", "receiver", "targetid", "postid", "toid", "postrootid", "postptrootid", "bodyidpost");
    static final List<String> WEIGHTS = List.of("weight", "weights", "synapses", "synapsecount", "syncount", "count",
            "counts", "n", "nsyn", "nsynapses", "sections", "strength", "value", "w");
    static final String ADVICE = "An edge list needs a header line such as source,target,weight";

    /// Whether a first line names both ends of connections.
    static boolean isHeader(List<String> cells) {
        return find(cells, SENDERS) >= 0 && find(cells, RECEIVERS) >= 0;
    }

    /// Whether a first line names only one end, in a table as narrow as edge lists are.
    static boolean isHalfHeader(List<String> cells) {
        return cells.size() <= 6 && (find(cells, SENDERS) >= 0) != (find(cells, RECEIVERS) >= 0);
    }

    /// @throws MatrixFormatException if two columns have the same heading
    static EdgeColumns of(List<String> headings, Where where) {
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            if (!heading.isEmpty() && !seen.add(normal(heading))) {
                throw where.error("has two columns called %s; rename one".formatted(Words.quoted(heading)));
            }
        }
        return new EdgeColumns(List.copyOf(headings), find(headings, SENDERS), find(headings, RECEIVERS),
                find(headings, WEIGHTS));
    }

    /// The column with a heading.
    ///
    /// @param option the option that asks for it, for the message
    int require(String heading, String option, Where where) {
        int at = find(headings, List.of(normal(heading)));
        if (at < 0) {
            throw where.error("%s: there is no column %s; the file has %s".formatted(
                    option, Words.quoted(heading), Words.list(headings)));
        }
        return at;
    }

    /// Columns that could also hold the weight.
    List<String> otherWeights() {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (i != weight && WEIGHTS.contains(normal(headings.get(i)))) {
                others.add(headings.get(i));
            }
        }
        return others;
    }

    /// Columns, other than those of sender and receiver, that hold a number in a row.
    List<String> numbers(Rows.Row row, Decimals decimals) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (i != sender && i != receiver && decimals.isNumeric(row.cell(i))) {
                numbers.add(headings.get(i));
            }
        }
        return numbers;
    }

    /// The first heading in order of preference, not in the order of the file.
    private static int find(List<String> headings, List<String> wanted) {
        List<String> normal = headings.stream().map(EdgeColumns::normal).toList();
        return wanted.stream().mapToInt(normal::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
    }

    /// `Pre Root-ID` and `pre_root_id` are the same heading.
    static String normal(String heading) {
        return heading.replaceAll("[\\s_.-]", "").toLowerCase(Locale.ROOT);
    }
}
