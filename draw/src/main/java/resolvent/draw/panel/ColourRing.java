package resolvent.draw.panel;

import java.util.List;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Ink;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Text.Anchor;
import resolvent.draw.pen.Text;
import resolvent.draw.pen.Tint;
import resolvent.draw.pen.Tone;
import resolvent.draw.pen.Typeface;
import resolvent.draw.pen.Wrapping;

/// Explains phases: a ring on which angles lie where they lie in the complex plane.
final class ColourRing implements ColourKey {
    private static final double INNER = 15;
    private static final double OUTER = 25;
    private static final double MARGIN = 30;
    private static final int PIECES = 63;
    private static final double LINE = 17;

    private final ShadeScale scale;

    ColourRing(ShadeScale scale) {
        this.scale = scale;
    }

    @Override
    public double width(double height) {
        return 2 * (OUTER + MARGIN);
    }

    @Override
    public void draw(Pen pen, Box box) {
        List<String> lines = Wrapping.lines(label(), TypeSize.LABEL, box.width());
        for (int i = 0; i < lines.size(); i++) {
            pen.text(Text.at(box.centreX(), box.top() + TypeSize.LABEL + i * LINE, TypeSize.LABEL, lines.get(i))
                    .anchored(Anchor.MIDDLE));
        }
        double y = box.top() + lines.size() * LINE + OUTER + 24;
        for (int i = 0; i < PIECES; i++) {
            piece(pen, box.centreX(), y, i);
        }
        number(pen, box.centreX() + OUTER + 6, y, "0", Anchor.START);
        number(pen, box.centreX(), y - OUTER - 10, "π/2", Anchor.MIDDLE);
        number(pen, box.centreX() - OUTER - 6, y, "±π", Anchor.END);
        number(pen, box.centreX(), y + OUTER + 12, "−π/2", Anchor.MIDDLE);
    }

    private String label() {
        String unit = scale.shade().unit();
        return unit.isEmpty() ? scale.shade().label() : "%s (%s)".formatted(scale.shade().label(), unit);
    }

    // Pieces overlap a little, so that no paper shows between them.
    private void piece(Pen pen, double x, double y, int i) {
        double from = 2 * Math.PI * i / PIECES - Math.PI;
        double to = from + 2.2 * Math.PI / PIECES;
        Path path = new Path().polyline(
                x + INNER * Math.cos(from), y - INNER * Math.sin(from), x + OUTER * Math.cos(from),
                y - OUTER * Math.sin(from), x + OUTER * Math.cos(to), y - OUTER * Math.sin(to),
                x + INNER * Math.cos(to), y - INNER * Math.sin(to)).close();
        pen.path(path, Style.filled(new Ink.Mapped(scale.map(), Tint.level((i + 0.5) / PIECES))));
    }

    private static void number(Pen pen, double x, double y, String text, Anchor anchor) {
        pen.text(Text.at(x, y + TypeSize.TICK * Typeface.CAPITAL / 2, TypeSize.TICK, text).anchored(anchor)
                .in(Tone.QUIET));
    }
}
