package resolvent.linear;

import java.util.List;
import java.util.Optional;
import resolvent.numeric.Complex;

/// In modes that are not orthogonal.
final class ObliquePropagator implements Propagator {
    private final ModeBasis basis;
    private final double tau;

    ObliquePropagator(ModeBasis basis, double tau) {
        this.basis = basis;
        this.tau = tau;
    }

    @Override
    public double[] advance(double[] state, double[] input, double time) {
        Complex[] amplitudes = basis.amplitudes(state);
        Complex[] drive = basis.amplitudes(input);
        for (int k = 0; k < amplitudes.length; k++) {
            Complex rate = basis.values().get(k).minus(Complex.ONE).times(time / tau);
            // what is not there does not grow, however fast it would
            Complex kept = amplitudes[k].abs() == 0 ? Complex.ZERO : amplitudes[k].times(Phi.exp(rate));
            amplitudes[k] = drive[k].abs() == 0 ? kept : kept.plus(drive[k].times(Phi.of(rate)).times(time / tau));
        }
        return Phi.requireFinite(basis.state(amplitudes), time);
    }

    @Override
    public Optional<List<Complex>> amplitudes(double[] state) {
        return Optional.of(List.of(basis.amplitudes(state)));
    }

    @Override
    public List<Complex> eigenvalues() {
        return basis.values();
    }

    @Override
    public LinearSolution.Method method() {
        return new LinearSolution.Method.ObliqueModes(basis.condition());
    }
}
