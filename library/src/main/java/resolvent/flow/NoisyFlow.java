package resolvent.flow;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.model.Model;
import resolvent.numeric.Streams;

/// A model driven by white noise: `dx = F(t, x) dt + σ dW`, with an independent Wiener process for every variable, and one
/// σ for all or each; or `dx = F(t, x) dt + B dW`, in which several variables share a process. In equal steps by the
/// method of Euler and Maruyama.
///
/// `x(t + Δt) = x(t) + F(t, x) Δt + σ √Δt ξ` with ξ Gaussian of variance 1. Means and covariances are off by a share of
/// the order of Δt over the fastest time of the model. Around a state of rest with Jacobian J the covariance C solves
/// `J C + C Jᵀ + B Bᵀ = 0`, to first order in the noise. A network `τ v' = −v + γMv + h + ξ` with `<ξξ> = 2Dτ δ` has
/// `σ = √(2D/τ)` and, if it is linear, the covariance C that solves `(1 − γM) C + C (1 − γM)ᵀ = 2D`.
///
/// The same seed and index give the same path, to the bit, where the model's velocity does ([Streams]).
///
/// Source: G. Maruyama, Rend. Circ. Mat. Palermo 4, 48 (1955), doi:10.1007/BF02846028.
public final class NoisyFlow {
    private final Model model;
    private final Kick kick;
    private final double step;

    /// Writes one draw of the noise over a unit of time, an entry per variable.
    @FunctionalInterface
    private interface Kick {
        void draw(ContinuousSampler gaussian, double[] out);
    }

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
        this(model, alike(model.dimension(), amplitude), step);
    }

    /// A model under noise that is independent for every variable, but not equally strong.
    ///
    /// @param amplitudes σ_i, one per variable, in its units per square root of time
    /// @param step Δt
    /// @throws IllegalArgumentException unless there is one amplitude per variable, each at least 0, the step is above 0
    ///     and all are finite
    public NoisyFlow(Model model, double[] amplitudes, double step) {
        this(model, independent(model, amplitudes.clone(), step), step);
    }

    /// A model under correlated noise, `dx = F(t, x) dt + B dW`: the covariance of the noise is `B Bᵀ` per time.
    ///
    /// @param noise B, with a row for every variable and a column for every Wiener process
    /// @param step Δt
    /// @throws IllegalArgumentException unless B has one row per variable, the step is above 0 and all are finite
    public static NoisyFlow correlated(Model model, Matrix noise, double step) {
        if (noise.rows() != model.dimension()) {
            throw new IllegalArgumentException("noise must have %d rows, had %d".formatted(model.dimension(), noise.rows()));
        }
        if (!Double.isFinite(noise.frobeniusNorm())) {
            throw new IllegalArgumentException("noise must be finite, had the norm " + noise.frobeniusNorm());
        }
        Dense weights = noise.toDense();
        requireStep(step);
        double root = Math.sqrt(step);
        return new NoisyFlow(model, (gaussian, out) -> {
            double[] draw = new double[weights.columns()];
            for (int k = 0; k < draw.length; k++) {
                draw[k] = root * gaussian.sample();
            }
            weights.times(draw, out);
        }, step);
    }

    private NoisyFlow(Model model, Kick kick, double step) {
        this.model = model;
        this.kick = kick;
        this.step = step;
    }

    private static double[] alike(int size, double amplitude) {
        requireAmplitude("amplitude", amplitude);
        double[] amplitudes = new double[size];
        Arrays.fill(amplitudes, amplitude);
        return amplitudes;
    }

    private static Kick independent(Model model, double[] amplitudes, double step) {
        if (amplitudes.length != model.dimension()) {
            throw new IllegalArgumentException("amplitudes must have %d entries, had %d".formatted(
                    model.dimension(), amplitudes.length));
        }
        for (int i = 0; i < amplitudes.length; i++) {
            requireAmplitude("amplitude " + i, amplitudes[i]);
        }
        requireStep(step);
        double root = Math.sqrt(step);
        return (gaussian, out) -> {
            for (int i = 0; i < out.length; i++) {
                out[i] = amplitudes[i] * root * gaussian.sample();
            }
        };
    }

    private static void requireAmplitude(String name, double amplitude) {
        if (!(amplitude >= 0) || amplitude == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%s must be at least 0 and finite, was %s".formatted(name, amplitude));
        }
    }

    private static void requireStep(double step) {
        if (!(step > 0) || step == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("step must be above 0 and finite, was " + step);
        }
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
        double[] state = start.clone();
        double[] last = start.clone();
        double[] velocity = new double[start.length];
        double[] noise = new double[start.length];
        for (long k = 0; k < steps; k++) {
            model.velocity(k * step, state, velocity);
            kick.draw(gaussian, noise);
            double zero = 0;
            for (int i = 0; i < state.length; i++) {
                state[i] += step * velocity[i] + noise[i];
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
