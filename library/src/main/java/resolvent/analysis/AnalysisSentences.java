package resolvent.analysis;

import static resolvent.report.Digits.count;
import static resolvent.report.Digits.percent;
import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import resolvent.describe.Counted;
import resolvent.spectrum.TransientGrowth;

/// The findings in sentences, each hedged by what limits it.
final class AnalysisSentences {
    private AnalysisSentences() {}

    /// At most six sentences that say what matters most.
    static List<String> inShort(Analysis analysis) {
        List<String> sentences = new ArrayList<>();
        sentences.add(stability(analysis));
        carriers(analysis).stream().findFirst().ifPresent(sentences::add);
        analysis.amplification().ifPresent(found -> sentences.add(amplification(analysis, found)));
        chance(analysis).stream().findFirst().ifPresent(sentences::add);
        if (analysis.quality().uncertain() > 0) {
            sentences.add(Counted.of(analysis.quality().uncertain(),
                    "eigenvalue has condition above 10⁶: its position carries no information.",
                    "eigenvalues have condition above 10⁶: their positions carry no information."));
        }
        return sentences;
    }

    static String stability(Analysis analysis) {
        if (Double.isNaN(analysis.abscissa())) {
            return "No leading eigenvalue converged, so stability is not known.";
        }
        String unit = analysis.subject().unit();
        Optional<Double> critical = analysis.gainAtInstability();
        if (critical.isEmpty()) {
            return "τ v' = −v + g M v is stable at every gain g: no eigenvalue has a positive real part.";
        }
        String how = analysis.modes().isEmpty() || !analysis.modes().getFirst().isPair() ? "without rhythm"
                : "with a rhythm of %s cycles per τ".formatted(rounded(analysis.modes().getFirst().frequency()
                        * analysis.options().tau(), 2));
        return ("τ v' = −v + g M v is stable up to g = %s per %s, where mode 1 loses stability %s. Whether the network "
                + "works below it, this file cannot say: weights are not gains.").formatted(rounded(critical.get(), 3),
                unit, how);
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
            String text = "Mode %s shows in %s and reads from %s; about %s part.".formatted(card.ranks(),
                    names(card.showsIn()), names(card.readsFrom()),
                    Counted.of(twoDigits(card.participation()), "cell takes", "cells take"));
            sentences.add(text + carried(card));
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
        return " %s, %s→%s first (%s).".formatted(Counted.of(first.size(), "connection carries ",
                "connections carry ") + whole, top.sender(), top.receiver(),
                percent(top.share()));
    }

    private static String names(List<ModeCard.Cell> cells) {
        return cells.stream().limit(3).map(ModeCard.Cell::name).collect(Collectors.joining(", "));
    }

    static String silencing(Analysis analysis) {
        Optional<Silencing> strongest = analysis.silencing().stream()
                .filter(found -> !Double.isNaN(found.abscissa()))
                .min(Comparator.comparingDouble(Silencing::abscissa));
        return strongest.map(found -> ("Silencing one cell lowers the abscissa most for %s: from %s to %s. The table "
                + "compares the first-order estimate with the network solved again without the cell.").formatted(
                found.cell(), rounded(analysis.abscissa(), 4), rounded(found.abscissa(), 4)))
                .orElse("The effect of silencing could be estimated to first order only.");
    }

    static List<String> memory(Analysis analysis) {
        List<String> sentences = new ArrayList<>();
        List<ModeCard> slow = analysis.slowModes();
        sentences.add(slow.isEmpty()
                ? "At g = %s no mode outlasts a single cell's time constant tenfold.".formatted(rounded(analysis.gain(), 3))
                : "At g = %s %s outlast%s a single cell's time constant tenfold or more: %s. Near λ = 1/g a mode adds "
                        .formatted(rounded(analysis.gain(), 3), slow.size() == 1 ? "one mode" : slow.size() + " modes",
                                slow.size() == 1 ? "s" : "", slow.stream().map(ModeCard::ranks)
                                        .collect(Collectors.joining("; "))) + "its input up, like an integrator.");
        List<ModeCard> turning = analysis.modes().stream().filter(ModeCard::isPair).toList();
        sentences.add(turning.isEmpty() ? "None of the leading modes turns: no rhythm near the edge of stability."
                : "%s; the slowest to decay has %s cycles per unit of τ.".formatted(
                        Counted.of(turning.size(), "of the leading modes turns", "of the leading modes turn"),
                        rounded(turning.getFirst().frequency() * analysis.options().tau(), 2)));
        return sentences;
    }

    static String amplification(Analysis analysis, Amplification found) {
        if (found.growth().isEmpty()) {
            return (analysis.isStable() ? "At g = %s no transient peak was found."
                    : "At g = %s the network is not stable, so growth has no peak.").formatted(
                            rounded(analysis.gain(), 3));
        }
        TransientGrowth growth = found.growth().get();
        if (growth.peakTime() == 0) {
            return "No input grows before it decays: the numerical abscissa is not positive.";
        }
        return ("At g = %s the worst-case input grows %s times before it decays, most after %s τ: pushed into %s, it is "
                + "then seen in %s.").formatted(rounded(analysis.gain(), 3), rounded(growth.peak(), 3),
                rounded(growth.peakTime() / analysis.options().tau(), 2), names(found.push()), names(found.seen()));
    }

    static List<String> chance(Analysis analysis) {
        List<String> sentences = new ArrayList<>();
        analysis.chance().filter(chance -> chance.count() > 1).ifPresent(chance -> {
            int reached = chance.atLeast(analysis.abscissa());
            sentences.add("%s of %d %s reach%s this abscissa (%s ± %s, s.d.; here %s); %d cannot state p below 1/%d."
                    .formatted(reached == 0 ? "None" : Integer.toString(reached), chance.count(), chance.kind(),
                            reached == 1 || reached == 0 ? "es" : "", rounded(chance.mean(), 3), rounded(chance.deviation(), 2),
                            rounded(analysis.abscissa(), 3), chance.count(), chance.count() + 1));
        });
        for (Chance chance : analysis.robustness()) {
            if (chance.count() > 1) {
                sentences.add("With %s the abscissa is %s ± %s (s.d., %s).".formatted(chance.kind(),
                        rounded(chance.mean(), 3), rounded(chance.deviation(), 2),
                        Counted.of(chance.count(), "redraw")));
            }
        }
        return sentences;
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
