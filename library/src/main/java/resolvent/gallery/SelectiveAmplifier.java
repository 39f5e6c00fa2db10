package resolvent.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.Elliptic;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.Equilibria;
import resolvent.matrix.Dense;
import resolvent.matrix.SymmetricEigen;
import resolvent.matrix.Vectors;
import resolvent.numeric.Streams;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// A symmetric network one of whose modes is much slower than all others: from any input it picks out the part along
/// that mode and amplifies it.
///
/// @param size number of neurons N
/// @param leading λ₁, the eigenvalue of the cosine mode
/// @param others radius of all other eigenvalues
/// @param noise standard deviation of the input's noise
/// @param seed seed of the other modes and of the noise
@About(title = "Selective amplification",
        doc = "A symmetric network with one eigenvalue near 1 answers a noisy input with hardly more than the part of it "
                + "along that mode, amplified; all else stays as small as it came.",
        formula = "v = Σ (h·e_i)/(1 − λ_i) e_i ≈ (h·e₁)/(1 − λ₁) e₁",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)")
public record SelectiveAmplifier(
        @Param(value = "60", doc = "number of neurons", symbol = "N", min = 10, max = 2000) int size,
        @Param(value = "0.9", doc = "eigenvalue of the cosine mode", symbol = "λ₁", min = 0.5, below = 1) double leading,
        @Param(value = "0.3", doc = "radius of all other eigenvalues in a large network", min = 0, max = 0.3) double others,
        @Param(value = "0.5", doc = "standard deviation of the noise in the input", unit = "Hz", min = 0.01)
        double noise,
        @Param(value = "1", doc = "seed of the other modes and of the noise") long seed)
        implements Experiment {
    private static final double EXACT = 1e-9;

    public SelectiveAmplifier {
        Form.check(SelectiveAmplifier.class, size, leading, others, noise, seed);
    }

    /// Input, steady state and the modes.
    private record Response(Numbers input, Numbers state, Numbers eigenvalues, Numbers gains) {}

    @Override
    public Result run(Runner runner) {
        Response response = response();
        Result.Builder result = Result.of(this);
        comparisons(response).addTo(result);
        return result.figure(Figure.of("selective-amplifier", "Selective amplification", caption(), rates(response),
                        gains(response)))
                .table(Table.of("neurons", "Input and steady state",
                                new Column.Quantity("angle", "degrees", "preferred angle", angles()),
                                new Column.Quantity("input", "Hz", "input h", response.input),
                                new Column.Quantity("rate", "Hz", "steady state v", response.state)),
                        Table.of("modes", "Gain along every mode",
                                new Column.Quantity("eigenvalue", "", "eigenvalue λ of M", response.eigenvalues),
                                new Column.Quantity("gain", "", "(v·e)/(h·e)", response.gains)))
                .build();
    }

    /// The cosine of the preferred angle, of unit length.
    private double[] mode() {
        double[] mode = new double[size];
        Arrays.setAll(mode, i -> Math.cos(2 * Math.PI * i / size) * Math.sqrt(2.0 / size));
        return mode;
    }

    private Numbers angles() {
        return Numbers.of(size, i -> 360.0 * i / size);
    }

    /// Random symmetric weights from which the mode is taken out, and the mode with its own eigenvalue.
    private Dense matrix(UniformRandomProvider random) {
        double[] e = mode();
        // the eigenvalues of symmetric weights of variance 1/N fill [−2, 2]
        Dense weights = new Elliptic(size, 0, 1).draw(random).matrix().toDense().scaled(others / 2);
        double[] image = weights.times(e);
        double own = LinearCourse.product(e, image);
        double[] entries = new double[size * size];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                entries[j * size + i] = weights.get(i, j) - (e[i] * image[j] + image[i] * e[j])
                        + (own + leading) * (e[i] * e[j]);
            }
        }
        return Dense.ofColumns(size, size, entries);
    }

    private Response response() {
        UniformRandomProvider random = Streams.generator(seed, 0);
        Dense matrix = matrix(random);
        double[] input = LinearCourse.noise(random, size, noise);
        double[] e = mode();
        // a cosine of amplitude 1
        Arrays.setAll(input, i -> input[i] + e[i] * Math.sqrt(size / 2.0));
        if (!(Equilibria.of(matrix, input) instanceof Equilibria.One(List<Double> rest, double _))) {
            throw new ArithmeticException("1 − M must be invertible");
        }
        double[] state = rest.stream().mapToDouble(Double::doubleValue).toArray();
        SymmetricEigen modes = SymmetricEigen.of(matrix);
        return new Response(Numbers.of(input), Numbers.of(state), Numbers.of(size, modes::value),
                Numbers.of(size, k -> LinearCourse.product(modes.vector(k), state)
                        / LinearCourse.product(modes.vector(k), input)));
    }

    private Comparisons comparisons(Response response) {
        int last = size - 1;
        double gain = 1 / (1 - leading);
        double drive = LinearCourse.product(mode(), response.input.toArray());
        double worst = 0;
        for (int k = 0; k < size; k++) {
            worst = Math.max(worst, Math.abs(response.gains.get(k) * (1 - response.eigenvalues.get(k)) - 1));
        }
        return Comparisons.beside(List.of(
                        Value.exact("input_share", share(response.input), "", "share of |h|² along the mode"),
                        Value.exact("response_share", share(response.state), "", "share of |v|² along the mode")))
                .agree("leading eigenvalue", Value.exact("leading_found", response.eigenvalues.get(last), "", "largest "
                        + "eigenvalue of M"), Value.exact("leading", leading, "", "as designed"), 1e-12, "rounding, 1e-12")
                .agree("gain along the mode", Value.exact("gain", LinearCourse.product(mode(), response.state.toArray())
                        / drive, "", "(v·e₁)/(h·e₁)"), Value.exact("gain_expected", gain, "", "1/(1 − λ₁)"),
                        EXACT * gain, "exact, 1e-9")
                .vanishes("gain (1 − λ) − 1, largest of all modes", Value.exact("largest_gain_error", worst, "", "over "
                        + "all modes"), 1e-6, "exact; 1e-6 where the input hardly has a part along a mode");
    }

    private double share(Numbers vector) {
        double part = LinearCourse.product(mode(), vector.toArray()) / Vectors.norm(vector.toArray());
        return part * part;
    }

    private Panel rates(Response response) {
        double[] e = mode();
        double amplified = LinearCourse.product(e, response.input.toArray()) / (1 - leading);
        Numbers none = Numbers.of(size, _ -> 0);
        return Panel.of(Axis.linear("preferred angle θ", "degrees").from(0, 360), Axis.linear("rate", "Hz"),
                new Layer.Series(angles(), response.input, none, "input h"),
                new Layer.Series(angles(), response.state, none, "response v"),
                new Layer.Line(angles(), Numbers.of(size, i -> amplified * e[i]), Role.THEORY, "(h·e₁)/(1 − λ₁) e₁"))
                .titled("neurons");
    }

    private Panel gains(Response response) {
        double least = Math.min(response.eigenvalues.get(0), -others);
        Numbers grid = Numbers.grid(least, leading + 0.2 * (1 - leading), 200);
        DoubleUnaryOperator theory = lambda -> 1 / (1 - lambda);
        return Panel.of(Axis.linear("eigenvalue λ of M", ""), Axis.logarithmic("gain (v·e)/(h·e)", ""),
                new Layer.Line(grid, Numbers.of(grid.size(), k -> theory.applyAsDouble(grid.get(k))), Role.THEORY,
                        "1/(1 − λ)"),
                Layer.Points.of(response.eigenvalues, response.gains, Role.MEASURED, "modes")).titled("modes");
    }

    private String caption() {
        return ("Left: input to %d neurons, a cosine of their preferred angle with noise, and the steady state that it "
                + "leads to in a symmetric network whose cosine mode has the eigenvalue λ₁ = %s; dashed: the amplified "
                + "part along that mode alone. Right: the gain of every mode against its eigenvalue; dashed: 1/(1 − λ).")
                .formatted(size, Text.number(leading));
    }
}
