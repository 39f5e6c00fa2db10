package resolvent.draw.panel;

import java.util.ArrayList;
import java.util.List;
import resolvent.draw.pen.Typeface;

/// Breaks text into lines between words.
final class Wrapping {
    private Wrapping() {}

    /// Lines that are at most `width` pixels long, where words allow it.
    static List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
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
