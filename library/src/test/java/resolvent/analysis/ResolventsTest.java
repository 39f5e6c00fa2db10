package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.Connectivity;
import resolvent.numeric.Complex;
import resolvent.report.Figure;
import resolvent.report.Json;

class ResolventsTest {
    /// A → B with 10: gM − 1 = [[−1, 0], [10, −1]].
    private static final Connectivity ARROW = Analyses.named(new double[] {0, 0}, new double[] {10, 0});

    /// Reference values of [[−1, 10], [0, −1]] from an independent computation in another language.
    @Test
    void boundsOfAnArrow() {
        Analysis analysis = Analyses.of(Map.of("tau", "20"), ARROW);
        ResolventPanel.Bounds bounds = analysis.resolvent().orElseThrow().stable().orElseThrow();

        assertThat(analysis.gain()).isEqualTo(1);
        assertThat(bounds.kreiss().value()).isCloseTo(2.6, within(1e-9));
        assertThat(bounds.kreiss().bound()).isBetween(2.6, 2.6 * 1.05);
        assertThat(bounds.radius().value()).isCloseTo(Math.sqrt(26) - 5, within(1e-9));
        assertThat(bounds.norms().getFirst()).isCloseTo(Math.sqrt(26) + 5, within(1e-8));
        assertThat(analysis.amplification().orElseThrow().feedForwardRatio()).isInfinite();
        assertThat(new ResolventWords(analysis).sentence(bounds)).contains("norm 0.099 (weight)", "without rhythm",
                "would take 1.00.");
    }

    /// Signs of a ring of four neurons at g = 0.5 with γ = 0.4: induced activity from an independent computation.
    @ParameterizedTest
    @CsvSource({"0, 1.15644976", "1, -0.00472907", "2, 0.43260491", "3, 0.65771007"})
    void steadyResponseOfARing(int to, double expected) {
        double[] out = {1, -1, 1, 1};
        double[] back = {1, 1, -1, 1};
        double[][] rows = new double[4][4];
        for (int j = 0; j < 4; j++) {
            rows[j][(j + 1) % 4] = out[j] * Math.exp(0.5);
            rows[(j + 1) % 4][j] = back[j] * Math.exp(-0.5);
        }
        Analysis analysis = Analyses.of(Map.of("gain", "0.4", "response", "0:" + to), rows);
        CellResponse found = analysis.response().orElseThrow();

        assertThat(found.steady()).isCloseTo(expected, within(6e-9));
        assertThat(found.curve().values().getFirst().re()).isCloseTo(expected, within(0.01));
        assertThat(found.curve().values().getLast().abs()).isLessThan(0.1);
    }

    /// A → B at gain 1: 10 / (1 + iω)².
    @Test
    void periodicResponseOfAnArrow() {
        CellResponse found = Analyses.of(Map.of("response", "A:B"), ARROW).response().orElseThrow();

        assertThat(found.steady()).isCloseTo(10, within(1e-13));
        for (int k = 0; k < found.curve().values().size(); k += 20) {
            double omega = found.curve().frequencies().get(k);
            assertThat(found.curve().values().get(k).abs()).isCloseTo(10 / (1 + omega * omega), within(1e-12));
            assertThat(ResolventFigures.phase(found.curve().values().get(k)))
                    .isCloseTo(-2 * Math.toDegrees(Math.atan(omega)), within(1e-9));
        }
        assertThat(ResolventWords.response(found)).isEqualTo("steady input 1 to A moves B by 10.00, periodic input by less");
    }

    @Test
    void theOtherWayThereIsNone() {
        CellResponse found = Analyses.of(Map.of("response", "B:A"), ARROW).response().orElseThrow();

        assertThat(found.steady()).isZero();
        assertThat(found.curve().values()).extracting(Complex::abs).containsOnly(0.0);
    }

    @Test
    void everyWayOfShowingHasThem() {
        Analysis analysis = Analyses.of(Map.of("response", "A:B"), ARROW);

        assertThat(AnalysisFigures.of(analysis)).extracting(Figure::name).contains("pseudospectrum", "response");
        assertThat(Json.text(AnalysisJson.of(analysis))).contains("\"kreiss\"", "\"at_most\"", "\"stability_radius\"",
                "\"pseudospectrum\"", "\"response\"", "\"steady\"");
        assertThat(String.join("\n", AnalysisSummary.lines(analysis))).contains("Kreiss constant 2.600, at most 2.6",
                "stability radius 0.099", "steady input 1 to A moves B");
        assertThat(AnalysisReport.of(analysis).sections()).anyMatch(section -> section.title().equals("Amplification"));
    }

    @Test
    void anUnstableNetworkHasAPictureAndNoBounds() {
        Analysis analysis = Analyses.of(Map.of("gain", "3", "response", "A:B"),
                Analyses.named(new double[] {0, 4}, new double[] {1, 0}));

        assertThat(analysis.resolvent().orElseThrow().stable()).isEmpty();
        assertThat(analysis.response()).isEmpty();
        assertThat(analysis.notes()).anyMatch(note -> note.contains("settles nowhere"));
        assertThat(AnalysisFigures.of(analysis)).extracting(Figure::name).contains("pseudospectrum");
    }

    @Test
    void largeNetworksSayHowToAskForIt() {
        double[][] rows = new double[451][451];
        for (int i = 0; i < 451; i++) {
            rows[i][(i + 1) % 451] = 0.5;
        }

        assertThat(Analyses.of(rows).resolvent()).isEmpty();
        assertThat(Analyses.of(rows).notes()).anyMatch(note -> note.contains("--pseudospectrum computes them"));
    }

    @Test
    void threadsDoNotMatter() {
        Subject subject = Analyses.sixtyCells();
        String one = Json.text(AnalysisJson.of(Analyses.of(Map.of("response", "EXC100:INH104"), subject, 1)));

        assertThat(Json.text(AnalysisJson.of(Analyses.of(Map.of("response", "EXC100:INH104"), subject, 3)))).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "AVA, was \"AVA\"",
        "AVAL:AVX, 'was \"AVAL:AVX\": \"AVX\" is no cell of this matrix; nearest AVAL'",
        "RIH:AVAL, '\"RIH\" is no cell of this matrix; nearest R:1'"
    })
    void unknownNamesAreExplained(String text, String message) {
        assertThatThrownBy(() -> CellResponse.Pair.named(text, List.of("AVAL", "R:1", "PVC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("response must name two cells as FROM:TO, ").hasMessageContaining(message);
    }

    @Test
    void namesMayHaveColons() {
        CellResponse.Pair pair = CellResponse.Pair.named("R:1:AVAL", List.of("AVAL", "R:1")).orElseThrow();

        assertThat(pair.from()).isEqualTo("R:1");
        assertThat(pair.receiver()).isZero();
        assertThat(CellResponse.Pair.named("none", List.of("A"))).isEmpty();
    }
}
