package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.FixedPoint;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.flow.Crossing;
import resolvent.flow.Event;
import resolvent.flow.Integration;
import resolvent.flow.LyapunovSpectrum;
import resolvent.flow.Trajectory;
import resolvent.model.Lorenz;
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

/// Lorenz's attractor from two sides, how fast neighbouring states part on it, and its one-humped map.
///
/// @param rayleigh ρ, beyond which both convecting states are unstable
/// @param duration time over which the Lyapunov exponents are measured
@About(title = "Lorenz's attractor",
        doc = "A state that wanders between two unstable states of rest and comes close to every point of a butterfly. "
                + "Neighbouring states part exponentially while volumes shrink; one maximum of z determines the next.",
        formula = "x' = σ(y − x), y' = x(ρ − z) − y, z' = xy − βz; λ₁ + λ₂ + λ₃ = −(σ + 1 + β); σ = 10, β = 8/3",
        cite = {"E. N. Lorenz, J. Atmos. Sci. 20, 130 (1963), "
                + "doi:10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2",
                "J. C. Sprott, Chaos and Time-Series Analysis, Oxford University Press, section 4.8 (2003)"})
public record LorenzAttractor(
        @Param(value = "28", doc = "Rayleigh number in units of its critical value", symbol = "ρ", min = 25, max = 60)
        double rayleigh,
        @Param(value = "1000", doc = "time over which Lyapunov exponents are measured", symbol = "T", min = 200,
                max = 1e6) double duration)
        implements Experiment {
    private static final double PRANDTL = 10;
    private static final double ASPECT = 8.0 / 3;
    /// Where the largest exponent is known from long runs.
    private static final double KNOWN_AT = 28;
    private static final double KNOWN = 0.9056;
    private static final double[] START = {1, 1, 20};
    private static final double SETTLED = 50;
    private static final double SHOWN = 60;
    private static final double MAPPED = 400;
    private static final double PARTING = 30;
    private static final double APART = 1e-9;
    private static final int SAMPLES = 12_000;
    private static final int TIMES = 301;

    public LorenzAttractor {
        Form.check(LorenzAttractor.class, rayleigh, duration);
    }

    @Override
    public Result run(Runner runner) {
        LyapunovSpectrum spectrum = runner.one("Lyapunov exponents", () -> LyapunovSpectrum.of(model(),
                new LyapunovSpectrum.Settings(3, SETTLED, duration, 1, 1e-9), START));
        if (!spectrum.outcome().isComplete()) {
            throw new IllegalStateException("the path could not be followed: " + spectrum.outcome().inWords());
        }
        double[] start = flow().from(START).during(0, SETTLED).end();
        Trajectory path = flow().from(start).during(0, SHOWN);
        List<double[]> maxima = maxima(start);
        Result.Builder result = Result.of(this);
        comparisons(spectrum).addTo(result);
        return result
                .figure(new Figure("lorenz-attractor", "Lorenz's attractor", caption(), List.of(
                        projection(path, "from the side", 2), projection(path, "from above", 1),
                        parting(start, spectrum.exponent(0)), map(maxima)), 2))
                .table(exponents(spectrum), maximaTable(maxima))
                .build();
    }

    private Lorenz model() {
        return new Lorenz(PRANDTL, rayleigh, ASPECT);
    }

    private Integration flow() {
        return Integration.of(model()).tolerances(1e-11, 1e-11);
    }

    /// √(β(ρ − 1)), the first variable of a convecting state.
    private double convection() {
        return Math.sqrt(ASPECT * (rayleigh - 1));
    }

    /// How far the eigenvalues at a convecting state are from solving
    /// `λ³ + (σ + β + 1) λ² + β (σ + ρ) λ + 2σβ(ρ − 1) = 0`, relative to the constant.
    private double cubicDefect() {
        double x = convection();
        double constant = 2 * PRANDTL * ASPECT * (rayleigh - 1);
        return FixedPoint.at(model(), new double[] {x, x, rayleigh - 1}).eigenvalues().stream()
                .mapToDouble(value -> value.times(value).times(value)
                        .plus(value.times(value).times(PRANDTL + ASPECT + 1))
                        .plus(value.times(ASPECT * (PRANDTL + rayleigh)))
                        .plus(Complex.real(constant)).abs() / constant).max().orElse(Double.NaN);
    }

    private Comparisons comparisons(LyapunovSpectrum spectrum) {
        double critical = PRANDTL * (PRANDTL + ASPECT + 3) / (PRANDTL - ASPECT - 1);
        Value first = Value.estimated("exponent_1", spectrum.exponent(0), spectrum.error(0), "", "largest exponent");
        Value second = Value.estimated("exponent_2", spectrum.exponent(1), spectrum.error(1), "",
                "second exponent, 0 along the path");
        Comparisons found = Comparisons.beside(List.of(first,
                Value.estimated("exponent_3", spectrum.exponent(2), spectrum.error(2), "", "smallest exponent"),
                Value.exact("dimension", spectrum.dimension(), "", "dimension of the attractor by Kaplan and Yorke"),
                Value.exact("critical_rayleigh", critical, "",
                        "ρ = σ(σ + β + 3)/(σ − β − 1), beyond which the convecting states are unstable"),
                Value.exact("convection", convection(), "", "√(β(ρ − 1)), x of a convecting state")));
        found.agree("sum of the exponents", Value.exact("exponent_sum", spectrum.sum(), "", "sum of the exponents"),
                        Value.exact("divergence", -(PRANDTL + 1 + ASPECT), "", "−(σ + 1 + β), the divergence"), 1e-5,
                        "exact but for the error of the path")
                .sampled("exponent along the path", second, Value.exact("exponent_2_expected", 0, "", "no growth"), 5e-3,
                        "5 standard errors and 0.005")
                .vanishes("cubic of the eigenvalues at a convecting state", Value.exact("cubic_defect", cubicDefect(), "",
                        "how far the eigenvalues are from solving their cubic, relative"), 1e-12, "exact but for rounding");
        if (rayleigh == KNOWN_AT) {
            found.sampled("largest exponent", first, Value.exact("exponent_1_expected", KNOWN, "",
                    "from long runs elsewhere"), 1e-4, "5 standard errors");
        }
        return found;
    }

    private static Panel projection(Trajectory path, String title, int vertical) {
        Numbers times = Numbers.grid(0, path.endTime(), SAMPLES);
        List<double[]> states = path.at(times.toArray());
        return Panel.of(Axis.linear("x", ""), Axis.linear(vertical == 2 ? "z" : "y", ""),
                new Layer.Line(of(states, state -> state[0]), of(states, state -> state[vertical]), Role.MEASURED,
                        "a path")).titled(title);
    }

    private static Numbers of(List<double[]> states, ToDoubleFunction<double[]> coordinate) {
        return Numbers.of(states.size(), k -> coordinate.applyAsDouble(states.get(k)));
    }

    /// The distance of two paths that start close to each other.
    private Panel parting(double[] start, double exponent) {
        Numbers times = Numbers.grid(0, PARTING, TIMES);
        List<double[]> one = flow().from(start).during(0, PARTING).at(times.toArray());
        List<double[]> other = flow().from(start[0] + APART, start[1], start[2]).during(0, PARTING).at(times.toArray());
        List<Double> before = new ArrayList<>();
        for (double time : times.toArray()) {
            if (APART * Math.exp(exponent * time) < 30) {
                before.add(time);
            }
        }
        return Panel.of(Axis.linear("time t", "").from(0, PARTING), Axis.logarithmic("distance of two paths", ""),
                new Layer.Line(times, Numbers.of(TIMES, k -> distance(one.get(k), other.get(k))), Role.MEASURED,
                        "two paths 10⁻⁹ apart"),
                new Layer.Line(Numbers.of(before.size(), before::get), Numbers.of(before.size(), k ->
                        APART * Math.exp(exponent * before.get(k))), Role.THEORY, "∝ e^{λ₁t}")).titled("neighbours part");
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }

    /// The states at which z is largest.
    private List<double[]> maxima(double[] start) {
        Event summit = Event.when((_, state) -> state[0] * state[1] - ASPECT * state[2]).falling();
        return Integration.of(model()).watching(summit).from(start).during(0, MAPPED).crossings(summit).stream()
                .map(Crossing::state).toList();
    }

    private static Panel map(List<double[]> maxima) {
        int pairs = maxima.size() - 1;
        Numbers present = Numbers.of(pairs, k -> maxima.get(k)[2]);
        double low = maxima.stream().mapToDouble(state -> state[2]).min().orElseThrow();
        double high = maxima.stream().mapToDouble(state -> state[2]).max().orElseThrow();
        return new Panel("one maximum determines the next", Axis.linear("a maximum of z", ""),
                Axis.linear("the next maximum of z", ""), true, List.of(
                        new Layer.Line(Numbers.of(low, high), Numbers.of(low, high), Role.BOUND, "the same again"),
                        Layer.Points.of(present, Numbers.of(pairs, k -> maxima.get(k + 1)[2]), Role.MEASURED,
                                "maxima of z")));
    }

    private static Table exponents(LyapunovSpectrum spectrum) {
        return Table.of("exponents", "Lyapunov exponents",
                new Column.Quantity("number", "", "number of the exponent", Numbers.of(3, k -> k + 1)),
                new Column.Quantity("exponent", "", "Lyapunov exponent", Numbers.of(3, spectrum::exponent)),
                new Column.Quantity("error", "", "one standard error", Numbers.of(3, spectrum::error)));
    }

    private static Table maximaTable(List<double[]> maxima) {
        return Table.of("maxima", "Maxima of z, in their order",
                new Column.Quantity("x", "", "x at the maximum", of(maxima, state -> state[0])),
                new Column.Quantity("y", "", "y at the maximum", of(maxima, state -> state[1])),
                new Column.Quantity("z", "", "the maximum", of(maxima, state -> state[2])));
    }

    private String caption() {
        return ("Lorenz's system at ρ = %s. Top: a path in two projections. Bottom left: the distance of two paths that start "
                + "close to each other; dashed: growth with the largest Lyapunov exponent. Bottom right: every maximum of z "
                + "against the one before; the map is steeper than 1 everywhere, so nothing settles.")
                .formatted(Text.number(rayleigh));
    }
}
