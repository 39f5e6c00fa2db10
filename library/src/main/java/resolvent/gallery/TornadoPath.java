package resolvent.gallery;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import resolvent.connectivity.Tornado;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// The path of a tornado, seen from above and from the side: three neurons with a pair of complex eigenvalues and a real
/// one.
///
/// @param a rate at which the whirl widens
/// @param b angular speed
/// @param l rate at which it rises
/// @param duration how long it is followed
@About(title = "Path of a tornado",
        doc = "A state of three neurons that goes round in a plane, ever farther out, while it rises along the axis: what "
                + "one gets by choosing eigenvalues, seen from above and from the side.",
        formula = "v' = A v, λ(A) = a ± ib, l; from (1, 1, 1): √2 e^{at} from the axis, e^{lt} high, bt/2π turns")
public record TornadoPath(
        @Param(value = "0.035", doc = "rate at which the whirl widens", symbol = "a", unit = "1/τ", min = -1, max = 1)
        double a,
        @Param(value = "10.5", doc = "angular speed", symbol = "b", unit = "rad/τ", above = 0, max = 100) double b,
        @Param(value = "0.08", doc = "rate at which it rises", symbol = "l", unit = "1/τ", min = -1, max = 1) double l,
        @Param(value = "30", doc = "how long it is followed", unit = "τ", above = 0, max = 100) double duration)
        implements Experiment {
    private static final double EXACT = 1e-10;
    /// Corners of the path in a turn.
    private static final int CORNERS = 96;

    public TornadoPath {
        Form.check(TornadoPath.class, a, b, l, duration);
    }

    @Override
    public Result run(Runner runner) {
        LinearSolution solution = LinearSolution.of(LinearCourse.network(new Tornado(a, b, l), 1), InputCourse.none(3), 1, 1,
                1);
        LinearCourse course = LinearCourse.of(solution, duration, (int) Math.ceil(CORNERS * turns()) + 2);
        Result.Builder result = Result.of(this);
        comparisons(course).addTo(result);
        return result.figure(Figure.of("tornado-path", "Path of a tornado", caption(), view(course, 1, "from above", true),
                        view(course, 2, "from the side", false)))
                .table(Table.of("path", "The path",
                        course.time("τ"),
                        course.column("v1", "", "rate of neuron 1", LinearCourse.neuron(0)),
                        course.column("v2", "", "rate of neuron 2", LinearCourse.neuron(1)),
                        course.column("v3", "", "rate of neuron 3", LinearCourse.neuron(2))))
                .build();
    }

    private double turns() {
        return b * duration / (2 * Math.PI);
    }

    /// The closed form of the state.
    private double[] expected(double time) {
        double wide = Math.exp(a * time);
        double cosine = Math.cos(b * time);
        double sine = Math.sin(b * time);
        return new double[] {wide * (cosine + sine), wide * (cosine - sine), Math.exp(l * time)};
    }

    private Comparisons comparisons(LinearCourse course) {
        Comparisons found = Comparisons.beside(List.of());
        double[] end = expected(duration);
        double[] state = course.state(duration);
        double size = Math.sqrt(2) * Math.exp(a * duration) + end[2];
        for (int i = 0; i < 3; i++) {
            String name = "v%d_at_end".formatted(i + 1);
            found.agree("neuron %d at the end".formatted(i + 1), Value.exact(name, state[i], "", "rate at the end"),
                    Value.exact(name + "_expected", end[i], "", "closed form"),
                    Math.min(EXACT * (1 + b * duration) * size, 0.5 * Math.abs(end[i])),
                    "rounding of angle and growth, 1e-10");
        }
        return found.agree("turns", Value.exact("turns", counted(course), "",
                        "turns around the axis, counted along the path"),
                Value.exact("turns_expected", turns(), "", "b t/2π"), EXACT * turns(), "exact, 1e-10");
    }

    /// Turns from sample to sample, each far less than half a one.
    private static double counted(LinearCourse course) {
        Numbers x = course.of(LinearCourse.neuron(0));
        Numbers y = course.of(LinearCourse.neuron(1));
        double angle = 0;
        for (int k = 1; k < x.size(); k++) {
            double cross = x.get(k) * y.get(k - 1) - y.get(k) * x.get(k - 1);
            angle += Math.atan2(cross, x.get(k) * x.get(k - 1) + y.get(k) * y.get(k - 1));
        }
        return angle / (2 * Math.PI);
    }

    private Panel view(LinearCourse course, int up, String title, boolean equalAspect) {
        ToDoubleFunction<double[]> upward = LinearCourse.neuron(up);
        Layer path = new Layer.Line(course.of(LinearCourse.neuron(0)), course.of(upward), Role.MEASURED, "path");
        Layer start = new Layer.Points(Numbers.of(1, _ -> 1), Numbers.of(1, _ -> 1), Role.SELECTED, "start",
                List.of("(1, 1, 1)"), Optional.empty());
        double reach = 1.1 * course.largest(LinearCourse.neuron(0));
        return new Panel(title, Axis.linear("rate v₁", "").from(-reach, reach),
                Axis.linear(up == 1 ? "rate v₂" : "rate v₃", ""), equalAspect, List.of(path, start));
    }

    private String caption() {
        return ("The path of three neurons from (1, 1, 1) for %s time constants, %s turns: from above, where it goes round "
                + "with angular speed b = %s and widens as e^{at}, and from the side, where it rises as e^{lt}.").formatted(
                Text.number(duration), Text.number(turns()), Text.number(b));
    }
}
