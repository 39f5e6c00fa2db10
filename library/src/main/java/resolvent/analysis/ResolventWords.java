package resolvent.analysis;

import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.List;
import resolvent.nonnormal.KreissConstant;
import resolvent.nonnormal.StabilityRadius;
import resolvent.numeric.Complex;
import resolvent.report.Report.Fact;

/// What resolvent and response say, in sentences, facts and lines.
final class ResolventWords {
    private final Analysis analysis;

    ResolventWords(Analysis analysis) {
        this.analysis = analysis;
    }

    /// What the least destabilizing change means for the weights.
    String sentence(ResolventPanel.Bounds bounds) {
        StabilityRadius radius = bounds.radius();
        double gap = 1 - analysis.gain() * analysis.abscissa();
        double weights = radius.value() / analysis.gain();
        String given = analysis.subject().weightUnit();
        String unit = given.isEmpty() ? "" : " " + given;
        String rhythm = radius.frequency() == 0 ? "without rhythm" : "with %s cycles per τ".formatted(
                rounded(radius.frequency() / (2 * Math.PI), 2));
        return ("A change of the weights by a matrix of norm %s%s can make the network unstable at this gain, %s; for "
                + "a normal matrix with this abscissa it would take %s.").formatted(rounded(weights, 3),
                unit, rhythm, rounded(gap / analysis.gain(), 3));
    }

    /// For the table of the section.
    List<Fact> facts(ResolventPanel panel) {
        List<Fact> facts = new ArrayList<>();
        panel.stable().ifPresent(bounds -> {
            facts.add(new Fact("Kreiss constant K of A", kreiss(bounds.kreiss()) + "; K ≤ max ‖exp(At)‖ ≤ e N K"));
            facts.add(new Fact("stability radius of A", "%s per τ, at ω = %s per τ (proven to be at least %s)".formatted(
                    rounded(bounds.radius().value(), 4), rounded(bounds.radius().frequency(), 3),
                    rounded(bounds.radius().bound(), 3))));
            facts.add(new Fact("strongest periodic response", "%s τ".formatted(
                    rounded(bounds.radius().largestResponse(), 4))));
        });
        int missing = panel.pseudospectrum().unconverged();
        if (missing > 0) {
            facts.add(new Fact("pseudospectrum", missing + " points did not converge"));
        }
        return facts;
    }

    static String feedForward(double ratio) {
        if (Double.isNaN(ratio)) {
            return "none: there are no weights";
        }
        return Double.isInfinite(ratio) ? "infinite: every eigenvalue is 0" : rounded(ratio, 4);
    }

    static String kreiss(KreissConstant found) {
        return Double.isInfinite(found.bound()) ? "at least " + rounded(found.value(), 4)
                : "%s, at most %s".formatted(rounded(found.value(), 4), rounded(found.bound(), 4));
    }

    /// For the terminal.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        analysis.resolvent().flatMap(ResolventPanel::stable).ifPresent(bounds -> lines.add(
                "A = (gM-1)/tau: Kreiss constant %s; stability radius %s per tau".formatted(kreiss(bounds.kreiss()),
                        rounded(bounds.radius().value(), 3))));
        analysis.response().ifPresent(found -> lines.add(response(found)));
        return lines;
    }

    /// Steady and strongest periodic response of one cell to another.
    static String response(CellResponse found) {
        int strongest = found.strongest();
        Complex value = found.curve().values().get(strongest);
        String steady = "steady input 1 to %s moves %s by %s".formatted(found.pair().from(), found.pair().to(),
                rounded(found.steady(), 4));
        return value.abs() <= Math.abs(found.steady()) * (1 + 1e-9) ? steady + ", periodic input by less"
                : steady + ", periodic input by up to %s, at omega = %s per tau".formatted(rounded(value.abs(), 4),
                        rounded(found.curve().frequencies().get(strongest), 3));
    }
}
