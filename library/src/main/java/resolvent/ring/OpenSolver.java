package resolvent.ring;

/// The roots of an open chain, each improved by Newton's method on the characteristic polynomial where that is safe: at
/// roots that are far from all others compared with the step.
final class OpenSolver {
    private static final double SAFE = 0.01;
    private static final double REAL = 1e-10;

    private OpenSolver() {}

    static RimSolver.Solution solve(Model model) {
        PointList all = model.openRoots();
        PointList upper = Conjugates.upperHalf(all, REAL * all.radius());
        boolean mirrors = upper.size() > 0;
        PointList open = mirrors ? upper : all;
        double[] distances = Conjugates.withMirrorImages(open, mirrors).nearestDistances();
        var at = new Samples(open.size());
        for (int i = 0; i < open.size(); i++) {
            at.re[i] = open.re(i);
            at.im[i] = open.im(i);
        }
        model.sample(at, open.size());
        double largest = 0;
        for (int i = 0; i < open.size(); i++) {
            if (at.stepSize(i) < SAFE * distances[i]) {
                open.set(i, open.re(i) - at.stepRe[i], open.im(i) - at.stepIm[i]);
                largest = Math.max(largest, at.stepSize(i));
            }
        }
        PointList roots = Conjugates.withMirrorImages(open, mirrors);
        return new RimSolver.Solution(roots, Certifier.check(model, roots, largest, roots.size(), open.size()));
    }
}
