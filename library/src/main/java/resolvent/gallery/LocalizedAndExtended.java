package resolvent.gallery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import resolvent.connectivity.DirectedRing;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
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
import resolvent.spectrum.InverseParticipation;

/// The spectrum of a directed ring, each eigenvalue coloured by the number of neurons on which its mode lives: the
/// states on the rim of the hole are extended, all others localized.
///
/// @param size number of neurons N
/// @param g directional bias
/// @param disorder half the width W of the diagonal
/// @param draws number of rings
/// @param seed seed of the draws
@About(title = "Localized and extended states",
        doc = "The eigenvalues of a directed ring, coloured by the number of neurons that take part in each mode. Modes "
                + "on the rim of the hole live on all neurons, modes outside of it on a few.",
        formula = "participation = (Σ|l r|)²/Σ|l r|²",
        cite = {"A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310"})
public record LocalizedAndExtended(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 20, max = 20000) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", above = 0, max = 10) double g,
        @Param(value = "0", doc = "half the width of the uniform diagonal", symbol = "W", min = 0) double disorder,
        @Param(value = "10", doc = "number of rings", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    /// The share of rim states of the infinite ring without diagonal, by bias: the share of eigenvalues of long chains
    /// whose inverse localization length κ is below g.
    private static final Map<Double, Value> RIM_SHARES = Map.of(0.05, rim(0.118), 0.1, rim(0.229), 0.2, rim(0.531),
            0.5, rim(0.970));
    private static final double RIM_ERROR = 0.003;

    public LocalizedAndExtended {
        Form.check(LocalizedAndExtended.class, size, g, disorder, draws, seed);
    }

    private static Value rim(double share) {
        return Value.estimated("rim_share", share, RIM_ERROR, "", "share of states with κ < g in an infinite ring");
    }

    private DirectedRing ring() {
        return new DirectedRing(size, g, DirectedRing.Boundary.PERIODIC, disorder);
    }

    /// A localized state takes part with about 2/κ < 2/g neurons, an extended one with more than a quarter of all as a
    /// rule; the boundary leaves room for the scatter of the first.
    private double boundary() {
        return Math.min(6 / g, size / 4.0);
    }

    @Override
    public Result run(Runner runner) {
        Result measured = EnsembleStudy.of(ring())
                .measure(new PerDraw("extended_share", "", "share of extended states", this::extendedShare))
                .draws(draws).seed(seed).run(runner);
        var first = new Draw(0, ring().draw(Streams.generator(seed, 0)));
        List<InverseParticipation> modes = first.participations().stream()
                .filter(mode -> mode.biorthogonal().isPresent()).toList();
        Result.Builder result = Result.of(this);
        comparisons(measured.value("extended_share")).addTo(result);
        return result.value(Value.exact("boundary", boundary(), "", "participation above which a state counts as extended"))
                .figure(figure(modes))
                .table(table(modes))
                .note(measured.notes().toArray(String[]::new))
                .note(rimShare().isPresent() ? "the share of rim states of the infinite ring is a stored reference value"
                        : "no reference value of the share of rim states for these parameters")
                .note("%d modes of the first ring are defective and not shown".formatted(
                        first.spectrum().size() - modes.size()))
                .build();
    }

    private Optional<Value> rimShare() {
        return disorder == 0 ? Optional.ofNullable(RIM_SHARES.get(g)) : Optional.empty();
    }

    private Comparisons comparisons(Value share) {
        Comparisons found = Comparisons.beside(List.of(share));
        rimShare().ifPresent(expected -> found.agree("share of extended states", share, expected,
                5 * Math.hypot(share.standardError(), RIM_ERROR) + 5.0 / size,
                "5 standard errors of both, and 5/N for finite size"));
        return found;
    }

    private double extendedShare(Draw draw) {
        List<InverseParticipation> modes = draw.participations();
        return modes.stream().filter(mode -> participation(mode) > boundary()).count() / (double) modes.size();
    }

    private static double participation(InverseParticipation mode) {
        return mode.biorthogonal().map(ipr -> 1 / ipr).orElse(Double.NaN);
    }

    private Figure figure(List<InverseParticipation> modes) {
        int count = modes.size();
        Numbers participations = Numbers.of(count, k -> participation(modes.get(k)));
        var shade = new Shade(participations, "participation", "neurons", Shade.Map.DENSITY, true);
        Panel plane = Panel.complexPlane("λ", "weight", List.of(new Layer.Points(
                Numbers.of(count, k -> modes.get(k).eigenvalue().re()),
                Numbers.of(count, k -> modes.get(k).eigenvalue().im()), Role.MEASURED, "eigenvalues", List.of(),
                Optional.of(shade)))).titled("eigenvalues, N = %d".formatted(size));
        Panel moduli = Panel.of(Axis.linear("|λ|", "weight"), Axis.logarithmic("participation", "neurons"),
                Layer.Points.of(Numbers.of(count, k -> modes.get(k).eigenvalue().abs()), participations, Role.MEASURED,
                        "modes"),
                new Layer.Rule(false, boundary(), Role.BOUND, "extended above")).titled("number of neurons");
        return Figure.of("localized-and-extended", "Localized and extended states", caption(), plane, moduli);
    }

    private String caption() {
        return ("Left: the eigenvalues of one directed ring of N = %d neurons at g = %s, coloured by the number of neurons "
                + "that take part in each mode, (Σ|l r|)²/Σ|l r|². Right: that number against |λ|; dotted: %s neurons, the smaller of 6/g and N/4, "
                + "above which a mode counts as extended.").formatted(size, Text.number(g), Text.number(boundary()));
    }

    private static Table table(List<InverseParticipation> modes) {
        int count = modes.size();
        return Table.of("modes", "Modes of the first ring",
                new Column.Quantity("re", "weight", "Re λ", Numbers.of(count, k -> modes.get(k).eigenvalue().re())),
                new Column.Quantity("im", "weight", "Im λ", Numbers.of(count, k -> modes.get(k).eigenvalue().im())),
                new Column.Quantity("ipr_right", "", "ipr of the right vector", Numbers.of(count, k -> modes.get(k).right())),
                new Column.Quantity("ipr_left", "", "ipr of the left vector", Numbers.of(count, k -> modes.get(k).left())),
                new Column.Quantity("ipr_biorthogonal", "", "biorthogonal ipr",
                        Numbers.of(count, k -> 1 / participation(modes.get(k)))));
    }
}
