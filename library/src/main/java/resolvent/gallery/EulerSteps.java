package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.flow.Euler;
import resolvent.flow.RungeKutta;
import resolvent.model.ExcitatoryInhibitory;
import resolvent.model.LinearNetwork;
import resolvent.numeric.Complex;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.Spectrum;

/// What Euler's steps make of a damped oscillation: their error falls as the step, that of Runge and Kutta as its fourth
/// power, and too long steps turn damping into growth.
///
/// @param inhibitoryTau time constant τ_I of the inhibitory neurons
/// @param step step Δt of the trajectory that is shown
@About(title = "Euler's steps",
        doc = "Excitation and inhibition near their state of rest, where both rectifiers are open and the exact solution "
                + "is known, followed in equal steps: how fast the error falls, and from which step on Euler's method "
                + "makes a damped oscillation grow.",
        formula = "x ← x + Δt A x; error ∝ Δt (Euler), Δt⁴ (Runge–Kutta); a mode grows if |1 + λΔt| > 1: "
                + "Δt > −2 Re λ/|λ|²",
        cite = "E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, section II.1 (1993), "
                + "doi:10.1007/978-3-540-78862-1")
public record EulerSteps(
        @Param(value = "30", doc = "time constant of the inhibitory neurons", symbol = "τ_I", unit = "ms", min = 10,
                max = 39) double inhibitoryTau,
        @Param(value = "5", doc = "step of the trajectory that is shown", symbol = "Δt", unit = "ms", min = 0.1, max = 20)
        double step)
        implements Experiment {
    private static final double[] REST = {80.0 / 3, 50.0 / 3};
    /// Deviation from rest, in Hz.
    private static final double[] START = {8, 0};
    private static final double TIME = 100;
    private static final double SHOWN = 200;
    private static final int COARSEST = 16;
    private static final int HALVINGS = 12;
    /// Between these halvings slopes are taken: short enough steps, and errors far above rounding.
    private static final int EULER_FROM = 9;
    private static final int KUTTA_FROM = 2;
    private static final int SAMPLES = 400;
    private static final int TURNS = 400;

    public EulerSteps {
        Form.check(EulerSteps.class, inhibitoryTau, step);
    }

    @Override
    public Result run(Runner runner) {
        Errors errors = errors();
        Result.Builder result = Result.of(this);
        comparisons(errors).addTo(result);
        return result
                .figure(Figure.of("euler-steps", "Euler's steps", caption(), falling(errors), paths()))
                .table(Table.of("errors", "Error after %s ms".formatted(Text.number(TIME)),
                        new Column.Quantity("step", "ms", "step Δt", errors.steps),
                        new Column.Quantity("euler", "Hz", "distance of Euler's result from the exact one", errors.euler),
                        new Column.Quantity("runge_kutta", "Hz", "distance of Runge's and Kutta's result",
                                errors.kutta)))
                .build();
    }

    private ExcitatoryInhibitory pair() {
        return ExcitatoryInhibitory.withInhibitoryTau(inhibitoryTau);
    }

    /// Deviations from rest, as long as both rectifiers are open.
    private LinearNetwork deviations() {
        return LinearNetwork.ofGenerator(pair().jacobian(REST));
    }

    private Complex eigenvalue() {
        return Spectrum.of(deviations().generator()).values().getFirst();
    }

    /// −2 Re λ/|λ|², beyond which Euler's steps grow.
    private double longestStep() {
        Complex value = eigenvalue();
        return -2 * value.re() / value.absSquared();
    }

    /// Errors by halvings of the step.
    private record Errors(Numbers steps, Numbers euler, Numbers kutta) {
        static double slope(Numbers errors, int from) {
            return Math.log(errors.get(from) / errors.get(from + 2)) / Math.log(4);
        }
    }

    /// On the pair itself, from a start at which both rectifiers are open and stay so.
    private Errors errors() {
        double[] start = {REST[0] + START[0], REST[1] + START[1]};
        double[] exact = deviations().after(TIME, START);
        List<double[]> euler = new ArrayList<>();
        List<double[]> kutta = new ArrayList<>();
        for (int k = 0; k <= HALVINGS; k++) {
            euler.add(Euler.follow(pair(), start, TIME, COARSEST << k));
            kutta.add(RungeKutta.follow(pair(), start, TIME, COARSEST << k));
        }
        return new Errors(Numbers.of(HALVINGS + 1, k -> TIME / (COARSEST << k)),
                Numbers.of(HALVINGS + 1, k -> distance(euler.get(k), exact)),
                Numbers.of(HALVINGS + 1, k -> distance(kutta.get(k), exact)));
    }

    private static double distance(double[] state, double[] deviation) {
        return Math.hypot(state[0] - REST[0] - deviation[0], state[1] - REST[1] - deviation[1]);
    }

    /// How much Euler's steps multiply the deviation per step, from many of them.
    private double growth() {
        double[] early = Euler.follow(deviations(), START, TURNS * step, TURNS);
        double[] late = Euler.follow(deviations(), START, 2 * TURNS * step, 2 * TURNS);
        // in the form in which A is a turn and a stretch: the determinant of two neighbouring states
        return Math.sqrt(Math.pow(area(late) / area(early), 1.0 / TURNS));
    }

    /// What a state and its velocity span, which grows as the square of the deviation without oscillating.
    private double area(double[] deviation) {
        double[] velocity = new double[2];
        deviations().velocity(0, deviation, velocity);
        return Math.abs(deviation[0] * velocity[1] - deviation[1] * velocity[0]);
    }

    private Comparisons comparisons(Errors errors) {
        Complex value = eigenvalue();
        double factor = Math.hypot(1 + step * value.re(), step * value.im());
        return Comparisons.beside(List.of(
                        Value.exact("longest_step", longestStep(), "ms", "−2 Re λ/|λ|², beyond which Euler's steps grow"),
                        Value.exact("eigenvalue_re", value.re(), "1/ms", "Re λ at rest"),
                        Value.exact("eigenvalue_im", value.im(), "1/ms", "Im λ at rest")))
                .agree("slope of Euler's error", Value.exact("slope_euler", Errors.slope(errors.euler, EULER_FROM), "",
                        "slope of ln error against ln Δt, Euler"), Value.exact("slope_euler_expected", 1, "",
                        "first order"), 0.01, "0.01, what the next order leaves")
                .agree("slope of Runge's and Kutta's error", Value.exact("slope_runge_kutta",
                        Errors.slope(errors.kutta, KUTTA_FROM), "", "slope of ln error against ln Δt, Runge–Kutta"),
                        Value.exact("slope_runge_kutta_expected", 4, "", "fourth order"), 0.1,
                        "0.1, what the next order leaves")
                .agree("growth per step of Euler", Value.exact("growth", growth(), "",
                        "factor by which one step of Euler multiplies the deviation"), Value.exact("growth_expected",
                        factor, "", "|1 + λΔt|"), 1e-9 * factor, "exact but for rounding");
    }

    private static Panel falling(Errors errors) {
        Numbers none = Numbers.of(HALVINGS + 1, _ -> 0);
        return Panel.of(Axis.logarithmic("step Δt", "ms"),
                Axis.logarithmic("error after %s ms".formatted(Text.number(TIME)), "Hz").from(1e-14, 1e2),
                new Layer.Series(errors.steps, errors.euler, none, "Euler"),
                new Layer.Series(errors.steps, errors.kutta, none, "Runge–Kutta"),
                power(errors.steps, errors.euler, EULER_FROM, 1, "∝ Δt, Δt⁴"),
                power(errors.steps, errors.kutta, KUTTA_FROM, 4, "")).titled("how fast the error falls");
    }

    private static Layer power(Numbers steps, Numbers errors, int through, int slope, String legend) {
        return new Layer.Line(steps, Numbers.of(steps.size(), k -> errors.get(through)
                * Math.pow(steps.get(k) / steps.get(through), slope)), Role.THEORY, legend);
    }

    private Panel paths() {
        int count = (int) Math.floor(SHOWN / step);
        List<double[]> states = new ArrayList<>();
        states.add(START);
        for (int k = 1; k <= count; k++) {
            states.add(Euler.follow(deviations(), START, k * step, k));
        }
        Numbers times = Numbers.grid(0, SHOWN, SAMPLES);
        Numbers exact = Numbers.of(SAMPLES, k -> deviations().after(times.get(k), START)[0]);
        return Panel.of(Axis.linear("time t", "ms").from(0, SHOWN), Axis.linear("deviation of v_E from rest", "Hz"),
                new Layer.Rule(false, 0, Role.BOUND, ""),
                new Layer.Line(times, exact, Role.THEORY, "exact"),
                new Layer.Line(Numbers.of(states.size(), k -> k * step), Numbers.of(states.size(), k -> states.get(k)[0]),
                        Role.MEASURED, "Euler, Δt = %s ms".formatted(Text.number(step))))
                .titled("Euler's steps grow from Δt = %s ms on".formatted(Text.number(longestStep())));
    }

    private String caption() {
        return ("Excitation and inhibition with τ_I = %s ms, followed in equal steps from near rest, where the exact solution "
                + "is known. Left: distance from it after %s ms, for Euler's method and that of Runge and Kutta; dashed: "
                + "the first and the fourth power of the step. Right: a damped oscillation, and what Euler's method makes "
                + "of it with steps of %s ms, of the linear system.").formatted(Text.number(inhibitoryTau),
                Text.number(TIME), Text.number(step));
    }
}
