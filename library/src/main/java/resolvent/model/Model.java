package resolvent.model;

import java.util.List;
import resolvent.matrix.Dense;

/// A dynamical system `x' = F(t, x)`. To add one, write a record with three methods, [#dimension], [#velocity] and
/// [#jacobian], whose components carry [resolvent.describe.Param]; trajectories, fixed points, stability, Lyapunov
/// exponents, vector fields and nullclines then work on it.
///
/// The other methods follow from these three; a model overrides them where it can do better.
///
/// A model holds no state, and its methods may be called from several threads at once.
public interface Model {
    /// The number of variables.
    int dimension();

    /// Writes the velocity F(t, x) of the state x into `out`; both of length [#dimension]. The state is not changed.
    void velocity(double time, double[] state, double[] out);

    /// The Jacobian ∂F_i/∂x_j at a state, at time 0: row i is the variable that moves, column j the one that drives.
    Dense jacobian(double[] state);

    /// The Jacobian at a state and a time; a model whose Jacobian depends on time must override this.
    default Dense jacobian(double time, double[] state) {
        return jacobian(state);
    }

    /// When the velocity jumps, in order, because something outside does: steps of an integration end there.
    default List<Double> changes() {
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
