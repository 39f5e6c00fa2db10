package resolvent.ring;

import java.util.ArrayList;
import java.util.List;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// The ways that the eigenvalues of a ring take in the complex plane while its bias g changes, from `dz/dg = c'(g)/Δ'(z)`
/// on `det(z − M) = Δ(z) − c(g)`.
///
/// From a large bias down, eigenvalues come in with the rim one after the other and stop: where the state becomes
/// localized, e^{gN} no longer reaches round the ring. Eigenvalues of an open chain do not move at all.
///
/// Positions are right to about 1e-12 of the largest at every step. Where two eigenvalues meet, which then is which has
/// no meaning. O(N²) for each of about 4 N |Δg| steps.
///
/// N. Hatano & D. R. Nelson, Phys. Rev. B 56, 8651 (1997), doi:10.1103/PhysRevB.56.8651.
public final class FlowInBias {
    /// An eigenvalue that moves more slowly than this, in units of the largest entry at g = 0, counts as stopped. At
    /// N = 100 it is reached about 0.04 below the bias at which the infinite ring's state localizes.
    public static final double STOPPED = 0.3;

    private final double unit;
    private final List<Step> steps;
    private final int collisions;

    private FlowInBias(double unit, List<Step> steps, int collisions) {
        this.unit = unit;
        this.steps = List.copyOf(steps);
        this.collisions = collisions;
    }

    private record Step(double bias, PointList points, PointList velocities) {
        double speed(int k) {
            return Math.sqrt(velocities.re(k) * velocities.re(k) + velocities.im(k) * velocities.im(k));
        }
    }

    /// The flow of all eigenvalues of a ring, whose own bias does not matter, from one bias to another.
    ///
    /// @param from the bias at which it starts, as 1
    /// @param to the bias at which it ends, as 0
    /// @throws IllegalArgumentException if one of them is beyond ±700
    /// @throws ArithmeticException if the eigenvalues of the ring do not converge at the start or where some have met
    public static FlowInBias of(Ring ring, double from, double to) {
        double end = ring.withBias(to).bias();
        var solver = new FlowSolver(ring.withBias(0), ring.withBias(from).bias());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(from, solver.points(), solver.velocities()));
        while (solver.bias() != end) {
            solver.advance(end);
            steps.add(new Step(solver.bias(), solver.points(), solver.velocities()));
        }
        return new FlowInBias(solver.unit(), steps, solver.collisions());
    }

    /// The number of eigenvalues.
    public int size() {
        return steps.getFirst().points().size();
    }

    /// The number of biases at which they are known, both ends included.
    public int steps() {
        return steps.size();
    }

    /// The bias of a step, counted from 0.
    public double bias(int step) {
        return steps.get(step).bias();
    }

    /// Where eigenvalue k is at a step.
    public Complex position(int k, int step) {
        PointList points = steps.get(step).points();
        return new Complex(points.re(k), points.im(k)).times(unit);
    }

    /// |dz/dg| of eigenvalue k at a step.
    public double speed(int k, int step) {
        return steps.get(step).speed(k) * unit;
    }

    /// All positions of eigenvalue k, step by step.
    public List<Complex> trajectory(int k) {
        List<Complex> trajectory = new ArrayList<>(steps.size());
        for (int step = 0; step < steps.size(); step++) {
            trajectory.add(position(k, step));
        }
        return trajectory;
    }

    /// The last bias at which eigenvalue k moves faster than [#STOPPED]; where it never does, that of the start.
    public double stop(int k) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).speed(k) >= STOPPED) {
                return i == steps.size() - 1 ? bias(i) : crossing(k, i);
            }
        }
        return bias(0);
    }

    /// Between two steps the speed is exponential in g. Where two eigenvalues have met at 0 without bias it is 0/0 there:
    /// they move on to the end.
    private double crossing(int k, int before) {
        if (Double.isNaN(steps.get(before + 1).speed(k))) {
            return bias(before + 1);
        }
        double first = StrictMath.log(steps.get(before).speed(k) / STOPPED);
        double second = StrictMath.log(Math.max(steps.get(before + 1).speed(k), Double.MIN_NORMAL) / STOPPED);
        return bias(before) + (bias(before + 1) - bias(before)) * first / (first - second);
    }

    /// How often eigenvalues met, so that the way on took a full solution.
    public int collisions() {
        return collisions;
    }
}
