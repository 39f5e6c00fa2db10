package resolvent.flow;

import resolvent.model.Model;

/// Follows a model through time in equal steps: the classical method of Runge and Kutta, whose error falls as the
/// fourth power of the step.
///
/// W. Kutta, Z. Math. Phys. 46, 435 (1901).
public final class RungeKutta {
    private final Model model;
    private final double[] velocity;
    private final double[] probe;

    private RungeKutta(Model model) {
        this.model = model;
        this.velocity = new double[model.dimension()];
        this.probe = new double[model.dimension()];
    }

    /// The state to which a model moves from `start` at time 0 until `time`, in `steps` equal steps; as a fresh array.
    /// Overflow shows as NaN or infinity.
    ///
    /// @throws IllegalArgumentException if `steps` is below 1 or the start has not one entry per variable
    public static double[] follow(Model model, double[] start, double time, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, was " + steps);
        }
        if (start.length != model.dimension()) {
            throw new IllegalArgumentException("start must have %d entries, had %d".formatted(
                    model.dimension(), start.length));
        }
        var method = new RungeKutta(model);
        double[] state = start.clone();
        double step = time / steps;
        for (int k = 0; k < steps; k++) {
            state = method.next(k * step, state, step);
        }
        return state;
    }

    private double[] next(double time, double[] state, double step) {
        double[] end = state.clone();
        System.arraycopy(state, 0, probe, 0, state.length);
        stage(time, end, step / 6);
        probe(state, step / 2);
        stage(time + step / 2, end, step / 3);
        probe(state, step / 2);
        stage(time + step / 2, end, step / 3);
        probe(state, step);
        stage(time + step, end, step / 6);
        return end;
    }

    /// Adds the velocity at the probed state, so many times, to the end of the step.
    private void stage(double time, double[] end, double weight) {
        model.velocity(time, probe, velocity);
        for (int i = 0; i < end.length; i++) {
            end[i] += weight * velocity[i];
        }
    }

    private void probe(double[] state, double ahead) {
        for (int i = 0; i < state.length; i++) {
            probe[i] = state[i] + ahead * velocity[i];
        }
    }
}
