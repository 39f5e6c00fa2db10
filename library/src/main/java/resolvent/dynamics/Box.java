package resolvent.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/// A box in state space: where one looks.
///
/// @param lower its lower end in each variable
/// @param upper its upper end in each variable, above the lower one
public record Box(List<Double> lower, List<Double> upper) {
    public Box {
        if (lower.size() != upper.size()) {
            throw new IllegalArgumentException("upper must have %d entries, was %d".formatted(
                    lower.size(), upper.size()));
        }
        for (int i = 0; i < lower.size(); i++) {
            if (!(lower.get(i) < upper.get(i)) || !Double.isFinite(upper.get(i) - lower.get(i))) {
                throw new IllegalArgumentException("upper[%d] must be a finite number above %s, was %s".formatted(
                        i, lower.get(i), upper.get(i)));
            }
        }
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
    }

    /// The same interval in every variable.
    public static Box cube(int dimension, double lower, double upper) {
        return new Box(Collections.nCopies(dimension, lower), Collections.nCopies(dimension, upper));
    }

    /// A rectangle of the plane.
    public static Box plane(double left, double right, double bottom, double top) {
        return new Box(List.of(left, bottom), List.of(right, top));
    }

    public int dimension() {
        return lower.size();
    }

    public boolean contains(double[] state) {
        for (int i = 0; i < state.length; i++) {
            if (!(lower.get(i) <= state[i] && state[i] <= upper.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The state at a share of the way through variable `axis`: 0 at the lower end, 1 at the upper one.
    double at(int axis, double share) {
        return lower.get(axis) + share * (upper.get(axis) - lower.get(axis));
    }

    /// The centres of `perAxis` cells along every variable: `perAxis` to the power of the dimension states.
    ///
    /// @throws IllegalArgumentException if that is more than a million
    public List<double[]> grid(int perAxis) {
        double count = Math.pow(perAxis, dimension());
        if (perAxis < 1 || count > 1e6) {
            throw new IllegalArgumentException(
                    "perAxis must be at least 1 and give at most 1000000 states, was %d in %d dimensions".formatted(
                            perAxis, dimension()));
        }
        List<double[]> states = new ArrayList<>();
        for (int k = 0; k < (int) count; k++) {
            double[] state = new double[dimension()];
            int rest = k;
            for (int axis = 0; axis < state.length; axis++) {
                state[axis] = at(axis, (rest % perAxis + 0.5) / perAxis);
                rest /= perAxis;
            }
            states.add(state);
        }
        return states;
    }

    /// `count` states spread evenly at random.
    public List<double[]> random(int count, UniformRandomProvider random) {
        List<double[]> states = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double[] state = new double[dimension()];
            Arrays.setAll(state, axis -> at(axis, random.nextDouble()));
            states.add(state);
        }
        return states;
    }
}
