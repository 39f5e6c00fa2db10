package resolvent.linear;

import java.util.List;
import java.util.Optional;
import resolvent.numeric.Complex;

/// Carries a linear network through a stretch of constant input.
interface Propagator {
    /// The state a time after `state`.
    double[] advance(double[] state, double[] input, double time);

    /// The amplitudes of the modes in a state; empty if there are no modes.
    Optional<List<Complex>> amplitudes(double[] state);

    /// The eigenvalues in the order of the amplitudes; empty if there are no modes.
    List<Complex> eigenvalues();

    LinearSolution.Method method();
}
