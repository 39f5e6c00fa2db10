package resolvent.flow;

import resolvent.model.Model;

/// How long the first step is.
///
/// E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, section II.4 (1993).
final class FirstStep {
    private static final double ORDER = 8;
    private static final double SMALL = 1e-5;

    private final Model model;
    private final Flow.Settings settings;
    private final double[] state;
    private final double[] velocity;

    /// @param velocity at the state
    FirstStep(Model model, Flow.Settings settings, double[] state, double[] velocity) {
        this.model = model;
        this.settings = settings;
        this.state = state;
        this.velocity = velocity;
    }

    /// The length of the first step from a time, above 0 and at most `longest`, which has the sign of the direction.
    double length(double time, double longest) {
        double size = norm(state);
        double speed = norm(velocity);
        double guess = size < SMALL || speed < SMALL ? 1e-6 : 0.01 * size / speed;
        guess = Math.min(guess, Math.abs(longest));
        double bend = bend(time, Math.copySign(guess, longest)) / guess;
        double largest = Math.max(speed, bend);
        double length = largest <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : Math.pow(0.01 / largest, 1 / ORDER);
        length = Math.min(Math.min(100 * guess, length), Math.abs(longest));
        // false for NaN, which numbers near the largest double give
        return length > Double.MIN_NORMAL ? length : Math.min(1e-100, Math.abs(longest));
    }

    /// How much the velocity changes along a straight step.
    private double bend(double time, double step) {
        double[] ahead = state.clone();
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] += step * velocity[i];
        }
        double[] change = new double[ahead.length];
        model.velocity(time + step, ahead, change);
        for (int i = 0; i < change.length; i++) {
            change[i] -= velocity[i];
        }
        return norm(change);
    }

    /// Root mean square in units of the tolerance.
    private double norm(double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double ratio = vector[i] / (settings.absolute() + settings.relative() * Math.abs(state[i]));
            sum += ratio * ratio;
        }
        return Math.sqrt(sum / vector.length);
    }
}
