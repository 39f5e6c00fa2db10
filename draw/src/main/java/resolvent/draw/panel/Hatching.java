package resolvent.draw.panel;

import resolvent.draw.pen.Path;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Tone;

/// Short slanted strokes along the unstable side of a boundary.
final class Hatching {
    static final Style STYLE = Style.line(Tone.UNKNOWN, 0.9);
    private static final double APART = 7;
    private static final double LENGTH = 8;

    private Hatching() {}

    /// Strokes to the right of an upright line.
    static Path right(double x, double top, double bottom) {
        Path path = new Path();
        for (double y = bottom - APART / 2; y - LENGTH > top; y -= APART) {
            path.polyline(x, y, x + LENGTH, y - LENGTH);
        }
        return path;
    }

    /// Strokes above a level line.
    static Path above(double y, double left, double right) {
        Path path = new Path();
        for (double x = left + APART / 2; x + LENGTH < right; x += APART) {
            path.polyline(x, y, x + LENGTH, y - LENGTH);
        }
        return path;
    }

    /// A few strokes for the legend.
    static Path sample(double x, double y) {
        Path path = new Path();
        for (double down : new double[] {8, 3, -2}) {
            path.polyline(x, y + down, x + 6, y + down - 6);
        }
        return path;
    }

    /// Strokes outside an ellipse.
    static Path around(double x, double y, double across, double down) {
        Path path = new Path();
        int count = Math.clamp(Math.round(2 * Math.PI * Math.max(across, down) / APART), 8, 720);
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            double later = angle + LENGTH / Math.max(across, down);
            path.polyline(x + across * Math.cos(angle), y - down * Math.sin(angle),
                    x + (across + LENGTH) * Math.cos(later), y - (down + LENGTH) * Math.sin(later));
        }
        return path;
    }
}
