package resolvent.gallery;

import java.util.List;
import resolvent.connectivity.HeadDirectionRing;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.theory.TurningBump;

/// The compass of a fly: a bump of activity on a ring of neurons that stays where it is, and turns while an odd part of
/// the connections pushes it.
///
/// @param size number of neurons N
/// @param uniform J₀, feedback that does not depend on the angle
/// @param tuned J₁, feedback by the cosine of the angle
/// @param input input I to every neuron
/// @param turn ν, the odd part of the connections
@About(title = "The compass of the fly",
        doc = "A nonlinear ring attractor. Feedback gathers uniform input into one bump of activity, which points in a "
                + "direction and keeps it; an odd part of the connections turns it with a speed that does not depend on "
                + "its shape.",
        formula = "τ u_i' = −u_i + Σ_j W_ij [u_j]₊ + I, W_ij = (J₀ + J₁ cos(θ_i − θ_j) + ν J₁ sin(θ_i − θ_j))/N; "
                + "ψ' = ν/τ",
        cite = {"K. Zhang, J. Neurosci. 16, 2112 (1996), doi:10.1523/JNEUROSCI.16-06-02112.1996",
                "J. D. Seelig, V. Jayaraman, Nature 521, 186 (2015), doi:10.1038/nature14446"})
public record FlyCompass(
        @Param(value = "100", doc = "number of neurons", symbol = "N", min = 16, max = 500) int size,
        @Param(value = "-2", doc = "feedback that does not depend on the angle", symbol = "J₀", min = -20, max = 0)
        double uniform,
        @Param(value = "6", doc = "feedback by the cosine of the angle", symbol = "J₁", min = 2.5, max = 20)
        double tuned,
        @Param(value = "1", doc = "input to every neuron", symbol = "I", above = 0, max = 1e6) double input,
        @Param(value = "0.5", doc = "odd part of the connections, which turns the bump", symbol = "ν", min = -2, max = 2)
        double turn)
        implements Experiment {
    private static final double START = 2.5;
    private static final double SHOWN = 45;
    private static final double MEASURED = 50;
    /// In units of the input. Beyond, the bump takes long to settle.
    private static final double HIGHEST = 50;
    private static final int SAMPLES = 451;
    private static final int COLUMNS = 225;

    public FlyCompass {
        Form.check(FlyCompass.class, size, uniform, tuned, input, turn);
        double height = TurningBump.of(uniform, tuned, input).height() / input;
        if (height > HIGHEST) {
            throw new IllegalArgumentException("uniform must be lower, so that the bump stays below %s times its input; was %s"
                    .formatted(HIGHEST, uniform));
        }
    }

    @Override
    public Result run(Runner runner) {
        List<BumpPath> paths = runner.map("compass", 2, k ->
                BumpPath.follow(new HeadDirectionRing(size, uniform, tuned, k == 0 ? turn : 0), input, START, end()));
        BumpPath turning = paths.get(0);
        BumpPath resting = paths.get(1);
        Result.Builder result = Result.of(this);
        comparisons(turning, resting).addTo(result);
        return result
                .figure(new Figure("fly-compass", "The compass of the fly", caption(), List.of(
                        activity(turning, "turning, ν = %s".formatted(Text.number(turn))),
                        activity(resting, "held, ν = 0"), directions(turning, resting), shape(turning)), 2))
                .table(table(turning, resting))
                .build();
    }

    private TurningBump bump() {
        return TurningBump.of(uniform, tuned, input);
    }

    /// The height settles with a rate of about I/A; what is measured comes after that.
    private double end() {
        return Math.max(20, 8 * bump().height() / input) + MEASURED;
    }

    private static Numbers times() {
        return Numbers.grid(0, SHOWN, SAMPLES);
    }

    /// Speed of the bump once it has its shape, from the directions at both ends of the time.
    private double speed(BumpPath path) {
        double[] times = Numbers.grid(end() - MEASURED, end(), SAMPLES).toArray();
        double[] directions = path.unwound(times);
        return (directions[SAMPLES - 1] - directions[0]) / MEASURED;
    }

    private Comparisons comparisons(BumpPath turning, BumpPath resting) {
        TurningBump bump = bump();
        // sums over N neurons stand for integrals of a function with kinks
        double fine = 2.0 / ((double) size * size);
        return Comparisons.beside(List.of(
                        Value.exact("active", turning.active(end()), "", "neurons that are active"),
                        Value.exact("half_width", bump.halfWidth(), "rad", "half width θ_c of the bump for N → ∞")))
                .agree("speed of the bump", Value.exact("speed", speed(turning), "rad/τ", "speed of the bump, ν > 0"),
                        Value.exact("speed_expected", turn, "rad/τ", "ν/τ"), fine * Math.abs(turn) + 1e-9,
                        "exact for N → ∞; 2/N² of it")
                .agree("amplitude of the bump", Value.exact("amplitude", turning.amplitude(end()), "",
                                "|Σ [u]₊ e^{iθ}|/N at the end"),
                        Value.exact("amplitude_expected", bump.amplitude(), "", "A/J₁"), 20 * fine * bump.amplitude(),
                        "exact for N → ∞; 40/N² of it")
                .agree("share of active neurons", Value.exact("active_share", (double) turning.active(end()) / size, "",
                                "share of the neurons that are active"),
                        Value.exact("active_share_expected", bump.activeShare(), "", "θ_c/π"), 1.0 / size, "one neuron")
                .vanishes("speed without an odd part", Value.exact("drift", speed(resting), "rad/τ",
                        "speed of the bump, ν = 0"), fine, "exact for N → ∞; 2/N²");
    }

    private Panel activity(BumpPath path, String title) {
        double[][] columns = new double[COLUMNS][];
        for (int k = 0; k < COLUMNS; k++) {
            columns[k] = path.rates(SHOWN * (k + 0.5) / COLUMNS);
        }
        Shade shade = new Shade(Numbers.of(COLUMNS * size, k -> columns[k % COLUMNS][k / COLUMNS]), "rate [u]₊", "",
                Shade.Map.DENSITY, false);
        double half = 0.5 / size;
        return new Panel(title, Axis.linear("time t", "τ").from(0, SHOWN), Axis.linear("preferred direction θ", "turns"),
                false, List.of(new Layer.Raster(0, SHOWN, -half, 1 - half, COLUMNS, size, shade)));
    }

    private Panel directions(BumpPath turning, BumpPath resting) {
        double[] moving = turning.unwound(times().toArray());
        double[] still = resting.unwound(times().toArray());
        return new Panel("direction of the bump", Axis.linear("time t", "τ").from(0, SHOWN),
                Axis.linear("direction ψ", "turns"), false, List.of(
                        new Layer.Line(times(), turns(moving), Role.MEASURED, "ν = %s".formatted(Text.number(turn))),
                        new Layer.Line(times(), turns(still), Role.SHUFFLED, "ν = 0"),
                        new Layer.Line(times(), Numbers.of(SAMPLES, k -> (moving[SAMPLES - 1]
                                + turn * (times().get(k) - SHOWN)) / (2 * Math.PI)), Role.THEORY, "slope ν/τ")));
    }

    private static Numbers turns(double[] radians) {
        return Numbers.of(radians.length, k -> radians[k] / (2 * Math.PI));
    }

    private Panel shape(BumpPath path) {
        double[] rates = path.rates(end());
        double middle = path.direction(end());
        TurningBump bump = bump();
        Numbers fine = Numbers.grid(-0.5, 0.5, SAMPLES);
        return new Panel("its shape", Axis.linear("angle from its middle θ − ψ", "turns").from(-0.5, 0.5),
                Axis.linear("rate [u]₊", ""), false, List.of(
                        Layer.Points.of(Numbers.of(size, i -> Math.IEEEremainder(2 * Math.PI * i / size - middle,
                                2 * Math.PI) / (2 * Math.PI)), Numbers.of(rates), Role.MEASURED, "neurons"),
                        new Layer.Line(fine, Numbers.of(SAMPLES, k -> bump.rate(2 * Math.PI * fine.get(k))), Role.THEORY,
                                "A (cos(θ − ψ) − cos θ_c)")));
    }

    private Table table(BumpPath turning, BumpPath resting) {
        double[] times = times().toArray();
        return Table.of("directions", "Direction of the bump in time",
                new Column.Quantity("time", "τ", "time", times()),
                new Column.Quantity("turning", "rad", "direction with the odd part",
                        Numbers.of(turning.unwound(times))),
                new Column.Quantity("held", "rad", "direction without it", Numbers.of(resting.unwound(times))),
                new Column.Quantity("amplitude", "", "amplitude of the turning bump",
                        Numbers.of(SAMPLES, k -> turning.amplitude(times[k]))));
    }

    private String caption() {
        return ("A ring of N = %d neurons, each with a preferred direction. Top: activity in time, of a bump that an odd part "
                + "ν of the connections turns, and of one without it. Bottom left: where the bump points, beside the speed "
                + "ν/τ that holds for any shape. Bottom right: rates at the end, beside the bump of an infinite ring.")
                .formatted(size);
    }
}
