package resolvent.draw.pen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a text that stands on one line: the base line, below it or above it.
///
/// `e^{At}` and `e^g` have superscripts, `v_{lin}` a subscript. So have `τ_I` and `M_EE`, without brackets: one letter, then `_` and
/// at most three letters that end the word. Longer names with `_`, of files for instance, stay as they are, and so do those
/// of cells with numbers, as `L_1`.
///
/// @param text the characters
/// @param line where it stands
public record Run(String text, Line line) {
    /// The line on which characters stand.
    public enum Line {
        BASE(1, 0),
        BELOW(0.72, 0.2),
        ABOVE(0.72, -0.36);

        private final double scale;
        private final double drop;

        Line(double scale, double drop) {
            this.scale = scale;
            this.drop = drop;
        }
    }

    private static final Pattern SCRIPT = Pattern.compile("\\^\\{(?<above>[^{}]+)\\}|_\\{(?<below>[^{}]+)\\}"
            + "|(?<=[\\p{L})])\\^(?<power>[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])"
            + "|(?<![\\p{L}\\p{N}_])(?<symbol>\\p{L})_(?<short>\\p{L}{1,3})(?![\\p{L}\\p{N}_{])");

    /// The runs of a text in their order; none for an empty text.
    public static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher found = SCRIPT.matcher(text);
        int from = 0;
        while (found.find()) {
            boolean isShort = found.group("symbol") != null;
            add(runs, text.substring(from, isShort ? found.end("symbol") : found.start()), Line.BASE);
            from = found.end();
            runs.add(script(found));
        }
        add(runs, text.substring(from), Line.BASE);
        return List.copyOf(runs);
    }

    private static Run script(Matcher found) {
        for (String above : List.of("above", "power")) {
            if (found.group(above) != null) {
                return new Run(found.group(above), Line.ABOVE);
            }
        }
        return new Run(found.group(found.group("short") == null ? "below" : "short"), Line.BELOW);
    }

    private static void add(List<Run> runs, String text, Line line) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, line));
        }
    }

    /// Type size as a share of the text's.
    double scale() {
        return line.scale;
    }

    /// Distance below the base line as a share of the text's type size.
    double drop() {
        return line.drop;
    }
}
