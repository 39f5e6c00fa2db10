package resolvent.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import resolvent.connectivity.LineAttractor;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.matrix.Vectors;
import resolvent.numeric.Streams;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Panel;
import resolvent.report.Table;
import resolvent.report.Value;

/// The integrator that holds the eyes still: bursts of ON and OFF neurons move its state along a line, and it stays
/// where they leave it.
///
/// @param size number of neurons N
/// @param tau time constant τ of each neuron
/// @param burst duration T of a burst
/// @param drive strength a of a burst
/// @param leak ε of the integrator whose eyes drift
@About(title = "Eye position integrator",
        doc = "Two halves of a network inhibit each other and excite themselves so that eye position is held in the "
                + "difference of their rates. A burst of ON neurons moves it up, one of OFF neurons down; with a leak "
                + "the eyes drift back.",
        formula = "M = (1 − ε) ξξᵀ/|ξ|²; h = ±a ξ for a time T; c = ξ·v/|ξ| moves by ±a|ξ|T/τ; drift τ/ε",
        cite = {"H. S. Seung, Proc. Natl. Acad. Sci. USA 93, 13339 (1996), doi:10.1073/pnas.93.23.13339",
                "S. C. Cannon, D. A. Robinson, S. Shamma, Biol. Cybern. 49, 127 (1983), doi:10.1007/BF00320393"})
public record EyeIntegrator(
        @Param(value = "40", doc = "number of neurons", symbol = "N", min = 2, max = 1000) int size,
        @Param(value = "100", doc = "time constant of each neuron", symbol = "τ", unit = "ms", above = 0) double tau,
        @Param(value = "50", doc = "duration of a burst", symbol = "T", unit = "ms", above = 0, max = 900) double burst,
        @Param(value = "20", doc = "strength of a burst", symbol = "a", unit = "Hz", above = 0) double drive,
        @Param(value = "0.05", doc = "leak of the integrator whose eyes drift", symbol = "ε", min = 0.001, below = 1)
        double leak)
        implements Experiment {
    /// Which way each burst goes, one a second.
    private static final List<Integer> BURSTS = List.of(1, 1, -1, -1, -1, 1);
    private static final double SECOND = 1000;
    private static final double EXACT = 1e-10;

    public EyeIntegrator {
        Form.check(EyeIntegrator.class, size, tau, burst, drive, leak);
    }

    @Override
    public Result run(Runner runner) {
        LinearCourse held = course(0);
        LinearCourse leaky = course(leak);
        Result.Builder result = Result.of(this);
        comparisons(held, leaky).addTo(result);
        return result.figure(new Figure("eye-integrator", "Eye position integrator", caption(),
                        List.of(input(held), rates(held), positions(held, leaky)), 3))
                .table(Table.of("course", "Eye position and rates",
                        held.time("ms"),
                        held.column("position", "Hz", "eye position c, ε = 0", position()),
                        leaky.column("position_leaky", "Hz", "eye position c with leak", position()),
                        held.column("first", "Hz", "rate of a neuron of the first half above rest", LinearCourse.neuron(0)),
                        held.column("last", "Hz", "rate of a neuron of the second half above rest",
                                LinearCourse.neuron(size - 1))))
                .note("rates are differences from those at straight gaze and may be negative")
                .build();
    }

    private LineAttractor attractor(double epsilon) {
        return new LineAttractor(size, epsilon, LineAttractor.Pattern.PUSH_PULL);
    }

    /// Of a push-pull pattern, which takes nothing from the stream.
    private double[] pattern() {
        return attractor(0).direction(Streams.generator(0, 0));
    }

    private ToDoubleFunction<double[]> position() {
        return LinearCourse.along(pattern());
    }

    private double[] input(int sign) {
        return Arrays.stream(pattern()).map(entry -> sign * drive * entry).toArray();
    }

    private static double start(int k) {
        return SECOND * (k + 0.5);
    }

    private static double end() {
        return SECOND * (BURSTS.size() + 0.5);
    }

    private InputCourse input() {
        InputCourse course = InputCourse.none(size);
        for (int k = 0; k < BURSTS.size(); k++) {
            course = course.then(start(k), input(BURSTS.get(k))).then(start(k) + burst, new double[size]);
        }
        return course;
    }

    private LinearCourse course(double epsilon) {
        return LinearCourse.of(LinearSolution.of(LinearCourse.network(attractor(epsilon), tau), input(),
                new double[size]), end());
    }

    /// a|ξ|T/τ
    private double step() {
        return drive * Vectors.norm(pattern()) * burst / tau;
    }

    private double moved(LinearCourse course, int k) {
        return course.at(start(k) + burst, position()) - course.at(start(k), position());
    }

    private Comparisons comparisons(LinearCourse held, LinearCourse leaky) {
        double after = start(1) + burst;
        double first = leaky.at(after, position());
        // not so long that nothing is left
        double later = Math.min(start(2), after + 3 * tau / leak);
        double second = leaky.at(later, position());
        double drift = (held.at(start(2), position()) - held.at(after, position())) / step();
        return Comparisons.beside(List.of())
                .agree("step of an ON burst", Value.exact("on_step", moved(held, 1), "Hz", "move of the eye by the "
                        + "second burst"), Value.exact("step_expected", step(), "Hz", "a|ξ|T/τ"), EXACT * step(),
                        "exact, 1e-10")
                .agree("step of an OFF burst", Value.exact("off_step", moved(held, 3), "Hz", "move of the eye by the "
                        + "fourth burst"), Value.exact("off_step_expected", -step(), "Hz", "−a|ξ|T/τ"), EXACT * step(),
                        "exact, 1e-10")
                .vanishes("drift between bursts, in steps", Value.exact("drift", drift, "", "of eye position, ε = 0"), EXACT,
                        "none, 1e-10")
                .agree("time constant of the drift", Value.exact("memory", (later - after) / Math.log(first / second), "ms",
                        "with which the eyes of the leaky integrator drift back"),
                        Value.exact("memory_expected", tau / leak, "ms", "τ/ε"), 1e-9 * tau / leak, "exact, 1e-9");
    }

    private Panel input(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("input h₁ = ±a", "Hz"),
                course.input(input(), 0, "to the first half")).titled("bursts");
    }

    private Panel rates(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("rate above rest v", "Hz"),
                course.series("first half", LinearCourse.neuron(0)),
                course.series("second half", LinearCourse.neuron(size - 1))).titled("neurons, ε = 0");
    }

    private Panel positions(LinearCourse held, LinearCourse leaky) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("eye position c = ξ·v/|ξ|", "Hz"),
                leaky.series("ε = %s".formatted(Text.number(leak)), position()), held.series("ε = 0", position()),
                held.formula("±a|ξ|T/τ a burst", time -> position().applyAsDouble(input().integral(time)) / tau))
                .titled("eye position");
    }

    private String caption() {
        return ("Left: bursts of ON neurons (up) and OFF neurons (down) into an integrator of %d neurons, one half of "
                + "which they excite while they inhibit the other. Middle: rates of the two halves above those at "
                + "straight gaze. Right: the eye position held in their difference; each burst moves it by %s Hz "
                + "(diamonds), and with a leak ε = %s it drifts back with the time constant τ/ε.")
                .formatted(size, Text.number(step()), Text.number(leak));
    }
}
