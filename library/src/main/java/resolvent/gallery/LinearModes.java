package resolvent.gallery;

import java.util.List;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.Equilibria;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.matrix.Dense;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// Two neurons that excite each other, taken apart into their common and their opposed activity, each of which goes its
/// own way to its own end.
///
/// @param weight w, between the two neurons
/// @param tau time constant τ
/// @param input h, to the first neuron
/// @param start c₁(0), common activity at the start
/// @param duration how long they are followed
@About(title = "Modes of a linear network",
        doc = "Two neurons that excite each other, in the modes of their network: common activity is amplified and slow, "
                + "opposed activity is held down and fast, and neither knows of the other.",
        formula = "c_i(t) = h·e_i/(1 − λ_i) (1 − e^{−t(1 − λ_i)/τ}) + c_i(0) e^{−t(1 − λ_i)/τ}; v = Σ c_i e_i; λ = ±w",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)")
public record LinearModes(
        @Param(value = "0.9", doc = "weight between the two neurons", symbol = "w", above = -1, below = 1) double weight,
        @Param(value = "10", doc = "time constant", symbol = "τ", unit = "ms", above = 0) double tau,
        @Param(value = "1", doc = "input to the first neuron", symbol = "h", unit = "Hz", above = 0) double input,
        @Param(value = "0.5", doc = "common activity at the start", symbol = "c₁(0)", unit = "Hz") double start,
        @Param(value = "400", doc = "how long they are followed", unit = "ms", above = 0) double duration)
        implements Experiment {
    private static final double HALF = Math.sqrt(0.5);
    private static final double[] COMMON = {HALF, HALF};
    private static final double[] OPPOSED = {HALF, -HALF};
    private static final double EXACT = 1e-11;

    public LinearModes {
        Form.check(LinearModes.class, weight, tau, input, start, duration);
    }

    @Override
    public Result run(Runner runner) {
        LinearCourse course = LinearCourse.of(LinearSolution.of(network(), InputCourse.constant(input, 0),
                start * HALF, start * HALF), duration);
        Result.Builder result = Result.of(this);
        comparisons(course).addTo(result);
        return result.figure(Figure.of("linear-modes", "Modes of a linear network", caption(), amplitudes(course),
                        rates(course)))
                .table(Table.of("course", "Amplitudes and rates",
                        course.time("ms"),
                        course.column("common", "Hz", "amplitude c₁ of (1, 1)/√2", LinearCourse.along(COMMON)),
                        course.column("opposed", "Hz", "amplitude c₂ of (1, −1)/√2", LinearCourse.along(OPPOSED)),
                        course.column("v1", "Hz", "rate of neuron 1", LinearCourse.neuron(0)),
                        course.column("v2", "Hz", "rate of neuron 2", LinearCourse.neuron(1))))
                .build();
    }

    private LinearSolution.Network network() {
        return new LinearSolution.Network(Dense.of(new double[] {0, weight}, new double[] {weight, 0}), tau);
    }

    private double common(double time) {
        return amplitude(weight, input * HALF, start, time);
    }

    private double opposed(double time) {
        return amplitude(-weight, input * HALF, 0, time);
    }

    private double amplitude(double eigenvalue, double drive, double first, double time) {
        double decay = Math.exp(-time * (1 - eigenvalue) / tau);
        return drive / (1 - eigenvalue) * (1 - decay) + first * decay;
    }

    private double commonRest() {
        return input * HALF / (1 - weight);
    }

    private double opposedRest() {
        return input * HALF / (1 + weight);
    }

    private double rest(int neuron) {
        return commonRest() * COMMON[neuron] + opposedRest() * OPPOSED[neuron];
    }

    private Comparisons comparisons(LinearCourse course) {
        Comparisons found = Comparisons.beside(List.of(
                Value.exact("common_rest", commonRest(), "Hz", "where c₁ ends: h·e₁/(1 − w)"),
                Value.exact("opposed_rest", opposedRest(), "Hz", "where c₂ ends: h·e₂/(1 + w)")));
        compare(found, "common", course.at(tau, LinearCourse.along(COMMON)), common(tau));
        compare(found, "opposed", course.at(tau, LinearCourse.along(OPPOSED)), opposed(tau));
        if (Equilibria.of(network().matrix(), input, 0) instanceof Equilibria.One(List<Double> state, double _)) {
            for (int i = 0; i < 2; i++) {
                String name = "rest_v%d".formatted(i + 1);
                found.agree("neuron %d at rest".formatted(i + 1),
                        Value.exact(name, state.get(i), "Hz", "solution of (1 − M) v = h"),
                        Value.exact(name + "_expected", rest(i), "Hz", "Σ h·e_i/(1 − λ_i) e_i"),
                        EXACT * commonRest(), "rounding, 1e-11 of the larger amplitude");
            }
        }
        double off = course.farthestFrom(time -> new double[] {HALF * (common(time) + opposed(time)),
            HALF * (common(time) - opposed(time))});
        double size = commonRest() + Math.abs(start);
        return found.vanishes("distance of the states from Σ c_i e_i, in units of the largest amplitude",
                Value.exact("largest_distance", off / size, "", "of a state from the formula"), EXACT, "rounding, 1e-11");
    }

    private void compare(Comparisons found, String mode, double measured, double expected) {
        found.agree("%s amplitude at t = τ".formatted(mode),
                Value.exact(mode + "_at_tau", measured, "Hz", "amplitude after one time constant"),
                Value.exact(mode + "_at_tau_expected", expected, "Hz", "formula of the amplitude at t = τ"),
                EXACT * Math.abs(expected), "rounding, 1e-11");
    }

    private Panel amplitudes(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("amplitude c", "Hz"),
                course.series("c₁, common", LinearCourse.along(COMMON)),
                course.series("c₂, opposed", LinearCourse.along(OPPOSED)),
                course.formula("formula", this::common), course.formula("", this::opposed),
                new Layer.Rule(false, commonRest(), Role.BOUND, "h·e/(1 − λ)"),
                new Layer.Rule(false, opposedRest(), Role.BOUND, "")).titled("modes");
    }

    private Panel rates(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("rate v", "Hz"),
                course.series("v₁", LinearCourse.neuron(0)), course.series("v₂", LinearCourse.neuron(1)),
                new Layer.Rule(false, rest(0), Role.BOUND, "at rest"), new Layer.Rule(false, rest(1), Role.BOUND, ""))
                .titled("neurons");
    }

    private String caption() {
        return ("Two neurons that excite each other with weight w = %s, the first driven by h = %s Hz. Left: amplitudes of "
                + "common activity (1, 1)/√2, λ = w, and of opposed activity (1, −1)/√2, λ = −w; diamonds: the formula; "
                + "dotted: where they end. Right: the rates of the neurons, sums of the two.").formatted(
                Text.number(weight), Text.number(input));
    }
}
