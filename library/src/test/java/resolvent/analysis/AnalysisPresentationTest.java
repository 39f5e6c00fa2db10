package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.InLocale;
import resolvent.connectivity.Connectivity;
import resolvent.report.Column;
import resolvent.report.Digits;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Report;
import resolvent.report.Report.Block;
import resolvent.report.Report.Card;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;

/// What is shown of an analysis: lines for a terminal, a report, figures.
class AnalysisPresentationTest {
    private static final Analysis SIXTY =
            Analyses.of(Map.of("shuffles", "5", "redraws", "5"), Analyses.sixtyCells(), 2);

    /// Every kind of outcome that the presentation must cope with.
    static List<Analysis> analyses() {
        double[][] pair = {{0, 4}, {1, 0}};
        return List.of(SIXTY,
                Analyses.of(pair),
                Analyses.of(Map.of("gain", "3"), pair),
                Analyses.of(new double[] {0, 0}, new double[] {7, 0}),
                Analyses.of(new double[3], new double[3], new double[3]),
                Analyses.of(new double[] {0.5}),
                Analyses.of(new double[] {-1, 0}, new double[] {0, -1}),
                Analyses.of(new double[] {0, -1}, new double[] {1, 0}),
                Analyses.of(Map.of("scope", "leading", "modes", "5"), Connectivity.of(Analyses.withOutliers(300))),
                Analyses.of(Map.of("gain", "1e-30"), Analyses.sixtyCells(), 2));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void theSummaryFitsAScreen(Analysis analysis) {
        List<String> lines = AnalysisSummary.lines(analysis);

        assertThat(lines).hasSizeLessThanOrEqualTo(40).allMatch(line -> line.length() <= 110)
                .noneMatch(line -> line.contains("null") || line.contains("Optional") || line.contains("not a number"));
        assertThat(lines.getFirst()).startsWith(analysis.subject().name());
        assertThat(lines).anyMatch(line -> line.startsWith("STABILITY"));
        assertThat(lines).anyMatch(line -> line.startsWith("MODES"));
    }

    @Test
    void theSummarySaysWhatMatters() {
        List<String> lines = AnalysisSummary.lines(SIXTY);

        assertThat(lines.getFirst()).isEqualTo("sixty-cells.csv  edge list, 354 rows; column sends, row receives");
        assertThat(lines.get(1)).isEqualTo("  60 cells  327 edges  density 9.1 %  reciprocal 12 %  7 autapses");
        assertThat(lines).contains("  4 cells lie on no cycle: as many eigenvalues are exactly 0 (4 cells send nothing)",
                "  signs: 12 inhibitory (named), 48 excitatory (ASSUMED, not in --signs)",
                "  cells: 45 excitatory, 11 inhibitory, 0 of mixed sign, 4 silent");
        assertThat(lines).anyMatch(line -> line.startsWith("TRANSIENT  worst-case input grows "))
                .anyMatch(line -> line.startsWith("CHANCE     abscissa 24.5; 5 degree-keeping shuffles "))
                .anyMatch(line -> line.matches("THEORY     Circular law: distance .*, does not apply"))
                .anyMatch(line -> line.startsWith("  1     0.900 "));
    }

    @Test
    void namelessCellsAreNumberedFromZero() {
        assertThat(AnalysisSummary.lines(Analyses.of(new double[] {0, 4}, new double[] {1, 0})).get(1))
                .startsWith("  2 cells, numbered from 0  2 edges");
        assertThat(AnalysisSummary.lines(Analyses.of(Map.of(), Analyses.named(new double[] {0, 4}, new double[] {1, 0})))
                .get(1)).startsWith("  2 cells  2 edges");
    }

    @Test
    void theReportSaysOnceWhyLawsDoNotApply() {
        List<String> cautions = AnalysisReport.of(SIXTY).sections().stream()
                .filter(section -> section.title().equals("Chance and theory")).flatMap(section -> section.blocks().stream())
                .filter(Block.Caution.class::isInstance).map(block -> ((Block.Caution) block).text()).toList();

        assertThat(cautions).hasSize(1).first().asString()
                .startsWith("Circular law, ").contains(" do not describe this matrix: a neuron has ");
    }

    @Test
    void whatTheHeadOfTheReportSaysIsNotSaidAgain() {
        var read = List.of(new Report.Fact("read as", "edge list"), new Report.Fact("SHA-256", "network.csv"));
        var subject = new Subject("network.csv", Analyses.named(new double[] {0, 4}, new double[] {1, 0}), "weight",
                Set.of(), Set.of(), read);
        List<String> facts = AnalysisReport.of(Analyses.of(Map.of(), subject, 1)).sections().get(1).blocks().stream()
                .filter(Block.Facts.class::isInstance).flatMap(block -> ((Block.Facts) block).facts().stream())
                .map(Report.Fact::name).toList();

        assertThat(facts).contains("read as", "network").doesNotContain("SHA-256");
    }

    @Test
    void onlyWeightsOfDifferentOrdersOfMagnitudeHaveALogarithmicScale() {
        Analysis even = Analyses.of(new double[] {0, 4}, new double[] {1, 0});
        Analysis uneven = Analyses.of(new double[] {1, 100, 0}, new double[] {1, 0, 1}, new double[] {0, 1, 0});

        assertThat(shade(even).logarithmic()).isFalse();
        assertThat(AnalysisFigures.wiring(even).caption()).doesNotContain("logarithmic");
        assertThat(shade(uneven).logarithmic()).isTrue();
        assertThat(AnalysisFigures.wiring(uneven).caption()).contains("colour on a symmetric logarithmic scale.");
    }

    private static Shade shade(Analysis analysis) {
        return ((Layer.Raster) AnalysisFigures.wiring(analysis).panels().getFirst().layers().getFirst()).shade();
    }

    @Test
    void aNetworkThatIsNeverUnstableIsCalledSo() {
        assertThat(AnalysisSummary.lines(Analyses.of(new double[] {0, 0}, new double[] {7, 0})))
                .contains("  stable at every g: no eigenvalue has a positive real part");
        assertThat(AnalysisSummary.lines(Analyses.of(Map.of("gain", "3"), new double[] {0, 4}, new double[] {1, 0})))
                .contains("TRANSIENT  unstable at this gain: growth has no peak")
                .anyMatch(line -> line.endsWith("UNSTABLE"));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void theReportHasItsSectionsInOrder(Analysis analysis) {
        Report report = AnalysisReport.of(analysis);
        List<String> all = List.of("In short", "As read", "Spectrum", "Modes", "Memory and rhythm", "Amplification",
                "Chance and theory", "Cells", "Quality", "Methods");
        List<String> titles = report.sections().stream().map(Report.Section::title).toList();

        assertThat(all).containsSubsequence(titles);
        assertThat(titles).contains("In short", "As read", "Spectrum", "Modes", "Memory and rhythm", "Cells", "Quality",
                "Methods");
        assertThat(report.title()).isEqualTo(analysis.subject().name());
        assertThat(report.madeBy()).isEqualTo(analysis.provenance());
        assertThat(prose(report)).isNotEmpty().noneMatch(text -> text.isBlank() || text.contains("null")
                || text.contains("%s") || text.contains("not a number") || text.contains("  "));
    }

    private static Stream<Block> blocks(Report report) {
        return report.sections().stream().flatMap(section -> section.blocks().stream());
    }

    private static List<String> prose(Report report) {
        return blocks(report).flatMap(block -> switch (block) {
            case Block.Prose prose -> Stream.of(prose.text());
            case Block.Caution caution -> Stream.of(caution.text());
            default -> Stream.empty();
        }).toList();
    }

    @Test
    void theReportOfANetworkHasEverySectionFigureAndTable() {
        Report report = AnalysisReport.of(SIXTY);

        assertThat(report.sections()).hasSize(10);
        assertThat(report.sections().getFirst().blocks()).hasSizeBetween(3, 6);
        assertThat(blocks(report).filter(Block.Picture.class::isInstance).map(Block.Picture.class::cast)
                .map(Block.Picture::figure)).containsExactlyElementsOf(AnalysisFigures.of(SIXTY));
        assertThat(blocks(report).filter(Block.Grid.class::isInstance).map(Block.Grid.class::cast)
                .map(Block.Grid::table).map(Table::name)).containsExactly("strongest", "modes", "carriers", "silencing",
                "eigenvalues");
        assertThat(report.madeBy()).isEqualTo(SIXTY.provenance());
        assertThat(blocks(report)).anyMatch(block -> block instanceof Block.Code code
                && code.text().startsWith("@software{resolvent,"));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyFigureCanBeDrawn(Analysis analysis) {
        List<Figure> figures = AnalysisFigures.of(analysis);

        assertThat(figures).extracting(Figure::name).doesNotHaveDuplicates().startsWith("wiring", "spectrum");
        for (Figure figure : figures) {
            assertThat(figure.caption()).endsWith(".");
            assertThat(figure.panels()).allMatch(panel -> !panel.layers().isEmpty());
        }
    }

    @Test
    void aNetworkShowsSevenFigures() {
        assertThat(AnalysisFigures.of(SIXTY)).extracting(Figure::name)
                .containsExactly("wiring", "spectrum", "radial", "modes", "growth", "pseudospectrum", "chance");
    }

    @Test
    void theMapHasTheFirstReceiverOnTop() {
        Figure wiring = AnalysisFigures.wiring(Analyses.of(new double[] {1, 2, 3}, new double[] {0, 0, 6},
                new double[] {7, 0, 0}));
        var raster = (Layer.Raster) wiring.panels().getFirst().layers().getFirst();

        assertThat(raster.shade().values().toArray()).containsExactly(7, 0, 0, 0, 0, 6, 1, 2, 3);
        assertThat(raster.bottom()).isEqualTo(3.5);
        assertThat(raster.top()).isEqualTo(0.5);
    }

    @Test
    void theMapNamesItsCellsAndWhichWayItRuns() {
        var panel = AnalysisFigures.wiring(SIXTY).panels().getFirst();

        assertThat(panel.x().label()).contains("sender");
        assertThat(panel.y().label()).contains("receiver");
        assertThat(panel.x().names()).isEqualTo(SIXTY.subject().connectivity().names()).isEqualTo(panel.y().names());
        assertThat(panel.y().from()).isGreaterThan(panel.y().to());
    }

    @Test
    void modesShowTheCellsOfLargestRightOrLeftEntry() {
        Analysis large = Analyses.of(Map.of("scope", "leading", "modes", "3"),
                Connectivity.of(Analyses.withOutliers(300)));
        ModeCard card = large.modes().getFirst();
        var panel = AnalysisFigures.profiles(large).orElseThrow().panels().getFirst();
        List<Layer.Points> points = panel.layers().stream().filter(Layer.Points.class::isInstance)
                .map(Layer.Points.class::cast).toList();

        assertThat(points).extracting(Layer.Points::role).containsExactly(Role.RIGHT_VECTOR, Role.LEFT_VECTOR);
        assertThat(panel.x().names()).hasSizeBetween(30, 60)
                .containsAll(card.showsIn().stream().map(ModeCard.Cell::name).toList())
                .containsAll(card.readsFrom().stream().map(ModeCard.Cell::name).toList());
        assertThat(panel.x().label()).isEqualTo(panel.x().names().size() + " of 300 cells, ranked by |r|");
        assertThat(max(points.get(1).y())).isEqualTo(card.readsFrom().getFirst().weight());
        assertThat(AnalysisFigures.profiles(SIXTY).orElseThrow().panels().getFirst().x().names()).hasSize(60);
    }

    private static double max(Numbers numbers) {
        return Arrays.stream(numbers.toArray()).max().orElseThrow();
    }

    @Test
    void shufflesStandOnTheirMeanAndDeviationAndTheNetworkIsLabelled() {
        Chance chance = SIXTY.chance().orElseThrow();
        List<Layer> layers = AnalysisFigures.chance(SIXTY).orElseThrow().panels().getFirst().layers();
        var band = (Layer.Band) layers.stream().filter(Layer.Band.class::isInstance).findFirst().orElseThrow();

        assertThat(band.x().get(0)).isEqualTo(chance.mean() - chance.deviation());
        assertThat(band.x().get(1)).isEqualTo(chance.mean() + chance.deviation());
        assertThat(band.low().get(0)).isBetween(0.5, 1.0);
        assertThat(layers).anyMatch(layer -> layer instanceof Layer.Note note && note.x() == SIXTY.abscissa()
                && note.text().equals("this network: 24.5"));
    }

    @Test
    void theoryThatDoesNotApplyIsGreyWithItsReason() {
        LawFit refused = SIXTY.laws().stream().filter(fit -> fit.objection().isPresent()).findFirst().orElseThrow();
        String why = refused.objection().orElseThrow();

        assertThat(AnalysisFigures.spectrum(SIXTY).panels().getFirst().layers())
                .anyMatch(layer -> layer instanceof Layer.Line line && line.role() == Role.INAPPLICABLE
                        && line.legend().contains(refused.name()) && line.legend().endsWith(why));
        Figure radial = AnalysisFigures.radial(SIXTY).orElseThrow();
        assertThat(radial.caption()).contains(why);
        assertThat(radial.panels().getFirst().layers()).anyMatch(layer -> layer instanceof Layer.Line line
                && line.role() == Role.INAPPLICABLE && line.legend().endsWith("does not apply"));
    }

    @Test
    void timeIsInUnitsOfTau() {
        Analysis slow = Analyses.of(Map.of("tau", "20"), new double[] {0, 4}, new double[] {1, 0});
        var panel = AnalysisFigures.growth(slow).orElseThrow().panels().getFirst();
        var slowest = (Layer.Line) panel.layers().getFirst();
        double end = slow.amplification().orElseThrow().growth().orElseThrow().curve().getLast().time();
        int last = slowest.x().size() - 1;

        assertThat(panel.x().text()).isEqualTo("time t (τ)");
        assertThat(slowest.x().get(last)).isCloseTo(end / 20, within(1e-12));
        assertThat(slowest.y().get(last)).isCloseTo(Math.exp(-0.1 * end / 20), within(1e-9));
    }

    @Test
    void everyLeadingModeHasACard() {
        List<Card> cards = blocks(AnalysisReport.of(SIXTY)).filter(Block.Cards.class::isInstance)
                .flatMap(block -> ((Block.Cards) block).cards().stream()).toList();
        ModeCard first = SIXTY.modes().getFirst();

        assertThat(cards).hasSize(Math.min(6, SIXTY.modes().size()));
        assertThat(cards.getFirst().title()).startsWith("Mode 1: λ = 24.45 synapse");
        assertThat(cards.getFirst().facts()).extracting(Report.Fact::name).containsExactly("reads from", "shows in",
                "carried by", "time constant", "frequency", "cells", "condition", "ipr");
        assertThat(cards.getFirst().facts().get(0).value()).startsWith(first.readsFrom().getFirst().name());
        assertThat(cards.getFirst().facts().get(2).value()).startsWith("%s → %s ".formatted(
                first.connections().getFirst().sender(), first.connections().getFirst().receiver())).contains("\u00a0%");
        assertThat(cards.getFirst().facts().get(3).value()).isEqualTo("10.0 τ");
        assertThat(cards.getFirst().facts().get(5).value()).isEqualTo("about %s show it; about %s take part, showing and feeding it"
                .formatted(Digits.rounded(1 / first.mode().iprRight(), 2), Digits.rounded(first.participation().orElseThrow(), 2)));
    }

    /// A mode that one cell feeds and two show: both numbers on paper.
    @Test
    void theNumberBesideTheNamesIsOfWhatIsShown() {
        Analysis driven = Analyses.of(new double[] {1, 0}, new double[] {0.5, 0.5});

        // λ = 1: r ∝ (1, 1), l ∝ (1, 0)
        assertThat(AnalysisSummary.lines(driven)).anyMatch(line -> line.matches(" {2}1 .* 2(\\.0)? 0 1"));
        assertThat(driven.modes().getFirst().participation().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void pureNumbersHaveNoUnit() {
        Report report = AnalysisReport.of(Analyses.of(new double[] {0, 4}, new double[] {1, 0}));

        assertThat(blocks(report).filter(Block.Grid.class::isInstance).flatMap(block -> ((Block.Grid) block).table()
                .columns().stream())).noneMatch(column -> column instanceof Column.Quantity number && number.unit().equals("weight"));
        assertThat(report.toString()).contains("Mode 1: λ = 2").doesNotContain("λ = 2 weight", "λ = 2.0 weight");
    }

    @Test
    void theStabilityLineStandsAtOneOverTheGain() {
        Figure spectrum = AnalysisFigures.spectrum(SIXTY);

        assertThat(spectrum.panels().getFirst().layers()).filteredOn(layer -> layer instanceof Layer.Rule)
                .singleElement().satisfies(layer -> {
                    var line = (Layer.Rule) layer;
                    assertThat(line.at()).isCloseTo(SIXTY.abscissa() / 0.9, within(1e-12));
                    assertThat(line.role()).isEqualTo(Role.STABILITY);
                });
        assertThat(spectrum.panels().getFirst().layers()).filteredOn(layer -> layer instanceof Layer.Points points
                        && points.role() == Role.MEASURED)
                .singleElement().satisfies(layer -> {
                    var points = (Layer.Points) layer;
                    assertThat(points.x().size()).isEqualTo(60);
                    assertThat(points.names()).hasSize(60);
                });
    }

    @Test
    void theGrowthCurveIsDrawnThroughItsSamples() {
        var growth = SIXTY.amplification().orElseThrow().growth().orElseThrow();
        growth.curve().forEach(sample -> assertThat(AnalysisFigures.interpolated(growth.curve(), sample.time()))
                .isCloseTo(sample.growth(), within(1e-12)));
        assertThat(AnalysisFigures.interpolated(growth.curve(), growth.peakTime()))
                .isCloseTo(growth.peak(), within(1e-2));
    }

    @Test
    void wordsAreTheSameInEveryLocale() {
        List<String> lines = AnalysisSummary.lines(SIXTY);
        Report report = AnalysisReport.of(SIXTY);

        assertThat(InLocale.each(() -> AnalysisSummary.lines(SIXTY))).containsOnly(lines);
        assertThat(InLocale.each(() -> AnalysisReport.of(SIXTY))).containsOnly(report);
    }
}
