package resolvent.draw.panel;

import java.util.Arrays;
import resolvent.draw.pen.Box;

/// The parts of segments and polygons that lie in a box, so that no pen meets coordinates far away (Liang and Barsky,
/// doi:10.1145/357332.357333; Sutherland and Hodgman, doi:10.1145/360767.360802).
final class Clip {
    private static final double[] NOTHING = {};

    private Clip() {}

    /// The two ends (x1, y1, x2, y2) of the visible part; empty if there is none.
    static double[] segment(Box box, double x1, double y1, double x2, double y2) {
        double[] share = {0, 1};
        boolean visible = cut(share, x1 - x2, x1 - box.left()) && cut(share, x2 - x1, box.right() - x1)
                && cut(share, y1 - y2, y1 - box.top()) && cut(share, y2 - y1, box.bottom() - y1);
        return visible ? new double[] {at(x1, x2, share[0]), at(y1, y2, share[0]), at(x1, x2, share[1]),
                at(y1, y2, share[1])} : NOTHING;
    }

    /// The part of a polygon above and below which nothing lies: cut at the upper and the lower edge of the box.
    ///
    /// @param points x1, y1, x2, y2, …
    static double[] polygon(Box box, double[] points) {
        return cut(cut(points, box.top(), 1), box.bottom(), -1);
    }

    // Keeps what lies on the side of the level to which `side` points.
    private static double[] cut(double[] points, double level, int side) {
        double[] kept = new double[2 * points.length + 4];
        int size = 0;
        for (int i = 0; i < points.length; i += 2) {
            int before = (i == 0 ? points.length : i) - 2;
            double from = side * (points[before + 1] - level);
            double to = side * (points[i + 1] - level);
            if ((from < 0) != (to < 0)) {
                kept[size++] = at(points[before], points[i], from / (from - to));
                kept[size++] = level;
            }
            if (to >= 0) {
                kept[size++] = points[i];
                kept[size++] = points[i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static boolean cut(double[] share, double direction, double distance) {
        if (direction == 0) {
            return distance >= 0;
        }
        double at = distance / direction;
        if (direction < 0) {
            share[0] = Math.max(share[0], at);
        } else {
            share[1] = Math.min(share[1], at);
        }
        return share[0] <= share[1];
    }

    private static double at(double from, double to, double share) {
        return share == 0 ? from : share == 1 ? to : from + share * (to - from);
    }
}
