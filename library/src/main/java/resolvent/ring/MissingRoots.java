package resolvent.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the roots that are still missing, all together, with those already found divided out, see [EhrlichAberth].
final class MissingRoots {
    private static final int ROUNDS = 4;
    private static final int MOST_ITERATIONS = 60;
    private static final double GOLDEN_ANGLE = 2.399963;
    private static final double ASIDE = 1e-3;

    private final Model model;
    private final RootSet found;
    private final PointList candidates;
    private final double scale;
    private long samples;

    /// @param outside open roots that do not stay and lie outside of every hole: the likeliest starts
    MissingRoots(Model model, RootSet found, PointList outside, double scale) {
        this.model = model;
        this.found = found;
        this.candidates = outside;
        this.scale = scale;
    }

    /// Adds what it finds to the set; the number of samples that it took.
    long search() {
        for (int round = 0; round < ROUNDS; round++) {
            int missing = model.degree() - found.roots().size();
            if (missing <= 0) {
                break;
            }
            PointList points = missing == 1 ? remainder() : starts(missing);
            var iteration = new EhrlichAberth(model, found.roots(), scale);
            accept(points, iteration.refine(points, MOST_ITERATIONS));
            samples += iteration.samples();
        }
        return samples;
    }

    /// The one root that makes the sum right.
    private PointList remainder() {
        PointList roots = found.roots();
        double re = model.sum();
        double im = 0;
        for (int i = 0; i < roots.size(); i++) {
            re -= roots.re(i);
            im -= roots.im(i);
        }
        var one = new PointList(1);
        one.add(re, found.mirrors() ? 0 : im);
        return one;
    }

    /// Candidates far from every found root first, with their conjugates; then points on a circle.
    private PointList starts(int missing) {
        List<double[]> ranked = new ArrayList<>();
        PointList both = Conjugates.withMirrorImages(candidates, found.mirrors());
        for (int i = 0; i < both.size(); i++) {
            ranked.add(new double[] {both.re(i), both.im(i), distanceToFound(both.re(i), both.im(i))});
        }
        ranked.sort(Comparator.comparingDouble((double[] point) -> -point[2]));
        var starts = new PointList(missing);
        for (int i = 0; i < missing; i++) {
            double angle = 0.4 + GOLDEN_ANGLE * i;
            double x = scale * StrictMath.cos(angle);
            double y = scale * StrictMath.sin(angle);
            if (i < ranked.size()) {
                // real starts could never become a pair of conjugates
                starts.add(ranked.get(i)[0] + ASIDE * x, ranked.get(i)[1] + ASIDE * y);
            } else {
                starts.add(0.7 * x, 0.7 * y);
            }
        }
        return starts;
    }

    private double distanceToFound(double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        PointList roots = found.roots();
        for (int i = 0; i < roots.size(); i++) {
            double dx = roots.re(i) - x;
            double dy = roots.im(i) - y;
            best = Math.min(best, dx * dx + dy * dy);
        }
        return best;
    }

    private void accept(PointList points, boolean[] done) {
        for (int i = 0; i < points.size(); i++) {
            double y = found.mirrors() && Math.abs(points.im(i)) < found.tolerance() ? 0 : points.im(i);
            if (done[i] && !found.isFull() && found.find(points.re(i), y) < 0) {
                found.add(points.re(i), y);
            }
        }
    }
}
