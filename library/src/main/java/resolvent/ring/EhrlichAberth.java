package resolvent.ring;

import java.util.Arrays;

/// Finds several roots of a polynomial together, with others that are known divided out.
///
/// `p'/p` minus the sum of 1/(u − r) over the known roots r is the same quotient of the polynomial of the other roots
/// alone; each of its points is repelled by the others too. O. Aberth, Math. Comp. 27, 339 (1973),
/// doi:10.1090/S0025-5718-1973-0329236-7.
final class EhrlichAberth {
    /// Steps that do not shrink any further are rounding if they are below this.
    private static final double ROUNDING = 1e-8;
    private static final double ASIDE = 1e-4;

    private final Sampler sampler;
    private final PointList known;
    private final double scale;
    private double[] lastLength = new double[0];
    private long samples;

    /// @param scale the order of the largest root
    EhrlichAberth(Sampler sampler, PointList known, double scale) {
        this.sampler = sampler;
        this.known = known;
        this.scale = scale;
    }

    /// How many points have been sampled.
    long samples() {
        return samples;
    }

    /// Moves points to roots; which of them have converged.
    boolean[] refine(PointList points, int mostIterations) {
        int m = points.size();
        var at = new Samples(m);
        boolean[] done = new boolean[m];
        lastLength = new double[m];
        Arrays.fill(lastLength, Double.POSITIVE_INFINITY);
        for (int iteration = 0; iteration < mostIterations; iteration++) {
            for (int i = 0; i < m; i++) {
                at.re[i] = points.re(i);
                at.im[i] = points.im(i);
            }
            sampler.sample(at, m);
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
        return done;
    }

    /// One step of one point; whether it has converged.
    private boolean move(PointList points, Samples at, int i) {
        double squared = at.stepRe[i] * at.stepRe[i] + at.stepIm[i] * at.stepIm[i];
        if (squared < 1e-30 * scale * scale) {
            return true;
        }
        double x = points.re(i);
        double y = points.im(i);
        double[] sum = new double[2];
        if (Double.isFinite(squared)) {
            sum[0] = at.stepRe[i] / squared;
            sum[1] = -at.stepIm[i] / squared;
        }
        repel(sum, known, -1, x, y);
        repel(sum, points, i, x, y);
        double size = sum[0] * sum[0] + sum[1] * sum[1];
        double stepRe = sum[0] / size;
        double stepIm = -sum[1] / size;
        double length = Math.sqrt(stepRe * stepRe + stepIm * stepIm);
        if (!Double.isFinite(length)) {
            // exactly between other points
            points.set(i, x + ASIDE * scale, y + ASIDE * scale);
            return false;
        }
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
}
