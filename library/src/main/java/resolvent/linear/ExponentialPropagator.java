package resolvent.linear;

import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.model.LinearNetwork;
import resolvent.numeric.Complex;

/// By the exponential of the whole matrix, see [LinearNetwork#after].
final class ExponentialPropagator implements Propagator {
    private final Connectivity network;
    private final double tau;
    private final double condition;

    ExponentialPropagator(Dense matrix, double tau, double condition) {
        this.network = Connectivity.of(matrix);
        this.tau = tau;
        this.condition = condition;
    }

    @Override
    public double[] advance(double[] state, double[] input, double time) {
        return LinearNetwork.of(network, tau, input).after(time, state);
    }

    @Override
    public Optional<List<Complex>> amplitudes(double[] state) {
        return Optional.empty();
    }

    @Override
    public List<Complex> eigenvalues() {
        return List.of();
    }

    @Override
    public LinearSolution.Method method() {
        return new LinearSolution.Method.MatrixExponential(condition);
    }
}
