package resolvent.analysis;

import static resolvent.report.Digits.count;
import static resolvent.report.Digits.percent;
import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.List;
import resolvent.describe.Counted;
import resolvent.describe.Version;
import resolvent.report.Report;
import resolvent.report.Report.Block;
import resolvent.report.Report.Fact;
import resolvent.report.Report.Section;
import resolvent.spectrum.GrowthCurve;

/// The findings as a report that a person reads: sentences, figures and tables.
public final class AnalysisReport {
    private static final String BIBTEX = """
            @software{resolvent,
              title = {Resolvent: from wiring to dynamics},
              author = {{The Resolvent developers}},
              year = {2026},
              version = {%s}
            }""".formatted(Version.resolvent());

    private static final int CARDS = 6;

    private final Analysis analysis;
    private final AnalysisTables tables;

    private AnalysisReport(Analysis analysis) {
        this.analysis = analysis;
        this.tables = new AnalysisTables(analysis);
    }

    public static Report of(Analysis analysis) {
        var report = new AnalysisReport(analysis);
        List<Section> sections = List.of(report.inShort(), report.asRead(), report.spectrum(), report.modes(),
                report.memory(), report.amplification(), report.chance(), report.cells(), report.quality(),
                report.methods());
        return new Report(analysis.subject().name(), "What this wiring does", sections.stream()
                .filter(section -> !section.blocks().isEmpty()).toList(), analysis.provenance());
    }

    private Section inShort() {
        List<Block> blocks = new ArrayList<>();
        for (String sentence : AnalysisSentences.inShort(analysis)) {
            blocks.add(new Block.Prose(sentence));
        }
        analysis.notes().forEach(note -> blocks.add(new Block.Caution(note)));
        return new Section("In short", blocks);
    }

    private Section asRead() {
        WiringFacts facts = analysis.facts();
        // what the head of the report says, as the digest of the file, need not be said again
        List<Fact> rows = new ArrayList<>(analysis.subject().asRead().stream()
                .filter(fact -> !analysis.provenance().spec().containsValue(fact.value())).toList());
        rows.add(new Fact("network", AnalysisSentences.cells(analysis)));
        rows.add(new Fact("edges", "%s (density %s)".formatted(count(facts.edges()), percent(facts.density()))));
        rows.add(new Fact("reciprocal", percent(facts.reciprocity()) + " of edges between two cells"));
        rows.add(new Fact("autapses", count(facts.autapses())));
        rows.add(new Fact("send nothing", Counted.of(facts.silent(), "cell")));
        rows.add(new Fact("receive nothing", Counted.of(facts.deaf(), "cell")));
        rows.add(new Fact("components", AnalysisSummary.components(facts)));
        rows.add(new Fact("signs", AnalysisSentences.signs(analysis)));
        return new Section("As read", List.of(
                new Block.Prose(AnalysisSentences.orientation(analysis)),
                new Block.Facts(rows),
                new Block.Picture(AnalysisFigures.wiring(analysis)),
                new Block.Grid(tables.strengths())));
    }

    private Section spectrum() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(StabilityWords.sentence(analysis)));
        blocks.add(new Block.Formula("τ v' = −v + g M v;   stable while g max Re λ(M) < 1"));
        blocks.add(new Block.Picture(AnalysisFigures.spectrum(analysis)));
        AnalysisFigures.radial(analysis).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
        return new Section("Spectrum", blocks);
    }

    private Section modes() {
        if (analysis.modes().isEmpty()) {
            return new Section("Modes", List.of());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(("A mode shows in the cells of its right vector and reads from the cells of its left "
                + "vector: input to those is what excites it. Time constants and frequencies hold at g = %s.").formatted(
                rounded(analysis.gain(), 3))));
        blocks.add(new Block.Grid(tables.modes()));
        blocks.add(new Block.Cards(analysis.modes().stream().limit(CARDS)
                .map(card -> new ModeFacts(card, analysis.subject(), analysis.stability().cluster()).facts()).toList()));
        AnalysisFigures.profiles(analysis).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
        blocks.add(new Block.Formula("share of the connection j → i = lᵢ Mᵢⱼ rⱼ / (l·r λ);   all together make 1"));
        blocks.add(new Block.Grid(tables.connections()));
        if (!analysis.silencing().isEmpty()) {
            blocks.add(new Block.Prose(AnalysisSentences.silencing(analysis)));
            blocks.add(new Block.Grid(tables.silencing()));
        }
        return new Section("Modes", blocks);
    }

    private Section memory() {
        return new Section("Memory and rhythm",
                MemoryWords.sentences(analysis).stream().map(text -> (Block) new Block.Prose(text)).toList());
    }

    private Section amplification() {
        var words = new ResolventWords(analysis);
        List<Block> blocks = new ArrayList<>();
        analysis.amplification().ifPresent(found -> {
            blocks.add(new Block.Prose(AnalysisSentences.amplification(analysis, found)));
            AnalysisFigures.growth(analysis).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
            blocks.add(new Block.Formula("A = (gM − 1)/τ at g = %s;   v' = A v".formatted(rounded(analysis.gain(), 3))));
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact("Henrici's departure of M from normality", "%s, %s of ‖M‖".formatted(
                    rounded(found.henrici(), 4), percent(found.henriciRelative()))));
            facts.add(new Fact("numerical abscissa ω(A)", rounded(found.numericalAbscissa() * analysis.options().tau(), 4) + " per τ"));
            facts.add(new Fact("Schur feed-forward ratio of M", ResolventWords.feedForward(found.feedForwardRatio())));
            found.growth().filter(growth -> growth.peakTime() > 0)
                    .ifPresent(growth -> facts.add(peak(growth, analysis.options().tau())));
            analysis.resolvent().ifPresent(panel -> facts.addAll(words.facts(panel)));
            blocks.add(new Block.Facts(facts));
        });
        analysis.resolvent().ifPresent(panel -> {
            panel.stable().ifPresent(bounds -> blocks.add(new Block.Prose(words.sentence(bounds))));
            blocks.add(new Block.Picture(ResolventFigures.pseudospectrum(analysis, panel)));
        });
        analysis.response().ifPresent(response -> {
            blocks.add(new Block.Prose(ResolventWords.response(response) + "."));
            blocks.add(new Block.Picture(ResolventFigures.response(response)));
            blocks.add(new Block.Grid(AnalysisTables.response(response)));
        });
        return new Section("Amplification", blocks);
    }

    private static Fact peak(GrowthCurve growth, double tau) {
        return new Fact("largest growth", "%s× at t = %s τ%s".formatted(rounded(growth.peak(), 4),
                rounded(growth.peakTime() / tau, 4),
                growth.converged() ? "" : " (some norms did not converge)"));
    }

    private Section chance() {
        List<Block> blocks = new ArrayList<>();
        ChanceWords.sentences(analysis).forEach(text -> blocks.add(new Block.Prose(text)));
        AnalysisFigures.chance(analysis).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
        LawEdges.refused(analysis.laws()).forEach((why, laws) -> blocks.add(new Block.Caution(
                "%s %s not describe this matrix: %s".formatted(LawEdges.names(laws), laws.size() == 1 ? "does" : "do",
                        why))));
        return new Section("Chance and theory", blocks);
    }

    private Section cells() {
        WiringFacts.Dale dale = analysis.facts().dale();
        return new Section("Cells", List.of(new Block.Prose(AnalysisSentences.dale(analysis)),
                new Block.Facts(List.of(new Fact("excitatory", count(dale.excitatory())),
                        new Fact("inhibitory", count(dale.inhibitory())),
                        new Fact("of mixed sign", count(dale.mixed())),
                        new Fact("send nothing", count(dale.silent()))))));
    }

    private Section quality() {
        Quality quality = analysis.quality();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(List.of(
                new Fact("backward error", Double.isNaN(quality.backwardError()) ? "not computed"
                        : rounded(quality.backwardError(), 2) + " (below 5 is good, in units of N ulp ‖M‖)"),
                new Fact("sum of eigenvalues against the trace", Double.isNaN(quality.traceDefect()) ? "not computed"
                        : rounded(quality.traceDefect(), 2) + " N ulp ‖M‖"),
                new Fact("largest residual of the modes shown", Double.isNaN(quality.largestResidual()) ? "no mode to show" : rounded(quality.largestResidual(), 2)),
                new Fact("condition above 10⁶", illConditioned(quality)),
                new Fact("condition above 10¹², not exactly 0", count(quality.worthless()) + " eigenvalues"),
                new Fact("not converged", count(quality.unconverged()) + " eigenvalues"))));
        if (quality.uncertain() > 0) {
            blocks.add(new Block.Caution("%s eigenvalues that are not 0 by structure have condition above 10⁶: "
                    .formatted(count(quality.uncertain())) + "an error of one part in 10⁶ in the weights may move them "
                    + "by as much as the weights themselves, so their positions say nothing unless the weights are known "
                    + "more exactly than that."));
        }
        if (analysis.eigenvalues().rows() <= 2000) {
            blocks.add(new Block.Grid(analysis.eigenvalues()));
        }
        return new Section("Quality", blocks);
    }

    private static String illConditioned(Quality quality) {
        int zeros = quality.illConditioned() - quality.uncertain();
        return Counted.of(quality.illConditioned(), "eigenvalue") + (zeros == 0 ? ""
                : ", of which " + Counted.of(zeros, "is", "are")
                        + " exactly 0 whatever the weights, as long as no connection is added");
    }

    private Section methods() {
        return new Section("Methods", List.of(new Block.Prose(AnalysisSentences.methods(analysis)),
                new Block.Prose("Please cite:"), new Block.Code(BIBTEX)));
    }
}
