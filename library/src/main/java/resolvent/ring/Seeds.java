package resolvent.ring;

import java.util.ArrayList;
import java.util.List;

/// Where rays start: at the outermost points of a set, straight outward.
final class Seeds {
    private static final int DIRECTIONS = 16;

    private Seeds() {}

    /// One ray for each of some directions, from the point that lies farthest that way; of mirrored sets only the
    /// upper half is given, and only directions above the real axis are taken.
    static List<Ray> rays(PointList points, RootSet found, Arcs arcs, boolean mirrors, double scale) {
        List<Ray> rays = new ArrayList<>();
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = (mirrors ? Math.PI : 2 * Math.PI) * (k + 0.5) / DIRECTIONS;
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            int farthest = farthest(points, x, y);
            rays.add(new Ray(found, arcs, new double[] {points.re(farthest), points.im(farthest)},
                    new double[] {x, y}, 1e-3 * scale, 1));
        }
        return rays;
    }

    /// Rays from a pole of H, where |H| is large, towards where it is small, in all directions.
    static List<Ray> raysFromPole(double re, double im, RootSet found, Arcs arcs, double scale) {
        List<Ray> rays = new ArrayList<>();
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = 2 * Math.PI * (k + 0.5) / DIRECTIONS;
            rays.add(new Ray(found, arcs, new double[] {re, im},
                    new double[] {StrictMath.cos(angle), StrictMath.sin(angle)}, 1e-3 * scale, -1));
        }
        return rays;
    }

    private static int farthest(PointList points, double x, double y) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double reach = points.re(i) * x + points.im(i) * y;
            if (reach > most) {
                most = reach;
                best = i;
            }
        }
        return best;
    }
}
