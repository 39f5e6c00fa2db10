package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import resolvent.connectivity.DirectedRing;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.lyapunov.Estimate;
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
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.InverseParticipation;
import resolvent.theory.Hole;
import resolvent.theory.ThoulessRim;

/// The spectrum of a directed ring, each eigenvalue coloured by the number of neurons on which its mode lives: the
/// states on the rim of the hole are extended, all others localized.
///
/// A state counts as extended when it feels that the ring closes, by the criterion of Edwards and Thouless: when an
/// eigenvalue moves by more than a quarter of its distance to the nearest other as the boundary turns from periodic to
/// antiperiodic. Theory has the share of states with κ < g from the flux of ∇κ through the rim. The two have nothing in
/// common.
///
/// @param size number of neurons N
/// @param g directional bias
/// @param disorder half the width W of the diagonal
/// @param draws number of rings
/// @param seed seed of the draws
@About(title = "Localized and extended states",
        doc = "The eigenvalues of a directed ring, coloured by the number of neurons that take part in each mode. Modes "
                + "on the rim of the hole live on all neurons, modes outside of it on a few.",
        formula = "participation = (Σ|l r|)²/Σ|l r|²; share of extended modes = ∮ ∂κ/∂n ds/2π on κ = g",
        cite = {"J. T. Edwards, D. J. Thouless, J. Phys. C 5, 807 (1972), doi:10.1088/0022-3719/5/8/007",
                "D. J. Thouless, J. Phys. C 5, 77 (1972), doi:10.1088/0022-3719/5/1/010",
                "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310"})
public record LocalizedAndExtended(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 20, max = 20000) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", above = 0, max = 10) double g,
        @Param(value = "0", doc = "half the width of the uniform diagonal", symbol = "W", min = 0) double disorder,
        @Param(value = "10", doc = "number of rings", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final ThoulessRim THEORY = new ThoulessRim(200_000, 1);

    public LocalizedAndExtended {
        Form.check(LocalizedAndExtended.class, size, g, disorder, draws, seed);
    }

    private DirectedRing ring() {
        return new DirectedRing(size, g, DirectedRing.Boundary.PERIODIC, disorder);
    }

    @Override
    public Result run(Runner runner) {
        Result measured = measured(runner);
        var first = new Draw(0, ring().draw(Streams.generator(seed, 0)));
        List<State> all = states(first);
        List<State> shown = all.stream().filter(state -> state.mode().biorthogonal().isPresent()).toList();
        Optional<String> silent = THEORY.outsideValidity(ring());
        Optional<Hole> hole = silent.isPresent() ? Optional.empty() : Optional.of(THEORY.predict(ring()));
        Result.Builder result = Result.of(this);
        comparisons(measured, hole).addTo(result);
        silent.ifPresent(why -> result.note("Thouless rim does not apply: " + why));
        return result.figure(figure(shown, hole))
                .table(table(shown))
                .note(measured.notes().toArray(String[]::new))
                .note("%d modes of the first ring are defective and not shown".formatted(all.size() - shown.size()))
                .build();
    }

    Result measured(Runner runner) {
        return EnsembleStudy.of(ring())
                .measure(new PerDraw("extended_share", "", "share of states that feel that the ring closes",
                        draw -> sensitivity(draw).extendedShare()))
                .draws(draws).seed(seed).run(runner);
    }

    private static BoundarySensitivity sensitivity(Draw draw) {
        return BoundarySensitivity.of((Ring) draw.connectivity().matrix(), draw.spectrum().values());
    }

    /// A mode with how much it feels that the ring closes.
    private record State(InverseParticipation mode, double sensitivity, boolean isExtended) {
        double participation() {
            return mode.biorthogonal().map(ipr -> 1 / ipr).orElse(Double.NaN);
        }
    }

    private static List<State> states(Draw draw) {
        List<InverseParticipation> modes = draw.participations();
        BoundarySensitivity found = BoundarySensitivity.of((Ring) draw.connectivity().matrix(),
                modes.stream().map(InverseParticipation::eigenvalue).toList());
        return IntStream.range(0, modes.size())
                .mapToObj(k -> new State(modes.get(k), found.ratios().get(k), found.isExtended(k))).toList();
    }

    /// The share of states that was measured beside the one of a hole.
    Comparisons comparisons(Result measured, Optional<Hole> hole) {
        Value share = measured.value("extended_share");
        Comparisons found = Comparisons.beside(List.of(share));
        hole.ifPresent(known -> {
            Estimate expected = known.share();
            double reach = new Hole(known.law(), known.bias() + scatter(known), known.sites(), known.seed()).share().value();
            found.agree("share of extended states", share,
                    Value.estimated("extended_share_predicted", expected.value(), expected.standardError(), "",
                            "share of states with κ < g without bias, ∮ ∂κ/∂n ds/2π around the hole"),
                    5 * Math.hypot(share.standardError(), expected.standardError()) + reach - expected.value(),
                    "5 standard errors, and the states within one scatter of κ among rings of N sites");
        });
        return found;
    }

    /// The standard error of κ from N sites, at the rim or, where there is none, at the centre.
    private double scatter(Hole hole) {
        Complex place = hole.radius(0).map(radius -> Complex.real(radius.value())).orElse(Complex.ZERO);
        return hole.kappa().at(place).standardError() * Math.sqrt(hole.sites() / (double) size);
    }

    private Figure figure(List<State> states, Optional<Hole> hole) {
        var shade = new Shade(numbers(states, State::participation), "participation", "neurons", Shade.Map.DENSITY, true);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Points(numbers(states, state -> state.mode().eigenvalue().re()),
                numbers(states, state -> state.mode().eigenvalue().im()), Role.MEASURED, "eigenvalues", List.of(),
                Optional.of(shade)));
        hole.map(Hole::rim).filter(rim -> !rim.isEmpty())
                .ifPresent(rim -> layers.add(HolePicture.curves(rim, Role.THEORY, "rim κ = g")));
        Panel plane = Panel.complexPlane("λ", "weight", layers).titled("eigenvalues, N = %d".formatted(size));
        Panel moduli = Panel.of(Axis.linear("|λ|", "weight"), Axis.logarithmic("participation", "neurons"),
                moduli(states, false, Role.SHUFFLED, "localized"), moduli(states, true, Role.MEASURED, "extended"))
                .titled("number of neurons");
        return Figure.of("localized-and-extended", "Localized and extended states", caption(), plane, moduli);
    }

    private static Layer moduli(List<State> states, boolean isExtended, Role role, String legend) {
        List<State> kind = states.stream().filter(state -> state.isExtended() == isExtended).toList();
        return Layer.Points.of(numbers(kind, state -> state.mode().eigenvalue().abs()),
                numbers(kind, State::participation), role, legend);
    }

    private static Numbers numbers(List<State> states, ToDoubleFunction<State> number) {
        return Numbers.of(states.stream().mapToDouble(number).toArray());
    }

    private String caption() {
        return ("Left: the eigenvalues of one directed ring of N = %d neurons at g = %s, coloured by the number of neurons "
                + "that take part in each mode, (Σ|l r|)²/Σ|l r|². Right: that number against |λ|. Extended are the modes "
                + "whose eigenvalue a change of sign of one bond moves by more than a quarter of its distance to the nearest "
                + "other; on an evenly filled rim it moves by half of it, elsewhere by e^{−(κ−g)N} of it.")
                .formatted(size, Text.number(g));
    }

    private static Table table(List<State> states) {
        return Table.of("modes", "Modes of the first ring",
                new Column.Quantity("re", "weight", "Re λ", numbers(states, state -> state.mode().eigenvalue().re())),
                new Column.Quantity("im", "weight", "Im λ", numbers(states, state -> state.mode().eigenvalue().im())),
                new Column.Quantity("ipr_right", "", "ipr of the right vector", numbers(states, state -> state.mode().right())),
                new Column.Quantity("ipr_left", "", "ipr of the left vector", numbers(states, state -> state.mode().left())),
                new Column.Quantity("ipr_biorthogonal", "", "biorthogonal ipr",
                        numbers(states, state -> 1 / state.participation())),
                new Column.Quantity("sensitivity", "", "how far a change of sign of one bond moves λ, over its distance to "
                        + "the nearest other", numbers(states, State::sensitivity)));
    }
}
