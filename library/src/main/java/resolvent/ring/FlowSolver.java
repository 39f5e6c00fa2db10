package resolvent.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.Eigenvalues;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// Follows all eigenvalues of a ring while its bias changes.
///
/// Each step goes along dz/dg = c'/Δ' (Heun's rule) and is then corrected by Newton's method on Δ − c. It is accepted
/// if every correction is small beside the distance to the next eigenvalue and the sums of all λ and λ² are the traces;
/// otherwise it is halved. Where eigenvalues collide, two of them on the real axis say, the way on is found by a full
/// solution, whose eigenvalues are paired with the nearest ones: which of two that have met is which has no meaning.
final class FlowSolver {
    /// By so much ln c may change in one step.
    private static final double LOG_STEP = 0.25;
    private static final int HALVINGS = 6;
    private static final int CORRECTIONS = 6;
    private static final double NEAR = 0.2;
    private static final double CONVERGED = 1e-10;
    private static final double SUM_TOLERANCE = 1e-8;
    private static final double TWIN = 1e-9;
    private static final int FULL_SOLUTIONS = 8;

    private final Ring ring;
    private final FlowField field;
    private final double longest;
    private PointList points;
    private PointList velocities;
    private double bias;
    private int collisions;

    FlowSolver(Ring ring, double from) {
        this.ring = ring;
        this.field = new FlowField(ring);
        this.longest = LOG_STEP / field.size();
        this.bias = from;
        this.points = solve(from).orElseThrow(() -> new ArithmeticException(
                "the eigenvalues at g=%s did not converge".formatted(from)));
        this.velocities = velocitiesAt(points, from);
    }

    PointList points() {
        return points;
    }

    PointList velocities() {
        return velocities;
    }

    double bias() {
        return bias;
    }

    /// What positions have been divided by.
    double unit() {
        return Math.scalb(1.0, field.scale());
    }

    /// How many full solutions were needed on the way.
    int collisions() {
        return collisions;
    }

    /// One step towards a bias, which it does not pass.
    void advance(double to) {
        double step = Math.min(longest, Math.abs(to - bias)) * Math.signum(to - bias);
        for (int halving = 0; halving <= HALVINGS; halving++, step /= 2) {
            double next = Math.abs(to - bias) <= Math.abs(step) ? to : bias + step;
            if (tryStep(next)) {
                return;
            }
        }
        jump(to, longest * Math.signum(to - bias));
    }

    private boolean tryStep(double next) {
        double h = next - bias;
        int n = points.size();
        PointList euler = moved(points, velocities, h);
        PointList ahead = velocitiesAt(euler, next);
        var candidate = new PointList(n);
        for (int i = 0; i < n; i++) {
            candidate.add(points.re(i) + h / 2 * (velocities.re(i) + ahead.re(i)),
                    points.im(i) + h / 2 * (velocities.im(i) + ahead.im(i)));
        }
        double scale = Math.max(points.radius(), 1e-3);
        double[] room = candidate.nearestDistances();
        PointList start = moved(candidate, candidate, 0);
        var steps = zeros(n);
        var slopes = zeros(n);
        boolean settled = false;
        for (int k = 0; k < CORRECTIONS && !settled; k++) {
            field.sample(candidate, next, steps, slopes);
            settled = true;
            for (int i = 0; i < n; i++) {
                candidate.set(i, candidate.re(i) - steps.re(i), candidate.im(i) - steps.im(i));
                double allowed = Math.max(NEAR * room[i], TWIN * scale);
                if (!(length(candidate.re(i) - start.re(i), candidate.im(i) - start.im(i)) <= allowed)) {
                    return false;
                }
                settled &= length(steps.re(i), steps.im(i)) < CONVERGED * scale;
            }
        }
        if (!settled || !sumsAreRight(candidate, scale)) {
            return false;
        }
        accept(candidate, slopes, next);
        return true;
    }

    private void accept(PointList found, PointList slopes, double next) {
        points = found;
        velocities = slopes;
        bias = next;
    }

    private boolean sumsAreRight(PointList found, double scale) {
        TraceDefects defects = TraceDefects.of(found, field.sum(), field.sumOfSquares());
        double largest = Math.max(Math.max(Math.abs(defects.sumRe()), Math.abs(defects.sumIm())) / scale,
                Math.max(Math.abs(defects.squaresRe()), Math.abs(defects.squaresIm())) / (scale * scale));
        return largest < SUM_TOLERANCE * found.size();
    }

    /// Past a collision: a full solution a little further on, or further still where that one does not converge.
    private void jump(double to, double step) {
        double next = bias;
        for (int k = 1; k <= FULL_SOLUTIONS; k++) {
            next = Math.abs(to - bias) <= Math.abs(k * step) ? to : bias + k * step;
            Optional<PointList> solved = solve(next);
            if (solved.isPresent()) {
                int[] partners = Pairing.of(points, solved.get());
                var found = new PointList(partners.length);
                for (int partner : partners) {
                    found.add(solved.get().re(partner), solved.get().im(partner));
                }
                collisions++;
                accept(found, velocitiesAt(found, next), next);
                return;
            }
        }
        throw new ArithmeticException("the eigenvalues did not converge between g=%s and g=%s".formatted(bias, next));
    }

    /// The eigenvalues at one bias; densely where exactly multiple ones defeat the solver of rings.
    private Optional<PointList> solve(double g) {
        Ring biased = ring.withBias(g);
        return RingEigenvalues.of(biased).filter(solved -> solved.certificate().holds()).map(RingEigenvalues::values)
                .or(() -> dense(biased)).map(this::scaled);
    }

    private static Optional<List<Complex>> dense(Ring ring) {
        Eigenvalues found = Eigenvalues.of(ring.toDense());
        List<Complex> values = new ArrayList<>(found.size());
        for (int k = 0; k < found.size() && found.unconverged() == 0; k++) {
            values.add(found.get(k));
        }
        return Optional.of(values).filter(all -> all.size() == ring.rows());
    }

    private PointList scaled(List<Complex> values) {
        double unit = Math.scalb(1.0, -field.scale());
        var list = new PointList(values.size());
        for (Complex value : values) {
            list.add(value.re() * unit, value.im() * unit);
        }
        return list;
    }

    private PointList velocitiesAt(PointList at, double g) {
        PointList found = zeros(at.size());
        field.sample(at, g, zeros(at.size()), found);
        return found;
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static PointList zeros(int n) {
        var list = new PointList(n);
        for (int i = 0; i < n; i++) {
            list.add(0, 0);
        }
        return list;
    }

    private static PointList moved(PointList points, PointList along, double h) {
        var list = new PointList(points.size());
        for (int i = 0; i < points.size(); i++) {
            list.add(points.re(i) + h * along.re(i), points.im(i) + h * along.im(i));
        }
        return list;
    }
}
