package resolvent.gallery;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.Ensemble;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// The hole in the spectrum of the directed ring under random diagonal entries: it holds until the inverse localization
/// length at 0, which the disorder W makes larger, reaches the bias g.
///
/// Eigenvalues act like charges: within the hole their potential `Σ ln|λ|/N` is flat and equals g. Outside it is
/// κ(0; W), which is taken from the growth of solutions along longer chains of other streams.
///
/// @param size number of neurons N
/// @param g directional bias
/// @param largest largest disorder W
/// @param draws number of rings for every W
/// @param seed seed of the draws; every W has the same signs
@About(title = "A hole that withstands disorder",
        doc = "Random diagonal entries fill the hole in the spectrum of the directed ring only when they are so "
                + "large that states at its centre are localized in spite of the bias.",
        formula = "Σ ln|λ|/N = max(g, κ(0; W)); the hole closes where κ(0; W) = g",
        cite = {"A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310",
                "D. J. Thouless, J. Phys. C 5, 77 (1972), doi:10.1088/0022-3719/5/1/010"})
public record RobustGap(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 20) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", above = 0, max = 2) double g,
        @Param(value = "2.4", doc = "largest half width of the diagonal entries", symbol = "W", above = 0, max = 100)
        double largest,
        @Param(value = "10", doc = "number of rings for every W", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final int POINTS = 13;
    private static final List<Integer> SHOWN = List.of(0, 6, 12);

    public RobustGap {
        Form.check(RobustGap.class, size, g, largest, draws, seed);
    }

    private double width(int i) {
        return largest * i / (POINTS - 1);
    }

    private Ensemble rings(int sites, double width) {
        return new DirectedRing(sites, g, DirectedRing.Boundary.PERIODIC, width);
    }

    @Override
    public Result run(Runner runner) {
        MeanCurve potential = runner.fold("potential in the hole", 0, draws * POINTS, () -> new MeanCurve(POINTS),
                (step, tally) -> {
                    int i = (int) (step % POINTS);
                    tally.at(i).add(ChainGrowth.potential(spectrum(step / POINTS, i), 0));
                });
        List<MeanCurve> growth = IntStream.range(0, POINTS).mapToObj(i -> ChainGrowth.ofLongChains(
                sites -> rings(sites, width(i)), new double[] {0}, new ChainGrowth.Plan(size, seed, runner))).toList();
        return result(potential, growth.stream().map(curve -> curve.at(0)).toList());
    }

    private List<Complex> spectrum(long draw, int i) {
        UniformRandomProvider random = Streams.generator(seed, draw);
        Connectivity network = rings(size, width(i)).draw(random);
        return new Draw(draw, network).spectrum().values();
    }

    private Result result(MeanCurve potential, List<Mean> growth) {
        double closing = closing(growth);
        Result.Builder result = Result.of(this);
        Comparisons found = Comparisons.beside(List.of(
                Value.exact("middle_width", width(SHOWN.get(1)), "", "W of the second panel"),
                Value.exact("closing", closing, "", "W at which κ(0; W) = g; 0 if beyond the largest W")));
        for (int i = 0; i < POINTS; i++) {
            compare(found, i, potential.at(i), growth.get(i));
        }
        found.addTo(result);
        return result.figure(figure(potential, growth, closing)).table(table(potential, growth)).build();
    }

    /// Where the inverse localization length reaches g, between the two points on either side; 0 if it does not.
    private double closing(List<Mean> growth) {
        for (int i = 1; i < POINTS; i++) {
            double before = growth.get(i - 1).mean();
            double after = growth.get(i).mean();
            if (before < g && after >= g) {
                // κ grows like a power of W, so a straight line is drawn between logarithms
                double share = i == 1 ? 1 : Math.log(g / before) / Math.log(after / before);
                return i == 1 ? width(1) : width(i - 1) * Math.pow(width(i) / width(i - 1), share);
            }
        }
        return 0;
    }

    private void compare(Comparisons found, int i, Mean potential, Mean growth) {
        String name = "w_" + Text.number(width(i)).replace('.', '_');
        double expected = Math.max(g, growth.mean());
        // one draw's κ scatters by about 1/√N, and where that decides between κ and g the mean is above both
        double rounded = Math.abs(growth.mean() - g) < g ? 1 / Math.sqrt((double) size * size) : 0;
        found.agree("potential at 0, W = %s".formatted(Text.number(width(i))),
                potential.value("potential_" + name, "", "mean of Σ ln|λ|/N over draws"),
                Value.estimated("expected_" + name, expected, growth.error(), "", "max(g, κ(0; W))"),
                5 * Math.hypot(potential.error(), growth.mean() > g ? growth.error() : 0) + rounded + 2.0 / size,
                "5 standard errors, and 2/N or 3/N for finite size");
    }

    private Figure figure(MeanCurve potential, List<Mean> growth, double closing) {
        List<Panel> planes = SHOWN.stream().map(i -> {
            List<Complex> values = spectrum(0, i);
            return Panel.complexPlane("λ", "", List.of(Layer.Points.of(
                    Numbers.of(values.size(), k -> values.get(k).re()), Numbers.of(values.size(), k -> values.get(k).im()),
                    Role.MEASURED, "eigenvalues of one ring"))).titled("W = %s".formatted(Text.number(width(i))));
        }).toList();
        Numbers widths = Numbers.of(POINTS, this::width);
        Panel curve = new Panel("potential at the centre", Axis.linear("W", ""), Axis.linear("Σ ln|λ|/N", ""), false,
                List.of(new Layer.Line(widths, Numbers.of(POINTS, i -> growth.get(i).mean()), Role.THEORY, "κ(0; W)"),
                        new Layer.Rule(false, g, Role.BOUND, "g"),
                        new Layer.Rule(true, closing, Role.STABILITY, "the hole closes"),
                        Layer.Points.of(widths, potential.numbers(0, POINTS, Mean::mean), Role.MEASURED, "eigenvalues")));
        return new Figure("robust-gap", "A hole that withstands disorder", caption(closing),
                List.of(planes.get(0), planes.get(1), planes.get(2), curve), 2);
    }

    private String caption(double closing) {
        return ("Eigenvalues of one directed ring, N = %d, g = %s, with diagonal entries uniform in [−W, W] for three W; "
                + "last: the potential of the eigenvalues at 0 (mean over %d rings), which is g inside of a hole and κ(0; W) "
                + "elsewhere. %s").formatted(size, Text.number(g), draws,
                closing == 0 ? "The hole is open at every W shown." : "The hole closes at W = %s.".formatted(
                        Text.number(closing)));
    }

    private Table table(MeanCurve potential, List<Mean> growth) {
        return Table.of("robust-gap", "Potential at 0 and inverse localization length against disorder",
                new Column.Quantity("w", "", "half the width of the diagonal entries", Numbers.of(POINTS, this::width)),
                new Column.Quantity("potential", "", "mean of Σ ln|λ|/N", potential.numbers(0, POINTS, Mean::mean)),
                new Column.Quantity("potential_error", "", "one standard error", potential.numbers(0, POINTS, Mean::error)),
                new Column.Quantity("kappa", "", "κ(0; W)", Numbers.of(POINTS, i -> growth.get(i).mean())),
                new Column.Quantity("kappa_error", "", "one standard error",
                        Numbers.of(POINTS, i -> growth.get(i).error())));
    }
}
