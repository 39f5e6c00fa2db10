package resolvent.analysis;

import static resolvent.report.Digits.percent;
import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known about stability, in sentences for the report and in lines for a terminal.
final class StabilityWords {
    private StabilityWords() {}

    static String sentence(Analysis analysis) {
        Stability stability = analysis.stability();
        if (!stability.isKnown()) {
            return unknown(analysis);
        }
        Optional<Double> critical = stability.gainAtInstability();
        if (stability.cluster().isPresent()) {
            return about(analysis, stability.cluster().get());
        }
        if (critical.isEmpty()) {
            return "τ v' = −v + g M v is stable at every gain g: no eigenvalue has a positive real part.";
        }
        String how = analysis.modes().isEmpty() || !analysis.modes().getFirst().isPair() ? "without rhythm"
                : "with a rhythm of %s cycles per τ".formatted(rounded(analysis.modes().getFirst().frequency()
                        * analysis.options().tau(), 2));
        return ("τ v' = −v + g M v is stable up to g = %s per %s, where mode 1 loses stability %s. Whether the network "
                + "works below it, this file cannot say: weights are not gains.").formatted(rounded(critical.get(), 3),
                analysis.subject().unit(), how);
    }

    private static String about(Analysis analysis, LeadingCluster leading) {
        Stability stability = analysis.stability();
        String known = known(leading).replace("+-", "±");
        Optional<Double> critical = stability.gainAtInstability();
        if (critical.isEmpty()) {
            return "τ v' = −v + g M v is stable at every gain g: no eigenvalue has a real part that could be told from 0, "
                    + "or a positive one; %s.".formatted(known);
        }
        String how = !leading.turns() ? "" : ", with a rhythm of about %s cycles per τ".formatted(
                rounded(critical.get() * Math.abs(leading.mean().im()) / (2 * Math.PI), 2));
        return ("τ v' = −v + g M v is stable up to about g = %s per %s, where mode 1 loses stability%s; %s. Whether the "
                + "network works below it, this file cannot say: weights are not gains.").formatted(
                rounded(critical.get(), digits(stability, leading)), analysis.subject().unit(), how, known);
    }

    /// How well mode 1 is known, in plain characters.
    static String known(LeadingCluster leading) {
        String start = "mode 1 is known to +-%s only".formatted(rounded(leading.error(), 1));
        if (Double.isInfinite(leading.error())) {
            start = "where mode 1 lies is not known";
        }
        return leading.size() == 1 ? start : "%s: %s of %d eigenvalues %s %s".formatted(start,
                leading.multiple() ? "a cluster" : "one of a cluster", leading.size(),
                leading.multiple() ? "around" : "with mean", mean(leading));
    }

    private static String mean(LeadingCluster leading) {
        String re = Math.abs(leading.mean().re()) < leading.error() / 1000 ? "0" : rounded(leading.mean().re(), 3);
        return leading.turns() ? "%s +-%si".formatted(re, rounded(Math.abs(leading.mean().im()), 3)) : re;
    }

    /// Two for the mean of a cluster, else as many as the error leaves.
    private static int digits(Stability stability, LeadingCluster leading) {
        return leading.multiple() ? 2
                : Math.clamp((long) Math.floor(Math.log10(Math.abs(stability.abscissa()) / leading.error())), 1, 3);
    }

    private static String unknown(Analysis analysis) {
        Stability stability = analysis.stability();
        if (Double.isNaN(stability.abscissa())) {
            return "No leading eigenvalue converged, so whether τ v' = −v + g M v is stable is not known at any gain.";
        }
        String bound = stability.isHidden()
                ? "max Re λ is at least %s%s; %s".formatted(bound(stability), estimate(stability),
                        known(stability.cluster().orElseThrow()).replace("+-", "±"))
                : "max Re λ is at least %s; further right there may be eigenvalues that did not converge%s".formatted(
                        rounded(stability.abscissa(), 4), estimate(stability));
        return stability.gainAtInstabilityAtMost().map(most -> ("τ v' = −v + g M v loses stability at g = %s per %s at "
                + "the latest: %s. Up to which gain it is stable is not known.").formatted(rounded(most, 3),
                analysis.subject().unit(), bound))
                .orElse("Whether τ v' = −v + g M v is stable is not known: %s.".formatted(bound));
    }

    private static String bound(Stability stability) {
        return Math.abs(stability.abscissa()) <= stability.rounding() ? "0" : rounded(stability.abscissa(), 2);
    }

    private static String estimate(Stability stability) {
        return stability.estimate() > stability.abscissa()
                ? " (estimated at up to %s)".formatted(rounded(stability.estimate(), 4)) : "";
    }

    /// The lines that stand under the heading of a terminal's summary.
    static List<String> lines(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        Stability stability = analysis.stability();
        if (!stability.isKnown()) {
            lines.add("UNKNOWN: " + unknownInShort(analysis));
        } else if (stability.cluster().isPresent()) {
            lines.add(aboutInShort(analysis, stability.cluster().get()));
        } else {
            String how = analysis.modes().isEmpty() ? "not resolved"
                    : analysis.modes().getFirst().isPair() ? "turning" : "without rhythm";
            lines.add(stability.gainAtInstability().map(critical ->
                    "stable for g < %s per %s (abscissa %s); lost by mode 1, %s".formatted(rounded(critical, 3),
                            analysis.subject().unit(), rounded(stability.abscissa(), 4), how))
                    .orElse("stable at every g: no eigenvalue has a positive real part"));
        }
        double share = stability.shareOfCritical(analysis.gain());
        lines.add("from here on g = %s%s%s".formatted(rounded(analysis.gain(), 3),
                Double.isNaN(share) ? "" : ", %s of that".formatted(percent(share)),
                analysis.stable().map(yes -> yes ? "" : ": UNSTABLE").orElse(": not known to be stable")));
        return lines;
    }

    private static String aboutInShort(Analysis analysis, LeadingCluster leading) {
        Stability stability = analysis.stability();
        return stability.gainAtInstability().map(critical ->
                "stable for g < %s per %s (about, abscissa %s; %s)%s".formatted(
                        rounded(critical, digits(stability, leading)), analysis.subject().unit(),
                        rounded(stability.abscissa(), digits(stability, leading)), known(leading),
                        leading.turns() ? "; lost turning" : ""))
                .orElseGet(() -> "stable at every g: no real part is positive beyond its error (%s)".formatted(
                        known(leading)));
    }

    private static String unknownInShort(Analysis analysis) {
        Stability stability = analysis.stability();
        if (Double.isNaN(stability.abscissa())) {
            return "no leading eigenvalue converged";
        }
        String bound = stability.isHidden()
                ? "abscissa at least %s%s; %s".formatted(bound(stability), estimate(stability),
                        known(stability.cluster().orElseThrow()))
                : "abscissa at least %s%s, not all leading eigenvalues converged".formatted(
                rounded(stability.abscissa(), 4), estimate(stability));
        return stability.gainAtInstabilityAtMost().map(most -> "unstable from g = %s per %s at the latest; ".formatted(
                rounded(most, 3), analysis.subject().unit())).orElse("") + bound;
    }
}
