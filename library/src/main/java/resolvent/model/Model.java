package resolvent.model;

import resolvent.matrix.Dense;

/// A dynamical system `x' = F(t, x)`. To add one, write a record with these three methods whose components carry
/// [resolvent.describe.Param]; fixed points, stability, vector fields and nullclines then work on it.
///
/// A model holds no state, and its methods may be called from several threads at once.
public interface Model {
    /// The number of variables.
    int dimension();

    /// Writes the velocity F(t, x) of the state x into `out`; both of length [#dimension]. The state is not changed.
    void velocity(double time, double[] state, double[] out);

    /// The Jacobian ∂F_i/∂x_j at a state, at time 0: row i is the variable that moves, column j the one that drives.
    Dense jacobian(double[] state);
}
