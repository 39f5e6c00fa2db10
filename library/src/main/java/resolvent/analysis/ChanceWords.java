package resolvent.analysis;

import static resolvent.report.Digits.count;
import static resolvent.report.Digits.percent;
import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.List;
import resolvent.connectivity.DegreeKeepingShuffle;
import resolvent.describe.Counted;

/// What randomized twins say about a network, and what they cannot say.
final class ChanceWords {
    /// Abscissae that agree to this share of the network's are the same.
    private static final double SAME = 1e-9;

    private ChanceWords() {}

    static List<String> sentences(Analysis analysis) {
        List<String> sentences = new ArrayList<>();
        analysis.chance().ifPresent(chance -> {
            if (chance.count() > 1) {
                sentences.add(comparison(analysis, chance));
            }
            unsolved(chance, sentences);
            sentences.add(kept(analysis.facts()));
        });
        for (Chance chance : analysis.robustness()) {
            if (chance.count() > 1) {
                sentences.add("With %s the abscissa is %s ± %s (s.d., %d redraws).".formatted(chance.kind(),
                        rounded(chance.mean(), 3), rounded(chance.deviation(), 2), chance.count()));
            }
            unsolved(chance, sentences);
        }
        return sentences;
    }

    private static String comparison(Analysis analysis, Chance chance) {
        String twins = "%s ± %s, s.d.".formatted(rounded(chance.mean(), 3), rounded(chance.deviation(), 2));
        if (!analysis.stability().isKnown()) {
            return "The abscissa of %d %s is %s; with that of this network, which is not known, it cannot be compared."
                    .formatted(chance.count(), chance.kind(), twins);
        }
        if (changedNothing(analysis, chance)) {
            return "All %d %s have the abscissa of this network, %s: there was nothing to shuffle that it depends on."
                    .formatted(chance.count(), chance.kind(), rounded(analysis.abscissa(), 3));
        }
        int reached = chance.atLeast(analysis.abscissa());
        return "%s of %d %s reach%s this abscissa (%s; here %s); %d cannot state p below 1/%d.".formatted(
                reached == 0 ? "None" : Integer.toString(reached), chance.count(), chance.kind(),
                reached == 1 || reached == 0 ? "es" : "", twins, rounded(analysis.abscissa(), 3), chance.count(),
                chance.count() + 1);
    }

    private static boolean changedNothing(Analysis analysis, Chance chance) {
        double most = SAME * Math.max(analysis.stability().rounding(), Math.abs(analysis.abscissa()));
        return chance.largest() - analysis.abscissa() <= most && analysis.abscissa() - chance.smallest() <= most;
    }

    private static void unsolved(Chance chance, List<String> sentences) {
        if (chance.unsolved() > 0) {
            sentences.add("%d of %d twins (%s) did not converge and are in no statistic.".formatted(chance.unsolved(),
                    chance.count() + chance.unsolved(), chance.kind()));
        }
    }

    /// What the shuffles hold fixed, and what they lose with the order that they break.
    static String kept(WiringFacts facts) {
        String keeps = densityWithoutAutapses(facts) > DegreeKeepingShuffle.NEARLY_COMPLETE
                ? "Nearly every cell is connected with every other, so shuffles only permute the weights that each cell "
                        + "sends among its targets; who is connected with whom stays."
                : "Shuffles keep how many connections each cell sends, with their weights and signs, and how many it "
                        + "receives; who is connected with whom they do not keep.";
        String loses = " Autapses stay. The strength of each cell's input is not kept, nor %s.".formatted(
                facts.symmetric() ? "the symmetry of this matrix: its twins need not be symmetric"
                        : "reciprocity (here %s)".formatted(percent(facts.reciprocity())));
        return keeps + loses;
    }

    /// The share of the connections between two cells that there are; the shuffles go by it.
    private static double densityWithoutAutapses(WiringFacts facts) {
        double pairs = (double) facts.size() * (facts.size() - 1);
        return pairs == 0 ? 0 : (facts.edges() - facts.autapses()) / pairs;
    }

    /// The lines of a terminal's summary.
    static List<String> lines(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        analysis.chance().filter(chance -> chance.count() > 0).ifPresent(chance -> lines.add(
                "CHANCE     abscissa %s; %d %s %s +- %s (sd), max %s%s".formatted(here(analysis), chance.count(),
                        chance.kind(), rounded(chance.mean(), 3), deviation(chance), rounded(chance.largest(), 3),
                        missing(chance))));
        analysis.robustness().stream().filter(chance -> chance.count() > 0).forEach(chance -> lines.add(
                "           %s: abscissa %s +- %s (%s%s)".formatted(chance.kind(), rounded(chance.mean(), 3),
                        deviation(chance), Counted.of(chance.count(), "redraw"), missing(chance))));
        return lines;
    }

    private static String here(Analysis analysis) {
        return analysis.stability().isKnown() ? rounded(analysis.abscissa(), 3) : "not known";
    }

    private static String deviation(Chance chance) {
        return chance.count() < 2 ? "?" : rounded(chance.deviation(), 2);
    }

    private static String missing(Chance chance) {
        return chance.unsolved() == 0 ? "" : "; %s more not converged".formatted(count(chance.unsolved()));
    }
}
