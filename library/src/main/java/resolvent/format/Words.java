package resolvent.format;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/// How messages write numbers and quote what a file says, the same in every locale.
final class Words {
    private static final int LONGEST = 60;
    private static final int MOST = 12;

    private Words() {}

    /// A count with commas between thousands, as `7,379`.
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Text from a file in quotation marks, shortened, with control characters replaced.
    static String quoted(String text) {
        return '"' + shown(text) + '"';
    }

    /// Text from a file without control characters, which could otherwise steer a terminal.
    static String shown(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return start.codePoints()
                .map(point -> Character.isISOControl(point) || isDirectionMark(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isDirectionMark(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    /// The first few of a list, separated by commas, and how many more there are.
    static String list(Collection<String> items) {
        String shown = items.stream().limit(MOST).map(Words::shown).collect(Collectors.joining(", "));
        return items.size() <= MOST ? shown : shown + " and " + count(items.size() - MOST) + " more";
    }

    /// A matrix size, as `419 x 418`.
    static String size(long rows, long columns) {
        return rows + " x " + columns;
    }
}
