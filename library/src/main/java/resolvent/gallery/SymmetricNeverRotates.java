package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.Girko;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.linear.LinearSolution.Network;
import resolvent.matrix.Dense;
import resolvent.matrix.EigenSystem;
import resolvent.matrix.SymmetricEigen;
import resolvent.matrix.Vectors;
import resolvent.numeric.Complex;
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

/// One random network taken apart into its symmetric and its antisymmetric part: the first has real eigenvalues and never
/// turns a state around, the second has imaginary ones and does nothing else.
///
/// @param size number of neurons N
/// @param duration how long states are followed, in time constants
/// @param seed seed of the weights and of the state at the start
@About(title = "A symmetric network never rotates",
        doc = "Connections that are the same both ways have real eigenvalues: a state is stretched and squeezed, but "
                + "its angle with where it began never reaches 90 degrees. Connections that are opposite both ways "
                + "have imaginary eigenvalues: apart from the leak they turn the state and leave its length.",
        formula = "M = S + K, S = (M + Mᵀ)/2, K = (M − Mᵀ)/2; v(0)·e^{St} v(0) > 0; |e^{Kt} v(0)| = |v(0)|",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)")
public record SymmetricNeverRotates(
        @Param(value = "40", doc = "number of neurons", symbol = "N", min = 2, max = 500) int size,
        @Param(value = "10", doc = "how long states are followed", unit = "τ", above = 0, max = 100) double duration,
        @Param(value = "1", doc = "seed of the weights and of the state at the start") long seed)
        implements Experiment {
    private static final double EXACT = 1e-11;

    public SymmetricNeverRotates {
        Form.check(SymmetricNeverRotates.class, size, duration, seed);
    }

    /// Both parts of one network, and a state.
    private record Parts(Dense symmetric, Dense antisymmetric, Numbers start) {
        double[] from() {
            return start.toArray();
        }
    }

    @Override
    public Result run(Runner runner) {
        Parts parts = parts();
        LinearCourse stretched = course(parts.symmetric, parts);
        LinearCourse turned = course(parts.antisymmetric, parts);
        ToDoubleFunction<double[]> cosine = cosine(parts.from());
        Result.Builder result = Result.of(this);
        comparisons(parts, stretched, turned).addTo(result);
        return result.figure(Figure.of("symmetric-never-rotates", "A symmetric network never rotates", caption(),
                        eigenvalues(parts), directions(parts, stretched, turned), angles(stretched, turned, cosine)))
                .table(Table.of("course", "Cosine of the angle with the start",
                        stretched.time("τ"),
                        stretched.column("symmetric", "", "cosine under S", cosine),
                        turned.column("antisymmetric", "", "cosine under K", cosine)),
                        table(parts))
                .build();
    }

    private Parts parts() {
        UniformRandomProvider random = Streams.generator(seed, 0);
        Dense matrix = new Girko(size, 0, false).draw(random).matrix().toDense();
        Dense transposed = matrix.transpose();
        return new Parts(matrix.plus(transposed).scaled(0.5), matrix.plus(transposed.scaled(-1)).scaled(0.5),
                Numbers.of(random.doubles(size, -1, 1).toArray()));
    }

    private LinearCourse course(Dense part, Parts parts) {
        return LinearCourse.of(LinearSolution.of(new Network(part, 1), InputCourse.none(size), parts.from()), duration);
    }

    private static ToDoubleFunction<double[]> cosine(double[] start) {
        return state -> LinearCourse.product(start, state) / (Vectors.norm(start) * Vectors.norm(state));
    }

    private static List<Complex> eigenvalues(Dense matrix) {
        EigenSystem system = EigenSystem.of(matrix);
        List<Complex> values = new ArrayList<>();
        for (int k = 0; k < system.size(); k++) {
            values.add(system.value(k));
        }
        return values;
    }

    /// v(0)·e^{(S − 1)t} v(0) and |e^{(S − 1)t} v(0)|² as sums over orthogonal modes.
    private static double cosineBySum(Parts parts, double time) {
        SymmetricEigen modes = SymmetricEigen.of(parts.symmetric);
        double[] amplitudes = modes.vectors().transposedTimes(parts.from());
        double overlap = 0;
        double square = 0;
        double first = 0;
        for (int k = 0; k < amplitudes.length; k++) {
            double grown = amplitudes[k] * Math.exp(time * (modes.value(k) - 1));
            overlap += amplitudes[k] * grown;
            square += grown * grown;
            first += amplitudes[k] * amplitudes[k];
        }
        return overlap / Math.sqrt(square * first);
    }

    private Comparisons comparisons(Parts parts, LinearCourse stretched, LinearCourse turned) {
        ToDoubleFunction<double[]> cosine = cosine(parts.from());
        double imaginary = eigenvalues(parts.symmetric).stream().mapToDouble(value -> Math.abs(value.im())).max().orElse(0);
        double real = eigenvalues(parts.antisymmetric).stream().mapToDouble(value -> Math.abs(value.re())).max().orElse(0);
        double kept = turned.at(duration, Vectors::norm) * Math.exp(duration);
        return Comparisons.beside(List.of(
                        least("symmetric", stretched.of(cosine)), least("antisymmetric", turned.of(cosine))))
                .vanishes("largest |Im λ| of S", Value.exact("largest_imaginary", imaginary, "", "of the symmetric part"),
                        1e-10,
                        "real; rounding, 1e-10")
                .vanishes("largest |Re λ| of K", Value.exact("largest_real", real, "", "of the antisymmetric part"), 1e-10,
                        "imaginary; rounding, 1e-10")
                .agree("length of the state under K without leak", Value.exact("length", kept, "", "|v| e^{t/τ} at the end"),
                        Value.exact("length_expected", Vectors.norm(parts.from()), "", "|v(0)|"),
                        1e-9 * Vectors.norm(parts.from()), "conserved; rounding, 1e-9")
                .agree("cosine under S at the end", Value.exact("cosine", stretched.at(duration, cosine), "",
                        "of the angle between v and v(0)"), Value.exact("cosine_expected", cosineBySum(parts, duration), "",
                        "Σ c_k² e^{λ_k t} over lengths"), EXACT, "positive in every term; rounding, 1e-11");
    }

    private static Value least(String word, Numbers cosines) {
        return Value.exact("least_cosine_" + word, Arrays.stream(cosines.toArray()).min().orElseThrow(), "",
                "least cosine of the angle with the start, %s part".formatted(word));
    }

    private static Layer plane(List<Complex> values, Role role, String legend) {
        return Layer.Points.of(HolePicture.re(values), HolePicture.im(values), role, legend);
    }

    private static Panel eigenvalues(Parts parts) {
        List<Complex> both = new ArrayList<>(eigenvalues(parts.symmetric));
        both.addAll(eigenvalues(parts.antisymmetric));
        return Panel.complexPlane("λ", "weight", List.of(
                plane(eigenvalues(parts.symmetric.plus(parts.antisymmetric)), Role.SHUFFLED, "M"),
                plane(both, Role.MEASURED, "S, real, and K, imaginary"))).titled("eigenvalues");
    }

    /// The direction of the state in the plane of the start and of where K takes it at first.
    private static Panel directions(Parts parts, LinearCourse stretched, LinearCourse turned) {
        ToDoubleFunction<double[]> along = cosine(parts.from());
        // orthogonal to the start, because K is antisymmetric
        ToDoubleFunction<double[]> across = cosine(parts.antisymmetric.times(parts.from()));
        return new Panel("direction of the state", Axis.linear("along v(0)", ""), Axis.linear("along K v(0)", ""), true,
                List.of(new Layer.Circle(0, 0, 1, Role.BOUND, "length 1"),
                        stretched.path("under S", along, across), turned.path("under K", along, across)));
    }

    private static Panel angles(LinearCourse stretched, LinearCourse turned, ToDoubleFunction<double[]> cosine) {
        return Panel.of(LinearCourse.axis("τ"), Axis.linear("cosine of the angle with v(0)", "").from(-1, 1),
                stretched.series("under S", cosine), turned.series("under K", cosine),
                new Layer.Rule(false, 0, Role.BOUND, "90 degrees")).titled("angle");
    }

    private static Table table(Parts parts) {
        double[] real = SymmetricEigen.values(parts.symmetric);
        double[] imaginary = eigenvalues(parts.antisymmetric).stream().mapToDouble(Complex::im).sorted().toArray();
        return Table.of("eigenvalues", "Eigenvalues of both parts",
                new Column.Quantity("symmetric", "weight", "real eigenvalues of S", Numbers.of(real)),
                new Column.Quantity("antisymmetric", "weight", "imaginary parts of the eigenvalues of K",
                        Numbers.of(imaginary)));
    }

    private String caption() {
        return ("A random network of %d neurons, its symmetric part S and its antisymmetric part K. Left: eigenvalues, "
                + "real for S and imaginary for K. Middle: the direction of the state from the same start under each, "
                + "in the plane of v(0) and K v(0); dotted: the unit circle. Right: the cosine of the angle with the "
                + "start, never below 0 under S.").formatted(size);
    }
}
