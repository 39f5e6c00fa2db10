package resolvent.draw.panel;

import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;

/// Builds the visible part of a curve. Runs of points within half a pixel column keep only their first, lowest, highest
/// and last point, so that a million samples make no larger file than the screen can show.
final class Polyline {
    private static final double COLUMN = 0.5;

    private final Plot plot;
    private final Box frame;
    private final Path path = new Path();
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;
    private double endX = Double.NaN;
    private double endY = Double.NaN;
    private double column = Double.NaN;
    private double low;
    private double high;
    private double exitY;
    private double exitX;

    Polyline(Plot plot) {
        this.plot = plot;
        frame = plot.box().grown(1);
    }

    /// The next point in pixels; NaN breaks the curve.
    Polyline add(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            flush();
            lastX = Double.NaN;
        } else if (Double.isNaN(column) || Math.floor(x / COLUMN) != column) {
            flush();
            segment(x, y);
            column = Math.floor(x / COLUMN);
            low = y;
            high = y;
            exitX = x;
            exitY = y;
        } else {
            low = Math.min(low, y);
            high = Math.max(high, y);
            exitX = x;
            exitY = y;
        }
        return this;
    }

    Path finish() {
        flush();
        return path;
    }

    private void flush() {
        if (!Double.isNaN(column)) {
            double x = exitX;
            if (low < Math.min(lastY, exitY)) {
                segment(x, low);
            }
            if (high > Math.max(lastY, exitY)) {
                segment(x, high);
            }
            if (x != lastX || exitY != lastY) {
                segment(x, exitY);
            }
        }
        column = Double.NaN;
    }

    private void segment(double x, double y) {
        if (!Double.isNaN(lastX)) {
            draw(lastX, lastY, x, y);
        }
        lastX = x;
        lastY = y;
    }

    private void draw(double x1, double y1, double x2, double y2) {
        double[] part = Clip.segment(frame, x1, y1, x2, y2);
        if (part.length > 0) {
            if (part[0] != endX || part[1] != endY) {
                path.move(part[0], part[1]);
            }
            path.line(part[2], part[3]);
            endX = part[2];
            endY = part[3];
            plot.labels().cover(part[0], part[1], part[2], part[3]);
        }
    }
}
