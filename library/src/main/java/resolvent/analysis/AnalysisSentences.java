package resolvent.analysis;

import static resolvent.report.Digits.count;
import static resolvent.report.Digits.percent;
import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import resolvent.describe.Counted;
import resolvent.spectrum.GrowthCurve;

/// The findings in sentences, each hedged by what limits it.
final class AnalysisSentences {
    private AnalysisSentences() {}

    /// At most six sentences that say what matters most.
    static List<String> inShort(Analysis analysis) {
        List<String> sentences = new ArrayList<>();
        sentences.add(StabilityWords.sentence(analysis));
        carriers(analysis).stream().findFirst().ifPresent(sentences::add);
        analysis.amplification().ifPresent(found -> sentences.add(amplification(analysis, found)));
        ChanceWords.sentences(analysis).stream().findFirst().ifPresent(sentences::add);
        if (analysis.quality().uncertain() > 0) {
            sentences.add(Counted.of(analysis.quality().uncertain(),
                    "eigenvalue has condition above 10⁶: an error of one part in 10⁶ in the weights may move it anywhere.",
                    "eigenvalues have condition above 10⁶: an error of one part in 10⁶ in the weights may move them "
                            + "anywhere."));
        }
        return sentences;
    }

    static String orientation(Analysis analysis) {
        WiringFacts facts = analysis.facts();
        if (facts.senders().isEmpty()) {
            return "No cell sends anything.";
        }
        WiringFacts.Strength sender = facts.senders().getFirst();
        WiringFacts.Strength receiver = facts.receivers().getFirst();
        return ("Strongest sender %s (Σ|w| = %s), strongest receiver %s (Σ|w| = %s). If these look exchanged, the file "
                + "has the other orientation: --rows-send.").formatted(sender.name(), rounded(sender.total(), 4),
                receiver.name(), rounded(receiver.total(), 4));
    }

    /// How many cells there are, and what their names are where the file has none.
    static String cells(Analysis analysis) {
        List<String> names = analysis.subject().connectivity().names();
        boolean numbered = IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals(Integer.toString(i)));
        return Counted.of(names.size(), "cell") + (numbered && names.size() > 1 ? ", numbered from 0" : "");
    }

    static String signs(Analysis analysis) {
        Subject subject = analysis.subject();
        return subject.assumedSigns().isEmpty() ? "as the weights say"
                : "%s named, %s assumed excitatory".formatted(count(subject.namedSigns().size()),
                        count(subject.assumedSigns().size()));
    }

    /// One sentence for each of the first modes that a few connections carry.
    static List<String> carriers(Analysis analysis) {
        List<String> sentences = new ArrayList<>();
        analysis.modes().stream().limit(3).forEach(card -> {
            String many = card.participation()
                    .map(cells -> "about %s part".formatted(Counted.of(twoDigits(cells), "cell takes", "cells take")))
                    .orElse("it is defective, so how many cells take part is not determined");
            sentences.add("Mode %s shows in %s and reads from %s; %s.".formatted(card.ranks(), names(card.showsIn()),
                    names(card.readsFrom()), many) + carried(card));
        });
        return sentences;
    }

    private static long twoDigits(double count) {
        return Math.round(Double.parseDouble(rounded(Math.rint(count), 2)));
    }

    private static String carried(ModeCard card) {
        List<ModeCard.Connection> first = card.connections().stream().limit(6).toList();
        if (first.isEmpty()) {
            return "";
        }
        double share = first.stream().mapToDouble(ModeCard.Connection::share).sum();
        ModeCard.Connection top = first.getFirst();
        String whole = share <= 1 ? "%s of it".formatted(percent(share))
                : "%s of it (others take away)".formatted(percent(share));
        String carry = share <= 0 ? Counted.of(first.size(), "connection takes away as much as it gives",
                "connections take away as much as they give")
                : Counted.of(first.size(), "connection carries ", "connections carry ") + whole;
        return " %s, %s→%s first (%s).".formatted(carry, top.sender(), top.receiver(),
                percent(top.share()));
    }

    private static String names(List<ModeCard.Cell> cells) {
        return cells.stream().limit(3).map(ModeCard.Cell::name).collect(Collectors.joining(", "));
    }

    static String silencing(Analysis analysis) {
        List<Silencing> solved = analysis.silencing().stream().filter(found -> !Double.isNaN(found.abscissa())).toList();
        Optional<Silencing> strongest = solved.stream().min(Comparator.comparingDouble(Silencing::abscissa));
        if (strongest.isEmpty() || !analysis.stability().isKnown()) {
            return "What silencing a cell does to the abscissa could be estimated to first order only.";
        }
        double abscissa = strongest.get().abscissa();
        String found = abscissa < analysis.abscissa() - analysis.stability().rounding()
                ? "silencing %s lowers the abscissa most: from %s to %s".formatted(strongest.get().cell(),
                        rounded(analysis.abscissa(), 4), rounded(abscissa, 4))
                : "none lowers the abscissa of %s when it is silenced".formatted(rounded(analysis.abscissa(), 4));
        return ("Of the %s tried, those that matter most to first order for mode 1, %s. Other cells, and more than "
                + "one at a time, were not tried. The table compares the change to first order with the change that "
                + "solving the network again without the cell gives.").formatted(Counted.of(solved.size(), "cell"), found);
    }

    static String amplification(Analysis analysis, Amplification found) {
        if (found.growth().isEmpty()) {
            return (analysis.stable().orElse(true) ? "At g = %s no transient peak was found."
                    : "At g = %s the network is not stable, so growth has no peak.").formatted(
                            rounded(analysis.gain(), 3));
        }
        GrowthCurve growth = found.growth().get();
        if (growth.peakTime() == 0) {
            return "No input grows before it decays: the numerical abscissa is not positive.";
        }
        return ("At g = %s the worst-case input grows %s times before it decays, most after %s τ: pushed into %s, it is "
                + "then seen in %s.").formatted(rounded(analysis.gain(), 3), rounded(growth.peak(), 3),
                rounded(growth.peakTime() / analysis.options().tau(), 2), names(found.push()), names(found.seen()));
    }

    static String dale(Analysis analysis) {
        WiringFacts.Dale dale = analysis.facts().dale();
        return dale.mixed() == 0
                ? "Every cell that sends keeps Dale's law: its outgoing weights share a sign."
                : Counted.of(dale.mixed(), "cell sends weights of both signs and so breaks Dale's law.",
                        "cells send weights of both signs and so break Dale's law.");
    }

    static String methods(Analysis analysis) {
        String solver = analysis.spectrum().isPresent()
                ? "Eigenvalues and eigenvectors were computed component by component (Tarjan's strongly connected "
                        + "components, balancing, Hessenberg reduction and QR by LAPACK), so that eigenvalues which "
                        + "are zero by structure are exact. "
                : "Leading eigenvalues and eigenvectors were computed by the Krylov–Schur method on the sparse matrix. ";
        return solver + "Columns send and rows receive. ‖exp(At)‖ comes from dyadic powers of the matrix exponential. "
                + "Shuffles swap the targets of pairs of edges. Seed %d.".formatted(analysis.options().seed());
    }
}
