package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import resolvent.report.Column;
import resolvent.report.Json;
import resolvent.report.Numbers;

/// What the sentences claim, on networks of which every claim can be checked on paper.
class AnalysisWordsTest {
    /// Cells that excite only themselves: their weights are the eigenvalues.
    private static Analysis independent(Map<String, String> options, double... own) {
        double[][] rows = new double[own.length][own.length];
        for (int i = 0; i < own.length; i++) {
            rows[i][i] = own[i];
        }
        return Analyses.of(options, rows);
    }

    @Test
    void oneLongMemoryStandsApart() {
        assertThat(MemoryWords.sentences(independent(Map.of(), 2, 1, 0.5))).containsExactly(
                "At g = 0.450 the slowest modes last 10.0, 1.82, 1.29 τ; the first stands apart, lasting 5.5 times as "
                        + "long as the second.",
                "At the edge of stability mode 1 adds its input up like an integrator; there mode 2 lasts 2 τ, and no "
                        + "other mode lasts tenfold a cell's time: there is one long memory.",
                "None of the modes shown turns: they decay without rhythm.");
    }

    @Test
    void severalMemoriesAreCounted() {
        List<String> words = MemoryWords.sentences(independent(Map.of(), 2, 1.96, 1.9, 1));

        assertThat(words.get(0)).endsWith("3 of them last at least half as long as the first.");
        assertThat(words.get(1)).endsWith("there mode 2 lasts 50.0 τ, and 2 more modes last tenfold a cell's time or longer.");
    }

    @Test
    void whatIsSaidAboutTheEdgeDoesNotDependOnTheGain() {
        List<String> chosen = MemoryWords.sentences(independent(Map.of(), 2, 1, 0.5));
        List<String> given = MemoryWords.sentences(independent(Map.of("gain", "0.1"), 2, 1, 0.5));

        assertThat(given.get(1)).isEqualTo(chosen.get(1));
        assertThat(given.get(0)).isNotEqualTo(chosen.get(0));
    }

    @Test
    void memoryIsNotClaimedWhereThereIsNone() {
        assertThat(MemoryWords.sentences(independent(Map.of(), 0, 0))).containsExactly(
                "At g = 1 no mode outlasts a single cell: what came in is forgotten within τ.",
                "None of the modes shown turns: they decay without rhythm.");
        assertThat(MemoryWords.sentences(independent(Map.of("gain", "1"), 2, 0.5)).getFirst()).isEqualTo(
                "At g = 1 a mode grows instead of decaying: no memory of the input can be told from that growth.");
        assertThat(MemoryWords.sentences(independent(Map.of(), 2, 2)).get(1)).endsWith(
                "and so does mode 2: their real parts agree to rounding.");
    }

    @Test
    void aRhythmIsNoIntegrator() {
        List<String> words = MemoryWords.sentences(Analyses.of(new double[] {1, -3, 0}, new double[] {3, 1, 0},
                new double[] {0, 0, 0.5}));

        assertThat(words.get(1)).startsWith("At the edge of stability mode 1,2 turns without end; there mode 3 lasts 2 τ").endsWith("there is one lasting rhythm.");
        assertThat(words.get(2)).startsWith("1 of the modes shown turns; the slowest to decay has 0.43 cycles");
    }

    @Test
    void silencingClaimsNoMoreThanWasTried() {
        Analysis analysis = Analyses.of(Map.of(), Analyses.sixtyCells(), 1);

        assertThat(AnalysisSentences.silencing(analysis)).startsWith("Of the 8 cells tried, those that matter most to "
                + "first order for mode 1, silencing ").contains("Other cells, and more than one at a time, were not tried.");
        // two loops alike: without a cell of one, the other is as strong as before
        Analysis loop = Analyses.of(new double[] {0, 1, 0, 0}, new double[] {1, 0, 0, 0}, new double[] {0, 0, 0, 1},
                new double[] {0, 0, 1, 0});
        assertThat(AnalysisSentences.silencing(loop)).contains("none lowers the abscissa of 1 when it is silenced");
    }

    @Test
    void shufflesSayWhatTheyKeepAndWhatTheyLose() {
        Analysis sparse = Analyses.of(Map.of("shuffles", "3"), Analyses.sixtyCells(), 1);
        assertThat(ChanceWords.sentences(sparse)).hasSize(2).last().asString()
                .startsWith("Shuffles keep how many connections each cell sends").contains("nor reciprocity (here 12 %)");
        double[][] symmetric = new double[6][6];
        for (int i = 0; i < 6; i++) {
            symmetric[i][(i + 1) % 6] = i + 1;
            symmetric[(i + 1) % 6][i] = i + 1;
        }
        assertThat(ChanceWords.sentences(Analyses.of(Map.of("shuffles", "3"), symmetric)).getLast())
                .contains("the symmetry of this matrix: its twins need not be symmetric");
    }

    @Test
    void aCompleteNetworkOfEqualWeightsHasNothingToShuffle() {
        double[][] rows = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                rows[i][j] = i == j ? 0 : 1;
            }
        }
        List<String> words = ChanceWords.sentences(Analyses.of(Map.of("shuffles", "4"), rows));

        assertThat(words.getFirst()).isEqualTo("All 4 degree-keeping shuffles have the abscissa of this network, 4: "
                + "there was nothing to shuffle that it depends on.");
        assertThat(words.getLast()).startsWith("Nearly every cell is connected with every other, so shuffles only permute");
    }

    @Test
    void twinsThatDidNotConvergeAreCountedApart() {
        Analysis plain = Analyses.of(Map.of(), Analyses.sixtyCells(), 1);
        Analysis analysis = with(plain, new Chance(Chance.Twins.SHUFFLES, Numbers.of(10, 30), 3), plain.stability());

        assertThat(ChanceWords.sentences(analysis)).contains("3 of 5 twins (degree-keeping shuffles) did not converge and "
                + "are in no statistic.").first().asString().startsWith("1 of 2 ").contains("20 ± 14, s.d.");
        assertThat(ChanceWords.lines(analysis).getFirst()).endsWith("max 30; 3 more not converged");
        assertThat(Json.text(AnalysisJson.of(analysis))).contains("\"unsolved\" : 3", "\"mean\" : 20");
        Analysis none = with(plain, new Chance(Chance.Twins.SHUFFLES, Numbers.of(), 3), plain.stability());
        assertThat(ChanceWords.lines(none)).isEmpty();
        assertThat(ChanceWords.sentences(none)).hasSize(2).first().asString().startsWith("3 of 3 twins");
    }

    @Test
    void anUnknownAbscissaIsNotCompared() {
        Analysis plain = Analyses.of(Map.of(), Analyses.sixtyCells(), 1);
        Analysis analysis = with(plain, new Chance(Chance.Twins.SHUFFLES, Numbers.of(10, 30), 0),
                new Stability(20, true, 25, 1e-13));

        assertThat(ChanceWords.sentences(analysis).getFirst()).contains("which is not known").doesNotContain("reach");
        assertThat(ChanceWords.lines(analysis).getFirst()).startsWith("CHANCE     abscissa not known; 2 ");
        assertThat(AnalysisSentences.silencing(analysis)).contains("to first order only");
    }

    private static Analysis with(Analysis a, Chance chance, Stability stability) {
        return new Analysis(a.subject(), a.options(), a.facts(), a.gain(), stability, a.radius(), a.spectrum(), a.modes(),
                a.eigenvalues(), a.amplification(), a.resolvent(), a.response(), a.silencing(), Optional.of(chance),
                a.robustness(), a.laws(), a.quality(), a.notes(), a.provenance());
    }

    @Test
    void aDefectiveModeHasNoNumbersButAReason() {
        Analysis chain = Analyses.of(new double[] {0, 0}, new double[] {7, 0});
        String json = Json.text(AnalysisJson.of(chain));

        assertThat(json).contains("\"condition\" : null", "the condition is infinite to working precision");
        assertThat(chain.modes()).allMatch(card -> card.participation().isEmpty());
        assertThat(AnalysisSentences.carriers(chain).getFirst()).contains("how many cells take part is not determined");
        for (String column : List.of("ipr_right", "ipr_left", "ipr_biorthogonal")) {
            assertThat(chain.eigenvalues().columns()).filteredOn(one -> one.name().equals(column)).singleElement()
                    .satisfies(one -> assertThat(((Column.Quantity) one).values().toArray()).containsOnly(Double.NaN));
        }
        assertThat(AnalysisSummary.lines(chain)).noneMatch(line -> line.contains("ill-conditioned"))
                .noneMatch(line -> line.startsWith("CAUTION"));
    }

    @Test
    void zerosByStructureAreNoReasonToWarn() {
        Analysis chain = Analyses.of(new double[] {0, 0}, new double[] {7, 0});

        assertThat(AnalysisReport.of(chain).toString()).contains("2 eigenvalues, of which 2 are exactly 0 whatever the weights");
        assertThat(AnalysisSentences.inShort(chain)).noneMatch(sentence -> sentence.contains("condition above"));
    }
}
