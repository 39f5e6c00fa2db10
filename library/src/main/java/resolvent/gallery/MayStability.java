package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.report.Axis;
import resolvent.report.Check;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;

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
        @Param(value = "0.125", doc = "standard deviation of an interaction where N grows", symbol = "σ", min = 0.02,
                max = 0.3) double sigma,
        @Param(value = "1", doc = "probability that one species affects another", symbol = "C", above = 0, max = 1)
        double connectance,
        @Param(value = "100", doc = "number of communities for every N", min = 2, max = 1e6) int draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    /// σ√(NC) of the first panel, in tenths.
    private static final int FIRST_TENTH = 6;
    private static final int LAST_TENTH = 14;
    private static final int SWEEP = 13;
    /// The width of the transition in σ√(NC) shrinks as 1/√N: within this many of it the middle must lie.
    private static final double WIDTH = 2;

    public MayStability {
        Form.check(MayStability.class, sizes, sigma, connectance, draws, seed);
        sizes = List.copyOf(sizes);
    }

    @Override
    public Result run(Runner runner) {
        List<StabilityCurve> curves = new ArrayList<>();
        sizes.forEach(size -> curves.add(StabilityCurve.draw(size, connectance, draws, seed, runner)));
        List<StabilityCurve> sweep = new ArrayList<>();
        sweepSizes().forEach(size -> sweep.add(StabilityCurve.draw(size, connectance, draws, seed, runner)));
        return Result.of(this)
                .value(values(curves, sweep).toArray(Value[]::new))
                .figure(Figure.of("may-stability", "May's criterion", caption(), againstStrength(curves),
                        againstSpecies(sweep)))
                .table(table(curves), sweepTable(sweep))
                .check(checks(curves, sweep).toArray(Check[]::new))
                .note(("where all %d draws of a point agree, the standard error is 0 although the probability may "
                        + "differ from 0 or 1 by up to %s (95 %%)").formatted(draws, Text.number(3.0 / draws)))
                .build();
    }

    /// The number of species 1/(σ²C) at which σ√(NC) = 1.
    private double criticalSpecies() {
        return 1 / (sigma * sigma * connectance);
    }

    /// From 0.4 to 1.6 times the critical number of species.
    private List<Integer> sweepSizes() {
        List<Integer> result = new ArrayList<>();
        for (int k = 0; k < SWEEP; k++) {
            int size = Math.max(3, (int) Math.round(criticalSpecies() * (0.4 + 1.2 * k / (SWEEP - 1))));
            if (!result.contains(size)) {
                result.add(size);
            }
        }
        return result;
    }

    private double strengthAt(int size) {
        return sigma * Math.sqrt(size * connectance);
    }

    private static double strength(int tenth) {
        return tenth / 10.0;
    }

    private String caption() {
        return ("Share of %d random communities that are stable. Left: against the strength σ√(NC) of the interactions, "
                + "coloured by the number of species N; bars: one standard error; the line: May's criterion for "
                + "N → ∞. Right: against N at fixed σ = %s, C = %s; the band: one standard error; the line: "
                + "N = 1/(σ²C) = %s.").formatted(draws, Text.number(sigma), Text.number(connectance),
                Text.number(criticalSpecies()));
    }

    private Panel againstStrength(List<StabilityCurve> curves) {
        int points = LAST_TENTH - FIRST_TENTH + 1;
        int all = points * curves.size();
        Numbers strength = Numbers.of(all, k -> strength(FIRST_TENTH + k % points));
        Numbers stable = Numbers.of(all, k -> curves.get(k / points).share(strength(FIRST_TENTH + k % points)));
        Numbers species = Numbers.of(all, k -> curves.get(k / points).size());
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Rule(true, 1, Role.THEORY, "May: σ√(NC) = 1"));
        curves.forEach(curve -> layers.add(errorBars(curve)));
        layers.add(new Layer.Points(strength, stable, Role.MEASURED, "", List.of(), Optional.of(
                new Shade(species, "number of species N", "", Shade.Map.DENSITY, true))));
        return new Panel("stronger interactions", Axis.linear("σ√(NC)", ""), probability(), false, layers);
    }

    private static Layer errorBars(StabilityCurve curve) {
        int points = LAST_TENTH - FIRST_TENTH + 1;
        // three places for each bar: its lower end, its upper end, and a break
        Numbers x = Numbers.of(3 * points, k -> strength(FIRST_TENTH + k / 3));
        Numbers y = Numbers.of(3 * points, k -> {
            double at = strength(FIRST_TENTH + k / 3);
            return switch (k % 3) {
                case 0 -> curve.share(at) - curve.standardError(at);
                case 1 -> curve.share(at) + curve.standardError(at);
                default -> Double.NaN;
            };
        });
        return new Layer.Line(x, y, Role.MEASURED, "");
    }

    private Panel againstSpecies(List<StabilityCurve> sweep) {
        Numbers species = Numbers.of(sweep.size(), k -> sweep.get(k).size());
        Numbers share = sweepShares(sweep);
        Numbers low = Numbers.of(sweep.size(), k -> share.get(k) - sweepError(sweep.get(k)));
        Numbers high = Numbers.of(sweep.size(), k -> share.get(k) + sweepError(sweep.get(k)));
        return new Panel("more species at σ = %s".formatted(Text.number(sigma)),
                Axis.linear("number of species N", ""), probability(), false,
                List.of(new Layer.Rule(true, criticalSpecies(), Role.THEORY, "N = 1/(σ²C)"),
                        new Layer.Band(species, low, high, Role.MEASURED, "± one standard error"),
                        new Layer.Line(species, share, Role.MEASURED, ""),
                        Layer.Points.of(species, share, Role.MEASURED, "measured")));
    }

    private static Axis probability() {
        return Axis.linear("share of stable communities", "").from(-0.05, 1.05);
    }

    private Numbers sweepShares(List<StabilityCurve> sweep) {
        return Numbers.of(sweep.size(), k -> sweep.get(k).share(strengthAt(sweep.get(k).size())));
    }

    private double sweepError(StabilityCurve curve) {
        return curve.standardError(strengthAt(curve.size()));
    }

    private List<Value> values(List<StabilityCurve> curves, List<StabilityCurve> sweep) {
        List<Value> values = new ArrayList<>();
        for (StabilityCurve curve : curves) {
            for (int tenth = FIRST_TENTH; tenth <= LAST_TENTH; tenth++) {
                values.add(Value.estimated("p_stable_n%d_at_%d_%d".formatted(curve.size(), tenth / 10, tenth % 10),
                        curve.share(strength(tenth)), curve.standardError(strength(tenth)), "",
                        "share of stable communities of %d species at σ√(NC) = %s".formatted(curve.size(),
                                Text.number(strength(tenth)))));
            }
            values.add(Value.estimated("critical_strength_n%d".formatted(curve.size()), curve.criticalStrength(),
                    curve.criticalError(), "", "σ√(NC) at which half of the communities are stable"));
        }
        values.add(Value.exact("critical_species", criticalSpecies(), "", "1/(σ²C), where May expects the fall"));
        for (StabilityCurve curve : sweep) {
            values.add(Value.estimated("p_stable_sweep_n%d".formatted(curve.size()),
                    curve.share(strengthAt(curve.size())), sweepError(curve), "",
                    "share of stable communities of %d species at fixed σ".formatted(curve.size())));
        }
        return values;
    }

    private static Table table(List<StabilityCurve> curves) {
        int points = LAST_TENTH - FIRST_TENTH + 1;
        int all = points * curves.size();
        return Table.of("stability", "Share of stable communities against the strength of interactions",
                new Column.Quantity("species", "", "number of species N",
                        Numbers.of(all, k -> curves.get(k / points).size())),
                new Column.Quantity("strength", "", "σ√(NC)",
                        Numbers.of(all, k -> strength(FIRST_TENTH + k % points))),
                new Column.Quantity("p_stable", "", "share of stable communities",
                        Numbers.of(all, k -> curves.get(k / points).share(strength(FIRST_TENTH + k % points)))),
                new Column.Quantity("standard_error", "", "its standard error", Numbers.of(all,
                        k -> curves.get(k / points).standardError(strength(FIRST_TENTH + k % points)))));
    }

    private Table sweepTable(List<StabilityCurve> sweep) {
        return Table.of("more-species", "Share of stable communities against the number of species",
                new Column.Quantity("species", "", "number of species N",
                        Numbers.of(sweep.size(), k -> sweep.get(k).size())),
                new Column.Quantity("strength", "", "σ√(NC)",
                        Numbers.of(sweep.size(), k -> strengthAt(sweep.get(k).size()))),
                new Column.Quantity("p_stable", "", "share of stable communities", sweepShares(sweep)),
                new Column.Quantity("standard_error", "", "its standard error",
                        Numbers.of(sweep.size(), k -> sweepError(sweep.get(k)))));
    }

    private List<Check> checks(List<StabilityCurve> curves, List<StabilityCurve> sweep) {
        List<Check> checks = new ArrayList<>();
        for (StabilityCurve curve : curves) {
            checks.add(new Check("σ√(NC) at which half of the communities of %d species are stable".formatted(
                    curve.size()), curve.criticalStrength(), 1, tolerance(curve),
                    "width of the transition 2/√N, and 5 standard errors"));
        }
        for (StabilityCurve curve : sweep) {
            checks.add(new Check("σ√(NC) at which half of the communities of the sweep's %d species are stable"
                    .formatted(curve.size()), curve.criticalStrength(), 1, tolerance(curve),
                    "width of the transition 2/√N, and 5 standard errors"));
        }
        return checks;
    }

    private static double tolerance(StabilityCurve curve) {
        return WIDTH / Math.sqrt(curve.size()) + 5 * curve.criticalError();
    }
}
