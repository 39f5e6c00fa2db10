package resolvent.gallery;

import java.util.ArrayList;
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
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// Anderson's model with site disorder: in one dimension every state is localized, however weak the disorder.
///
/// Where disorder is weak the inverse localization length is `γ(E) = W²/(6 (4 − E²))` to second order, away from the
/// centre and the edges of the band.
///
/// @param size number of sites N of a chain that is diagonalized
/// @param disorder half the widths W of the site energies
/// @param draws number of such chains for every W
/// @param seed seed of the draws
@About(title = "In one dimension all states are localized",
        doc = "The inverse localization length of Anderson's chain with random sites is above 0 at every energy and grows "
                + "with the disorder.",
        formula = "γ(E) = Σ ln|E − λ|/N > 0; weak disorder: γ ≈ W²/(6 (4 − E²))",
        cite = {"P. W. Anderson, Phys. Rev. 109, 1492 (1958), doi:10.1103/PhysRev.109.1492",
                "D. J. Thouless, J. Phys. C 5, 77 (1972), doi:10.1088/0022-3719/5/1/010",
                "M. Kappus, F. Wegner, Z. Phys. B 45, 15 (1981), doi:10.1007/BF01294272"})
public record AllStatesLocalized(
        @Param(value = "1000", doc = "number of sites", symbol = "N", min = 20) int size,
        @Param(value = "0.5,1,2", doc = "half the widths of the site energies, joined by commas", symbol = "W", min = 0.1,
                max = 20) List<Double> disorder,
        @Param(value = "20", doc = "number of chains for every W", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    /// Where both ways are compared: off the centre of the band.
    private static final double COMPARED = 0.5;
    private static final int POINTS = 33;
    /// Below this disorder perturbation theory is compared with.
    private static final double WEAK = 0.6;

    public AllStatesLocalized {
        Form.check(AllStatesLocalized.class, size, disorder, draws, seed);
        disorder = disorder.stream().distinct().toList();
    }

    @Override
    public Result run(Runner runner) {
        List<ThoulessCurve> curves = disorder.stream().map(width -> ThoulessCurve.of(
                n -> new HatanoNelson(n, 0, width, DirectedRing.Boundary.OPEN), size, grid(width),
                new LawExhibit.Plan(draws, seed, runner))).toList();
        Result.Builder result = Result.of(this);
        comparisons(curves).addTo(result);
        return result.figure(Figure.of("all-states-localized", "In one dimension all states are localized", caption(),
                        IntStream.range(0, curves.size()).mapToObj(k -> panel(disorder.get(k), curves.get(k)))
                                .toArray(Panel[]::new)))
                .table(IntStream.range(0, curves.size()).mapToObj(k -> curves.get(k).table(
                        "localization-w-" + key(disorder.get(k)).replace('_', '-'),
                        "Inverse localization length against energy, W = %s".formatted(disorder.get(k))))
                        .toArray(Table[]::new))
                .build();
    }

    /// The whole band, −2 − W to 2 + W, with the compared energy among its points.
    private static double[] grid(double width) {
        Numbers even = Numbers.grid(-2 - width, 2 + width, POINTS);
        return IntStream.range(0, POINTS + 1).mapToDouble(i -> i == POINTS ? COMPARED : even.get(i)).sorted().distinct()
                .toArray();
    }

    private static String key(double width) {
        return Text.number(width).replace('.', '_');
    }

    private Comparisons comparisons(List<ThoulessCurve> curves) {
        Comparisons found = Comparisons.beside(List.of());
        for (int k = 0; k < curves.size(); k++) {
            double width = disorder.get(k);
            ThoulessCurve curve = curves.get(k);
            List<Integer> places = ThoulessCurve.places(grid(width), COMPARED);
            curve.compare(found, "w_%s_".formatted(key(width)), "W = %s".formatted(Text.number(width)), places);
            found.with(Value.exact("width_w_" + key(width), width, "", "half the width W of the site energies"));
            Mean grown = curve.fromGrowth(places.getFirst());
            if (width <= WEAK) {
                double weak = weak(width, COMPARED);
                found.agree("weak disorder, W = %s".formatted(Text.number(width)),
                        grown.value("gamma_weak_w_" + key(width), "", "γ from the growth of solutions"),
                        Value.exact("gamma_second_order_w_" + key(width), weak, "", "W²/(6 (4 − E²))"),
                        5 * grown.error() + weak * width, "5 standard errors, and a share W for higher orders");
            }
        }
        return found;
    }

    private static double weak(double width, double energy) {
        return width * width / (6 * (4 - energy * energy));
    }

    private static Panel panel(double width, ThoulessCurve curve) {
        List<Layer> layers = new ArrayList<>(List.of(curve.line("growth of solutions"), curve.points("eigenvalues")));
        Numbers inner = Numbers.grid(-1.9, 1.9, 77);
        layers.add(new Layer.Line(inner, Numbers.of(77, i -> weak(width, inner.get(i))), Role.BOUND,
                "second order in W"));
        return new Panel("W = %s".formatted(Text.number(width)), Axis.linear("E", "hopping"), Axis.linear("γ(E)", ""),
                false, layers);
    }

    private String caption() {
        return ("Inverse localization length γ(E) of Anderson's chain, one panel for each half width W of the site "
                + "energies: from the eigenvalues of %d chains of N = %d sites (marks), from the growth of solutions along "
                + "longer chains (dashed) and to second order in W (dotted). It is nowhere 0.").formatted(draws, size);
    }
}
