package resolvent.cli;

import java.util.ArrayList;
import java.util.List;

/// Text broken into lines at blanks.
final class Wrapped {
    private Wrapped() {}

    /// Lines of at most `width` columns; those after the first begin with `indent` blanks. A word that is longer than a
    /// line stays whole.
    static List<String> lines(String text, int width, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int first = lines.isEmpty() ? 0 : indent;
            int start = first + leadingBlanks(rest.substring(first));
            int at = rest.lastIndexOf(' ', width);
            if (at <= start) {
                at = rest.indexOf(' ', start);
            }
            if (at < 0) {
                break;
            }
            lines.add(rest.substring(0, at).stripTrailing());
            rest = " ".repeat(indent) + rest.substring(at).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static int leadingBlanks(String text) {
        return text.length() - text.stripLeading().length();
    }
}
