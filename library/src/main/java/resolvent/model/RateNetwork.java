package resolvent.model;

import java.util.Arrays;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.numeric.Gain;

/// A recurrent network of N neurons with rates v that are driven from outside: `τ v' = −v + φ(γ M v + h)`.
///
/// `M[i][j]` is the weight from j to i, h the feed-forward input (`h = W u` for inputs u and feed-forward weights W), γ
/// scales the recurrence and φ is the gain. The Jacobian is `(−1 + diag(φ') γ M)/τ`. For a gain with φ(0) = 0 and
/// φ'(0) = 1 and small h the network rests at `(1 − γ M)⁻¹ h`, the state of rest of the linear network
/// ([#linearRest()]); the difference is of third order for tanh.
///
/// Source: P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7 (2001).
public final class RateNetwork implements Model {
    private final Connectivity network;
    private final Gain gain;
    private final Settings settings;
    private final double[] input;

    /// The numbers of a rate network.
    ///
    /// @param recurrence factor γ of the recurrent weights, finite
    /// @param tau time constant τ of all neurons, above 0
    public record Settings(double recurrence, double tau) {
        public Settings {
            if (!Double.isFinite(recurrence)) {
                throw new IllegalArgumentException("recurrence must be finite, was " + recurrence);
            }
            if (!(tau > 0) || tau == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("tau must be above 0 and finite, was " + tau);
            }
        }
    }

    /// A network with a constant input to every neuron.
    ///
    /// @param input h, one entry per neuron
    /// @throws IllegalArgumentException if the input has not one entry per neuron
    public RateNetwork(Connectivity network, Gain gain, Settings settings, double... input) {
        if (input.length != network.size()) {
            throw new IllegalArgumentException("input must have %d entries, had %d".formatted(
                    network.size(), input.length));
        }
        this.network = network;
        this.gain = gain;
        this.settings = settings;
        this.input = input.clone();
    }

    @Override
    public int dimension() {
        return network.size();
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        double[] drive = drive(state);
        for (int i = 0; i < out.length; i++) {
            out[i] = (-state[i] + gain.rate(drive[i])) / settings.tau;
        }
    }

    @Override
    public Dense jacobian(double[] state) {
        double[] drive = drive(state);
        int size = dimension();
        double[] entries = new double[Math.multiplyExact(size, size)];
        network.matrix().forEachNonZero((i, j, weight) ->
                entries[j * size + i] = settings.recurrence * gain.slope(drive[i]) * weight / settings.tau);
        for (int i = 0; i < size; i++) {
            entries[i * size + i] -= 1 / settings.tau;
        }
        return Dense.ofColumns(size, size, entries);
    }

    /// Where the linear network rests, `(1 − γ M)⁻¹ h`; empty if 1 − γ M is singular. It is stable only where all
    /// eigenvalues of γ M have real part below 1. Backward stable (LU with partial pivoting).
    public Optional<double[]> linearRest() {
        int size = dimension();
        double[] entries = new double[Math.multiplyExact(size, size)];
        network.matrix().forEachNonZero((i, j, weight) -> entries[j * size + i] = -settings.recurrence * weight);
        for (int i = 0; i < size; i++) {
            entries[i * size + i] += 1;
        }
        return LinearSolver.of(Dense.ofColumns(size, size, entries)).map(solver -> solver.solve(input));
    }

    /// γ M v + h
    private double[] drive(double[] state) {
        double[] drive = network.matrix().times(state);
        Arrays.setAll(drive, i -> settings.recurrence * drive[i] + input[i]);
        return drive;
    }
}
