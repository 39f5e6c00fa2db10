package resolvent.analysis;

import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a network remembers of its input, and for how long. How long the slowest mode lasts is set by the gain; how many
/// others last nearly as long, and how many there are at the edge of stability, is in the wiring.
final class MemoryWords {
    /// A mode that lasts this many times as long as a single cell keeps a memory of its own.
    private static final double LONG = 10;
    private static final int NAMED = 4;

    private final Analysis analysis;
    private final List<ModeCard> decaying;

    private MemoryWords(Analysis analysis) {
        this.analysis = analysis;
        this.decaying = analysis.modes().stream().filter(card -> card.timeConstant().isPresent()).toList();
    }

    static List<String> sentences(Analysis analysis) {
        var words = new MemoryWords(analysis);
        List<String> sentences = new ArrayList<>();
        Optional<LeadingCluster> uncertain = analysis.stability().cluster();
        if (uncertain.isPresent()) {
            return List.of("How long the slowest mode lasts, and whether it turns, hangs on digits that are not known: "
                    + StabilityWords.known(uncertain.get()).replace("+-", "±") + ".");
        }
        if (!analysis.modes().isEmpty()) {
            sentences.add(words.lasting());
            words.atTheEdge().ifPresent(sentences::add);
            sentences.add(words.rhythm());
        }
        return sentences;
    }

    /// The time constants at the gain used, and how many come near the longest.
    private String lasting() {
        String gain = "At g = %s ".formatted(rounded(analysis.gain(), 3));
        int growing = analysis.modes().size() - decaying.size();
        if (growing > 0) {
            return gain + (growing == 1 ? "a mode grows" : growing + " modes grow")
                    + " instead of decaying: no memory of the input can be told from that growth.";
        }
        double longest = time(decaying.getFirst());
        if (longest <= 1) {
            return gain + "no mode outlasts a single cell: what came in is forgotten within τ.";
        }
        long near = decaying.stream().filter(card -> time(card) >= longest / 2).count();
        String times = decaying.stream().limit(NAMED).map(card -> rounded(time(card), 3)).collect(
                Collectors.joining(", "));
        return gain + "the slowest modes last %s%s τ; %s.".formatted(times, decaying.size() > NAMED ? ", …" : "",
                near == 1 ? alone(longest) : near(near));
    }

    private String alone(double longest) {
        return decaying.size() < 2 ? "it is the only one shown"
                : "the first stands apart, lasting %s times as long as the second".formatted(
                        rounded(longest / time(decaying.get(1)), 2));
    }

    private String near(long near) {
        boolean more = near == decaying.size() && analysis.eigenvalues().rows() > near;
        return "%s%d of them last at least half as long as the first".formatted(more ? "at least " : "", near);
    }

    private double time(ModeCard card) {
        return card.timeConstant().orElse(Double.NaN) / analysis.options().tau();
    }

    /// What does not depend on the gain: how long the other modes last where the first lasts for ever.
    private Optional<String> atTheEdge() {
        Stability stability = analysis.stability();
        if (stability.gainAtInstability().isEmpty() || analysis.modes().size() < 2) {
            return Optional.empty();
        }
        ModeCard first = analysis.modes().getFirst();
        ModeCard second = analysis.modes().get(1);
        String what = first.isPair() ? "mode %s turns without end".formatted(first.ranks())
                : "mode 1 adds its input up like an integrator";
        double last = timeAtTheEdge(second);
        if (!(last < 1e10)) {
            return Optional.of("At the edge of stability %s, and so does mode %s: their real parts agree to rounding."
                    .formatted(what, second.ranks()));
        }
        long integrators = analysis.modes().stream().skip(1).filter(card -> timeAtTheEdge(card) >= LONG).count();
        String others = integrators == 0
                ? "no other mode lasts tenfold a cell's time: there is one %s".formatted(
                        first.isPair() ? "lasting rhythm" : "long memory")
                : "%d more mode%s tenfold a cell's time or longer".formatted(integrators,
                        integrators == 1 ? " lasts" : "s last");
        return Optional.of("At the edge of stability %s; there mode %s lasts %s τ, and %s.".formatted(what,
                second.ranks(), rounded(last, 3), others));
    }

    /// 1 / (1 − Re λ / max Re λ), in units of τ.
    private double timeAtTheEdge(ModeCard card) {
        double gap = 1 - card.mode().eigenvalue().re() / analysis.abscissa();
        return gap <= 0 ? Double.POSITIVE_INFINITY : 1 / gap;
    }

    private String rhythm() {
        List<ModeCard> turning = analysis.modes().stream().filter(ModeCard::isPair).toList();
        return turning.isEmpty() ? "None of the modes shown turns: they decay without rhythm."
                : "%d of the modes shown turn%s; the slowest to decay has %s cycles per unit of τ.".formatted(
                        turning.size(), turning.size() == 1 ? "s" : "",
                        rounded(turning.getFirst().frequency() * analysis.options().tau(), 2));
    }
}
