package resolvent.ring;

import java.util.ArrayList;
import java.util.List;

/// All roots of `det = Δ − C` for one [Model].
///
/// 1. The roots of the open chain are sampled once. Where Newton's step is far smaller than the distance to the next
///    one the state is localized and stays: it is polished. The others have moved to a rim.
/// 2. Rays shoot outward from the movers with |Δ| < |C|, and march along the rims, a root at every whole turn of the
///    phase; others shoot outward from the poles of Δ/C to rims inside the rims. Movers that no rim encloses start
///    further rays.
/// 3. Roots that are still missing (states at the cut, mostly) are found with the others divided out.
/// 4. Count, sum and sum of squares are checked.
final class RimSolver {
    /// Newton steps below this fraction of the distance to the next root mean that a state stays.
    private static final double STAYS = 0.05;
    /// Exact twins at distant places are closer to each other than any step.
    private static final double TWIN = 1e-9;
    private static final int POLISHING_ROUNDS = 8;
    private static final double SAME = 1e-10;
    /// Multiple roots are found no better than this; an exact root 0 stands for all within.
    private static final double ZERO = 1e-7;
    /// Open roots that are nearer to 0 than this share of a rim say nothing of its size.
    private static final double NARROW = 0.01;
    private static final int ROUNDS = 8;
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
        this.scale = all.radius() < NARROW * model.reach() ? model.reach() : Math.max(all.radius(), 1e-3);
        PointList upper = Conjugates.upperHalf(all, SAME * scale);
        this.mirrors = upper.size() > 0;
        this.open = mirrors ? upper : all;
        this.found = new RootSet(2 * model.degree() + 64, SAME * scale, mirrors);
        found.addZeros(model.zeros(), ZERO * scale);
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
        if (model.zeros() < model.degree()) {
            classify();
            trace();
        }
        var missing = new MissingRoots(model, found, outsideMovers, scale);
        samples += missing.search();
        return new Solution(found.roots(), Certifier.check(model, found.roots(), largestStep, stayers, samples));
    }

    private void classify() {
        double[] distances = Conjugates.withMirrorImages(open, mirrors).nearestDistances();
        var at = new Samples(open.size());
        for (int i = 0; i < open.size(); i++) {
            at.re[i] = open.re(i);
            at.im[i] = open.im(i);
        }
        sample(at, open.size());
        List<Polish> candidates = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            candidates.add(new Polish(at, i, Math.max(STAYS * distances[i], TWIN * scale), scale));
        }
        double[] heights = at.logModulus.clone();
        Polish.together(candidates, POLISHING_ROUNDS, this::sample);
        for (Polish candidate : candidates) {
            sort(candidate, heights[candidate.origin()]);
        }
    }

    /// An open root stays, or has moved from inside or outside of a hole.
    private void sort(Polish candidate, double height) {
        if (candidate.hasFailed()) {
            PointList movers = height < 0 ? insideMovers : outsideMovers;
            movers.add(open.re(candidate.origin()), open.im(candidate.origin()));
            return;
        }
        if (!found.isZero(candidate.re(), candidate.im())) {
            largestStep = Math.max(largestStep, candidate.step());
            found.add(candidate.re(), mirrors && Math.abs(candidate.im()) < SAME * scale ? 0 : candidate.im());
        }
        stayers++;
    }

    private void trace() {
        var arcs = new Arcs();
        PointList seeds = insideMovers;
        for (int round = 0; round < ROUNDS && seeds.size() > 0; round++) {
            List<Ray> rays = Seeds.rays(seeds, found, arcs, mirrors, scale);
            march(rays, arcs);
            if (round == 0) {
                traceAroundPoles(arcs);
            }
            seeds = arcs.notEnclosed(unused(seeds, rays));
        }
    }

    /// The points that no ray set out from. One whose own rim is tiny, with all its roots known, would hide the others
    /// for ever.
    private static PointList unused(PointList seeds, List<Ray> rays) {
        var unused = new PointList(seeds.size());
        for (int i = 0; i < seeds.size(); i++) {
            int seed = i;
            if (rays.stream().noneMatch(ray -> ray.isFrom(seeds.re(seed), seeds.im(seed)))) {
                unused.add(seeds.re(i), seeds.im(i));
            }
        }
        return unused;
    }

    /// Around a pole of H that lies in a hole there is a region with |H| > 1 again, which has roots on its boundary.
    private void traceAroundPoles(Arcs arcs) {
        PointList poles = model.poles();
        for (int i = 0; i < poles.size(); i++) {
            if (!mirrors || poles.im(i) >= 0) {
                march(Seeds.raysFromPole(poles.re(i), poles.im(i), found, arcs, scale), arcs);
            }
        }
    }

    /// All rays in lock step. As soon as one has come to its first root, another sets out from there the other way.
    private void march(List<Ray> rays, Arcs arcs) {
        List<Ray> active = new ArrayList<>(rays);
        var at = new Samples(2 * rays.size());
        for (int step = 0; step < MOST_STEPS && !active.isEmpty(); step++) {
            int count = active.size();
            for (int i = 0; i < count; i++) {
                at.re[i] = active.get(i).re();
                at.im[i] = active.get(i).im();
            }
            sample(at, count);
            for (int i = 0; i < count; i++) {
                Ray ray = active.get(i);
                ray.receive(at, i);
                if (mirrors && ray.isAtFirstRoot()) {
                    active.add(Ray.from(found, arcs, found.conjugate(ray.firstRoot())));
                }
            }
            active.removeIf(Ray::isStopped);
        }
    }

    private void sample(Samples at, int count) {
        model.sample(at, count);
        samples += count;
    }
}
