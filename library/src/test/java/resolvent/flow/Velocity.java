package resolvent.flow;

import java.util.concurrent.atomic.AtomicInteger;
import resolvent.model.Model;

/// x' = F(t, x) as a test writes it, and how often it was asked for.
///
/// @param dimension the number of variables
/// @param law writes F(t, x)
/// @param asked how often
record Velocity(int dimension, Law law, AtomicInteger asked) implements Model {
    @FunctionalInterface
    interface Law {
        void write(double time, double[] state, double[] out);
    }

    static Velocity of(int dimension, Law law) {
        return new Velocity(dimension, law, new AtomicInteger());
    }

    /// In one variable.
    static Velocity scalar(Event.Function velocity) {
        return of(1, (time, state, out) -> out[0] = velocity.at(time, state));
    }

    /// Another model's.
    static Velocity of(Model model) {
        return of(model.dimension(), model::velocity);
    }

    /// E. N. Lorenz, J. Atmos. Sci. 20, 130 (1963), at his parameters.
    static Velocity lorenz() {
        return of(3, (_, x, out) -> {
            out[0] = 10 * (x[1] - x[0]);
            out[1] = x[0] * (28 - x[2]) - x[1];
            out[2] = x[0] * x[1] - 8.0 / 3 * x[2];
        });
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        asked.incrementAndGet();
        law.write(time, state, out);
    }

    /// However it depends on time: these tests count steps.
    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }
}
