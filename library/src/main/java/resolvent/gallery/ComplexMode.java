package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.connectivity.ChosenModes;
import resolvent.connectivity.DesignedMatrix;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.matrix.Dense;
import resolvent.matrix.Exponential;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// What a pair of complex eigenvalues does: the state goes round an ellipse that shrinks or grows, in the plane of the
/// real and the imaginary part of the mode.
///
/// @param a growth rate
/// @param b angular speed
/// @param between angle between the vectors u and w
/// @param c amount of u at the start
/// @param d amount of w at the start
@About(title = "A complex mode",
        doc = "A pair of complex eigenvalues turns the state in the plane of the real and imaginary part of its mode. "
                + "These parts are not at right angles as a rule, and then inner products do not give the amplitudes: "
                + "the inverse of the matrix of vectors does.",
        formula = "λ = a ± ib, vector u + iw, v(0) = c u + d w: "
                + "v = e^{at} ((c cos bt + d sin bt) u + (d cos bt − c sin bt) w)",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, Mathematical Appendix (2001)")
public record ComplexMode(
        @Param(value = "-0.1", doc = "growth rate", symbol = "a", unit = "1/τ", min = -1, max = 1) double a,
        @Param(value = "1", doc = "angular speed", symbol = "b", unit = "rad/τ", min = 0.5, max = 100) double b,
        @Param(value = "50", doc = "angle between u and w", unit = "degrees", min = 5, max = 175) double between,
        @Param(value = "1", doc = "amount of u at the start", symbol = "c") double c,
        @Param(value = "0.5", doc = "amount of w at the start", symbol = "d") double d)
        implements Experiment {
    private static final double EXACT = 1e-11;
    private static final int TURNS = 4;

    public ComplexMode {
        Form.check(ComplexMode.class, a, b, between, c, d);
        if (c == 0 && d == 0) {
            throw new IllegalArgumentException("c and d must not both be 0");
        }
    }

    @Override
    public Result run(Runner runner) {
        double[] start = formula(0);
        LinearCourse course = LinearCourse.of(LinearSolution.of(LinearCourse.network(network(), 1), InputCourse.none(2),
                start), TURNS * turn());
        Result.Builder result = Result.of(this);
        comparisons(course).addTo(result);
        return result.figure(Figure.of("complex-mode", "A complex mode", caption(), plane(course), rates(course)))
                .table(Table.of("course", "Course of both neurons",
                        course.time("τ"),
                        course.column("v1", "", "rate of neuron 1", LinearCourse.neuron(0)),
                        course.column("v2", "", "rate of neuron 2", LinearCourse.neuron(1))))
                .build();
    }

    /// Time of one turn.
    private double turn() {
        return 2 * Math.PI / b;
    }

    private double[] w() {
        return new double[] {Math.cos(Math.toRadians(between)), Math.sin(Math.toRadians(between))};
    }

    /// M = 1 + A with u = (1, 0).
    private DesignedMatrix network() {
        return new DesignedMatrix(List.of(1 + a, 1 + a), List.of(b, -b), List.of(1.0, 0.0, w()[0], w()[1]));
    }

    private double[] formula(double time) {
        double size = Math.exp(a * time);
        double ofU = size * (c * Math.cos(b * time) + d * Math.sin(b * time));
        double ofW = size * (d * Math.cos(b * time) - c * Math.sin(b * time));
        return new double[] {ofU + ofW * w()[0], ofW * w()[1]};
    }

    private double[] exponential(double time) {
        Dense rates = network().modes().matrix().scaledAndShifted(1, -1);
        return Exponential.of(rates.scaled(time)).times(formula(0));
    }

    private Comparisons comparisons(LinearCourse course) {
        double largest = Math.exp(Math.max(0, a * TURNS * turn())) * (Math.abs(c) + Math.abs(d));
        double time = 0.6 * turn();
        ChosenModes modes = network().modes();
        double[] start = formula(0);
        Comparisons found = Comparisons.beside(List.of(
                Value.exact("c_by_product", start[0], "", "u·v(0), which is not c unless u and w are at right angles"),
                Value.exact("d_by_product", LinearCourse.product(w(), start), "", "w·v(0), which is not d then"),
                Value.exact("condition", modes.condition(), "", "condition of the matrix of u and w")));
        double[] expected = formula(time);
        double[] judged = exponential(time);
        double off = Math.hypot(judged[0] - expected[0], judged[1] - expected[1]);
        return found
                .vanishes("distance of the formula from the matrix exponential, of the largest amplitude",
                        Value.exact("exponential_distance", off / largest, "", "after 0.6 turns"),
                        EXACT * modes.condition(), "rounding, 1e-11 times the condition")
                .vanishes("distance of the states from the formula, of the largest amplitude",
                        Value.exact("largest_distance", course.farthestFrom(this::formula) / largest, "",
                                "over %d turns".formatted(TURNS)), EXACT * modes.condition(),
                        "rounding, 1e-11 times the condition")
                .agree("growth in one turn", Value.exact("growth", course.at(turn(), LinearCourse.along(start))
                        / course.at(0, LinearCourse.along(start)), "", "of the state along where it began"),
                        Value.exact("growth_expected", Math.exp(a * turn()), "", "e^{2πa/b}"),
                        EXACT * modes.condition() * Math.exp(a * turn()), "rounding, 1e-11 times the condition");
    }

    private Panel plane(LinearCourse course) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Line(course.of(LinearCourse.neuron(0)), course.of(LinearCourse.neuron(1)), Role.MEASURED,
                "path"));
        layers.add(new Layer.Line(Numbers.of(1, 0, w()[0]), Numbers.of(0, 0, w()[1]), Role.SELECTED, "u and w"));
        layers.add(new Layer.Note(1, 0, "u"));
        layers.add(new Layer.Note(w()[0], w()[1], "w"));
        double reach = 1.1 * Math.max(1, course.largest(LinearCourse.neuron(0)));
        return new Panel("plane of the mode", Axis.linear("rate v₁", "").from(-reach, reach), Axis.linear("rate v₂", ""),
                true, layers);
    }

    private Panel rates(LinearCourse course) {
        return Panel.of(LinearCourse.axis("τ"), Axis.linear("rate v", ""),
                course.series("v₁", LinearCourse.neuron(0)), course.series("v₂", LinearCourse.neuron(1)),
                course.formula("formula", time -> formula(time)[0]), course.formula("", time -> formula(time)[1]))
                .titled("course");
    }

    private String caption() {
        return ("Left: path of two neurons whose eigenvalues are a ± ib with a = %s and b = %s, from c u + d w; u and "
                + "w are the real and the imaginary part of the mode. Right: both rates; diamonds: the formula of the mode.")
                .formatted(Text.number(a), Text.number(b));
    }
}
