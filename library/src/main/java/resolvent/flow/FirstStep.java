package resolvent.flow;

import resolvent.model.Model;

/// How long the first step is: the shortest that one of several states needs, which stand one after the other in one
/// array.
///
/// E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, section II.4 (1993).
final class FirstStep {
    private static final double ORDER = 8;
    private static final double SMALL = 1e-5;

    private final Model model;
    private final Integration.Settings settings;
    private final double[] states;
    private final double[] velocities;

    /// @param velocities at the states
    FirstStep(Model model, Integration.Settings settings, double[] states, double[] velocities) {
        this.model = model;
        this.settings = settings;
        this.states = states;
        this.velocities = velocities;
    }

    /// The length of the first step from a time, above 0 and at most `longest`, which has the sign of the direction.
    double length(double time, double longest) {
        double guess = Math.abs(longest);
        for (int start = 0; start < states.length; start += model.dimension()) {
            double size = norm(states, start);
            double speed = norm(velocities, start);
            guess = Math.min(guess, size < SMALL || speed < SMALL ? 1e-6 : 0.01 * size / speed);
        }
        double[] change = change(time, Math.copySign(guess, longest));
        double length = Math.min(100 * guess, Math.abs(longest));
        for (int start = 0; start < states.length; start += model.dimension()) {
            double largest = Math.max(norm(velocities, start), norm(change, start) / guess);
            length = Math.min(length,
                    largest <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : Math.pow(0.01 / largest, 1 / ORDER));
        }
        // false for NaN, which numbers near the largest double give
        return length > Double.MIN_NORMAL ? length : Math.min(1e-100, Math.abs(longest));
    }

    /// How much the velocities change along a straight step.
    private double[] change(double time, double step) {
        double[] ahead = states.clone();
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] += step * velocities[i];
        }
        double[] change = new double[ahead.length];
        model.velocities(time + step, ahead, change);
        for (int i = 0; i < change.length; i++) {
            change[i] -= velocities[i];
        }
        return change;
    }

    /// Root mean square over the variables of one state, in units of the tolerance.
    private double norm(double[] vectors, int start) {
        int dimension = model.dimension();
        double sum = 0;
        for (int i = start; i < start + dimension; i++) {
            double ratio = vectors[i] / (settings.absolute() + settings.relative() * Math.abs(states[i]));
            sum += ratio * ratio;
        }
        return Math.sqrt(sum / dimension);
    }
}
