package resolvent.analysis;

import static resolvent.report.Digits.percent;
import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import resolvent.numeric.Complex;
import resolvent.report.Report.Card;
import resolvent.report.Report.Fact;
import resolvent.spectrum.Mode;

/// A mode as a card of a report: what it reads, where it shows, which connections carry it, how long it lasts, how fast
/// it turns, how well it is determined.
record ModeFacts(ModeCard card, Subject subject, Optional<LeadingCluster> cluster) {
    private static final int CELLS = 6;
    private static final int CONNECTIONS = 5;

    Card facts() {
        Mode mode = card.mode();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("reads from", names(card.readsFrom())));
        facts.add(new Fact("shows in", names(card.showsIn())));
        if (!card.connections().isEmpty()) {
            facts.add(new Fact("carried by", connections()));
        }
        if (cluster.filter(hazy -> hazy.holds(mode.eigenvalue())).isPresent()) {
            facts.add(new Fact("time constant, frequency", "not known: λ is known to ±%s only".formatted(
                    rounded(cluster.get().error(), 1))));
        } else {
            facts.addAll(time());
        }
        card.participation().ifPresent(cells -> facts.add(new Fact("cells", "about %s show it; about %s take part, "
                .formatted(rounded(card.shownBy().orElse(Double.NaN), 2), rounded(cells, 2)) + "showing and feeding it")));
        facts.add(new Fact("condition", condition(mode)));
        mode.iprBiorthogonal().ifPresent(ipr -> facts.add(new Fact("ipr", "right %s, left %s, biorthogonal %s".formatted(
                rounded(mode.iprRight(), 2), rounded(mode.iprLeft(), 2), rounded(ipr, 2)))));
        return new Card("Mode %s: λ = %s %s".formatted(card.ranks(), value(mode.eigenvalue()),
                subject.weightUnit()).strip(), facts);
    }

    private List<Fact> time() {
        return List.of(
                new Fact("time constant", card.timeConstant().map(time -> rounded(time / card.tau(), 3) + " τ")
                        .orElse("none: it grows")),
                new Fact("frequency", card.isPair()
                        ? rounded(card.frequency() * card.tau(), 2) + " cycles per τ" : "none: it does not turn"));
    }

    private static String value(Complex value) {
        return value.im() == 0 ? rounded(value.re(), 4)
                : "%s ± %si".formatted(rounded(value.re(), 4), rounded(Math.abs(value.im()), 4));
    }

    private static String names(List<ModeCard.Cell> cells) {
        return cells.stream().limit(CELLS).map(ModeCard.Cell::name).collect(Collectors.joining(", "));
    }

    private String connections() {
        return card.connections().stream().limit(CONNECTIONS).map(one -> "%s → %s %s".formatted(one.sender(),
                one.receiver(), whole(percent(one.share())))).collect(Collectors.joining(", "));
    }

    // The sign of per cent stays on the line of its number.
    private static String whole(String percent) {
        return percent.replace(' ', '\u00a0').replace('-', '−');
    }

    private static String condition(Mode mode) {
        return mode.isDefective() ? "defective: its vectors carry no information"
                : "%s: an error of the weights moves λ by up to %s times as much".formatted(
                        rounded(mode.condition(), 2), rounded(mode.condition(), 2));
    }
}
