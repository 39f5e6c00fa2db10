package resolvent.draw.pen;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines between words.
public final class Wrapping {
    /// Spaces, but for those within the brackets of a script ([Run]).
    private static final String BETWEEN_WORDS = " (?![^{}]*\\})";

    private Wrapping() {}

    /// Lines that are at most `width` pixels long, where words allow it.
    public static List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(BETWEEN_WORDS)) {
            boolean full = !line.isEmpty() && Typeface.of(false).width(line + " " + word, size) > width;
            if (full) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
