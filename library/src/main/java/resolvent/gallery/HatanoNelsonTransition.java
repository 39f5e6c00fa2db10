package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.HatanoNelson;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
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

/// How the real spectrum of Hatano and Nelson's ring opens into a loop as the bias grows.
///
/// An eigenvalue E of the unbiased ring stays real while κ(E) > g. So the share of complex eigenvalues at g is that of the
/// unbiased eigenvalues with κ(E) < g, with κ from the growth of solutions along long chains of other streams; the
/// first turn complex at the smallest κ, at the centre of the band.
///
/// @param size number of sites N
/// @param disorder half the width W of the site energies
/// @param draws number of rings
/// @param seed seed of the draws
@About(title = "From a real spectrum to a loop (Hatano and Nelson)",
        doc = "The eigenvalues of a ring with random sites are all real at small bias; from the centre of the band on they "
                + "leave the real axis for a loop, until all states are extended.",
        formula = "E real where κ(E) > g; complex loop: κ(E) = g",
        cite = "N. Hatano, D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570")
public record HatanoNelsonTransition(
        @Param(value = "1000", doc = "number of sites", symbol = "N", min = 20) int size,
        @Param(value = "2", doc = "half the width of the site energies", symbol = "W", min = 0.5, max = 20) double disorder,
        @Param(value = "10", doc = "number of rings", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final int BIASES = 13;
    private static final int ENERGIES = 121;
    private static final List<Integer> SHOWN = List.of(1, 4, 7);

    public HatanoNelsonTransition {
        Form.check(HatanoNelsonTransition.class, size, disorder, draws, seed);
    }

    /// The inverse localization length of long chains on a grid over the band.
    private record Growth(Numbers energies, Numbers kappa, double error) {
        double smallest() {
            return Arrays.stream(kappa.toArray()).min().orElseThrow();
        }

        double largest() {
            return Arrays.stream(kappa.toArray()).max().orElseThrow();
        }

        double at(double energy) {
            double place = (energy - energies.get(0)) / (energies.get(1) - energies.get(0));
            int left = Math.clamp((long) place, 0, kappa.size() - 2);
            return kappa.get(left) + (place - left) * (kappa.get(left + 1) - kappa.get(left));
        }
    }

    @Override
    public Result run(Runner runner) {
        Numbers energies = Numbers.grid(-2 - disorder, 2 + disorder, ENERGIES);
        MeanCurve grown = ChainGrowth.ofLongChains(
                sites -> new HatanoNelson(sites, 0, disorder, DirectedRing.Boundary.OPEN), energies.toArray(),
                new ChainGrowth.Plan(size, seed, runner));
        var growth = new Growth(energies, grown.numbers(0, ENERGIES, Mean::mean), grown.at(ENERGIES / 2).error());
        MeanCurve shares = runner.fold("complex eigenvalues", 0, draws * BIASES, () -> new MeanCurve(3 * BIASES),
                (step, tally) -> see(step / BIASES, (int) (step % BIASES), growth, tally));
        return result(growth, shares);
    }

    /// Biases from 0 to beyond the largest κ of the band.
    private static double bias(Growth growth, int i) {
        return 1.2 * growth.largest() * i / (BIASES - 1);
    }

    private List<Complex> spectrum(long draw, double g) {
        return new Draw(draw, new HatanoNelson(size, g, disorder, DirectedRing.Boundary.PERIODIC)
                .draw(Streams.generator(seed, draw))).spectrum().values();
    }

    private void see(long draw, int i, Growth growth, MeanCurve tally) {
        double g = bias(growth, i);
        List<Complex> values = spectrum(draw, g);
        tally.at(i).add(values.stream().filter(value -> value.im() != 0).count() / (double) size);
        tally.at(BIASES + i).add(spectrum(draw, 0).stream().filter(value -> growth.at(value.re()) < g).count()
                / (double) size);
        tally.at(2 * BIASES + i).add(ChainGrowth.potential(values, 0));
    }

    private Result result(Growth growth, MeanCurve shares) {
        Result.Builder result = Result.of(this);
        comparisons(growth, shares).addTo(result);
        return result.figure(figure(growth, shares)).table(table(growth, shares)).build();
    }

    private Comparisons comparisons(Growth growth, MeanCurve shares) {
        Comparisons found = Comparisons.beside(List.of(
                Value.estimated("threshold", growth.smallest(), growth.error(), "",
                        "smallest κ(E), the bias at which the first eigenvalues turn complex"),
                Value.exact("largest_kappa", growth.largest(), "", "largest κ(E) on the band, beyond which all states are extended")));
        for (int i : SHOWN) {
            found = found.with(Value.exact("g_%d".formatted(i), bias(growth, i), "", "bias of point %d of the curve".formatted(i)));
        }
        for (int i = 0; i < BIASES; i++) {
            found = compare(found, i, bias(growth, i), growth, shares);
        }
        return found;
    }

    private Comparisons compare(Comparisons found, int i, double g, Growth growth, MeanCurve shares) {
        Value measured = shares.at(i).value("complex_%d".formatted(i), "",
                "share of complex eigenvalues at g = %s".formatted(Text.number(g)));
        Value expected = shares.at(BIASES + i).value("expected_%d".formatted(i), "",
                "share of unbiased eigenvalues with κ(E) < g");
        String what = "share of complex eigenvalues, point %d of the curve".formatted(i);
        // κ of one chain scatters by √(2κ/N)
        double blur = Math.sqrt(2 * growth.smallest() / size);
        if (i == 0) {
            found.vanishes(what, measured, 0, "exact: the unbiased ring is symmetric");
        } else if (g > 2 * growth.smallest()) {
            found.sampled(what, measured, expected, blur + 2.0 / size,
                    "5 standard errors, and √(2κ/N) for the scatter of κ among rings");
        }
        double potential = Math.max(g, growth.at(0));
        return found.agree("potential at the centre, point %d of the curve".formatted(i),
                shares.at(2 * BIASES + i).value("potential_%d".formatted(i), "", "mean of Σ ln|λ|/N over draws"),
                Value.exact("expected_potential_%d".formatted(i), potential, "", "max(g, κ(0))"),
                5 * shares.at(2 * BIASES + i).error() + blur / 2 + growth.error(),
                "5 standard errors, and half of √(2κ/N) for the scatter of κ among rings");
    }

    private Figure figure(Growth growth, MeanCurve shares) {
        List<Panel> panels = new ArrayList<>();
        for (int i : SHOWN) {
            List<Complex> values = spectrum(0, bias(growth, i));
            panels.add(new Panel("g = %s".formatted(Text.number(bias(growth, i))), Axis.linear("Re λ", ""), Axis.linear("Im λ", ""), false,
                    List.of(Layer.Points.of(Numbers.of(values.size(), k -> values.get(k).re()),
                            Numbers.of(values.size(), k -> values.get(k).im()), Role.MEASURED, "eigenvalues of one ring"))));
        }
        Numbers biases = Numbers.of(BIASES, i -> bias(growth, i));
        panels.add(new Panel("complex eigenvalues", Axis.linear("g", ""), Axis.linear("share", "").from(-0.05, 1.05), false,
                List.of(new Layer.Line(biases, shares.numbers(BIASES, 2 * BIASES, Mean::mean), Role.THEORY,
                                "share with κ(E) < g at g = 0"),
                        new Layer.Rule(true, growth.smallest(), Role.BOUND, "smallest κ(E)"),
                        Layer.Points.of(biases, shares.numbers(0, BIASES, Mean::mean), Role.MEASURED, "eigenvalues"))));
        return new Figure("hatano-nelson-transition", "From a real spectrum to a loop", caption(growth), panels, 2);
    }

    private String caption(Growth growth) {
        return ("Eigenvalues of one ring of N = %d random sites, W = %s, at three biases, and the share of complex "
                + "eigenvalues (mean over %d rings) against the bias. The first turn complex at g = %s; dashed: the share of states "
                + "whose inverse localization length without bias is below g.").formatted(size, Text.number(disorder), draws,
                Text.number(growth.smallest()));
    }

    private Table table(Growth growth, MeanCurve shares) {
        return Table.of("hatano-nelson-transition", "Share of complex eigenvalues against bias",
                new Column.Quantity("point", "", "number of the point", Numbers.of(IntStream.range(0, BIASES)
                        .mapToDouble(i -> i).toArray())),
                new Column.Quantity("g", "", "directional bias", Numbers.of(BIASES, i -> bias(growth, i))),
                new Column.Quantity("complex", "", "share of complex eigenvalues", shares.numbers(0, BIASES, Mean::mean)),
                new Column.Quantity("complex_error", "", "one standard error", shares.numbers(0, BIASES, Mean::error)),
                new Column.Quantity("expected", "", "share with κ(E) < g", shares.numbers(BIASES, 2 * BIASES, Mean::mean)));
    }
}
