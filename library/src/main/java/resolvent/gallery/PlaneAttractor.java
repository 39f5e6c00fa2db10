package resolvent.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import resolvent.connectivity.RingAttractor;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
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

/// The linear ring attractor: after a noisy input has ended, what stays is a cosine of the preferred angle with the
/// input's own phase and amplitude.
///
/// @param size number of neurons N
/// @param tau time constant τ
/// @param phase angle at which the input is largest
/// @param noise standard deviation of the input's noise
/// @param seed seed of the noise
@About(title = "Linear ring attractor",
        doc = "A ring of neurons with cosine weights picks phase and amplitude of the cosine in its input and keeps "
                + "both: its states of rest are a plane. The two eigenvalues of the plane are equal only on a grid of "
                + "angles that does not count its seam twice.",
        formula = "M_ij = (2/N) cos(θ_i − θ_j); v → (T/τ) (2/N) Σ_j cos(θ_i − θ_j) h_j; λ = 1, 1, 0, …, 0",
        cite = {"R. Ben-Yishai, R. L. Bar-Or, H. Sompolinsky, Proc. Natl. Acad. Sci. USA 92, 3844 (1995), "
                + "doi:10.1073/pnas.92.9.3844",
                "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)"})
public record PlaneAttractor(
        @Param(value = "50", doc = "number of neurons", symbol = "N", min = 4, max = 1000) int size,
        @Param(value = "10", doc = "time constant", symbol = "τ", unit = "ms", above = 0) double tau,
        @Param(value = "120", doc = "angle at which the input is largest", symbol = "φ", unit = "degrees", min = 0,
                below = 360) double phase,
        @Param(value = "0.5", doc = "standard deviation of the noise in the input", unit = "Hz", min = 0) double noise,
        @Param(value = "1", doc = "seed of the noise") long seed)
        implements Experiment {
    private static final double EXACT = 1e-10;
    /// Duration T of the input and end of the course, in time constants.
    private static final int ON = 2;
    private static final int END = 30;

    public PlaneAttractor {
        Form.check(PlaneAttractor.class, size, tau, phase, noise, seed);
    }

    @Override
    public Result run(Runner runner) {
        double[] input = input();
        LinearCourse course = LinearCourse.of(LinearSolution.of(LinearCourse.network(ring(), tau),
                InputCourse.pulse(0, ON * tau, input), new double[size]), END * tau);
        double[] state = course.state(END * tau);
        CosineBump bump = CosineBump.of(ring(), input);
        Result.Builder result = Result.of(this);
        comparisons(bump, state).addTo(result);
        return result.figure(Figure.of("plane-attractor", "Linear ring attractor", caption(), neurons(bump, input, state),
                        fading(course), seam()))
                .table(Table.of("neurons", "Input and what stays of it",
                                new Column.Quantity("angle", "degrees", "preferred angle θ", angles()),
                                new Column.Quantity("input", "Hz", "input h", Numbers.of(input)),
                                new Column.Quantity("rate", "Hz", "rate v at the end", Numbers.of(state))),
                        Table.of("course", "The bump and what is beside it",
                                course.time("ms"),
                                course.column("bump", "Hz", "amplitude of the cosine", this::amplitude),
                                course.column("beside", "Hz", "root mean square of the rest", this::beside)))
                .build();
    }

    private RingAttractor ring() {
        return new RingAttractor(size, 1);
    }

    private Numbers angles() {
        return Numbers.of(size, i -> Math.toDegrees(ring().angle(i)));
    }

    /// A cosine of amplitude 1 and noise.
    private double[] input() {
        double[] input = LinearCourse.noise(Streams.generator(seed, 0), size, noise);
        Arrays.setAll(input, i -> input[i] + Math.cos(ring().angle(i) - Math.toRadians(phase)));
        return input;
    }

    private double amplitude(double[] state) {
        return CosineBump.of(ring(), state).amplitude();
    }

    private double beside(double[] state) {
        return CosineBump.of(ring(), state).beside(state);
    }

    private Comparisons comparisons(CosineBump expected, double[] state) {
        CosineBump found = CosineBump.of(ring(), state);
        double turned = Math.toDegrees(Math.atan2(found.sine() * expected.cosine() - found.cosine() * expected.sine(),
                found.cosine() * expected.cosine() + found.sine() * expected.sine()));
        double size = ON * expected.amplitude();
        Comparisons comparisons = Comparisons.beside(List.of(
                        Value.exact("input_ends", ON * tau, "ms", "T, when the input ends"),
                        Value.exact("phase_of_input", expected.degrees(), "degrees", "phase of the cosine in the input"),
                        Value.exact("phase_kept", found.degrees(), "degrees", "phase of the bump at the end")))
                .agree("amplitude of the bump at the end", Value.exact("amplitude", found.amplitude(), "Hz",
                        "amplitude of the cosine in v"), Value.exact("amplitude_expected", size, "Hz",
                        "T/τ times that of the cosine in the input"), EXACT * size, "exact, 1e-10")
                .vanishes("angle by which the bump has turned", Value.exact("turned", turned, "degrees", "from the "
                        + "phase of the input to that of the bump"), 1e-8, "exact, 1e-8 degrees")
                .vanishes("activity beside the bump, of the bump", Value.exact("beside", found.beside(state) / size, "",
                        "root mean square at the end"), EXACT, "%d time constants after the input; e^{−%d}, 1e-10".formatted(
                        END - ON, END - ON));
        for (AngleGrid grid : AngleGrid.values()) {
            compare(comparisons, grid);
        }
        return comparisons;
    }

    private void compare(Comparisons comparisons, AngleGrid grid) {
        double[] values = grid.eigenvalues(size);
        String word = grid.name().toLowerCase(Locale.ROOT);
        for (int k = 0; k < 2; k++) {
            String name = "%s_eigenvalue_%d".formatted(word, k + 1);
            double expected = size / 2.0 + (k == 0 ? 1 : -1) * grid.split();
            comparisons.agree("eigenvalue %d of cos(θ_i − θ_j), %s".formatted(k + 1, grid.words()),
                    Value.exact(name, values[k], "", "of the cosine of differences of angles"),
                    Value.exact(name + "_expected", expected, "", k == 0 ? "Σ cos² θ" : "Σ sin² θ"), EXACT * size,
                    "exact, 1e-10 N");
        }
        comparisons.vanishes("third eigenvalue, %s".formatted(grid.words()), Value.exact(word + "_eigenvalue_3", values[2],
                "", "largest of the others"), 1e-10, "rounding, 1e-10");
    }

    private Panel neurons(CosineBump bump, double[] input, double[] state) {
        Numbers none = Numbers.of(size, _ -> 0);
        return Panel.of(Axis.linear("preferred angle θ", "degrees").from(0, 360), Axis.linear("rate", "Hz"),
                new Layer.Series(angles(), Numbers.of(input), none, "input h"),
                new Layer.Series(angles(), Numbers.of(state), none, "rate v at the end"),
                expected(bump)).titled("neurons");
    }

    /// At every fifth neuron.
    private Layer expected(CosineBump bump) {
        return Layer.Points.of(Numbers.of(size / 5, k -> angles().get(5 * k)), Numbers.of(size / 5, k ->
                ON * bump.at(5 * k)), Role.THEORY, "T/τ × cosine in h");
    }

    private Panel fading(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms").from(0, 10 * tau), Axis.linear("rate", "Hz"),
                course.series("amplitude of the bump", this::amplitude),
                course.series("all else, root mean square", this::beside),
                new Layer.Rule(true, ON * tau, Role.BOUND, "input ends")).titled("course");
    }

    private Panel seam() {
        List<Layer> layers = List.of(eigenvalues(0, Role.MEASURED, "first"), eigenvalues(1, Role.SHUFFLED, "second"));
        Axis eigenvalues = Axis.linear("eigenvalue of cos Δθ", "").from(size / 2.0 - 1, size / 2.0 + 1);
        return new Panel("where the angles stand", Axis.named("angles", words()), eigenvalues, false, layers);
    }

    private static List<String> words() {
        return Arrays.stream(AngleGrid.values()).map(AngleGrid::words).toList();
    }

    private Layer eigenvalues(int which, Role role, String legend) {
        AngleGrid[] grids = AngleGrid.values();
        return Layer.Points.of(Numbers.of(grids.length, k -> k + 0.9 + 0.2 * which), Numbers.of(grids.length, k ->
                grids[k].eigenvalues(size)[which]), role, legend);
    }

    private String caption() {
        return ("Left: input to %d neurons around a ring, a cosine with noise, and what they do long after it has "
                + "ended: the cosine alone, with its phase and amplitude (diamonds). Middle: its amplitude stays, all "
                + "else fades within a few time constants. Right: the two eigenvalues that make this possible are "
                + "equal where angles go round the circle once; where 0 and 2π both have a neuron they are not.")
                .formatted(size);
    }
}
