package resolvent.flow;

import java.util.Optional;

/// Why a state cannot be followed any further.
///
/// @param time the last good time
/// @param finest the shortest step that time resolves there
record Verdict(double time, double finest) {
    /// What is not a number follows from overflow if the state is beyond this.
    private static final double ENORMOUS = 1e100;
    /// A state that multiplies itself within so many finest steps has blown up.
    private static final double SUDDEN = 1000;

    /// Of one state, which stands in an array from an index on, as do the velocities of the shortest step tried.
    Outcome on(double[] states, double[][] velocities, int from, int dimension) {
        double size = largest(states, from, dimension);
        for (double[] velocity : velocities) {
            Optional<Outcome> trouble = on(size, velocity, from, dimension);
            if (trouble.isPresent()) {
                return trouble.get();
            }
        }
        boolean sudden = size < SUDDEN * finest * largest(velocities[0], from, dimension);
        return sudden ? new Outcome.BlewUp(time) : new Outcome.StepTooSmall(time);
    }

    /// Of a velocity, if it is not finite.
    Optional<Outcome> on(double size, double[] velocity, int from, int dimension) {
        boolean finite = true;
        for (int i = from; i < from + dimension; i++) {
            if (Double.isNaN(velocity[i]) && size < ENORMOUS) {
                return Optional.of(new Outcome.NotANumber(time));
            }
            finite &= Double.isFinite(velocity[i]);
        }
        return finite ? Optional.empty() : Optional.of(new Outcome.BlewUp(time));
    }

    static double largest(double[] vector, int from, int count) {
        double largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(vector[i]));
        }
        return largest;
    }
}
