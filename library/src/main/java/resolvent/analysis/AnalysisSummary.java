package resolvent.analysis;

import static resolvent.report.Digits.count;
import static resolvent.report.Digits.percent;
import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Population;
import resolvent.describe.Counted;
import resolvent.report.Report;
import resolvent.spectrum.GrowthCurve;
import resolvent.spectrum.Mode;

/// The findings as lines for a terminal, one screen of them. Lines that begin a part start with a word in capitals.
public final class AnalysisSummary {
    private static final int MODES = 5;
    private static final int WIDTH = 100;
    private static final String UNDER_A_PART = " ".repeat(11);
    /// Facts about the reading that fit the first line; the report has them all.
    private static final Set<String> SHORT_FACTS = Set.of("read as", "rows", "orientation", "only", "collapsed");

    private final Analysis analysis;
    private final List<String> lines = new ArrayList<>();

    private AnalysisSummary(Analysis analysis) {
        this.analysis = analysis;
    }

    public static List<String> lines(Analysis analysis) {
        var summary = new AnalysisSummary(analysis);
        summary.asRead();
        summary.stability();
        summary.modes();
        summary.transientGrowth();
        summary.chance();
        summary.theory();
        summary.cautions();
        return summary.lines;
    }

    /// Adds a line, broken where it is too wide; what follows stands under the text of its part.
    private void add(String line) {
        String rest = line;
        String indent = line.startsWith("  ") && !line.startsWith(UNDER_A_PART) ? "    " : UNDER_A_PART;
        int cut = rest.lastIndexOf(' ', WIDTH);
        while (rest.length() > WIDTH && cut > indent.length()) {
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = indent + rest.substring(cut + 1);
            cut = rest.lastIndexOf(' ', WIDTH);
        }
        lines.add(rest);
    }

    private void asRead() {
        WiringFacts facts = analysis.facts();
        String reading = analysis.subject().asRead().stream().filter(fact -> SHORT_FACTS.contains(fact.name()))
                .map(Report.Fact::value).collect(Collectors.joining("; "));
        add("%s  %s".formatted(analysis.subject().name(), reading));
        add("  %s  %s  density %s  reciprocal %s  %s".formatted(AnalysisSentences.cells(analysis),
                Counted.of(facts.edges(), "edge"), percent(facts.density()), percent(facts.reciprocity()),
                Counted.of(facts.autapses(), "autapse")));
        add("  %s".formatted(components(facts)));
        if (facts.structuralZeros() > 0) {
            add("  %s exactly 0 (%s nothing)".formatted(Counted.of(facts.structuralZeros(),
                    "cell lies on no cycle: one eigenvalue is", "cells lie on no cycle: as many eigenvalues are"),
                    Counted.of(facts.silent(), "cell sends", "cells send")));
        }
        signs(facts);
    }

    static String components(WiringFacts facts) {
        List<Integer> large = facts.componentSizes().stream().filter(size -> size > 1).toList();
        int all = facts.componentSizes().size();
        if (all == 1) {
            return "every cell reaches every other";
        }
        String sizes = large.stream().limit(4).map(size -> count(size)).collect(Collectors.joining(", "));
        String more = large.size() > 4 ? ", …" : "";
        String singles = Counted.of(all - large.size(), "single cell");
        return "%s: %s".formatted(Counted.of(all, "strongly connected component"),
                large.isEmpty() ? singles : "%s%s and %s".formatted(sizes, more, singles));
    }

    private void signs(WiringFacts facts) {
        Subject subject = analysis.subject();
        WiringFacts.Dale dale = facts.dale();
        if (!subject.assumedSigns().isEmpty()) {
            add("  signs: %s%s excitatory (ASSUMED, %s)".formatted(named(subject),
                    count(subject.assumedSigns().size()),
                    subject.namedSigns().isEmpty() ? "--signs FILE names them" : "not in --signs"));
        }
        add("  cells: %s excitatory, %s inhibitory, %s of mixed sign, %s silent".formatted(count(dale.excitatory()),
                count(dale.inhibitory()), count(dale.mixed()), count(dale.silent())));
    }

    private static String named(Subject subject) {
        Connectivity connectivity = subject.connectivity();
        long inhibitory = IntStream.range(0, connectivity.size())
                .filter(i -> subject.namedSigns().contains(connectivity.names().get(i)))
                .filter(i -> connectivity.populations().get(i) == Population.INHIBITORY).count();
        long excitatory = subject.namedSigns().size() - inhibitory;
        return (inhibitory > 0 ? count(inhibitory) + " inhibitory (named), " : "")
                + (excitatory > 0 ? count(excitatory) + " excitatory (named), " : "");
    }

    private void stability() {
        String unit = analysis.subject().unit();
        add("");
        add("STABILITY  tau v' = -v + g M v;  weights carry no gain, so g is a free scale (per %s)".formatted(unit));
        StabilityWords.lines(analysis).forEach(line -> add("  " + line));
    }

    private void modes() {
        if (analysis.modes().isEmpty()) {
            return;
        }
        add("");
        add("MODES   g lambda            time/tau  cycles/tau  cond     cells shows in");
        analysis.modes().stream().limit(MODES).forEach(card -> add(row(card)));
        add("  residuals <= %s%s".formatted(rounded(analysis.quality().largestResidual(), 1),
                analysis.quality().uncertain() == 0 ? ""
                        : "; %s ill-conditioned (see Quality)".formatted(
                                Counted.of(analysis.quality().uncertain(), "eigenvalue"))));
    }

    private String row(ModeCard card) {
        double tau = analysis.options().tau();
        boolean hazy = analysis.stability().cluster().filter(all -> all.holds(card.mode().eigenvalue())).isPresent();
        return "  %-5s %-18s %9s %11s  %-6s %7s %s".formatted(card.ranks(), eigenvalue(card),
                hazy ? "?" : card.timeConstant().map(time -> rounded(time / tau, 3)).orElse("grows"),
                hazy ? "?" : card.isPair() ? rounded(card.frequency() * tau, 2) : "-", condition(card.mode()),
                card.shownBy().map(cells -> rounded(cells, 2)).orElse("-"), names(card.showsIn(), 3));
    }

    private static String condition(Mode mode) {
        return Double.isInfinite(mode.condition()) ? "inf" : rounded(mode.condition(), 2);
    }

    static String eigenvalue(ModeCard card) {
        String re = rounded(card.scaledEigenvalue().re(), 3);
        return card.isPair() ? re + " +-" + rounded(card.scaledEigenvalue().im(), 3) + "i" : re;
    }

    static String names(List<ModeCard.Cell> cells, int most) {
        return cells.stream().limit(most).map(ModeCard.Cell::name).collect(Collectors.joining(" "));
    }

    private void transientGrowth() {
        analysis.amplification().ifPresent(amplification -> {
            add("");
            amplification.growth().ifPresentOrElse(growth -> growth(amplification, growth),
                    () -> add("TRANSIENT  " + (analysis.stable().orElse(true) ? "no peak was found"
                            : "unstable at this gain: growth has no peak")));
            new ResolventWords(analysis).lines().forEach(line -> add(UNDER_A_PART + line));
        });
    }

    private void growth(Amplification amplification, GrowthCurve growth) {
        if (growth.peakTime() == 0) {
            add("TRANSIENT  no input grows: activity only decays");
            return;
        }
        add("TRANSIENT  worst-case input grows %sx, peak at %s tau, then decays".formatted(rounded(growth.peak(), 3),
                rounded(growth.peakTime() / analysis.options().tau(), 2)));
        add("           push %s, seen in %s".formatted(names(amplification.push(), 3), names(amplification.seen(), 3)));
    }

    private void chance() {
        ChanceWords.lines(analysis).forEach(this::add);
    }

    private void theory() {
        boolean first = true;
        for (LawFit fit : analysis.laws()) {
            add("%-10s %s: distance %s (sampling alone %s)%s".formatted(first ? "THEORY" : "", fit.name(),
                    rounded(fit.distance(), 2), rounded(fit.yardstick(), 2),
                    fit.objection().isEmpty() ? "" : ", does not apply"));
            first = false;
        }
        Map<String, List<LawFit>> refused = LawEdges.refused(analysis.laws());
        refused.forEach((why, laws) -> add(UNDER_A_PART + (refused.size() == 1 ? "" : LawEdges.names(laws) + ": ") + why));
    }

    private void cautions() {
        Quality quality = analysis.quality();
        if (quality.worthless() > 0) {
            add("CAUTION    %s of %s condition above 1e12: their positions mean nothing".formatted(
                    count(quality.worthless()),
                    Counted.of(analysis.eigenvalues().rows(), "eigenvalue has", "eigenvalues have")));
        }
        if (quality.unconverged() > 0) {
            add("CAUTION    %s in no statistic".formatted(Counted.of(quality.unconverged(),
                    "eigenvalue did not converge and is", "eigenvalues did not converge and are")));
        }
        analysis.subject().asRead().stream().filter(fact -> fact.name().equals("note") || fact.name().equals("signs"))
                .forEach(fact -> add("NOTE       " + fact.value()));
        analysis.notes().forEach(note -> add("NOTE       " + note));
    }
}
