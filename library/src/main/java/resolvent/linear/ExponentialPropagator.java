package resolvent.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.Exponential;
import resolvent.numeric.Complex;

/// By the exponential of `[[A, h/τ], [0, 0]] t` with `A = (M − 1)/τ`, whose last column is the response to the input.
final class ExponentialPropagator implements Propagator {
    private final Dense matrix;
    private final double tau;
    private final double condition;

    ExponentialPropagator(Dense matrix, double tau, double condition) {
        this.matrix = matrix;
        this.tau = tau;
        this.condition = condition;
    }

    @Override
    public double[] advance(double[] state, double[] input, double time) {
        int n = state.length;
        double[] entries = new double[Dense.length(n + 1, n + 1)];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                entries[j * (n + 1) + i] = (matrix.get(i, j) - (i == j ? 1 : 0)) * time / tau;
            }
        }
        for (int i = 0; i < n; i++) {
            entries[n * (n + 1) + i] = input[i] * time / tau;
        }
        double[] extended = Arrays.copyOf(state, n + 1);
        extended[n] = 1;
        return Arrays.copyOf(Exponential.of(Dense.ofColumns(n + 1, n + 1, entries)).times(extended), n);
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
