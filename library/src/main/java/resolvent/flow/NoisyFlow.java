package resolvent.flow;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.model.Model;
import resolvent.numeric.Streams;

/// A model driven by white noise: `dx = F(t, x) dt + σ dW`, with an independent Wiener process for every variable, in
/// equal steps by the method of Euler and Maruyama.
///
/// `x(t + Δt) = x(t) + F(t, x) Δt + σ √Δt ξ` with ξ Gaussian of variance 1. Means and covariances are off by a share of
/// the order of Δt over the fastest time of the model. A network `τ v' = −v + γMv + h + ξ` with `<ξξ> = 2Dτ δ` has
/// `σ = √(2D/τ)` and, if it is linear, the covariance C that solves `(1 − γM) C + C (1 − γM)ᵀ = 2D`.
///
/// The same seed and index give the same path, to the bit, where the model's velocity does ([Streams]).
///
/// Source: G. Maruyama, Rend. Circ. Mat. Palermo 4, 48 (1955), doi:10.1007/BF02846028.
public final class NoisyFlow {
    private final Model model;
    private final double amplitude;
    private final double step;

    /// Sees the states of a path; it must not change them, nor keep them.
    @FunctionalInterface
    public interface Visitor {
        void see(double time, double[] state);
    }

    /// A model under noise.
    ///
    /// @param amplitude σ, in units of a variable per square root of time
    /// @param step Δt
    /// @throws IllegalArgumentException unless the amplitude is at least 0, the step above 0 and both are finite
    public NoisyFlow(Model model, double amplitude, double step) {
        if (!(amplitude >= 0) || amplitude == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("amplitude must be at least 0 and finite, was " + amplitude);
        }
        if (!(step > 0) || step == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("step must be above 0 and finite, was " + step);
        }
        this.model = model;
        this.amplitude = amplitude;
        this.step = step;
    }

    /// The random numbers of one path: stream `index` of `seed`.
    public record Path(long seed, long index) {
        private UniformRandomProvider random() {
            return Streams.generator(seed, index);
        }
    }

    /// Follows one path from a state at time 0 for some steps, shows the state after each of them and returns where it
    /// ends. A state that is no longer finite ends the path early.
    ///
    /// @throws IllegalArgumentException if the start has not one entry per variable or `steps` is below 0
    public Arrival follow(Path path, double[] start, long steps, Visitor visitor) {
        if (start.length != model.dimension()) {
            throw new IllegalArgumentException("start must have %d entries, had %d".formatted(
                    model.dimension(), start.length));
        }
        if (steps < 0) {
            throw new IllegalArgumentException("steps must be at least 0, was " + steps);
        }
        var gaussian = ZigguratSampler.NormalizedGaussian.of(path.random());
        double kick = amplitude * Math.sqrt(step);
        double[] state = start.clone();
        double[] last = start.clone();
        double[] velocity = new double[start.length];
        for (long k = 0; k < steps; k++) {
            model.velocity(k * step, state, velocity);
            double zero = 0;
            for (int i = 0; i < state.length; i++) {
                state[i] += step * velocity[i] + kick * gaussian.sample();
                zero += 0 * state[i];
            }
            if (zero != 0) {
                return new Arrival(wrong(k * step, velocity), last);
            }
            System.arraycopy(state, 0, last, 0, state.length);
            visitor.see((k + 1) * step, state);
        }
        return new Arrival(new Outcome.Reached(steps * step), state);
    }

    private static Outcome wrong(double time, double[] velocity) {
        boolean noNumber = Arrays.stream(velocity).anyMatch(Double::isNaN);
        return noNumber ? new Outcome.NotANumber(time) : new Outcome.BlewUp(time);
    }
}
