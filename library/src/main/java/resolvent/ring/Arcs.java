package resolvent.ring;

import java.util.Arrays;

/// The polygon through the points marched so far, as chords that know whether their mirror image belongs to it too.
final class Arcs {
    private final PointList from = new PointList(256);
    private final PointList to = new PointList(256);
    private boolean[] mirrored = new boolean[256];

    void add(PointList points, boolean isMirrored) {
        for (int i = 1; i < points.size(); i++) {
            int index = from.size();
            from.add(points.re(i - 1), points.im(i - 1));
            to.add(points.re(i), points.im(i));
            if (index >= mirrored.length) {
                mirrored = Arrays.copyOf(mirrored, 2 * index);
            }
            mirrored[index] = isMirrored;
        }
    }

    /// Whether the polygon encloses a point: a line from it to the right crosses an odd number of chords.
    boolean enclose(double x, double y) {
        boolean inside = false;
        for (int i = 0; i < from.size(); i++) {
            inside ^= crosses(i, x, y);
            inside ^= mirrored[i] && crosses(i, x, -y);
        }
        return inside;
    }

    private boolean crosses(int i, double x, double y) {
        double y0 = from.im(i);
        double y1 = to.im(i);
        if ((y0 > y) == (y1 > y)) {
            return false;
        }
        double x0 = from.re(i);
        return x0 + (to.re(i) - x0) * (y - y0) / (y1 - y0) > x;
    }
}
