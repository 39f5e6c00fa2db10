package resolvent.flow;

import resolvent.model.Model;

/// Follows a model through time in equal straight steps, `x ← x + Δt F(t, x)`: Euler's method, whose error falls as the
/// first power of the step.
///
/// It is here to be looked at; [RungeKutta] costs four times as much per step and [Integration] knows its error. A mode of
/// eigenvalue λ is multiplied by `1 + λ Δt` in every step, so a damped one grows where `|1 + λ Δt| > 1`.
///
/// L. Euler, Institutiones calculi integralis, volume 1, section 650 (1768).
public final class Euler {
    private Euler() {}

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
        double[] state = start.clone();
        double[] velocity = new double[state.length];
        double step = time / steps;
        for (int k = 0; k < steps; k++) {
            model.velocity(k * step, state, velocity);
            for (int i = 0; i < state.length; i++) {
                state[i] += step * velocity[i];
            }
        }
        return state;
    }
}
