package resolvent.dynamics;

import java.util.Arrays;
import java.util.Optional;
import resolvent.dynamics.RestSearch.End;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Vectors;
import resolvent.model.JacobianCheck;
import resolvent.model.Model;

/// Newton's method for F(x) = 0 with a step that is halved until the speed ‖F‖ falls (P. Deuflhard, Newton Methods
/// for Nonlinear Problems, Springer (2011), doi:10.1007/978-3-642-23899-4). Quadratic near a fixed point whose
/// Jacobian is regular, linear near others.
final class Newton {
    private static final int STEPS = 200;
    private static final int HALVINGS = 30;
    /// A full step this small, in units of 1 + ‖x‖, ends the iteration: the next one would be at rounding.
    private static final double SMALL = 1e-10;

    private final Model model;
    private double[] state;
    private double speed;

    private Newton(Model model, double[] start) {
        this.model = model;
        this.state = start.clone();
        this.speed = speed(model, state);
    }

    /// The speed ‖F(x)‖ at time 0.
    static double speed(Model model, double[] state) {
        double[] velocity = new double[state.length];
        model.velocity(0, state, velocity);
        return Vectors.norm(velocity);
    }

    /// Where the iteration ends, and how.
    static RestSearch search(Model model, double[] start) {
        return new Newton(model, start).run();
    }

    private RestSearch run() {
        for (int step = 0; step < STEPS; step++) {
            if (speed == 0) {
                return ended(End.AT_REST, step);
            }
            Optional<double[]> direction = direction();
            if (direction.isEmpty()) {
                return ended(End.SINGULAR_JACOBIAN, step);
            }
            if (Vectors.norm(direction.get()) <= SMALL * (1 + Vectors.norm(state))) {
                tryStep(direction.get(), 1);
                return ended(End.AT_REST, step + 1);
            }
            if (!lower(direction.get())) {
                return ended(End.NO_DESCENT, step);
            }
        }
        return ended(End.OUT_OF_STEPS, STEPS);
    }

    private RestSearch ended(End end, int steps) {
        return new RestSearch(end, Arrays.stream(state).boxed().toList(), speed, steps, JacobianCheck.of(model, state));
    }

    /// −J⁻¹ F; empty where J is singular or not finite.
    private Optional<double[]> direction() {
        Dense jacobian = model.jacobian(state);
        double[] velocity = new double[state.length];
        model.velocity(0, state, velocity);
        return LinearSolver.of(jacobian.scaled(-1))
                .map(solver -> solver.solve(velocity))
                .filter(step -> Double.isFinite(Vectors.norm(step)));
    }

    private boolean lower(double[] direction) {
        double factor = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            if (tryStep(direction, factor)) {
                return true;
            }
            factor /= 2;
        }
        return false;
    }

    /// Goes a part of the step if that lowers the speed.
    private boolean tryStep(double[] direction, double factor) {
        double[] candidate = state.clone();
        for (int i = 0; i < candidate.length; i++) {
            candidate[i] += factor * direction[i];
        }
        double candidateSpeed = speed(model, candidate);
        // false for NaN too: a step into overflow is no step
        boolean lowers = candidateSpeed < speed * (1 - factor / 4);
        if (lowers) {
            state = candidate;
            speed = candidateSpeed;
        }
        return lowers;
    }
}
