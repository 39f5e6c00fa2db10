package resolvent.ring;

import java.util.ArrayList;
import java.util.List;

/// All roots of `det = Δ − C` for one [Model].
///
/// 1. The roots of the open chain are sampled once. Where Newton's step is far smaller than the distance to the next
///    one the state is localized and stays: it is polished. The others have moved to a rim.
/// 2. Rays shoot outward from the movers with |Δ| < |C|, and march along the rims, a root at every whole turn of the
///    phase. Movers that no rim encloses start further rays.
/// 3. Roots that are still missing (states at the cut, mostly) are found with the others divided out.
/// 4. Count, sum and sum of squares are checked.
final class RimSolver {
    /// Newton steps below this fraction of the distance to the next root mean that a state stays.
    private static final double STAYS = 0.05;
    /// Exact twins at distant places are closer to each other than any step.
    private static final double TWIN = 1e-9;
    /// Steps that do not shrink any further are rounding if they are below this.
    private static final double ROUNDING = 1e-9;
    private static final double SAME = 1e-10;
    private static final int ROUNDS = 5;
    private static final int MOST_STEPS = 200_000;

    private final Model model;
    private final PointList open;
    private final boolean mirrors;
    private final double scale;
    private final RootSet found;
    private final PointList insideMovers = new PointList(64);
    private final PointList outsideMovers = new PointList(64);
    private int stayers;
    private double largestStep;
    private long samples;

    private RimSolver(Model model) {
        this.model = model;
        PointList all = model.openRoots();
        this.scale = Math.max(all.radius(), 1e-3);
        PointList upper = Conjugates.upperHalf(all, SAME * scale);
        this.mirrors = upper.size() > 0;
        this.open = mirrors ? upper : all;
        this.found = new RootSet(2 * model.degree() + 64, SAME * scale, mirrors);
    }

    /// The roots with their certificate.
    ///
    /// @param roots the roots found, in no order
    /// @param certificate whether they are all
    record Solution(PointList roots, Certificate certificate) {}

    static Solution solve(Model model) {
        return new RimSolver(model).run();
    }

    private Solution run() {
        classify();
        trace();
        var missing = new MissingRoots(model, found, outsideMovers, scale);
        samples += missing.search();
        return new Solution(found.roots(), Certifier.check(model, found.roots(), largestStep, stayers, samples));
    }

    private void classify() {
        PointList both = Conjugates.withMirrorImages(open, mirrors);
        double[] distances = both.nearestDistances();
        var at = new Samples(open.size());
        for (int i = 0; i < open.size(); i++) {
            at.re[i] = open.re(i);
            at.im[i] = open.im(i);
        }
        sample(at, open.size());
        for (int i = 0; i < open.size(); i++) {
            double limit = Math.max(STAYS * distances[i], TWIN * scale);
            if (at.stepSize(i) < limit && polish(at, i, limit)) {
                stayers++;
            } else if (at.logModulus[i] < 0) {
                insideMovers.add(open.re(i), open.im(i));
            } else {
                outsideMovers.add(open.re(i), open.im(i));
            }
        }
    }

    /// Newton's method from a point that was just sampled; false if it leaves the neighbourhood.
    private boolean polish(Samples start, int i, double limit) {
        double re = start.re[i] - start.stepRe[i];
        double im = start.im[i] - start.stepIm[i];
        double size = start.stepSize(i);
        double last = size;
        var at = new Samples(1);
        for (int k = 0; k < 8 && size > 1e-13 * scale; k++) {
            at.re[0] = re;
            at.im[0] = im;
            sample(at, 1);
            size = at.stepSize(0);
            if (!(size < limit)) {
                return false;
            }
            if (size > 0.5 * last) {
                if (size > ROUNDING * scale) {
                    return false;
                }
                size = 0;
            } else {
                re -= at.stepRe[0];
                im -= at.stepIm[0];
                last = size;
            }
        }
        largestStep = Math.max(largestStep, last);
        found.add(re, mirrors && Math.abs(im) < SAME * scale ? 0 : im);
        return true;
    }

    private void trace() {
        var arcs = new Arcs();
        PointList seeds = insideMovers;
        for (int round = 0; round < ROUNDS && seeds.size() > 0; round++) {
            List<Ray> rays = Seeds.rays(seeds, found, arcs, mirrors, scale);
            march(rays);
            march(Seeds.backwards(rays, found, arcs));
            seeds = Seeds.uncovered(seeds, arcs);
        }
    }

    private void march(List<Ray> rays) {
        List<Ray> active = new ArrayList<>(rays);
        var at = new Samples(rays.size());
        for (int step = 0; step < MOST_STEPS && !active.isEmpty(); step++) {
            for (int i = 0; i < active.size(); i++) {
                at.re[i] = active.get(i).re();
                at.im[i] = active.get(i).im();
            }
            sample(at, active.size());
            for (int i = 0; i < active.size(); i++) {
                active.get(i).receive(at, i);
            }
            active.removeIf(Ray::isStopped);
        }
    }

    private void sample(Samples at, int count) {
        model.sample(at, count);
        samples += count;
    }
}
