package resolvent.model;

import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.matrix.Dense;
import resolvent.numeric.Streams;

/// Whether a model's Jacobian J is the derivative of its velocity F: J d compared with differences of F along one
/// direction d in which all variables take part, always the same one for the same number of variables.
///
/// It costs six evaluations of F, more where F is not smooth, and finds a wrong entry or sign unless its part in J d is
/// small. Where F has a kink at the state there is no derivative, and the two may differ although nothing is wrong.
///
/// @param deviation the largest difference between J d and the differences, in units of the largest
///     `Σ_j |J_ij d_j|` of a variable i; NaN where F or J is not finite
/// @param tolerance what it may be at most if J is right
public record JacobianCheck(double deviation, double tolerance) {
    private static final double TOLERANCE = 1e-5;
    /// What differences over a thousandth make of the rounding of a velocity.
    private static final double ENLARGED = 1e4;
    private static final long SEED = 0x4a61636fL;

    /// Checks the Jacobian at a state, at time 0.
    ///
    /// @throws IllegalArgumentException unless the Jacobian has as many rows and columns as the model has variables
    public static JacobianCheck of(Model model, double[] state) {
        return of(model, state, model.jacobian(state));
    }

    /// Checks a matrix that is the Jacobian at a state, at time 0.
    ///
    /// @throws IllegalArgumentException unless it has as many rows and columns as the model has variables
    public static JacobianCheck of(Model model, double[] state, Dense jacobian) {
        int n = model.dimension();
        if (jacobian.rows() != n || jacobian.columns() != n) {
            throw new IllegalArgumentException("the Jacobian must be %d x %d, was %d x %d".formatted(
                    n, n, jacobian.rows(), jacobian.columns()));
        }
        double[] direction = direction(state);
        double[] expected = new Differences(model, 0, state).along(direction);
        double[] product = jacobian.times(direction);
        double[] sizes = new double[n];
        jacobian.forEachNonZero((i, j, value) -> sizes[i] += Math.abs(value * direction[j]));
        return new JacobianCheck(deviation(product, expected, sizes),
                Math.max(TOLERANCE, ENLARGED * model.finestTolerance()));
    }

    private static double[] direction(double[] state) {
        UniformRandomProvider random = Streams.generator(SEED, state.length);
        double[] direction = new double[state.length];
        for (int i = 0; i < direction.length; i++) {
            double size = random.nextDouble(0.5, 1) * Differences.unit(state[i]);
            direction[i] = random.nextBoolean() ? size : -size;
        }
        return direction;
    }

    private static double deviation(double[] product, double[] expected, double[] sizes) {
        double difference = 0;
        double scale = 0;
        for (int i = 0; i < product.length; i++) {
            difference = Math.max(difference, Math.abs(product[i] - expected[i]));
            scale = Math.max(scale, Math.max(sizes[i], Math.abs(expected[i])));
        }
        return difference == 0 ? 0 : difference / scale;
    }

    /// Whether the two agree; false where they cannot be compared.
    public boolean agrees() {
        return deviation <= tolerance;
    }

    /// What was found, in one sentence without a full stop.
    public String inWords() {
        if (agrees()) {
            return "the Jacobian agrees with differences of the velocity";
        }
        return Double.isNaN(deviation) ? "the velocity or its Jacobian is not finite there"
                : String.format(Locale.ROOT, "the Jacobian differs from differences of the velocity by %.2g of its size: "
                        + "it is wrong, or the velocity has a kink there", deviation);
    }
}
