package resolvent.model;

import java.util.Arrays;
import java.util.List;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.Products;
import resolvent.matrix.Products.Precision;
import resolvent.numeric.Gain;

/// A recurrent network of N neurons that are driven from outside, in one of two forms:
///
/// - the gain of the sum, `τ_i v_i' = −v_i + φ(γ Σ_j M_ij v_j + h_i)`: v are rates, as a network is made;
/// - the sum of gains, `τ_i x_i' = −x_i + γ Σ_j M_ij φ(x_j) + h_i`: x are currents, after [#withGainBeforeSum].
///
/// `M[i][j]` is the weight from j to i, h the feed-forward input, which may depend on time (`h = W u` for sources u and
/// feed-forward weights W: [Input#through]), γ scales the recurrence and φ is the gain. The Jacobians are
/// `(−1 + diag(φ') γ M)/τ` and `(−1 + γ M diag(φ'))/τ`. For a gain with φ(0) = 0 and φ'(0) = 1 and small h the network
/// rests near `(1 − γ M)⁻¹ h`, where the linear network does (`Equilibria` in `resolvent.linear`); the difference is of
/// third order for tanh. In the first form it is small where `γ M v + h` is, in the second where x is.
///
/// Sources: P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7 (2001); H. Sompolinsky,
/// A. Crisanti, H. J. Sommers, Phys. Rev. Lett. 61, 259 (1988), doi:10.1103/PhysRevLett.61.259.
public final class RateNetwork implements Written {
    /// Below this tolerance the rounding of products in single precision would be taken for the error of a step.
    private static final double FINEST_IN_SINGLE = 1e-6;

    private final Connectivity network;
    private final Coupling coupling;
    private final Input input;
    private final double[] taus;

    /// The numbers of a rate network.
    ///
    /// @param recurrence factor γ of the recurrent weights, finite
    /// @param tau time constant τ of all neurons, above 0
    public record Settings(double recurrence, double tau) {
        public Settings {
            if (!Double.isFinite(recurrence)) {
                throw new IllegalArgumentException("recurrence must be finite, was " + recurrence);
            }
            requireTau("tau", tau);
        }
    }

    /// What the recurrent weights do to rates.
    private record Coupling(Products products, Precision precision, double factor, Gain gain, boolean gainFirst) {}

    /// A network in the first form with a constant input to every neuron.
    ///
    /// @param input h, one entry per neuron
    /// @throws IllegalArgumentException if the input has not one entry per neuron, or an input or a weight is not finite
    public RateNetwork(Connectivity network, Gain gain, Settings settings, double... input) {
        this(finite(network), new Coupling(Products.of(network.matrix(), Precision.DOUBLE), Precision.DOUBLE,
                settings.recurrence, gain, false), Input.constant(input), same(settings.tau, network.size()));
    }

    private static Connectivity finite(Connectivity network) {
        Weights.requireFinite(network);
        return network;
    }

    private RateNetwork(Connectivity network, Coupling coupling, Input input, double[] taus) {
        if (input.size() != network.size()) {
            throw new IllegalArgumentException("input must have %d entries, had %d".formatted(
                    network.size(), input.size()));
        }
        this.network = network;
        this.coupling = coupling;
        this.input = input;
        this.taus = taus;
    }

    /// The same network with another input, which may depend on time.
    ///
    /// @throws IllegalArgumentException if the input has not one entry per neuron
    public RateNetwork withInput(Input other) {
        return new RateNetwork(network, coupling, other, taus);
    }

    /// The same network with a time constant for every neuron.
    ///
    /// @throws IllegalArgumentException unless there is one for each neuron, above 0 and finite
    public RateNetwork withTaus(double... others) {
        if (others.length != network.size()) {
            throw new IllegalArgumentException("taus must have %d entries, had %d".formatted(
                    network.size(), others.length));
        }
        for (int i = 0; i < others.length; i++) {
            requireTau("taus[%d]".formatted(i), others[i]);
        }
        return new RateNetwork(network, coupling, input, others.clone());
    }

    /// The network in the second form: `τ x' = −x + γ M φ(x) + h`.
    public RateNetwork withGainBeforeSum() {
        return withCoupling(new Coupling(coupling.products, coupling.precision, coupling.factor, coupling.gain, true));
    }

    /// The same network with the products of a dense M in single precision, which take half the time; for tolerances
    /// from 1e-6 up ([#finestTolerance]). It is another network by 1e-7 of its weights: where neighbouring trajectories
    /// part, its trajectories part from this one's. Worth it from about 1e-5 up; at 1e-6 its rounding already costs
    /// steps.
    public RateNetwork inSinglePrecision() {
        return withCoupling(new Coupling(Products.of(network.matrix(), Precision.SINGLE), Precision.SINGLE,
                coupling.factor, coupling.gain, coupling.gainFirst));
    }

    private RateNetwork withCoupling(Coupling other) {
        return new RateNetwork(network, other, input, taus);
    }

    private static void requireTau(String name, double tau) {
        if (!(tau > 0) || tau == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%s must be above 0 and finite, was %s".formatted(name, tau));
        }
    }

    private static double[] same(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    @Override
    public int dimension() {
        return network.size();
    }

    @Override
    public double finestTolerance() {
        return coupling.precision == Precision.SINGLE ? FINEST_IN_SINGLE : 0;
    }

    @Override
    public List<Double> jumps() {
        return input.jumps();
    }

    /// With an input that may change, the shortest time constant: what is shorter hardly reaches the neurons.
    @Override
    public double longestStep(double duration) {
        return input.isConstant() ? Double.POSITIVE_INFINITY : Arrays.stream(taus).min().orElse(duration);
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        velocities(time, state, out);
    }

    /// All products at once: for a dense network, several states cost far less than one after the other.
    @Override
    public void velocities(double time, double[] states, double[] out) {
        double[] h = input.at(time);
        if (coupling.gainFirst) {
            coupling.gain.rates(states, out);
            coupling.products.times(out, out);
            addInput(out, h);
        } else {
            coupling.products.times(states, out);
            addInput(out, h);
            coupling.gain.rates(out, out);
        }
        relax(states, out);
    }

    /// γ out + h
    private void addInput(double[] out, double[] h) {
        double factor = coupling.factor;
        if (out.length == h.length) {
            for (int i = 0; i < h.length; i++) {
                out[i] = factor * out[i] + h[i];
            }
            return;
        }
        for (int start = 0; start < out.length; start += h.length) {
            for (int i = 0; i < h.length; i++) {
                out[start + i] = factor * out[start + i] + h[i];
            }
        }
    }

    /// (out − states) / τ
    private void relax(double[] states, double[] out) {
        // one index for all arrays: the compiler makes vector instructions of this loop only
        if (out.length == taus.length) {
            for (int i = 0; i < taus.length; i++) {
                out[i] = (out[i] - states[i]) / taus[i];
            }
            return;
        }
        for (int start = 0; start < out.length; start += taus.length) {
            for (int i = 0; i < taus.length; i++) {
                out[start + i] = (out[start + i] - states[start + i]) / taus[i];
            }
        }
    }

    @Override
    public Dense jacobian(double[] state) {
        return jacobian(0, state);
    }

    @Override
    public Dense jacobian(double time, double[] state) {
        double[] slopes = slopes(time, state);
        int size = dimension();
        double[] entries = new double[Dense.length(size, size)];
        network.matrix().forEachNonZero((i, j, weight) -> entries[j * size + i] =
                coupling.factor * slopes[coupling.gainFirst ? j : i] * weight / taus[i]);
        for (int i = 0; i < size; i++) {
            entries[i * size + i] -= 1 / taus[i];
        }
        return Dense.ofColumns(size, size, entries);
    }

    @Override
    public void displacements(double time, double[] state, double[] vectors, double[] out) {
        double[] slopes = slopes(time, state);
        if (coupling.gainFirst) {
            scale(slopes, vectors, out);
            coupling.products.times(out, out);
        } else {
            coupling.products.times(vectors, out);
            scale(slopes, out, out);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] *= coupling.factor;
        }
        relax(vectors, out);
    }

    private static void scale(double[] factors, double[] vectors, double[] out) {
        for (int start = 0; start < out.length; start += factors.length) {
            for (int i = 0; i < factors.length; i++) {
                out[start + i] = factors[i] * vectors[start + i];
            }
        }
    }

    /// φ' of what the gain acts on.
    private double[] slopes(double time, double[] state) {
        double[] slopes = coupling.gainFirst ? state.clone() : drive(time, state);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = coupling.gain.slope(slopes[i]);
        }
        return slopes;
    }

    /// γ M v + h
    private double[] drive(double time, double[] state) {
        double[] drive = new double[state.length];
        coupling.products.times(state, drive);
        addInput(drive, input.at(time));
        return drive;
    }

    /// With names v1, v2, … in the first form and x1, x2, … in the second, and the input as parameters h1, h2, …
    ///
    /// @throws IllegalStateException if the input may depend on time, or the gain has no formula
    @Override
    public Equations equations() {
        if (!input.isConstant()) {
            throw new IllegalStateException("the input must be constant to be written out, may depend on time");
        }
        String state = coupling.gainFirst ? "x" : "v";
        Equations.Builder equations = Equations.of("network of " + dimension() + " neurons")
                .parameter("gamma", coupling.factor);
        if (coupling.gainFirst) {
            for (int j = 0; j < dimension(); j++) {
                equations.helper("f" + (j + 1), formula("x" + (j + 1)));
            }
        }
        WeightedSum sums = WeightedSum.of(network.matrix(), j -> (coupling.gainFirst ? "f" : "v") + (j + 1));
        double[] h = input.at(0);
        for (int i = 0; i < dimension(); i++) {
            String drive = "gamma*" + sums.row(i, "s", equations) + "+h" + (i + 1);
            String name = state + (i + 1);
            equations.parameter("h" + (i + 1), h[i]).parameter("tau" + (i + 1), taus[i]).variable(name,
                    "(-" + name + "+" + (coupling.gainFirst ? drive : formula("(" + drive + ")")) + ")/tau" + (i + 1));
        }
        return equations.build();
    }

    private String formula(String of) {
        return coupling.gain.formula(of).orElseThrow(() -> new IllegalStateException(
                "the gain must have a formula to be written out, %s has none".formatted(coupling.gain)));
    }
}
