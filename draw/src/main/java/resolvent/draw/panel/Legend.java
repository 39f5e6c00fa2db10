package resolvent.draw.panel;

import java.util.ArrayList;
import java.util.List;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Text;
import resolvent.draw.pen.Typeface;
import resolvent.draw.pen.Wrapping;

/// The legend of a panel, below it so that it never covers data: entries in rows, long texts in several lines.
final class Legend {
    private static final double SIGN = 24;
    private static final double GAP = 8;
    private static final double BETWEEN = 22;
    private static final double LINE = 18;
    private static final double SPACE_ABOVE = 10;

    /// One line of the legend.
    record Entry(LayerPainter painter, String text) {}

    private record Placed(Entry entry, List<String> lines, double x, double y) {}

    private final List<Placed> placed = new ArrayList<>();
    private final double height;

    /// @param entries in the order of their layers
    /// @param width room across
    Legend(List<Entry> entries, double width) {
        double x = 0;
        double y = SPACE_ABOVE;
        double rowHeight = 0;
        for (Entry entry : entries) {
            List<String> lines = Wrapping.lines(entry.text, TypeSize.LABEL, width - SIGN - GAP);
            double length = SIGN + GAP + longest(lines);
            if (x > 0 && x + length > width) {
                x = 0;
                y += rowHeight;
                rowHeight = 0;
            }
            placed.add(new Placed(entry, lines, x, y));
            x += length + BETWEEN;
            rowHeight = Math.max(rowHeight, LINE * lines.size() + 2);
        }
        height = entries.isEmpty() ? 0 : y + rowHeight;
    }

    double height() {
        return height;
    }

    void draw(Pen pen, double left, double top) {
        for (Placed one : placed) {
            double x = left + one.x;
            double y = top + one.y;
            one.entry.painter.swatch(pen, new Box(x, y + LINE / 2 - 5, SIGN, 10));
            for (int i = 0; i < one.lines.size(); i++) {
                double base = y + LINE / 2 + TypeSize.LABEL * Typeface.CAPITAL / 2 + i * LINE;
                pen.text(Text.at(x + SIGN + GAP, base, TypeSize.LABEL, one.lines.get(i)));
            }
        }
    }

    private static double longest(List<String> lines) {
        return lines.stream().mapToDouble(line -> Typeface.of(false).width(line, TypeSize.LABEL)).max().orElse(0);
    }
}
