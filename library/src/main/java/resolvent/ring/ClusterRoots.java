package resolvent.ring;

import java.util.ArrayList;
import java.util.List;

/// Eigenvalues of the open chain of a ring of clusters: the link before the first cluster is left out.
///
/// The chain is cut into halves again and again. Where the eigenvalues of both halves together are improved by small
/// steps of Newton's method on the characteristic polynomial of the whole, that is all there is to do: their states do
/// not reach the cut. The others are found together with those divided out, see [EhrlichAberth]. The bias drops out.
///
/// D. A. Bini, L. Gemignani & F. Tisseur, SIAM J. Matrix Anal. Appl. 27, 153 (2005), doi:10.1137/S0895479803429788,
/// do so for tridiagonal matrices.
final class ClusterRoots {
    private static final int SMALL = 12;
    private static final int POLISHING_ROUNDS = 8;
    private static final int MOST_ITERATIONS = 60;
    private static final double STAYS = 0.05;
    /// Exact twins at distant places are closer to each other than any step.
    private static final double TWIN = 1e-9;
    private static final double REAL = 1e-10;
    private static final double ASIDE = 1e-4;
    private static final double GOLDEN_ANGLE = 2.399963;

    private final Clusters clusters;

    private ClusterRoots(Clusters clusters) {
        this.clusters = clusters;
    }

    /// All eigenvalues, those in the upper half plane with their conjugates.
    static PointList of(Clusters clusters) {
        return Conjugates.withMirrorImages(new ClusterRoots(clusters).upper(0, clusters.sequence.length), true);
    }

    /// The eigenvalues of some clusters in a row on and above the real axis; their conjugates are eigenvalues too.
    private PointList upper(int first, int count) {
        ClusterChain chain = clusters.chain(first, count);
        if (count == 1 || chain.degree() <= SMALL) {
            return fromCircle(chain);
        }
        PointList halves = upper(first, count / 2);
        halves.addAll(upper(first + count / 2, count - count / 2));
        return joined(chain, halves);
    }

    private static PointList fromCircle(ClusterChain chain) {
        double radius = chain.radius();
        var points = new PointList(chain.degree());
        for (int i = 0; i < chain.degree(); i++) {
            double angle = 0.4 + GOLDEN_ANGLE * i;
            double distance = radius * Math.sqrt((i + 0.5) / chain.degree());
            points.add(distance * StrictMath.cos(angle), distance * StrictMath.sin(angle));
        }
        new EhrlichAberth((at, count) -> sample(chain, at, count), new PointList(0), radius)
                .refine(points, MOST_ITERATIONS);
        return paired(points, REAL * radius);
    }

    private static PointList joined(ClusterChain chain, PointList halves) {
        double scale = Math.max(halves.radius(), 1e-3);
        Sampler sampler = (at, count) -> sample(chain, at, count);
        var settled = new PointList(halves.size());
        var others = new PointList(16);
        for (Polish candidate : polished(sampler, halves, scale)) {
            if (candidate.hasFailed()) {
                addAside(halves.re(candidate.origin()), halves.im(candidate.origin()), ASIDE * scale, others);
            } else {
                settle(candidate, halves.im(candidate.origin()) != 0, REAL * scale, settled);
            }
        }
        new EhrlichAberth(sampler, Conjugates.withMirrorImages(settled, true), scale).refine(others, MOST_ITERATIONS);
        settled.addAll(paired(others, REAL * scale));
        return settled;
    }

    /// A point above the axis stands for two, and for two real ones if it has come to lie on the axis.
    private static void settle(Polish candidate, boolean isPair, double tolerance, PointList settled) {
        boolean isReal = Math.abs(candidate.im()) < tolerance;
        settled.add(candidate.re(), isReal ? 0 : Math.abs(candidate.im()));
        if (isReal && isPair) {
            settled.add(candidate.re(), 0);
        }
    }

    private static List<Polish> polished(Sampler sampler, PointList halves, double scale) {
        double[] distances = Conjugates.withMirrorImages(halves, true).nearestDistances();
        var at = new Samples(halves.size());
        for (int i = 0; i < halves.size(); i++) {
            at.re[i] = halves.re(i);
            at.im[i] = halves.im(i);
        }
        sampler.sample(at, halves.size());
        List<Polish> candidates = new ArrayList<>();
        for (int i = 0; i < halves.size(); i++) {
            candidates.add(new Polish(at, i, Math.max(STAYS * distances[i], TWIN * scale), scale));
        }
        Polish.together(candidates, POLISHING_ROUNDS, sampler);
        Twins.release(candidates, sampler, scale);
        return candidates;
    }

    /// Starts from a point, and from its conjugate if it has one; not quite there, because points that coincide would
    /// stay together, and real ones could never become a pair.
    private static void addAside(double re, double im, double distance, PointList starts) {
        double angle = GOLDEN_ANGLE * starts.size();
        starts.add(re + distance * StrictMath.cos(angle), im + distance * StrictMath.sin(angle));
        if (im != 0) {
            starts.add(re + distance * StrictMath.sin(angle), -im + distance * StrictMath.cos(angle));
        }
    }

    /// Points that are nearly symmetric about the real axis made exactly so: those of the upper half. Where more lie on
    /// one side, the ones nearest to the axis are moved onto it, so that the number of points is kept.
    private static PointList paired(PointList points, double tolerance) {
        List<double[]> above = new ArrayList<>();
        List<double[]> below = new ArrayList<>();
        var upper = new PointList(points.size());
        for (int i = 0; i < points.size(); i++) {
            double y = points.im(i);
            if (Math.abs(y) < tolerance) {
                upper.add(points.re(i), 0);
            } else {
                (y > 0 ? above : below).add(new double[] {points.re(i), y});
            }
        }
        above.sort((a, b) -> Double.compare(b[1], a[1]));
        below.sort((a, b) -> Double.compare(a[1], b[1]));
        int pairs = Math.min(above.size(), below.size());
        for (int i = 0; i < pairs; i++) {
            upper.add(above.get(i)[0], above.get(i)[1]);
        }
        for (List<double[]> side : List.of(above, below)) {
            side.subList(pairs, side.size()).forEach(left -> upper.add(left[0], 0));
        }
        return upper;
    }

    /// Newton steps on the characteristic polynomial of the chain.
    private static void sample(ClusterChain chain, Samples at, int count) {
        var traces = new Traces(count);
        Kernels.fastest().clusters(chain, false, chain.stretch(at.reach(count)), at, count, traces);
        for (int i = 0; i < count; i++) {
            ScaledComplex step = ScaledComplex.of(traces.re[i], traces.im[i], 0)
                    .dividedBy(ScaledComplex.of(traces.slopeRe[i], traces.slopeIm[i], 0));
            at.stepRe[i] = step.toRe();
            at.stepIm[i] = step.toIm();
        }
    }
}
