package resolvent.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Holds names from a file against the names of a network, and says which cell was probably meant.
public final class Nearest {
    /// So many unknown names are explained one by one.
    private static final int MOST = 10;

    private Nearest() {}

    /// The names that are no cell of the network.
    ///
    /// @throws MatrixFormatException if fewer than half of the names are cells: the file belongs to another network
    static List<String> unmatched(Collection<String> names, List<String> cells, Where where) {
        Set<String> known = new HashSet<>(cells);
        List<String> unmatched = names.stream().filter(name -> !known.contains(name)).toList();
        int matched = names.size() - unmatched.size();
        if (2 * matched < names.size()) {
            throw where.error(explained(unmatched.getFirst(), cells, matched, names.size()));
        }
        return unmatched;
    }

    /// One warning for each of the first unmatched names, and one for the rest.
    static List<String> warnings(List<String> unmatched, int names, List<String> cells, Where where) {
        List<String> warnings = new ArrayList<>();
        int matched = names - unmatched.size();
        for (String name : unmatched.stream().limit(MOST).toList()) {
            warnings.add(where.place() + ": " + explained(name, cells, matched, names));
        }
        if (unmatched.size() > MOST) {
            warnings.add("%s: %s more names are no cells of this matrix".formatted(
                    where.place(), Words.count(unmatched.size() - MOST)));
        }
        return warnings;
    }

    private static String explained(String name, List<String> cells, int matched, int names) {
        String nearest = of(name, cells);
        return "%s is no cell of this matrix%s. %s of %s matched".formatted(Words.quoted(name),
                nearest.isEmpty() ? "" : "; nearest " + Words.shown(nearest), Words.count(matched), Words.count(names));
    }

    /// The cell whose name needs the fewest letters inserted, deleted or replaced; the first of several;
    /// empty if there are no cells.
    public static String of(String name, List<String> cells) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String cell : cells) {
            int distance = Math.abs(cell.length() - name.length()) < least ? distance(name, cell) : least;
            if (distance < least) {
                least = distance;
                nearest = cell;
            }
        }
        return nearest;
    }

    /// Levenshtein's distance.
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
