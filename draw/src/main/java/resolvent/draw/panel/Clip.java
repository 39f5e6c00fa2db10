package resolvent.draw.panel;

import resolvent.draw.pen.Box;

/// The part of a segment that lies in a box (Liang and Barsky, doi:10.1145/357332.357333).
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
