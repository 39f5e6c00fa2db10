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

    /// The points that the polygon does not enclose.
    PointList notEnclosed(PointList points) {
        var bands = new Bands();
        var outside = new PointList(16);
        for (int i = 0; i < points.size(); i++) {
            // a chord that ends on the real axis and its mirror image would both be crossed, or neither
            double y = points.im(i) == 0 ? Double.MIN_NORMAL : points.im(i);
            if (!bands.enclose(points.re(i), y)) {
                outside.add(points.re(i), points.im(i));
            }
        }
        return outside;
    }

    /// The chords by horizontal bands, so that few have to be looked at for each point.
    private final class Bands {
        private static final int COUNT = 256;

        private final double lowest;
        private final double perUnit;
        private final int[][] chords = new int[COUNT][4];
        private final int[] sizes = new int[COUNT];

        Bands() {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < from.size(); i++) {
                low = Math.min(low, Math.min(from.im(i), to.im(i)));
                high = Math.max(high, Math.max(from.im(i), to.im(i)));
            }
            lowest = low;
            perUnit = high > low ? COUNT / (high - low) : 0;
            for (int i = 0; i < from.size(); i++) {
                int last = band(Math.max(from.im(i), to.im(i)));
                for (int band = band(Math.min(from.im(i), to.im(i))); band <= last; band++) {
                    if (sizes[band] == chords[band].length) {
                        chords[band] = Arrays.copyOf(chords[band], 2 * sizes[band]);
                    }
                    chords[band][sizes[band]++] = i;
                }
            }
        }

        private int band(double y) {
            return Math.clamp((long) ((y - lowest) * perUnit), 0, COUNT - 1);
        }

        /// Whether the polygon encloses a point: a line from it to the right crosses an odd number of chords.
        boolean enclose(double x, double y) {
            return isOdd(x, y, false) ^ isOdd(x, -y, true);
        }

        private boolean isOdd(double x, double y, boolean onlyMirrored) {
            boolean odd = false;
            int band = band(y);
            for (int k = 0; k < sizes[band]; k++) {
                int chord = chords[band][k];
                odd ^= (mirrored[chord] || !onlyMirrored) && crosses(chord, x, y);
            }
            return odd;
        }
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
