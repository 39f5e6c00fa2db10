package resolvent.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Complex;

/// In the orthogonal modes of a symmetric matrix, the leading one first.
final class OrthogonalPropagator implements Propagator {
    private final SymmetricEigen modes;
    private final double tau;

    OrthogonalPropagator(SymmetricEigen modes, double tau) {
        this.modes = modes;
        this.tau = tau;
    }

    @Override
    public double[] advance(double[] state, double[] input, double time) {
        double[] amplitudes = modes.vectors().transposedTimes(state);
        double[] drive = modes.vectors().transposedTimes(input);
        for (int k = 0; k < amplitudes.length; k++) {
            double rate = -time * (1 - modes.value(k)) / tau;
            // what is not there does not grow, however fast it would
            double kept = amplitudes[k] == 0 ? 0 : amplitudes[k] * Math.exp(rate);
            amplitudes[k] = drive[k] == 0 ? kept : kept + drive[k] * (time / tau) * Phi.of(rate);
        }
        return Phi.requireFinite(modes.vectors().times(amplitudes), time);
    }

    @Override
    public Optional<List<Complex>> amplitudes(double[] state) {
        return Optional.of(Arrays.stream(modes.vectors().transposedTimes(state)).mapToObj(Complex::real).toList()
                .reversed());
    }

    @Override
    public List<Complex> eigenvalues() {
        return IntStream.range(0, modes.size()).mapToObj(k -> Complex.real(modes.value(k))).toList()
                .reversed();
    }

    @Override
    public LinearSolution.Method method() {
        return new LinearSolution.Method.OrthogonalModes();
    }
}
