package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.AndersonChain;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Check;
import resolvent.report.Layer;
import resolvent.spectrum.Modes;

/// Rings and chains of the gallery against values that were computed independently.
class RingGalleryTest {
    private static final Ring FOUR = Ring.of(new double[] {1, -1, 1, 1}, new double[] {1, 1, -1, 1}, new double[4], 0.5);

    private static ChainGrowth.Plan plan() {
        return new ChainGrowth.Plan(1000, 5, Runner.local());
    }

    @Test
    void fourNeuronsRespondAndFluctuateAsElsewhere() {
        double[] response = RingResponse.constant(FOUR, 0.4, 0);
        Dense a = FOUR.toDense().scaledAndShifted(-0.4, 1);
        Dense covariance = Fluctuations.covariance(a, 1).orElseThrow();

        double[] expected = {1.15644976, -0.00472907, 0.43260491, 0.65771007};
        for (int j = 0; j < 4; j++) {
            assertThat(response[j]).isCloseTo(expected[j], within(5e-9));
        }
        assertThat(covariance.get(0, 0)).isCloseTo(1.50416424, within(5e-9));
        assertThat(covariance.get(0, 1)).isCloseTo(0.51729155, within(5e-9));
        assertThat(Fluctuations.spectral(FOUR, 0.4, 1, 0, 1)).isCloseTo(0.51729155, within(5e-9));
    }

    @Test
    void anUnstableRingHasNoStationaryActivity() {
        Result result = new SpontaneousAndInduced(50, 0.5, 0.9, 1, 1).run(Runner.local());

        assertThat(result.value("stability_margin").value()).isNegative();
        assertThat(result.notes()).anyMatch(note -> note.endsWith("has no stationary activity"));
        assertThat(Fluctuations.covariance(FOUR.toDense().scaledAndShifted(-2, 1), 1)).isEmpty();
    }

    /// The diagonal is 0 at the second neuron, so that elimination without pivoting would divide by 0.
    @Test
    void responsesArePivoted() {
        Ring ring = Ring.of(new double[] {1, 2, 1, 1, 3}, new double[] {1, 1, -1, 1, 2}, new double[] {1, 1, 1, 0, 1}, 0);
        double[] response = RingResponse.constant(ring, 1, 3);
        double[] back = ring.times(response);

        for (int j = 0; j < 5; j++) {
            assertThat(response[j] - back[j]).isCloseTo(j == 3 ? 1 : 0, within(1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, .25547, .405449", "1, .066754, .174291", ".1, .039640, .019352", ".01, .024952, .0041207"})
    void randomHoppingLocalizesAsElsewhere(double energy, double gamma, double above) {
        MeanCurve grown = ChainGrowth.ofLongChains(n -> new AndersonChain(n, 1, 0.5, Boundary.OPEN),
                new double[] {energy}, plan());

        assertThat(grown.at(0).mean()).as("seed 5").isCloseTo(gamma, within(5 * grown.at(0).error() + 1e-4));
        assertThat(grown.at(1).mean() - 0.5).as("seed 5").isCloseTo(above, within(5 * grown.at(1).error() + 1e-4));
    }

    @ParameterizedTest
    @CsvSource({".5, .009607", "1.5, .08821", "2, .15762"})
    void disorderLocalizesTheCentreAsElsewhere(double width, double kappa) {
        MeanCurve grown = ChainGrowth.ofLongChains(n -> new DirectedRing(n, 0, Boundary.OPEN, width),
                new double[] {0}, plan());

        assertThat(grown.at(0).mean()).as("seed 5").isCloseTo(kappa, within(5 * grown.at(0).error() + 1e-4));
        assertThat(grown.at(0).error()).isLessThan(0.01 * kappa + 2e-4);
    }

    @Test
    void theHoleClosesWhereItDoesElsewhere() {
        Result result = new RobustGap(300, 0.1, 2.4, 4, 1).run(Runner.local());

        assertThat(result.checks()).allMatch(Check::holds);
        assertThat(result.value("closing").value()).as("seed 1").isCloseTo(1.596, within(0.02));
    }

    /// Against the eigenvectors of a dense solution without bias, which it is safe to compute, with the bias put on after.
    @Test
    void statesOfAChainAreWhereTheirVectorsAre() {
        int n = 30;
        Ring chain = ((Ring) new DirectedRing(n, 0.05, Boundary.PERIODIC, 0.5).draw(Streams.generator(3, 0)).matrix()).opened();
        Modes modes = Modes.of(chain.withBias(0).toDense());

        for (int k = 0; k < n; k++) {
            double weight = 0;
            double moment = 0;
            for (int j = 0; j < n; j++) {
                double own = modes.get(k).right().absSquared(j) * Math.exp(-2 * 0.05 * j);
                weight += own;
                moment += j * own;
            }
            assertThat(EdgeStates.place(chain, modes.eigenvalue(k))).isCloseTo(moment / weight / n, within(1e-6));
        }
    }

    @Test
    void asManyStatesAreAtTheEdgeAsOnTheRim() {
        Result result = new OpenAgainstPeriodic(600, 0.2, 4, 2).run(Runner.local());

        assertThat(result.checks()).hasSize(3).allMatch(Check::holds);
        // the share of states with κ < 0.2, computed elsewhere
        assertThat(result.value("edge_share").value()).as("seed 2").isCloseTo(0.531, within(0.08));
    }

    @ParameterizedTest
    @CsvSource({"60, 0.1", "62, 0.3", "40, 1.5"})
    void daleTwinsHoldTheirChecks(int size, double g) {
        assertThat(new DaleTwins(size, g, 60, 3).run(Runner.local()).checks()).hasSize(9).allMatch(Check::holds);
    }

    @Test
    void theSpectrumOfRandomSignsHoldsItsChecksOpenBiasedAndOdd() {
        for (FeinbergZee record : List.of(new FeinbergZee(100, 0.3, Boundary.PERIODIC, 60, 41, 2),
                new FeinbergZee(101, 0, Boundary.PERIODIC, 60, 41, 2), new FeinbergZee(100, 1, Boundary.OPEN, 60, 41, 2))) {
            Result result = record.run(Runner.local());
            assertThat(result.checks()).as(record.toString()).hasSizeGreaterThanOrEqualTo(6).allMatch(Check::holds);
        }
    }

    @Test
    void eigenvaluesOfAnotherLawAreNoticed() {
        var declared = new FeinbergZee(100, 0, Boundary.PERIODIC, 60, 41, 2);
        Result wrong = EnsembleStudy.of(new DirectedRing(100, 0, Boundary.PERIODIC, 0,
                        DirectedRing.Hopping.UNIFORM))
                .measure(new RingPlane(41, 2.05)).draws(60).seed(2).run(Runner.local());

        assertThat(declared.result(wrong).checks().stream().filter(check -> !check.holds()).map(Check::name))
                .contains("eigenvalues with |Re λ| + |Im λ| > 2");
    }

    @Test
    void asymmetryIsNoticedToTheLastBit() {
        List<Complex> symmetric = List.of(new Complex(1, 2), new Complex(1, -2), new Complex(-1, 2), new Complex(-1, -2),
                new Complex(0.0, 1), new Complex(-0.0, -1));
        var even = new RingTally(11, 4);
        even.add(symmetric, true);
        var odd = new RingTally(11, 4);
        odd.add(List.of(new Complex(1, 2), new Complex(1, -Math.nextUp(2.0))), true);

        assertThat(even.notConjugate()).isZero();
        assertThat(even.notSymmetric()).isZero();
        assertThat(odd.notConjugate()).isEqualTo(1);
        assertThat(odd.notSymmetric()).isEqualTo(1);
    }

    @Test
    void theRealAxisIsOneRowAndDensitiesAddUpToOne() {
        var plane = new RingPlane(41, 2.05);
        Result result = EnsembleStudy.of(new DirectedRing(100, 0, Boundary.PERIODIC, 0)).measure(plane).draws(20).seed(2)
                .run(Runner.local());
        Layer.Raster raster = (Layer.Raster) result.figure("ring-plane").panels().getFirst().layers().getFirst();
        double[] rows = new double[41];
        for (int k = 0; k < 41 * 41; k++) {
            double density = raster.shade().values().get(k);
            rows[k / 41] += Double.isNaN(density) ? 0 : density * 0.01;
        }

        assertThat(Arrays.stream(rows).sum()).isCloseTo(1, within(1e-12));
        assertThat(rows[20]).isGreaterThanOrEqualTo(result.value("share_real").value()).isGreaterThan(3 * rows[19]);
        assertThat(rows[19]).isEqualTo(rows[21]);
    }

    @Test
    void talliesDoNotGrowWithTheNumberOfDraws() {
        var parts = IntStream.range(0, 4).mapToObj(_ -> new Mean()).toList();
        var whole = new Mean();
        for (int k = 0; k < 1000; k++) {
            parts.get(k % 4).add(Math.sin(k));
            whole.add(Math.sin(k));
        }
        var merged = new Mean();
        parts.forEach(merged::merge);

        assertThat(merged.mean()).isEqualTo(whole.mean());
        assertThat(merged.error()).isEqualTo(whole.error()).isCloseTo(Math.sqrt(0.5 / 1000), within(1e-3));
    }

    @Test
    void wrongParametersAreNamed() {
        assertThatThrownBy(() -> new FeinbergZee(100, 0, Boundary.OPEN, 2, 40, 1)).hasMessage("cells must be odd, was 40");
        assertThatThrownBy(() -> new DaleTwins(61, 0.1, 2, 1)).hasMessage("size must be even, was 61");
    }
}
