package resolvent.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import resolvent.describe.About;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// On how many neurons each mode lives: the inverse participation ratios (ipr) of right and left eigenvectors and of
/// their products, against |λ|.
///
/// The ipr is 1/N for a mode spread evenly and 1 for a mode on one neuron. "Extended modes have an ipr of order 1/N"
/// holds for the biorthogonal one only: right and left vectors of a non-normal matrix may pile up at different places.
/// Defective modes, whose eigenvectors carry no information, are counted and left out of every statistic.
///
/// Medians are known to 1 part in 128. Marks are the modes of the first draw; lines are medians over all draws in
/// intervals of |λ|, four to an octave.
@About(title = "Localization of modes",
        doc = "On how many neurons each mode lives, by the inverse participation ratio of its right vector, of its "
                + "left vector and of their product.",
        formula = "ipr = Σ|r|⁴/(Σ|r|²)², biorthogonal Σ|l r|²/(Σ|l r|)²")
public record Localization() implements Observable<ModeRatios> {
    /// Fewer modes than this have no median worth a line.
    private static final int FEWEST = 5;

    @Override
    public ModeRatios start() {
        return new ModeRatios();
    }

    @Override
    public boolean needsModes() {
        return true;
    }

    @Override
    public void see(Draw draw, ModeRatios tally) {
        tally.add(draw.index(), draw.participations());
    }

    @Override
    public Findings read(ModeRatios tally, List<NamedLaw> laws) {
        List<Value> values = new ArrayList<>();
        List<Panel> panels = new ArrayList<>();
        for (ModeRatios.Kind kind : ModeRatios.Kind.values()) {
            values.add(Value.exact("ipr_" + word(kind) + "_median", tally.all().median(kind), "",
                    "median over all modes of the inverse participation ratio, " + word(kind)));
            panels.add(panel(tally, kind));
        }
        values.add(Value.exact("modes", (double) tally.all().count(), "", "number of modes in these statistics"));
        values.add(Value.exact("defective_modes", (double) tally.defective(), "",
                "number of defective modes, which are in no statistic"));
        var figure = new Figure("localization", "Localization of modes", "The inverse participation ratio of each mode "
                + "of the first draw, from 1/N (spread evenly) to 1 (on one neuron); lines are medians over all draws.",
                panels, panels.size());
        return new Findings(values, List.of(medians(tally), modes(tally)), List.of(figure));
    }

    private static String word(ModeRatios.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Panel panel(ModeRatios tally, ModeRatios.Kind kind) {
        List<ModeRatios.Point> points = tally.shown();
        List<ModeRatios.Interval> intervals = tally.intervals().stream()
                .filter(interval -> interval.ratios().count() >= FEWEST).toList();
        return Panel.of(Axis.linear("|λ|", "weight"), Axis.logarithmic("ipr", ""),
                Layer.Points.of(Numbers.of(points.size(), k -> points.get(k).modulus()),
                        Numbers.of(points.size(), k -> points.get(k).ratio(kind)), Role.MEASURED, "modes"),
                new Layer.Line(Numbers.of(intervals.size(), k -> intervals.get(k).middle()),
                        Numbers.of(intervals.size(), k -> intervals.get(k).ratios().median(kind)), Role.SELECTED,
                        "median")).titled(word(kind));
    }

    private static Table medians(ModeRatios tally) {
        List<ModeRatios.Interval> intervals = tally.intervals();
        int rows = intervals.size();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Quantity("from", "weight", "lower end of the interval of |λ|",
                Numbers.of(rows, k -> intervals.get(k).lower())));
        columns.add(new Column.Quantity("to", "weight", "upper end of the interval of |λ|",
                Numbers.of(rows, k -> intervals.get(k).upper())));
        columns.add(new Column.Quantity("modes", "", "number of modes in the interval",
                Numbers.of(rows, k -> intervals.get(k).ratios().count())));
        for (ModeRatios.Kind kind : ModeRatios.Kind.values()) {
            columns.add(new Column.Quantity("ipr_" + word(kind) + "_median", "", "median ipr, " + word(kind),
                    Numbers.of(rows, k -> intervals.get(k).ratios().median(kind))));
        }
        return new Table("localization-medians", "Median inverse participation ratios by |λ|", columns);
    }

    private static Table modes(ModeRatios tally) {
        List<ModeRatios.Point> points = tally.shown();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Quantity("modulus", "weight", "|λ|",
                Numbers.of(points.size(), k -> points.get(k).modulus())));
        for (ModeRatios.Kind kind : ModeRatios.Kind.values()) {
            columns.add(new Column.Quantity("ipr_" + word(kind), "", "inverse participation ratio, " + word(kind),
                    Numbers.of(points.size(), k -> points.get(k).ratio(kind))));
        }
        return new Table("localization-modes", "Modes of the first draw", columns);
    }
}
