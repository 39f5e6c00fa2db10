package resolvent.analysis;

import java.util.List;
import java.util.function.Function;
import resolvent.numeric.Complex;
import resolvent.report.Column;
import resolvent.report.Numbers;
import resolvent.report.Table;

/// The tables of the report.
final class AnalysisTables {
    private static final int NAMES = 3;

    private final Analysis analysis;
    private final String unit;

    AnalysisTables(Analysis analysis) {
        this.analysis = analysis;
        // a pure number has no unit
        this.unit = analysis.subject().weightUnit();
    }

    Table strengths() {
        List<WiringFacts.Strength> senders = analysis.facts().senders();
        List<WiringFacts.Strength> receivers = analysis.facts().receivers();
        int rows = Math.min(senders.size(), receivers.size());
        return Table.of("strongest", "Strongest senders and receivers",
                new Column.Words("sender", "cell", names(senders, rows)),
                new Column.Quantity("sends", unit, "sum of absolute weights sent",
                        Numbers.of(rows, i -> senders.get(i).total())),
                new Column.Words("receiver", "cell", names(receivers, rows)),
                new Column.Quantity("receives", unit, "sum of absolute weights received",
                        Numbers.of(rows, i -> receivers.get(i).total())));
    }

    private static List<String> names(List<WiringFacts.Strength> strengths, int rows) {
        return strengths.stream().limit(rows).map(WiringFacts.Strength::name).toList();
    }

    Table modes() {
        List<ModeCard> cards = analysis.modes();
        return Table.of("modes", "Leading modes",
                words(cards, "mode", "rank; a conjugate pair takes two", ModeCard::ranks),
                quantity(cards, "re", unit, "real part of λ", card -> card.mode().eigenvalue().re()),
                quantity(cards, "im", unit, "imaginary part of λ", card -> card.mode().eigenvalue().im()),
                quantity(cards, "time_constant", "τ", "1 / (1 − g Re λ); empty for a mode that grows",
                        card -> card.timeConstant().orElse(Double.NaN) / card.tau()),
                quantity(cards, "frequency", "1/τ", "|g Im λ| / 2π, in cycles per τ",
                        card -> card.frequency() * card.tau()),
                quantity(cards, "taking_part", "cells", "1/ipr, biorthogonal: cells that show the mode and feed it; "
                        + "empty for a defective mode", card -> card.participation().orElse(Double.NaN)),
                quantity(cards, "condition", "", "1 / |l·r|; infinite where l and r are orthogonal",
                        card -> card.mode().condition()),
                quantity(cards, "shown_by", "cells", "1/ipr of r: cells that show the mode; empty for a defective mode",
                        card -> card.shownBy().orElse(Double.NaN)),
                words(cards, "shows_in", "largest entries of r",
                        card -> AnalysisSummary.names(card.showsIn(), NAMES)));
    }

    private static <T> Column words(List<T> rows, String name, String doc, Function<T, String> text) {
        return new Column.Words(name, doc, rows.stream().map(text).toList());
    }

    private static <T> Column quantity(List<T> rows, String name, String unit, String doc,
            Function<T, Double> value) {
        return new Column.Quantity(name, unit, doc, Numbers.of(rows.size(), i -> value.apply(rows.get(i))));
    }

    /// A connection with the mode that it carries.
    private record Carried(ModeCard card, ModeCard.Connection connection) {}

    Table connections() {
        List<Carried> rows = analysis.modes().stream().limit(5)
                .flatMap(card -> card.connections().stream().map(connection -> new Carried(card, connection)))
                .toList();
        return Table.of("carriers", "Connections that carry the leading modes",
                words(rows, "mode", "rank", row -> row.card().ranks()),
                words(rows, "from", "sender", row -> row.connection().sender()),
                words(rows, "to", "receiver", row -> row.connection().receiver()),
                quantity(rows, "weight", unit, "weight", row -> row.connection().weight()),
                quantity(rows, "share", "", "part of the eigenvalue", row -> row.connection().share()));
    }

    Table silencing() {
        List<Silencing> rows = analysis.silencing();
        return Table.of("silencing", "Silencing one cell",
                words(rows, "cell", "the cell removed", Silencing::cell),
                quantity(rows, "first_order_change", unit, "change of Re λ of mode 1 to first order",
                        Silencing::firstOrder),
                quantity(rows, "change", unit, "change of the abscissa, solved again; empty if not resolved",
                        row -> row.abscissa() - (analysis.stability().isKnown() ? analysis.abscissa() : Double.NaN)),
                quantity(rows, "abscissa_without", unit, "abscissa without the cell; empty if not resolved",
                        Silencing::abscissa));
    }

    /// A response against frequency.
    static Table response(CellResponse found) {
        List<Double> frequencies = found.curve().frequencies();
        List<Complex> values = found.curve().values();
        int rows = values.size();
        return Table.of("response", "Response of %s to %s".formatted(found.pair().to(), found.pair().from()),
                new Column.Quantity("omega", "1/τ", "angular frequency", Numbers.of(rows, frequencies::get)),
                new Column.Quantity("size", "", "|(iωτ + 1 − gM)⁻¹|", Numbers.of(rows, k -> values.get(k).abs())),
                new Column.Quantity("phase", "degrees", "its phase",
                        Numbers.of(rows, k -> ResolventFigures.phase(values.get(k)))));
    }
}
