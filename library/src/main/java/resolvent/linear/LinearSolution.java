package resolvent.linear;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.SymmetricEigen;
import resolvent.matrix.Vectors;
import resolvent.numeric.Complex;

/// The course of a linear network under input that is constant on stretches of time, `τ v' = −v + M v + h(t)` from
/// v(0), without stepping through time.
///
/// In the modes of M the equations fall apart: along a mode of eigenvalue λ the amplitude goes, on a stretch of length
/// t, as `c(t) = c(0) e^{−t(1−λ)/τ} + (t/τ) φ(−t(1−λ)/τ) h·l` with `φ(z) = (e^z − 1)/z`, which is smooth at λ = 1, where
/// the mode integrates its input: `c(t) = c(0) + (1/τ) ∫ h·l dt`. How the state is taken apart depends on M, and
/// [#method] says which way was chosen:
///
/// - symmetric M: orthogonal modes, exact to rounding;
/// - other M with well conditioned modes: amplitudes `V⁻¹ v`, right to about the condition of V times rounding;
/// - M that is defective or nearly so: the exponential of the matrix, with no amplitudes.
///
/// ```java
/// var course = LinearSolution.of(new LinearSolution.Network(m, 10), InputCourse.constant(1, 0), new double[2]);
/// double[] v = course.state(25);
/// ```
///
/// Source: P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001).
public final class LinearSolution {
    /// Modes of a larger condition are not used: they would cost more than half of all digits.
    public static final double LARGEST_CONDITION = 1e7;

    private final Propagator propagator;
    private final InputCourse input;
    private final double[][] atChanges;

    /// The network.
    ///
    /// @param matrix M, N × N, row i receives
    /// @param tau τ, the time constant of all neurons, above 0
    public record Network(Matrix matrix, double tau) {
        public Network {
            if (matrix.rows() != matrix.columns()) {
                throw new IllegalArgumentException("matrix must be square, was %d x %d".formatted(
                        matrix.rows(), matrix.columns()));
            }
            if (!(tau > 0) || tau == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("tau must be above 0 and finite, was " + tau);
            }
        }
    }

    /// How a state is taken apart.
    public sealed interface Method {
        /// Orthogonal modes of a symmetric matrix.
        record OrthogonalModes() implements Method {}

        /// Modes that are not orthogonal.
        ///
        /// @param condition ‖V‖₁ ‖V⁻¹‖₁ of the matrix of modes, real and imaginary parts as columns of their own
        record ObliqueModes(double condition) implements Method {}

        /// The exponential of the whole matrix, because modes do not span the space or hardly do.
        ///
        /// @param condition of the modes that were refused; infinite if they are linearly dependent
        record MatrixExponential(double condition) implements Method {}

        /// The method in words, for a note.
        default String inWords() {
            return switch (this) {
                case OrthogonalModes _ -> "orthogonal modes of a symmetric matrix";
                case ObliqueModes modes -> String.format(Locale.ROOT, "modes of condition %.3g", modes.condition);
                case MatrixExponential refused -> String.format(Locale.ROOT,
                        "the matrix exponential, because the modes have condition %.3g", refused.condition);
            };
        }
    }

    private LinearSolution(Propagator propagator, InputCourse input, double[] start) {
        this.propagator = propagator;
        this.input = input;
        this.atChanges = new double[input.stretches()][];
        atChanges[0] = start.clone();
        for (int k = 1; k < atChanges.length; k++) {
            atChanges[k] = propagator.advance(atChanges[k - 1], input.input(k - 1), input.start(k) - input.start(k - 1));
        }
    }

    /// The course from a state at time 0.
    ///
    /// @param start v(0), one entry per neuron
    /// @throws IllegalArgumentException if input or start have not one entry per neuron, or an entry is not finite
    public static LinearSolution of(Network network, InputCourse input, double... start) {
        int size = network.matrix.rows();
        if (input.size() != size) {
            throw new IllegalArgumentException("input must have %d entries, had %d".formatted(size, input.size()));
        }
        if (start.length != size) {
            throw new IllegalArgumentException("start must have %d entries, had %d".formatted(size, start.length));
        }
        Vectors.requireFinite("start", start);
        return new LinearSolution(propagator(network), input, start);
    }

    private static Propagator propagator(Network network) {
        Dense matrix = network.matrix.toDense();
        if (matrix.isSymmetric()) {
            return new OrthogonalPropagator(SymmetricEigen.of(matrix), network.tau);
        }
        ModeBasis basis = ModeBasis.of(matrix);
        return basis.condition() <= LARGEST_CONDITION ? new ObliquePropagator(basis, network.tau)
                : new ExponentialPropagator(matrix, network.tau, basis.condition());
    }

    /// How the states were computed.
    public Method method() {
        return propagator.method();
    }

    /// The state v(t), one entry per neuron.
    ///
    /// @param time at least 0
    /// @throws IllegalArgumentException if the time is negative or not finite
    /// @throws ArithmeticException if the state is beyond the range of doubles
    public double[] state(double time) {
        requireTime(time);
        int stretch = input.stretch(time);
        return propagator.advance(atChanges[stretch], input.input(stretch), time - input.start(stretch));
    }

    /// The amplitudes c_k(t) of the modes, with `v = Σ c_k r_k` for unit vectors r_k, in the order of [#eigenvalues];
    /// empty where the method has no modes.
    ///
    /// @throws IllegalArgumentException if the time is negative or not finite
    public Optional<List<Complex>> amplitudes(double time) {
        double[] state = state(time);
        return propagator.amplitudes(state);
    }

    /// The eigenvalues of M in the order of the amplitudes; empty where the method has no modes.
    public List<Complex> eigenvalues() {
        return propagator.eigenvalues();
    }

    private static void requireTime(double time) {
        if (!(time >= 0) || time == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("time must be at least 0 and finite, was " + time);
        }
    }
}
