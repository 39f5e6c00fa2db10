package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Sparse;
import resolvent.numeric.Complex;
import resolvent.spectrum.GrowthCurve;
import resolvent.spectrum.Spectrum;

/// Networks so small that everything about them can be worked out on paper.
class SmallNetworksTest {
    private static final double EXACT = 1e-14;

    /// Two cells that excite each other, A → B with 1 and B → A with 4: eigenvalues ±2.
    private static final Connectivity PAIR = Analyses.named(new double[] {0, 4}, new double[] {1, 0});

    @Test
    void twoCellsThatExciteEachOther() {
        Analysis analysis = Analyses.of(Map.of("tau", "5"), PAIR);

        assertThat(analysis.abscissa()).isCloseTo(2, within(EXACT));
        assertThat(analysis.radius()).isCloseTo(2, within(EXACT));
        assertThat(analysis.stability().gainAtInstability().orElseThrow()).isCloseTo(0.5, within(EXACT));
        assertThat(analysis.gain()).isCloseTo(0.45, within(EXACT));
        assertThat(analysis.stability().shareOfCritical(analysis.gain())).isCloseTo(0.9, within(EXACT));
        assertThat(analysis.stable()).contains(true);
        assertThat(analysis.modes()).extracting(ModeCard::rank).containsExactly(1, 2);
        assertThat(analysis.facts().componentSizes()).containsExactly(2);
        assertThat(analysis.facts().structuralZeros()).isZero();
        assertThat(analysis.notes()).isEmpty();
    }

    @Test
    void theLeadingModeOfThePair() {
        ModeCard card = Analyses.of(Map.of("tau", "5"), PAIR).modes().getFirst();

        // r = (2, 1)/√5, l = (1, 2)/√5
        assertThat(card.scaledEigenvalue().re()).isCloseTo(0.9, within(EXACT));
        assertThat(card.timeConstant().orElseThrow()).isCloseTo(50, within(1e-11));
        assertThat(card.frequency()).isZero();
        assertThat(card.isPair()).isFalse();
        assertThat(card.ranks()).isEqualTo("1");
        assertThat(card.mode().condition()).isCloseTo(1.25, within(EXACT));
        assertThat(card.mode().iprRight()).isCloseTo(0.68, within(EXACT));
        assertThat(card.mode().iprLeft()).isCloseTo(0.68, within(EXACT));
        assertThat(card.mode().iprBiorthogonal().orElseThrow()).isCloseTo(0.5, within(EXACT));
        assertThat(card.participation().orElseThrow()).isCloseTo(2, within(1e-13));
        assertThat(card.showsIn()).extracting(ModeCard.Cell::name).containsExactly("A", "B");
        assertThat(card.readsFrom()).extracting(ModeCard.Cell::name).containsExactly("B", "A");
        assertThat(card.showsIn().getFirst().weight()).isCloseTo(2 / Math.sqrt(5), within(EXACT));
        assertThat(card.connections()).hasSize(2).allSatisfy(connection ->
                assertThat(connection.share()).isCloseTo(0.5, within(EXACT)));
        assertThat(card.connections()).extracting(ModeCard.Connection::sender, ModeCard.Connection::receiver,
                ModeCard.Connection::weight).containsExactlyInAnyOrder(
                        tuple("B", "A", 4.0),
                        tuple("A", "B", 1.0));
    }

    @Test
    void thePairIsAmplifiedAsItsExponentialSays() {
        Amplification found = Analyses.of(Map.of(), PAIR).amplification().orElseThrow();
        GrowthCurve growth = found.growth().orElseThrow();

        // the sum of the squares is 17, of the eigenvalues 8
        assertThat(found.henrici()).isCloseTo(3, within(1e-13));
        assertThat(found.henriciRelative()).isCloseTo(3 / Math.sqrt(17), within(EXACT));
        assertThat(found.numericalAbscissa()).isCloseTo(0.45 * 2.5 - 1, within(EXACT));
        double time = highestTime(1.8, 0.45);
        assertThat(growth.peakTime()).isCloseTo(time, within(1e-6));
        assertThat(growth.peak()).isCloseTo(norm(1.8, 0.45, time), within(1e-12));
        assertThat(found.push().getFirst().name()).isEqualTo("B");
        assertThat(found.seen().getFirst().name()).isEqualTo("A");
    }

    /// ‖exp((M − 1) t)‖ of M = [[0, b], [c, 0]]: the exponential is e^{−t} [[ch, b sh/s], [c sh/s, ch]] with s = √(bc).
    private static double norm(double b, double c, double t) {
        double s = Math.sqrt(b * c);
        double p = Math.cosh(s * t);
        double q = b * Math.sinh(s * t) / s;
        double r = c * Math.sinh(s * t) / s;
        double sum = 2 * p * p + q * q + r * r;
        double determinant = p * p - q * r;
        return Math.exp(-t) * Math.sqrt((sum + Math.sqrt(sum * sum - 4 * determinant * determinant)) / 2);
    }

    private static double highestTime(double b, double c) {
        double best = 0;
        for (double step : new double[] {1e-2, 1e-4, 1e-6}) {
            double from = Math.max(0, best - 200 * step);
            for (double t = from; t < best + 1000 * step; t += step) {
                best = norm(b, c, t) > norm(b, c, best) ? t : best;
            }
        }
        return best;
    }

    @Test
    void silencingEitherOfThePairLeavesNothing() {
        List<Silencing> silencing = Analyses.of(Map.of(), PAIR).silencing();

        assertThat(silencing).extracting(Silencing::cell).containsExactlyInAnyOrder("A", "B");
        assertThat(silencing).allSatisfy(found -> {
            assertThat(found.abscissa()).isZero();
            assertThat(found.firstOrder()).isCloseTo(-2, within(EXACT));
        });
    }

    @Test
    void aCycleOfThreeTurns() {
        Analysis analysis = Analyses.of(Map.of("gain", "0.3", "tau", "2"),
                new double[] {0, 0, 4}, new double[] {1, 0, 0}, new double[] {0, 2, 0});

        // eigenvalues are the cube roots of 8
        assertThat(analysis.abscissa()).isCloseTo(2, within(1e-13));
        assertThat(analysis.modes()).hasSize(2);
        ModeCard turning = analysis.modes().get(1);
        assertThat(turning.isPair()).isTrue();
        assertThat(turning.ranks()).isEqualTo("2,3");
        assertThat(turning.mode().eigenvalue().minus(new Complex(-1, Math.sqrt(3))).abs()).isLessThan(1e-13);
        assertThat(turning.timeConstant().orElseThrow()).isCloseTo(2 / 1.3, within(1e-13));
        assertThat(turning.frequency()).isCloseTo(0.3 * Math.sqrt(3) / (4 * Math.PI), within(EXACT));
        assertThat(turning.connections()).hasSize(3).allSatisfy(connection ->
                assertThat(connection.share()).isCloseTo(1.0 / 3, within(1e-13)));
        assertThat(analysis.gain()).isEqualTo(0.3);
    }

    @Test
    void aFeedForwardChainHasZerosByStructureAndNoCriticalGain() {
        Analysis analysis = Analyses.of(new double[] {0, 0, 0}, new double[] {7, 0, 0}, new double[] {0, 7, 0});

        assertThat(analysis.abscissa()).isZero();
        assertThat(analysis.facts().structuralZeros()).isEqualTo(3);
        assertThat(analysis.facts().componentSizes()).containsExactly(1, 1, 1);
        assertThat(analysis.stability().gainAtInstability()).isEmpty();
        assertThat(analysis.gain()).isEqualTo(1);
        assertThat(analysis.stable()).contains(true);
        assertThat(analysis.stability().shareOfCritical(analysis.gain())).isNaN();
        Amplification found = analysis.amplification().orElseThrow();
        assertThat(found.henrici()).isCloseTo(Math.sqrt(98), within(1e-13));
        assertThat(found.henriciRelative()).isCloseTo(1, within(EXACT));
        // the largest eigenvalue of the symmetric part, 7 cos(π/4), and the decay
        assertThat(found.numericalAbscissa()).isCloseTo(7 / Math.sqrt(2) - 1, within(1e-13));
        assertThat(found.growth().orElseThrow().peak()).isGreaterThan(7);
    }

    @Test
    void cellsThatInhibitThemselvesAreStableAtEveryGain() {
        Analysis analysis = Analyses.of(new double[] {-1, 0}, new double[] {0, -1});

        assertThat(analysis.abscissa()).isEqualTo(-1);
        assertThat(analysis.stability().gainAtInstability()).isEmpty();
        assertThat(analysis.gain()).isEqualTo(1);
        assertThat(analysis.modes()).allSatisfy(card -> assertThat(card.timeConstant()).contains(0.5));
        assertThat(analysis.amplification().orElseThrow().growth().orElseThrow().peakTime()).isZero();
        assertThat(analysis.facts().autapses()).isEqualTo(2);
        assertThat(analysis.facts().structuralZeros()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, 2", "2, 0.45, 10", "1, 0.9, 10", "0, 1, 1", "-3, 1, 0.25", "1e300, 9e-301, 10"})
    void oneCell(double own, double gain, double timeConstant) {
        Analysis analysis = Analyses.of(new double[] {own});

        assertThat(analysis.abscissa()).isEqualTo(own);
        assertThat(analysis.gain()).isCloseTo(gain, within(1e-15 * gain));
        assertThat(analysis.modes().getFirst().timeConstant().orElseThrow())
                .isCloseTo(timeConstant, within(1e-14 * timeConstant));
        assertThat(analysis.modes().getFirst().mode().condition()).isEqualTo(1);
        assertThat(analysis.silencing()).isEmpty();
        assertThat(analysis.amplification().orElseThrow().henrici()).isZero();
        assertThat(analysis.amplification().orElseThrow().growth().orElseThrow().peak()).isEqualTo(1);
    }

    @Test
    void aNetworkWithoutConnections() {
        Analysis analysis = Analyses.of(Map.of("shuffles", "5", "redraws", "5"), new double[3], new double[3],
                new double[3]);

        assertThat(analysis.facts().edges()).isZero();
        assertThat(analysis.facts().structuralZeros()).isEqualTo(3);
        assertThat(analysis.facts().dale()).isEqualTo(new WiringFacts.Dale(0, 0, 0, 3));
        assertThat(analysis.abscissa()).isZero();
        assertThat(analysis.radius()).isZero();
        assertThat(analysis.stability().gainAtInstability()).isEmpty();
        assertThat(analysis.chance()).isEmpty();
        assertThat(analysis.robustness()).isEmpty();
        assertThat(analysis.laws()).isEmpty();
        assertThat(analysis.quality().uncertain()).isZero();
    }

    @Test
    void anEmptyMatrixIsRefused() {
        Connectivity empty = Connectivity.of(new Sparse.Builder(0, 0).build());

        assertThatThrownBy(() -> Analyses.of(Map.of(), empty)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("network.csv is an empty matrix (0 x 0): nothing to analyse");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aWeightThatIsNoNumberIsRefusedWithItsCells(double weight) {
        Connectivity network = Analyses.named(new double[] {0, 1, weight}, new double[3], new double[3]);

        assertThatThrownBy(() -> Analyses.of(Map.of(), network)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("M[0][2] (to A, from C) must be finite, was " + weight);
    }

    @Test
    void theGainThatIsAskedForIsTaken() {
        Analysis analysis = Analyses.of(Map.of("gain", "0.1"), PAIR);

        assertThat(analysis.gain()).isEqualTo(0.1);
        assertThat(analysis.modes().getFirst().timeConstant().orElseThrow()).isCloseTo(1.25, within(EXACT));
    }

    @Test
    void normalizingSetsTheAbscissa() {
        assertThat(Analyses.of(Map.of("normalize", "0.8"), PAIR).gain()).isCloseTo(0.4, within(EXACT));
        assertThatThrownBy(() -> Analyses.of(Map.of("normalize", "0.8"), new double[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("normalize needs a positive abscissa, was -1.0: no gain brings it to 0.8");
        assertThatThrownBy(() -> Analyses.of(Map.of("normalize", "0.8", "gain", "1"), PAIR))
                .hasMessage("gain and normalize exclude each other, were 1.0 and 0.8");
    }

    @Test
    void anUnstableGainHasNoPeakAndSaysSo() {
        Analysis analysis = Analyses.of(Map.of("gain", "1"), PAIR);

        assertThat(analysis.stable()).contains(false);
        assertThat(analysis.amplification().orElseThrow().growth()).isEmpty();
        assertThat(analysis.amplification().orElseThrow().numericalAbscissa()).isCloseTo(1.5, within(EXACT));
        assertThat(analysis.notes()).containsExactly("the network is not stable at gain 1: growth has no peak");
        assertThat(analysis.modes().get(0).timeConstant()).isEmpty();
        assertThat(analysis.modes().get(1).timeConstant().orElseThrow()).isCloseTo(1.0 / 3, within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 30, 100})
    void anAbscissaOfOneUpToRoundingIsNotStable(int size) {
        // every cell repeats the mean of two neighbours: rows sum to 1
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            rows[i][(i + 1) % size] += 0.3;
            rows[i][(i + 2) % size] += 0.7;
        }
        Analysis analysis = Analyses.of(rows);

        assertThat(analysis.abscissa()).isCloseTo(1, within(1e-13));
        assertThat(analysis.gain()).isCloseTo(0.9, within(1e-13));
        assertThat(Analyses.of(Map.of("gain", "1"), rows).stable()).contains(false);
    }

    @Test
    void anExponentialThatDoesNotDecayIsSaidThoughTheEigenvaluesPromiseIt() {
        List<String> notes = new ArrayList<>();
        var amplifier = new Amplifier(PAIR, AnalysisOptions.defaults(), notes);
        Spectrum spectrum = Spectrum.of(PAIR.matrix().scaled(0.1));
        Amplification found = amplifier.amplification(spectrum, Stability.of(PAIR.matrix(), spectrum), 1);

        assertThat(found.growth()).isEmpty();
        assertThat(found.numericalAbscissa()).isCloseTo(1.5, within(EXACT));
        assertThat(notes).singleElement().asString().startsWith("no transient peak was found: ").contains("not stable");
    }

    @Test
    void growthThatChangesSidesInASymmetricNetworkIsFollowed() {
        // two halves that inhibit each other: their sum grows early, their difference late
        double[][] rows = {{-4.1, 10, -4.9, 10}, {0, -4.1, 0, -4.9}, {-4.9, 10, -4.1, 10}, {0, -4.9, 0, -4.1}};
        double[][] sum = {{-9, 20}, {0, -9}};
        double[][] difference = {{0.8, 0}, {0, 0.8}};

        assertThat(growth(rows).peak()).isCloseTo(Math.max(growth(sum).peak(), growth(difference).peak()),
                within(1e-9));
        assertThat(growth(rows).curve().getLast().growth()).isCloseTo(
                Math.exp(-0.2 * growth(rows).curve().getLast().time()), within(1e-6));
    }

    @Test
    void growthIsTheLargestOfSeparateParts() {
        // a pair that grows fast and is over soon, and one that grows later and more
        double[][] fast = {{-9, 80}, {0, -9}};
        double[][] slow = {{0.8, 1.5}, {0, 0.8}};
        double[][] both = {{-9, 80, 0, 0}, {0, -9, 0, 0}, {0, 0, 0.8, 1.5}, {0, 0, 0, 0.8}};
        double[][] swapped = {{0.8, 1.5, 0, 0}, {0, 0.8, 0, 0}, {0, 0, -9, 80}, {0, 0, 0, -9}};
        GrowthCurve early = growth(fast);
        GrowthCurve late = growth(slow);

        assertThat(early.peak()).isBetween(2.0, 3.5);
        assertThat(late.peak()).isBetween(2.0, 3.5);
        GrowthCurve larger = early.peak() > late.peak() ? early : late;
        for (double[][] rows : List.of(both, swapped)) {
            assertThat(growth(rows).peak()).isCloseTo(larger.peak(), within(1e-9));
            assertThat(growth(rows).peakTime()).isCloseTo(larger.peakTime(), within(1e-5));
        }
    }

    private static GrowthCurve growth(double[][] rows) {
        return Analyses.of(Map.of("gain", "1"), rows).amplification().orElseThrow().growth().orElseThrow();
    }
}
