package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DegreeKeepingShuffle;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Column;
import resolvent.report.Json;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;
import resolvent.spectrum.NonNormality;
import resolvent.spectrum.Spectrum;

class AnalyzerTest {
    private static final Map<String, String> CHANCE = Map.of("shuffles", "4", "redraws", "3");

    private static String text(Analysis analysis) {
        return Json.text(AnalysisJson.of(analysis));
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        Analysis one = Analyses.of(CHANCE, Analyses.sixtyCells(), 1);
        for (int threads : new int[] {2, 5, 16}) {
            Analysis more = Analyses.of(CHANCE, Analyses.sixtyCells(), threads);

            assertThat(text(more)).isEqualTo(text(one));
            assertThat(more.eigenvalues()).isEqualTo(one.eigenvalues());
            assertThat(AnalysisFigures.of(more)).isEqualTo(AnalysisFigures.of(one));
            assertThat(AnalysisSummary.lines(more)).isEqualTo(AnalysisSummary.lines(one));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "9223372036854775807", "-9223372036854775808"})
    void anySeedGivesTheSameTwinsAgainAndAnotherGivesOthers(String seed) {
        Analysis first = Analyses.of(Map.of("shuffles", "3", "seed", seed), Analyses.sixtyCells(), 1);
        Analysis again = Analyses.of(Map.of("shuffles", "3", "seed", seed), Analyses.sixtyCells(), 2);
        Analysis other = Analyses.of(Map.of("shuffles", "3", "seed", "2"), Analyses.sixtyCells(), 1);

        assertThat(again.chance()).isEqualTo(first.chance());
        assertThat(other.chance()).isNotEqualTo(first.chance());
    }

    @Test
    void twinsAreDrawnAndSolvedAsTheirEnsemblesSay() {
        Subject subject = Analyses.sixtyCells();
        Analysis analysis = Analyses.of(CHANCE, subject, 2);
        Chance shuffles = analysis.chance().orElseThrow();

        assertThat(shuffles.count()).isEqualTo(4);
        for (int draw = 0; draw < 4; draw++) {
            Matrix twin = new DegreeKeepingShuffle(subject.connectivity()).draw(Streams.generator(1, draw)).matrix();
            assertThat(shuffles.abscissae().get(draw)).isEqualTo(Spectrum.of(twin).abscissa());
        }
        assertThat(analysis.robustness()).extracting(Chance::kind).containsExactly(
                "weights redrawn as Poisson counts", "a tenth of the assumed signs turned");
        assertThat(analysis.robustness()).extracting(Chance::count).containsExactly(3, 3);
    }

    @Test
    void onlyUncertaintiesThatExistAreTested() {
        Connectivity halves = Analyses.sixtyCells().connectivity().scaled(0.5);
        Analysis analysis = Analyses.of(CHANCE, halves);

        assertThat(analysis.chance()).isPresent();
        assertThat(analysis.robustness()).isEmpty();
    }

    @Test
    void smallNetworksAreShuffledTwentyTimesUnlessAskedOtherwise() {
        assertThat(Analyses.of(Map.of("shuffles", "-1"), Analyses.sixtyCells(), 2).chance().orElseThrow().count())
                .isEqualTo(20);
        assertThat(Analyses.of(Map.of("shuffles", "0"), Analyses.sixtyCells(), 2).chance()).isEmpty();
    }

    @Test
    void numbersAreThoseOfTheSpectrumAndTheModes() {
        Subject subject = Analyses.sixtyCells();
        Dense matrix = subject.connectivity().matrix().toDense();
        Analysis analysis = Analyses.of(Map.of("gain", "0.03", "tau", "4"), subject, 2);
        Spectrum spectrum = Spectrum.of(matrix);
        double norm = matrix.frobeniusNorm();
        double explained = spectrum.values().stream().mapToDouble(Complex::absSquared).sum();
        Dense generator = matrix.scaled(0.03 / 4).plus(Dense.identity(60).scaled(-0.25));
        double[] symmetric = SymmetricEigen.values(generator.plus(generator.transpose()));

        assertThat(analysis.abscissa()).isCloseTo(spectrum.abscissa(), within(1e-12));
        assertThat(analysis.radius()).isCloseTo(spectrum.radius(), within(1e-12));
        Amplification found = analysis.amplification().orElseThrow();
        assertThat(found.henrici()).isCloseTo(Math.sqrt(norm * norm - explained), within(1e-10));
        assertThat(found.henriciRelative()).isCloseTo(found.henrici() / norm, within(1e-14));
        assertThat(found.numericalAbscissa()).isCloseTo(symmetric[59] / 2, within(1e-14));
        assertThat(found.numericalAbscissa()).isEqualTo(NonNormality.numericalAbscissa(
                matrix.scaledAndShifted(0.03 / 4, -0.25)));
        assertThat(analysis.quality().backwardError()).isLessThan(5);
        assertThat(analysis.quality().traceDefect()).isLessThan(1);
        assertThat(analysis.eigenvalues().rows()).isEqualTo(60);
    }

    @Test
    void sharesOfAllConnectionsMakeOneAndTheLargestAreShown() {
        Connectivity network = Analyses.sixtyCells().connectivity();
        Mode mode = Modes.of(network.matrix()).get(0);
        ModeCard card = ModeCard.of(1, mode, network, 1, 1);
        double[] sum = {0, 0};
        network.matrix().forEachNonZero((receiver, sender, _) -> {
            double share = mode.share(network.matrix(), receiver, sender).dividedBy(mode.eigenvalue()).re();
            sum[0] += share;
            sum[1] = Math.max(sum[1], Math.abs(share));
        });

        assertThat(sum[0]).isCloseTo(1, within(1e-13));
        assertThat(Math.abs(card.connections().getFirst().share())).isCloseTo(sum[1], within(1e-14));
        assertThat(card.connections()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7})
    void leadingModesAgreeWithTheWhole(int modes) {
        Connectivity network = Connectivity.of(Analyses.withOutliers(500));
        Map<String, String> count = Map.of("modes", Integer.toString(modes));
        Analysis whole = Analyses.of(with(count, "scope", "whole"), network);
        Analysis leading = Analyses.of(with(count, "scope", "leading"), network);

        assertThat(leading.spectrum()).isEmpty();
        assertThat(leading.amplification()).isEmpty();
        assertThat(leading.abscissa()).isCloseTo(whole.abscissa(), within(1e-10));
        assertThat(leading.radius()).isCloseTo(whole.radius(), within(1e-7));
        assertThat(leading.gain()).isCloseTo(whole.gain(), within(1e-10));
        assertThat(leading.facts()).isEqualTo(whole.facts());
        int compared = Math.min(leading.modes().size(), whole.modes().size());
        assertThat(compared).isPositive();
        for (int k = 0; k < compared; k++) {
            Mode found = leading.modes().get(k).mode();
            Mode expected = whole.modes().get(k).mode();
            assertThat(found.eigenvalue().minus(expected.eigenvalue()).abs()).as("mode %d", k).isLessThan(1e-9);
            assertThat(found.condition()).isCloseTo(expected.condition(), within(1e-5 * expected.condition()));
            assertThat(leading.modes().get(k).showsIn().getFirst().weight()).isCloseTo(
                    whole.modes().get(k).showsIn().getFirst().weight(), within(1e-6));
            assertThat(found.residual()).isLessThan(1e-11);
        }
    }

    private static Map<String, String> with(Map<String, String> options, String key, String value) {
        Map<String, String> all = new HashMap<>(options);
        all.put(key, value);
        return all;
    }

    @Test
    void aLargeNetworkStaysSparseAndSaysWhatWasLeftOut() {
        int size = 20_000;
        var builder = new Sparse.Builder(size, size);
        for (int j = 0; j < size; j++) {
            builder.add((j + 1) % size, j, 0.5).add((j + 7) % size, j, -0.25);
        }
        builder.add(5, 6, 3).add(6, 5, 3);
        Analysis analysis = Analyses.of(Map.of("modes", "1"), Connectivity.of(builder.build()));

        assertThat(analysis.spectrum()).isEmpty();
        assertThat(analysis.notes()).anyMatch(note -> note.equals("only the 1 leading modes were sought: the whole "
                + "spectrum of N=20,000 would need about 22 GB (--scope whole tries it)"));
        // the loop alone has 3, or √(3 · 3.5) with the chain's own connection from 5 to 6
        assertThat(analysis.abscissa()).isCloseTo(Math.sqrt(3 * 3.5), within(0.05));
        assertThat(analysis.facts().componentSizes()).containsExactly(size);
    }

    @Test
    void aNetworkTooSmallForLeadingModesIsSolvedWhole() {
        Analysis analysis = Analyses.of(Map.of("scope", "leading"), Analyses.named(new double[] {0, 1},
                new double[] {1, 0}));

        assertThat(analysis.spectrum()).isPresent();
        assertThat(analysis.abscissa()).isCloseTo(1, within(1e-15));
    }

    @Test
    void theEigenvalueTableHoldsEveryNumberOfEveryMode() {
        Analysis analysis = Analyses.of(Map.of(), Analyses.sixtyCells(), 2);

        assertThat(analysis.eigenvalues().columns()).extracting(Column::name).containsExactly("re", "im", "converged",
                "condition", "residual", "ipr_right", "ipr_left", "ipr_biorthogonal");
        ModeCard card = analysis.modes().get(2);
        double[] row = analysis.eigenvalues().columns().stream()
                .mapToDouble(column -> ((Column.Quantity) column).values().get(card.rank() - 1)).toArray();
        Mode mode = card.mode();
        assertThat(row).containsExactly(mode.eigenvalue().re(), mode.eigenvalue().im(), 1, mode.condition(),
                mode.residual(), mode.iprRight(), mode.iprLeft(), mode.iprBiorthogonal().orElseThrow());
    }

    @Test
    void aRotatedJordanBlockIsNotTenDistinctEigenvalues() {
        double[][] rows = new double[10][10];
        for (int i = 0; i < 10; i++) {
            rows[i][i] = 0.5;
            if (i > 0) {
                rows[i - 1][i] = 1;
            }
        }
        Dense any = new Girko(10, 1, false).draw(Streams.generator(5, 0)).matrix().toDense();
        Dense rotation = SymmetricEigen.of(any.plus(any.transpose())).vectors();
        Dense matrix = rotation.times(Dense.of(rows)).timesTransposed(rotation);
        Analysis analysis = Analyses.of(Map.of(), Connectivity.of(matrix));

        assertThat(analysis.quality().illConditioned()).isEqualTo(10);
        assertThat(analysis.quality().uncertain()).isEqualTo(10);
        assertThat(AnalysisSummary.lines(analysis)).anyMatch(line -> line.contains("10 eigenvalues ill-conditioned"));
        assertThat(AnalysisSentences.inShort(analysis)).anyMatch(sentence -> sentence.contains(
                "10 eigenvalues have condition above 10⁶: an error of one part in 10⁶ in the weights may move them anywhere."));
        assertThat(analysis.silencing()).isEmpty();
        assertThat(analysis.modes()).allMatch(card -> card.connections().isEmpty());
    }

    @Test
    void aPermutedNilpotentNetworkHasExactZeros() {
        int[] order = {3, 0, 4, 1, 2};
        double[][] rows = new double[5][5];
        for (int j = 0; j < 5; j++) {
            for (int i = 0; i < j; i++) {
                rows[order[i]][order[j]] = 1 + i + j;
            }
        }
        Analysis analysis = Analyses.of(rows);

        assertThat(analysis.facts().structuralZeros()).isEqualTo(5);
        assertThat(analysis.spectrum().orElseThrow().values()).containsOnly(Complex.ZERO);
        assertThat(analysis.quality().uncertain()).isZero();
    }

    @Test
    void extremeWeightsAreAnalysed() {
        for (double scale : new double[] {0x1p990, 0x1p-990}) {
            Analysis plain = Analyses.of(CHANCE, Analyses.sixtyCells().connectivity());
            Analysis scaled = Analyses.of(CHANCE, Analyses.sixtyCells().connectivity().scaled(scale));

            assertThat(scaled.abscissa() / scale).isCloseTo(plain.abscissa(), within(1e-11));
            assertThat(scaled.modes().getFirst().mode().residual()).isLessThan(1e-14);
            assertThat(scaled.amplification().orElseThrow().henriciRelative()).isCloseTo(
                    plain.amplification().orElseThrow().henriciRelative(), within(1e-12));
            assertThat(AnalysisFigures.of(scaled)).isNotEmpty();
            assertThat(AnalysisSummary.lines(scaled)).isNotEmpty();
        }
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        List<String> keys = List.of("tau", "modes", "modes", "shuffles", "gain", "normalize", "scope");
        List<String> values = List.of("0", "0", "1001", "-2", "-1", "1", "half");
        List<String> messages = List.of("tau must be above 0, was 0.0", "modes must be at least 1, was 0",
                "modes must be at most 1000, was 1001", "shuffles must be at least -1, was -2",
                "gain must be at least 0, was -1.0", "normalize must be below 1, was 1.0",
                "scope must be one of auto, whole, leading, was \"half\"");
        for (int k = 0; k < keys.size(); k++) {
            Map<String, String> options = Map.of(keys.get(k), values.get(k));
            assertThatThrownBy(() -> Analyses.of(options, Analyses.sixtyCells(), 1))
                    .isInstanceOf(IllegalArgumentException.class).hasMessage(messages.get(k));
        }
    }
}
