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
import resolvent.linear.Equilibria;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Panel;
import resolvent.report.Table;
import resolvent.report.Value;

/// A network that keeps the integral of its input after the input has ended: one neuron is driven, and all remember.
///
/// @param size number of neurons N
/// @param tau time constant τ of each neuron
/// @param leak ε of the network that forgets
/// @param drive input to the first neuron while it is on
@About(title = "Memory of an integrator",
        doc = "Feedback that just cancels the decay along one pattern keeps the integral of past input there for ever, "
                + "while all other activity fades within a time constant. Feedback that is a little too weak forgets.",
        formula = "τ dc/dt = −ε c + h·e; ε = 0: c(t) = c(0) + (1/τ) ∫ h·e dt; else memory τ/ε",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)")
public record IntegratorMemory(
        @Param(value = "10", doc = "number of neurons", symbol = "N", min = 2, max = 1000) int size,
        @Param(value = "10", doc = "time constant of each neuron", symbol = "τ", unit = "ms", above = 0) double tau,
        @Param(value = "0.03", doc = "what the feedback of the leaky network lacks", symbol = "ε", min = 0.001, below = 1)
        double leak,
        @Param(value = "20", doc = "input to the first neuron while it is on", symbol = "h", unit = "Hz", above = 0)
        double drive)
        implements Experiment {
    private static final double EXACT = 1e-11;

    public IntegratorMemory {
        Form.check(IntegratorMemory.class, size, tau, leak, drive);
    }

    @Override
    public Result run(Runner runner) {
        LinearCourse held = course(0);
        LinearCourse leaky = course(leak);
        ToDoubleFunction<double[]> amplitude = LinearCourse.along(pattern());
        Result.Builder result = Result.of(this);
        comparisons(held, leaky).addTo(result);
        return result.figure(new Figure("integrator-memory", "Memory of an integrator", caption(),
                        List.of(input(held), rates(held), amplitudes(held, leaky)), 3))
                .table(Table.of("course", "Rates and amplitudes",
                        held.time("ms"),
                        held.column("driven", "Hz", "rate of the driven neuron, ε = 0", LinearCourse.neuron(0)),
                        held.column("other", "Hz", "rate of any other neuron, ε = 0", LinearCourse.neuron(1)),
                        held.column("amplitude", "Hz", "c = v·e, ε = 0", amplitude),
                        leaky.column("amplitude_leaky", "Hz", "c = v·e with leak", amplitude)))
                .build();
    }

    private double[] pattern() {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double end() {
        return 60 * tau;
    }

    /// To the first neuron alone: on for ten time constants, and later the other way for five.
    private InputCourse input() {
        double[] on = new double[size];
        on[0] = drive;
        double[] against = new double[size];
        against[0] = -drive;
        return InputCourse.pulse(5 * tau, 15 * tau, on).then(35 * tau, against).then(40 * tau, new double[size]);
    }

    private LinearSolution.Network network(double epsilon) {
        return LinearCourse.network(new LineAttractor(size, epsilon, LineAttractor.Pattern.EVEN), tau);
    }

    private LinearCourse course(double epsilon) {
        return LinearCourse.of(LinearSolution.of(network(epsilon), input(), new double[size]), end());
    }

    private Comparisons comparisons(LinearCourse held, LinearCourse leaky) {
        ToDoubleFunction<double[]> amplitude = LinearCourse.along(pattern());
        double integral = amplitude.applyAsDouble(input().integral(end())) / tau;
        double first = leaky.at(45 * tau, amplitude);
        double second = leaky.at(60 * tau, amplitude);
        Comparisons found = Comparisons.beside(List.of())
                .agree("what is kept after the input", Value.exact("kept", held.at(end(), amplitude), "Hz",
                        "amplitude c at the end, ε = 0"), Value.exact("kept_expected", integral, "Hz", "(1/τ) ∫ h·e dt"),
                        EXACT * integral, "exact, 1e-11")
                .vanishes("what is not along the pattern, of what is kept", Value.exact("beside", held.at(end(), state ->
                        LinearCourse.beside(pattern(), state)) / integral, "", "norm of the rest of the state at the end"),
                        1e-6, "20 time constants after the input; e^{−20} and less, 1e-6")
                .agree("memory of the leaky network", Value.exact("memory", 15 * tau / Math.log(first / second), "ms",
                        "time constant with which c falls after the input"), Value.exact("memory_expected", tau / leak, "ms",
                        "τ/ε"), 1e-9 * tau / leak, "exact, 1e-9");
        if (Equilibria.of(network(0).matrix(), new double[size]) instanceof Equilibria.Space line) {
            found.agree("dimension of the states of rest", Value.exact("rest_dimension", line.dimension(), "",
                    "dimension of the kernel of 1 − M"), Value.exact("rest_dimension_expected", 1, "", "a line"),
                    0, "exact");
        }
        return found;
    }

    private Panel input(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("input h₁", "Hz"),
                course.input(input(), 0, "to the driven neuron")).titled("input");
    }

    private static Panel rates(LinearCourse course) {
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("rate v", "Hz"),
                course.series("driven neuron", LinearCourse.neuron(0)),
                course.series("the other neurons", LinearCourse.neuron(1))).titled("neurons, ε = 0");
    }

    private Panel amplitudes(LinearCourse held, LinearCourse leaky) {
        ToDoubleFunction<double[]> amplitude = LinearCourse.along(pattern());
        return Panel.of(LinearCourse.axis("ms"), Axis.linear("amplitude c = v·e", "Hz"),
                leaky.series("ε = %s".formatted(Text.number(leak)), amplitude), held.series("ε = 0", amplitude),
                held.formula("(1/τ) ∫ h·e dt", time -> amplitude.applyAsDouble(input().integral(time)) / tau))
                .titled("pattern (1, 1, …)/√N");
    }

    private String caption() {
        return ("Left: input to one of %d neurons. Middle: its rate and those of the other neurons, which are alike, of a network that cancels "
                + "the decay of common activity; they differ only while the input lasts. Right: the amplitude of common "
                + "activity, which keeps the integral of the input (diamonds), and in a network that lacks ε = %s of the "
                + "feedback forgets it with the time constant τ/ε.").formatted(size, Text.number(leak));
    }
}
