package resolvent.gallery;

import java.util.List;
import resolvent.connectivity.IntegratorChain;
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
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// Activity that ramps up evenly after a short pulse: one integrator turns the pulse into lasting activity, a second one
/// that activity into a ramp.
///
/// @param weight w, from the first integrator to the second
/// @param tau time constant τ
/// @param pulse height of the pulse
/// @param width how long it lasts
/// @param duration how long the integrators are followed
@About(title = "Ramp from a pulse",
        doc = "Two integrators in a row turn a short pulse into activity that grows evenly for as long as one likes. The "
                + "network's matrix is defective: it has one eigenvector, and no modes explain the ramp.",
        formula = "A = [[0, 0], [w, 0]]/τ; after a pulse of area p around t₀: v₁ = p/τ, v₂ = w p (t − t₀)/τ²",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)")
public record Ramp(
        @Param(value = "0.5", doc = "weight from the first integrator to the second", symbol = "w", above = 0)
        double weight,
        @Param(value = "100", doc = "time constant of both", symbol = "τ", unit = "ms", above = 0) double tau,
        @Param(value = "50", doc = "height of the pulse", unit = "Hz", above = 0) double pulse,
        @Param(value = "20", doc = "how long the pulse lasts", unit = "ms", above = 0) double width,
        @Param(value = "1000", doc = "how long the integrators are followed after the pulse", unit = "ms", above = 0)
        double duration)
        implements Experiment {
    private static final double EXACT = 1e-11;

    public Ramp {
        Form.check(Ramp.class, weight, tau, pulse, width, duration);
    }

    @Override
    public Result run(Runner runner) {
        LinearSolution solution = LinearSolution.of(LinearCourse.network(new IntegratorChain(2, weight), tau), input(),
                0, 0);
        LinearCourse course = LinearCourse.of(solution, end());
        Result.Builder result = Result.of(this);
        comparisons(course).addTo(result);
        return result.figure(Figure.of("ramp", "Ramp from a pulse", caption(), pulsePanel(course), rates(course)))
                .table(Table.of("course", "Rates of both integrators",
                        course.time("ms"),
                        course.column("first", "Hz", "rate v₁ of the first integrator", LinearCourse.neuron(0)),
                        course.column("second", "Hz", "rate v₂ of the second integrator", LinearCourse.neuron(1))))
                .note("computed by " + solution.method().inWords())
                .build();
    }

    private double start() {
        return 0.1 * duration;
    }

    /// t₀, the middle of the pulse.
    private double centre() {
        return start() + width / 2;
    }

    private double end() {
        return start() + width + duration;
    }

    private double area() {
        return pulse * width;
    }

    private InputCourse input() {
        return InputCourse.pulse(start(), start() + width, pulse, 0);
    }

    /// The ramp, exact once the pulse is over; before it nothing.
    private double ramp(double time) {
        return time < start() + width ? Double.NaN : weight * area() * (time - centre()) / (tau * tau);
    }

    private Comparisons comparisons(LinearCourse course) {
        double middle = start() + width + duration / 2;
        double slope = (course.at(end(), LinearCourse.neuron(1)) - course.at(middle, LinearCourse.neuron(1)))
                / (end() - middle);
        return Comparisons.beside(List.of(Value.exact("area", area(), "Hz ms", "area p of the pulse")))
                .agree("rate of the first integrator", Value.exact("held", course.at(end(), LinearCourse.neuron(0)), "Hz",
                        "v₁ at the end"), Value.exact("held_expected", area() / tau, "Hz", "p/τ"), EXACT * area() / tau,
                        "exact, 1e-11")
                .agree("slope of the ramp", Value.exact("slope", slope, "Hz/ms", "of v₂ over the second half"),
                        Value.exact("slope_expected", weight * area() / (tau * tau), "Hz/ms", "w p/τ²"),
                        1e-9 * weight * area() / (tau * tau), "exact, 1e-9")
                .agree("rate of the second integrator", Value.exact("reached", course.at(end(), LinearCourse.neuron(1)),
                        "Hz", "v₂ at the end"), Value.exact("reached_expected", ramp(end()), "Hz", "w p (t − t₀)/τ²"),
                        EXACT * ramp(end()), "exact, 1e-11");
    }

    private Panel pulsePanel(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("input h₁", "Hz"), course.input(input(), 0, "pulse"))
                .titled("input");
    }

    private Panel rates(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("rate v", "Hz"),
                course.series("v₁, first integrator", LinearCourse.neuron(0)),
                course.series("v₂, second integrator", LinearCourse.neuron(1)),
                course.formula("w p (t − t₀)/τ²", this::ramp),
                new Layer.Rule(false, area() / tau, Role.BOUND, "p/τ")).titled("integrators");
    }

    private String caption() {
        return ("Left: a pulse of %s Hz for %s ms. Right: the first of two integrators holds what the pulse brought, p/τ "
                + "(dotted); the second, driven by the first with weight w = %s, rises evenly (diamonds: w p (t − t₀)/τ², "
                + "t₀ the middle of the pulse).").formatted(Text.number(pulse), Text.number(width), Text.number(weight));
    }
}
