package resolvent.gallery;

import java.util.List;
import java.util.function.ToDoubleFunction;
import resolvent.observable.Draw;
import resolvent.observable.Findings;
import resolvent.observable.Observable;
import resolvent.observable.Samples;
import resolvent.report.Value;

/// One number of every draw, given as its mean over draws: what a gallery entry checks beside the figures of the
/// catalogued observables.
///
/// Not a record, because a function cannot be typed by a user: it is built in code only.
final class PerDraw implements Observable<Samples> {
    private final String name;
    private final String unit;
    private final String doc;
    private final ToDoubleFunction<Draw> number;

    PerDraw(String name, String unit, String doc, ToDoubleFunction<Draw> number) {
        this.name = name;
        this.unit = unit;
        this.doc = doc;
        this.number = number;
    }

    @Override
    public Samples start() {
        return new Samples();
    }

    @Override
    public void see(Draw draw, Samples tally) {
        tally.add(draw.index(), number.applyAsDouble(draw));
    }

    @Override
    public Findings read(Samples tally, List<NamedLaw> laws) {
        return new Findings(List.of(Value.estimated(name, tally.mean(), tally.standardError(), unit, doc)),
                List.of(), List.of());
    }
}
