package resolvent.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds the roots that are still missing, all together, with those already found divided out (Ehrlich–Aberth).
///
/// `det'/det` minus the sum of 1/(u − r) over the found roots r is the same quotient of the polynomial of the missing
/// roots alone; each of its points is repelled by the others too. O. Aberth, Math. Comp. 27, 339 (1973),
/// doi:10.1090/S0025-5718-1973-0329236-7.
final class MissingRoots {
    private static final int ROUNDS = 4;
    private static final int MOST_ITERATIONS = 60;
    /// Steps that do not shrink any further are rounding if they are below this.
    private static final double ROUNDING = 1e-8;

    private static final double GOLDEN_ANGLE = 2.399963;
    private static final double ASIDE = 1e-3;

    private final Model model;
    private final RootSet found;
    private final PointList candidates;
    private final double scale;
    private double[] lastLength = new double[0];
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
            iterate(missing == 1 ? remainder() : starts(missing));
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

    private void iterate(PointList points) {
        int m = points.size();
        var at = new Samples(m);
        boolean[] done = new boolean[m];
        lastLength = new double[m];
        Arrays.fill(lastLength, Double.POSITIVE_INFINITY);
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            for (int i = 0; i < m; i++) {
                at.re[i] = points.re(i);
                at.im[i] = points.im(i);
            }
            model.sample(at, m);
            samples += m;
            boolean all = true;
            for (int i = 0; i < m; i++) {
                done[i] = done[i] || move(points, at, i);
                all &= done[i];
            }
            if (all) {
                break;
            }
        }
        accept(points, done);
    }

    /// One step of one point; whether it has converged.
    private boolean move(PointList points, Samples at, int i) {
        double squared = at.stepRe[i] * at.stepRe[i] + at.stepIm[i] * at.stepIm[i];
        if (squared < 1e-30 * scale * scale) {
            return true;
        }
        double x = points.re(i);
        double y = points.im(i);
        double[] sum = {at.stepRe[i] / squared, -at.stepIm[i] / squared};
        repel(sum, found.roots(), -1, x, y);
        repel(sum, points, i, x, y);
        double size = sum[0] * sum[0] + sum[1] * sum[1];
        double stepRe = sum[0] / size;
        double stepIm = -sum[1] / size;
        double length = Math.sqrt(stepRe * stepRe + stepIm * stepIm);
        double limit = 0.3 * scale;
        double factor = length > limit ? limit / length : 1;
        points.set(i, x - factor * stepRe, y - factor * stepIm);
        boolean stagnates = length < ROUNDING * scale && length > 0.5 * lastLength[i];
        lastLength[i] = length;
        return stagnates || length < 1e-14 * scale;
    }

    private static void repel(double[] sum, PointList others, int self, double x, double y) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < others.size(); k++) {
            double dx = x - others.re(k);
            double dy = y - others.im(k);
            double squared = dx * dx + dy * dy;
            if (k != self && squared > 0) {
                re += dx / squared;
                im -= dy / squared;
            }
        }
        sum[0] -= re;
        sum[1] -= im;
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
