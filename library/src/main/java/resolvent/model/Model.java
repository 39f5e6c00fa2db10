package resolvent.model;

import java.util.List;
import resolvent.matrix.Dense;

/// A dynamical system `x' = F(t, x)`. To add one, write a record with two methods, [#dimension] and [#velocity];
/// trajectories, fixed points, stability, bifurcations, Lyapunov exponents, vector fields and nullclines then work on it.
/// To give it a place in the catalogue, let its components carry [resolvent.describe.Param].
///
/// ```java
/// record Roessler(double a, double b, double c) implements Model {
///     public int dimension() { return 3; }
///     public void velocity(double time, double[] x, double[] out) {
///         out[0] = -x[1] - x[2];
///         out[1] = x[0] + a * x[1];
///         out[2] = b + x[2] * (x[0] - c);
///     }
/// }
/// ```
///
/// The other methods follow from these two; a model overrides them where it can do better.
///
/// A model holds no state, and its methods may be called from several threads at once.
public interface Model {
    /// The number of variables.
    int dimension();

    /// Writes the velocity F(t, x) of the state x into `out`; both of length [#dimension]. The state is not changed.
    void velocity(double time, double[] state, double[] out);

    /// The Jacobian ∂F_i/∂x_j at a state, at time 0: row i is the variable that moves, column j the one that drives.
    ///
    /// By central differences unless a model overrides it, over three distances from 2⁻⁷ `max(1, |x_j|)` up, extrapolated:
    /// 6N velocities, right to about 1e-12 of the velocity's and the slope's size where F is smooth on that scale. Where it
    /// is not, the points are drawn together, down to 2⁻³⁷, and digits are lost to rounding, about 1e-16 over the distance.
    /// At a kink it is the mean of the slopes on both sides. A network of many variables should write its own.
    default Dense jacobian(double[] state) {
        return new Differences(this, 0, state).jacobian();
    }

    /// The Jacobian at a state and a time. A model that overrides [#jacobian(double\[\])] overrides this too if its
    /// Jacobian depends on time.
    default Dense jacobian(double time, double[] state) {
        return OwnJacobian.of(this) ? jacobian(state) : new Differences(this, time, state).jacobian();
    }

    /// When the velocity jumps, in order, because something outside does: steps of an integration end there.
    default List<Double> jumps() {
        return List.of();
    }

    /// The longest step in which an integration cannot overlook what happens from outside, such as a short pulse to a model
    /// at rest: a 64th of the time asked for. A model whose velocity does not depend on time overrides this, with infinity.
    ///
    /// @param duration the time asked for, above 0
    default double longestStep(double duration) {
        return duration / 64;
    }

    /// Writes the velocities of several states, which stand one after the other in one array, into `out` in the same
    /// way. The same up to rounding as one by one.
    default void velocities(double time, double[] states, double[] out) {
        double[] state = new double[dimension()];
        double[] velocity = new double[state.length];
        for (int start = 0; start < states.length; start += state.length) {
            System.arraycopy(states, start, state, 0, state.length);
            velocity(time, state, velocity);
            System.arraycopy(velocity, 0, out, start, velocity.length);
        }
    }

    /// Writes the products of the Jacobian at a state with several vectors, which stand one after the other in one
    /// array, into `out` in the same way: the velocities of small displacements.
    default void displacements(double time, double[] state, double[] vectors, double[] out) {
        Dense jacobian = jacobian(time, state);
        double[] vector = new double[dimension()];
        double[] product = new double[vector.length];
        for (int start = 0; start < vectors.length; start += vector.length) {
            System.arraycopy(vectors, start, vector, 0, vector.length);
            jacobian.times(vector, product);
            System.arraycopy(product, 0, out, start, product.length);
        }
    }

    /// The smallest tolerance that the velocity's own rounding allows; 0 for a velocity in double precision.
    default double finestTolerance() {
        return 0;
    }
}
