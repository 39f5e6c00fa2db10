package resolvent.model;

import java.util.Arrays;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.Exponential;
import resolvent.matrix.Vectors;

/// A linear network of N neurons, `τ v' = −v + M v + h`, that is `v' = A v + h/τ` with the generator `A = (M − 1)/τ`.
///
/// The eigenvalues of A are those of M less 1, over τ. An eigenvalue 1 of M neither grows nor decays: along its mode the
/// network integrates its input.
///
/// Source: P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, section 7.4 (2001).
public final class LinearNetwork implements Written {
    private final Dense generator;
    /// h/τ
    private final double[] push;

    private LinearNetwork(Dense generator, double[] push) {
        this.generator = generator;
        this.push = push;
    }

    /// A network with a constant input to every neuron.
    ///
    /// @param tau time constant of all neurons, above 0
    /// @param input h, one entry per neuron; 0 everywhere if there is none
    /// @throws IllegalArgumentException if tau is not above 0 and finite, the input has not one entry per neuron, or
    ///     an input or a weight is not finite, or too large to be divided by tau
    public static LinearNetwork of(Connectivity network, double tau, double... input) {
        if (!(tau > 0) || tau == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("tau must be above 0 and finite, was " + tau);
        }
        if (input.length != network.size() && input.length != 0) {
            throw new IllegalArgumentException("input must have %d entries, had %d".formatted(
                    network.size(), input.length));
        }
        Vectors.requireFinite("input", input);
        Weights.requireFinite(network);
        double[] push = new double[network.size()];
        for (int i = 0; i < input.length; i++) {
            push[i] = input[i] / tau;
        }
        Vectors.requireFinite("input over tau", push);
        return ofGenerator(network.matrix().toDense().scaledAndShifted(1 / tau, -1 / tau), push);
    }

    /// The linear system `v' = A v` of any generator A.
    ///
    /// @throws IllegalArgumentException if the matrix is not square or has entries that are not finite
    public static LinearNetwork ofGenerator(Dense generator) {
        if (!generator.isSquare()) {
            throw new IllegalArgumentException("generator is %d x %d, must be square".formatted(
                    generator.rows(), generator.columns()));
        }
        return ofGenerator(generator, new double[generator.rows()]);
    }

    private static LinearNetwork ofGenerator(Dense generator, double[] push) {
        Weights.requireFinite("generator", generator);
        return new LinearNetwork(generator, push);
    }

    /// A = (M − 1)/τ
    public Dense generator() {
        return generator;
    }

    @Override
    public int dimension() {
        return push.length;
    }

    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        generator.times(state, out);
        for (int i = 0; i < out.length; i++) {
            out[i] += push[i];
        }
    }

    @Override
    public Dense jacobian(double[] state) {
        return generator;
    }

    /// The state that the network reaches from a start in a time, forward or backward, by the matrix exponential of
    /// `[[A, h/τ], [0, 0]]`: without steps, and for singular A too. As exact as [Exponential].
    ///
    /// @throws IllegalArgumentException if the start has not one entry per neuron
    /// @throws ArithmeticException if the result overflows
    public double[] after(double time, double... start) {
        int size = dimension();
        if (start.length != size) {
            throw new IllegalArgumentException("start must have %d entries, had %d".formatted(size, start.length));
        }
        double[] entries = new double[Dense.length(size + 1, size + 1)];
        generator.forEachNonZero((i, j, rate) -> entries[j * (size + 1) + i] = time * rate);
        for (int i = 0; i < size; i++) {
            entries[size * (size + 1) + i] = time * push[i];
        }
        double[] extended = Arrays.copyOf(start, size + 1);
        extended[size] = 1;
        return Arrays.copyOf(Exponential.of(Dense.ofColumns(size + 1, size + 1, entries)).times(extended), size);
    }

    @Override
    public Equations equations() {
        Equations.Builder equations = Equations.of("linear network of " + push.length + " neurons");
        WeightedSum sums = WeightedSum.of(generator, j -> "v" + (j + 1));
        for (int i = 0; i < push.length; i++) {
            equations.parameter("h" + (i + 1), push[i])
                    .variable("v" + (i + 1), sums.row(i, "s", equations) + "+h" + (i + 1));
        }
        return equations.build();
    }
}
