package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.matrix.Components;
import resolvent.matrix.Dense;
import resolvent.numeric.Streams;
import resolvent.report.Json;
import resolvent.spectrum.Modes;

/// What is said of a leading eigenvalue whose digits rounding hides.
class LeadingClusterTest {
    /// Q M Qᵀ with the reflection Q = 1 − 2 w wᵀ / (w·w), w = (1, …, n): every weight is present.
    private static Dense rotated(Dense matrix) {
        int n = matrix.rows();
        double[][] q = new double[n][n];
        double norm = n * (n + 1) * (2 * n + 1) / 6.0;
        for (int i = 0; i < n; i++) {
            int row = i;
            Arrays.setAll(q[i], j -> (row == j ? 1 : 0) - 2.0 * (row + 1) * (j + 1) / norm);
        }
        Dense reflection = Dense.of(q);
        return reflection.times(matrix).times(reflection);
    }

    /// `own` on the diagonal, `up` and `down` beside it.
    private static Dense band(int size, double own, double up, double down) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            rows[i][i] = own;
            if (i + 1 < size) {
                rows[i][i + 1] = up;
                rows[i + 1][i] = down;
            }
        }
        return Dense.of(rows);
    }

    private static Analysis analysis(Dense matrix) {
        return Analyses.of(Map.of(), Connectivity.of(matrix));
    }

    private static String terminal(Analysis analysis) {
        return String.join(" ", AnalysisSummary.lines(analysis)).replaceAll(" +", " ");
    }

    @ParameterizedTest
    @CsvSource({"6, 0.5", "10, 0.5", "10, 3", "24, 0.5"})
    void aMultipleEigenvalueIsTheMeanOfItsCluster(int size, double value) {
        Analysis analysis = analysis(rotated(band(size, value, 1, 0)));
        LeadingCluster found = analysis.stability().cluster().orElseThrow();

        assertThat(found.size()).isEqualTo(size);
        assertThat(found.multiple()).isTrue();
        assertThat(found.turns()).isFalse();
        assertThat(analysis.stability().gainAtInstability().orElseThrow()).isCloseTo(1 / value, within(1e-9));
        double off = analysis.modes().getFirst().mode().eigenvalue().re() - value;
        assertThat(found.error()).isBetween(off, 3 * off);
    }

    @Test
    void everyDoorSaysHowWellItIsKnown() {
        Analysis analysis = analysis(rotated(band(10, 0.5, 1, 0)));

        assertThat(terminal(analysis)).containsPattern("stable for g < 2(\\.0)? per weight \\(about, abscissa 0\\.50?; "
                + "mode 1 is known to \\+-0\\.0\\d only: a cluster of 10 eigenvalues around 0\\.5(00)?\\)").doesNotContain("turning");
        assertThat(StabilityWords.sentence(analysis)).containsPattern("stable up to about g = 2(\\.0)? per weight, where "
                + "mode 1 loses stability; mode 1 is known to ±0\\.0\\d only: a cluster of 10 eigenvalues around 0\\.5(00)?\\.");
        assertThat(Json.text(AnalysisJson.of(analysis))).contains("\"one_multiple_eigenvalue\" : true",
                "\"stability_in_words\" : \"" + StabilityWords.sentence(analysis));
        assertThat(MemoryWords.sentences(analysis)).singleElement().asString().contains("not known");
        assertThat(AnalysisReport.of(analysis).toString()).contains("not known: λ is known to ±").doesNotContain("of the modes shown turn");
    }

    @Test
    void aClusterThatTurnsIsSaidToTurn() {
        double[][] rows = new double[12][12];
        for (int k = 0; k < 6; k++) {
            rows[2 * k][2 * k] = 0.4;
            rows[2 * k + 1][2 * k + 1] = 0.4;
            rows[2 * k][2 * k + 1] = -0.7;
            rows[2 * k + 1][2 * k] = 0.7;
            if (k < 5) {
                rows[2 * k][2 * k + 2] = 1;
                rows[2 * k + 1][2 * k + 3] = 1;
            }
        }
        Analysis analysis = analysis(rotated(Dense.of(rows)));

        assertThat(analysis.stability().cluster().orElseThrow().size()).isEqualTo(6);
        assertThat(analysis.abscissa()).isCloseTo(0.4, within(1e-9));
        assertThat(terminal(analysis)).contains("+-0.700i); lost turning");
        // 0.7 / 0.4 / 2π
        assertThat(StabilityWords.sentence(analysis)).contains("with a rhythm of about 0.28 cycles per τ");
    }

    @Test
    void aNilpotentClusterIsStableAtEveryGain() {
        Analysis analysis = analysis(rotated(band(10, 0, 1, 0)));

        assertThat(analysis.modes().getFirst().mode().eigenvalue().re()).isGreaterThan(0.01);
        assertThat(analysis.stability().gainAtInstability()).isEmpty();
        assertThat(StabilityWords.sentence(analysis)).contains("stable at every gain", "a cluster of 10 eigenvalues around 0.");
    }

    /// A rotated chain with a strong bias: its eigenvalues are real and at most 2 √(4/4), those computed fill an ellipse.
    @Test
    void aCloudOfEigenvaluesIsNotTakenForOne() {
        Analysis analysis = analysis(rotated(band(60, 0, 4, 0.25)));

        assertThat(analysis.modes().getFirst().mode().eigenvalue().re()).isGreaterThan(2.1);
        assertThat(analysis.stability().isKnown()).isFalse();
        assertThat(analysis.stability().gainAtInstability()).isEmpty();
        assertThat(terminal(analysis)).contains("UNKNOWN: abscissa at least 0 (estimated at up to 2.", "not known to be stable")
                .doesNotContain("converged");
        assertThat(StabilityWords.sentence(analysis)).startsWith("Whether τ v' = −v + g M v is stable is not known: max "
                + "Re λ is at least 0 (estimated").doesNotContain("converge");
    }

    /// Cells in units of very different size: balancing undoes that, and the eigenvalues are exact whatever their condition.
    @Test
    void whatBalancingMendsIsKnown() {
        Dense even = new Girko(20, 1, false).draw(Streams.generator(5, 0)).matrix().toDense();
        double[][] rows = new double[20][20];
        for (int i = 0; i < 20; i++) {
            int row = i;
            Arrays.setAll(rows[i], j -> even.get(row, j) * Math.pow(4, row - j));
        }
        Analysis analysis = analysis(Dense.of(rows));

        assertThat(analysis.modes().getFirst().mode().condition()).isGreaterThan(1e6);
        assertThat(analysis.stability().cluster()).isEmpty();
        assertThat(analysis.abscissa()).isCloseTo(Modes.of(even).eigenvalue(0).re(), within(1e-12));
    }

    /// Cells on no cycle have their own weights for eigenvalues, exactly.
    @Test
    void eigenvaluesOfSingleCellsAreExact() {
        Analysis analysis = analysis(band(10, 0.5, 1, 0));

        assertThat(analysis.quality().worthless()).isEqualTo(10);
        assertThat(analysis.stability().cluster()).isEmpty();
        assertThat(StabilityWords.lines(analysis).getFirst()).startsWith("stable for g < 2 per weight (abscissa 0.5)");
    }

    @Test
    void ordinaryNetworksHaveNone() {
        for (int draw = 0; draw < 5; draw++) {
            Dense matrix = new Girko(120, 1, false).draw(Streams.generator(5, draw)).matrix().toDense();
            Modes modes = Modes.of(matrix);
            assertThat(LeadingCluster.of(matrix, Components.of(matrix), List.of(modes.get(0)))).isEmpty();
        }
        Analysis sixty = Analyses.of(Map.of(), Analyses.sixtyCells(), 1);
        assertThat(sixty.stability().cluster()).isEmpty();
        assertThat(StabilityWords.lines(sixty).getFirst())
                .isEqualTo("stable for g < 0.0409 per synapse (abscissa 24.45); lost by mode 1, without rhythm");
        assertThat(Json.text(AnalysisJson.of(sixty))).contains("\"leading_cluster\" : null");
    }
}
