package resolvent.ring;

import java.util.Arrays;

/// Pairs each of n points with one of n others, near ones first.
final class Pairing {
    private Pairing() {}

    /// For each point the number of its partner: pairs that are nearest to each other first, then again among the rest.
    static int[] of(PointList points, PointList others) {
        int n = points.size();
        int[] partner = new int[n];
        int[] taken = new int[n];
        Arrays.fill(partner, -1);
        Arrays.fill(taken, -1);
        for (int left = n; left > 0;) {
            int[] choice = new int[n];
            for (int i = 0; i < n; i++) {
                choice[i] = partner[i] < 0 ? nearest(points, i, others, taken) : -1;
            }
            for (int i = 0; i < n; i++) {
                if (choice[i] >= 0 && taken[choice[i]] < 0 && nearest(others, choice[i], points, partner) == i) {
                    partner[i] = choice[i];
                    taken[choice[i]] = i;
                    left--;
                }
            }
        }
        return partner;
    }

    /// The nearest of those that have no partner yet, the first of several.
    private static int nearest(PointList from, int i, PointList to, int[] partners) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < to.size(); k++) {
            double x = to.re(k) - from.re(i);
            double y = to.im(k) - from.im(i);
            if (partners[k] < 0 && x * x + y * y < least) {
                least = x * x + y * y;
                best = k;
            }
        }
        return best;
    }
}
