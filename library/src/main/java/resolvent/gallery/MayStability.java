package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import resolvent.connectivity.MayInteractions;
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
import resolvent.report.Value;
import resolvent.theory.MayCriterion;

/// May's criterion at finite size: how often a random community is stable as its interactions grow, and as its number
/// of species grows at fixed interactions.
///
/// The abscissa of σB is σ times that of B, so each draw serves every σ at once; points of one N are therefore not
/// independent of each other.
///
/// @param sizes numbers of species N of the first panel
/// @param sigma standard deviation σ of an interaction in the second panel
/// @param connectance probability C that one species affects another
/// @param draws number of communities for every N
/// @param seed seed of the draws
@About(title = "May's criterion: will a large complex system be stable?",
        doc = "The share of random communities that are stable, against the strength of their interactions and against "
                + "their number of species. The fall at σ√(NC) = 1 is smooth for few species and sharpens with many.",
        formula = "B_ij ~ N(0, σ²) with probability C; stable if all eigenvalues of −1 − B have negative real part; "
                + "N → ∞: stable where σ√(NC) < 1",
        cite = "R. M. May, Nature 238, 413 (1972), doi:10.1038/238413a0")
public record MayStability(
        @Param(value = "25,50,100,200", doc = "numbers of species, joined by commas", symbol = "N", min = 5,
                max = 5000) List<Integer> sizes,
        @Param(value = "0.15", doc = "standard deviation of an interaction where N grows", symbol = "σ", min = 0.02,
                max = 0.3) double sigma,
        @Param(value = "1", doc = "probability that one species affects another", symbol = "C", above = 0, max = 1)
        double connectance,
        @Param(value = "80", doc = "number of communities for every N", min = 2, max = 1e6) int draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final List<Double> STRENGTHS = List.of(0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4);
    /// The numbers of species of the second panel, as shares of the critical one.
    private static final Numbers SHARES_OF_CRITICAL = Numbers.grid(0.4, 1.6, 9);

    public MayStability {
        Form.check(MayStability.class, sizes, sigma, connectance, draws, seed);
        sizes = sizes.stream().distinct().toList();
    }

    @Override
    public Result run(Runner runner) {
        return result(curves(sizes, runner), curves(sweepSizes(), runner));
    }

    /// What was found, beside May's criterion.
    ///
    /// @param curves the sizes of the first panel
    /// @param sweep those of the second
    Result result(List<StabilityCurve> curves, List<StabilityCurve> sweep) {
        StabilityPoints stronger = StabilityPoints.grid(curves, STRENGTHS);
        StabilityPoints more = new StabilityPoints(sweep.stream()
                .map(curve -> new StabilityPoints.Point(curve, strengthAt(curve.size()))).toList());
        Result.Builder result = Result.of(this);
        comparisons(values(stronger, more), curves, sweep).addTo(result);
        return result
                .figure(Figure.of("may-stability", "May's criterion", caption(), strongerPanel(stronger),
                        morePanel(more)))
                .table(stronger.table("stability", "Share of stable communities against the strength of interactions"),
                        more.table("more-species", "Share of stable communities against the number of species"))
                .note(("where all %d draws of a point agree, the standard error is 0 although the probability may "
                        + "differ from 0 or 1 by up to %s (95 %%)").formatted(draws, Text.number(3.0 / draws)))
                .note(notCompared(curves, sweep))
                .build();
    }

    private List<StabilityCurve> curves(List<Integer> species, Runner runner) {
        return species.stream().map(size -> StabilityCurve.draw(size, connectance, draws, seed, runner)).toList();
    }

    /// The number of species 1/(σ²C) at which σ√(NC) = 1.
    private double criticalSpecies() {
        return 1 / (sigma * sigma * connectance);
    }

    private List<Integer> sweepSizes() {
        return Arrays.stream(SHARES_OF_CRITICAL.toArray())
                .mapToObj(share -> Math.max(3, (int) Math.round(criticalSpecies() * share))).distinct().toList();
    }

    private double strengthAt(int size) {
        return sigma * Math.sqrt(size * connectance);
    }

    private String caption() {
        return ("Share of %d random communities that are stable. Left: against the strength σ√(NC) of the interactions, "
                + "one curve for each number of species N; bars: one standard error; dashed: May's criterion for "
                + "N → ∞. Right: against N at fixed σ = %s, C = %s; the band: one standard error; dashed: "
                + "N = 1/(σ²C) = %s.").formatted(draws, Text.number(sigma), Text.number(connectance),
                Text.number(criticalSpecies()));
    }

    private static Panel strongerPanel(StabilityPoints points) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Rule(true, 1, Role.THEORY, "May: σ√(NC) = 1, N → ∞"));
        layers.addAll(points.series(StabilityPoints.Point::strength));
        return new Panel("stronger interactions", Axis.linear("σ√(NC)", ""), probability(), false, layers);
    }

    private Panel morePanel(StabilityPoints points) {
        Numbers species = points.numbers(StabilityPoints.Point::species);
        Numbers share = points.numbers(StabilityPoints.Point::share);
        return new Panel("more species at σ = %s".formatted(Text.number(sigma)),
                Axis.whole("number of species N"), probability(), false, List.of(
                        new Layer.Rule(true, criticalSpecies(), Role.THEORY, "N = 1/(σ²C)"),
                        new Layer.Band(species, points.numbers(point -> point.share() - point.error()),
                                points.numbers(point -> point.share() + point.error()), Role.MEASURED,
                                "± one standard error"),
                        new Layer.Line(species, share, Role.MEASURED, ""),
                        Layer.Points.of(species, share, Role.MEASURED, "measured")));
    }

    private static Axis probability() {
        return Axis.linear("share of stable communities", "").from(-0.05, 1.05);
    }

    private List<Value> values(StabilityPoints stronger, StabilityPoints more) {
        List<Value> values = new ArrayList<>();
        for (StabilityPoints.Point point : stronger.points()) {
            long tenths = Math.round(10 * point.strength());
            values.add(Value.estimated("p_stable_n%d_at_%d_%d".formatted(point.curve().size(), tenths / 10, tenths % 10),
                    point.share(), point.error(), "", "share of stable communities of %d species at σ√(NC) = %s"
                            .formatted(point.curve().size(), Text.number(point.strength()))));
        }
        values.add(Value.exact("critical_species", criticalSpecies(), "", "1/(σ²C), where May expects the fall"));
        for (StabilityPoints.Point point : more.points()) {
            values.add(Value.estimated("p_stable_sweep_n%d".formatted(point.curve().size()), point.share(),
                    point.error(), "", "share of stable communities of %d species at fixed σ".formatted(
                            point.curve().size())));
        }
        return values;
    }

    /// The median strength at which stability is lost, where species have partners enough for May's criterion.
    private Comparisons comparisons(List<Value> values, List<StabilityCurve> curves, List<StabilityCurve> sweep) {
        Comparisons found = Comparisons.beside(values);
        compare(found, curves, "", "");
        compare(found, sweep, "sweep_", ", fixed σ");
        return found;
    }

    private void compare(Comparisons found, List<StabilityCurve> curves, String prefix, String which) {
        Value expected = Value.exact("critical_strength_may", 1, "", "σ√(NC) at which May expects the fall, N → ∞");
        for (StabilityCurve curve : curves) {
            if (isLarge(curve)) {
                found.sampled("σ√(NC) at which half of the communities of %d species are stable%s".formatted(
                        curve.size(), which), critical(curve, prefix), expected, 1 / Math.sqrt(curve.size()),
                        "5 standard errors of the median, and 1/√N for the blurred edge");
            }
        }
    }

    /// Whether May's criterion says anything about so few partners.
    private boolean isLarge(StabilityCurve curve) {
        return new MayCriterion().outsideValidity(new MayInteractions(curve.size(), sigma, connectance)).isEmpty();
    }

    private String[] notCompared(List<StabilityCurve> curves, List<StabilityCurve> sweep) {
        List<String> small = Stream.concat(curves.stream(), sweep.stream()).filter(curve -> !isLarge(curve))
                .map(StabilityCurve::size).distinct().sorted().map(String::valueOf).toList();
        return small.isEmpty() ? new String[0] : new String[] {
            "May's criterion is about many species and is not compared with communities of %s".formatted(
                    String.join(", ", small))};
    }

    private static Value critical(StabilityCurve curve, String prefix) {
        return Value.estimated("critical_strength_%sn%d".formatted(prefix, curve.size()), curve.criticalStrength(),
                curve.criticalError(), "", "σ√(NC) at which half of the communities are stable");
    }
}
