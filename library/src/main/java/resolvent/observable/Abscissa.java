package resolvent.observable;

import java.util.List;
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

/// The spectral abscissa max Re λ of every draw: the gain at which `τ v' = −v + g M v` loses stability is its inverse.
@About(title = "Spectral abscissa",
        doc = "The largest real part of an eigenvalue, draw by draw; the linear network loses stability at gain one "
                + "over it.",
        formula = "α(M) = max Re λ")
public record Abscissa() implements Observable<Samples> {

    @Override
    public Samples start() {
        return new Samples();
    }

    @Override
    public void see(Draw draw, Samples tally) {
        tally.add(draw.index(), draw.spectrum().abscissa());
    }

    @Override
    public Findings read(Samples tally, List<NamedLaw> laws) {
        Numbers values = Numbers.of(tally.toArray());
        long[] numbers = tally.draws();
        Numbers draws = Numbers.of(numbers.length, i -> numbers[i]);
        var figure = Figure.of("abscissa", "Spectral abscissa", "The largest real part of an eigenvalue in each draw; "
                        + "the line is their mean.",
                Panel.of(Axis.whole("draw"), Axis.linear("max Re λ", "weight"),
                        Layer.Points.of(draws, values, Role.MEASURED, "draws"),
                        new Layer.Rule(false, tally.mean(), Role.MEASURED, "mean")));
        return new Findings(
                List.of(Value.estimated("abscissa_mean", tally.mean(), tally.standardError(), "weight",
                                "mean over draws of max Re λ"),
                        Value.exact("abscissa_deviation", tally.deviation(), "weight",
                                "standard deviation over draws of max Re λ")),
                List.of(Table.of("abscissa", "Spectral abscissa of each draw",
                        new Column.Quantity("draw", "", "number of the draw", draws),
                        new Column.Quantity("abscissa", "weight", "max Re λ", values))),
                List.of(figure));
    }
}
