package resolvent.draw.pen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a text that stands on one line: the base line, or below it.
///
/// `τ_I` and `M_EE` are a symbol with a subscript: one letter, then `_` and at most three letters or digits that end the
/// word. Longer names with `_`, of files for instance, stay as they are.
///
/// @param text the characters
/// @param lowered whether it is a subscript
public record Run(String text, boolean lowered) {
    /// Type size of a subscript as a share of the text's.
    static final double SCALE = 0.72;
    /// How far below the base line a subscript stands, as a share of the text's type size.
    static final double DROP = 0.2;

    private static final Pattern SUBSCRIPT = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(\\p{L})_([\\p{L}\\p{N}]{1,3})(?![\\p{L}\\p{N}_])");

    /// The runs of a text in their order; none for an empty text.
    public static List<Run> of(String text) {
        if (text.indexOf('_') < 0) {
            return text.isEmpty() ? List.of() : List.of(new Run(text, false));
        }
        List<Run> runs = new ArrayList<>();
        Matcher found = SUBSCRIPT.matcher(text);
        int from = 0;
        while (found.find()) {
            runs.add(new Run(text.substring(from, found.end(1)), false));
            runs.add(new Run(found.group(2), true));
            from = found.end();
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), false));
        }
        return List.copyOf(runs);
    }

    /// Type size as a share of the text's.
    double scale() {
        return lowered ? SCALE : 1;
    }

    /// Distance below the base line as a share of the text's type size.
    double drop() {
        return lowered ? DROP : 0;
    }
}
