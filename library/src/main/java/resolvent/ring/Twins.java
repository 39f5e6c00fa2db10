package resolvent.ring;

import java.util.ArrayList;
import java.util.List;

/// Finds points that have settled on one root although it is not a multiple one.
///
/// At a distance h from a root of multiplicity m that is small compared with the distance of all others,
/// `h p'/p ≈ m`. Roots closer to each other than h count as one.
final class Twins {
    private static final double ASIDE = 1e-5;
    private static final double SAME = 1e-9;

    private Twins() {}

    /// Makes all candidates fail that are too many at their place.
    static void release(List<Polish> candidates, Sampler sampler, double scale) {
        for (List<Polish> group : groups(candidates, SAME * scale)) {
            int surplus = group.size() - multiplicity(group.getFirst(), sampler, ASIDE * scale);
            for (int i = 0; i < Math.min(surplus, group.size() - 1); i++) {
                group.get(i).fail();
            }
        }
    }

    private static int multiplicity(Polish at, Sampler sampler, double distance) {
        var one = new Samples(1);
        one.re[0] = at.re() + distance;
        one.im[0] = at.im();
        sampler.sample(one, 1);
        double squared = one.stepRe[0] * one.stepRe[0] + one.stepIm[0] * one.stepIm[0];
        return (int) Math.rint(distance * one.stepRe[0] / squared);
    }

    /// Settled candidates that share a place.
    private static List<List<Polish>> groups(List<Polish> candidates, double tolerance) {
        List<Polish> settled = new ArrayList<>(candidates);
        settled.removeIf(Polish::hasFailed);
        settled.sort((a, b) -> Double.compare(a.re(), b.re()));
        List<List<Polish>> groups = new ArrayList<>();
        boolean[] taken = new boolean[settled.size()];
        for (int i = 0; i < settled.size(); i++) {
            List<Polish> group = new ArrayList<>();
            Polish one = settled.get(i);
            for (int k = i; k < settled.size() && settled.get(k).re() - one.re() < tolerance; k++) {
                if (!taken[k] && Math.abs(settled.get(k).im() - one.im()) < tolerance) {
                    taken[k] = true;
                    group.add(settled.get(k));
                }
            }
            if (group.size() > 1) {
                groups.add(group);
            }
        }
        return groups;
    }
}
