package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.lyapunov.RandomSigns;
import resolvent.matrix.Ring;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.observable.Samples;
import resolvent.report.Check;
import resolvent.spectrum.InverseParticipation;
import resolvent.spectrum.Spectrum;
import resolvent.theory.Hole;

class LocalizedAndExtendedTest {
    private static Optional<Hole> hole(double g, double disorder) {
        return Optional.of(new Hole(new RandomSigns(disorder), g, 80_000, 3));
    }

    @ParameterizedTest
    @CsvSource({"1000, 0.1, 0, 0.17, 0", "1000, 0.1, 0, 0.1, 1.2", "800, 0.2, 0.5, 0.3, 0.5", "800, 0.2, 0.5, 0.2, 1.5",
            "600, 0.5, 2, 0.4, 2", "600, 0.5, 2, 0.5, 1"})
    void theShareIsThatOfTheOwnHoleAndOfNoOther(int size, double g, double disorder, double otherG, double otherDisorder) {
        var experiment = new LocalizedAndExtended(size, g, disorder, 20, 4);
        Result measured = experiment.measured(Runner.local());

        assertThat(experiment.comparisons(measured, hole(g, disorder)).checks()).as("seed 4").hasSize(1)
                .allMatch(Check::holds);
        assertThat(experiment.comparisons(measured, hole(otherG, otherDisorder)).checks()).as("seed 4").hasSize(1)
                .noneMatch(Check::holds);
    }

    /// Shares of states with κ < g of the infinite ring, computed elsewhere; a finite ring has a few more.
    @ParameterizedTest
    @CsvSource({"0.05, 0.118", "0.1, 0.229", "0.2, 0.531", "0.5, 0.970"})
    void theShareNearsThatOfTheInfiniteRing(double g, double expected) {
        Result result = new LocalizedAndExtended(1000, g, 0, 10, 1).run(Runner.local());

        assertThat(result.checks()).as("seed 1").hasSize(1).allMatch(Check::holds);
        assertThat(result.value("extended_share").value()).as("seed 1").isCloseTo(expected,
                within(0.02 + 5 * result.value("extended_share").standardError()));
        assertThat(result.value("extended_share_predicted").value()).isCloseTo(expected, within(0.01));
    }

    /// Medians of N ipr over the extended states of a ring, means over rings with their errors. Expected values are those of
    /// dense eigenvectors by LAPACK, found by another program with 400, 200, 100 and 60 other rings and the same criterion.
    @ParameterizedTest
    @CsvSource({"125, 4.033, 0.051, 2.180, 0.024", "250, 6.468, 0.129, 2.393, 0.036", "500, 11.85, 0.34, 2.596, 0.051",
            "1000, 19.99, 0.64, 2.793, 0.045"})
    void extendedStatesPileUpOnTheRightAndNotInBoth(int size, double right, double rightError, double both, double bothError) {
        var rights = new Samples();
        var products = new Samples();
        for (int seed = 0; seed < 40; seed++) {
            var draw = new Draw(seed, new DirectedRing(size, 0.1, Boundary.PERIODIC, 0).draw(Streams.generator(31, seed)));
            List<InverseParticipation> modes = draw.participations();
            BoundarySensitivity found = BoundarySensitivity.of((Ring) draw.connectivity().matrix(),
                    modes.stream().map(InverseParticipation::eigenvalue).toList());
            List<InverseParticipation> extended = IntStream.range(0, size).filter(found::isExtended).mapToObj(modes::get).toList();
            rights.add(seed, size * median(extended.stream().mapToDouble(InverseParticipation::right)));
            products.add(seed, size * median(extended.stream().mapToDouble(mode -> mode.biorthogonal().orElseThrow())));
        }

        assertThat(rights.mean()).as("seed 31").isCloseTo(right, within(5 * Math.hypot(rights.standardError(), rightError)));
        assertThat(products.mean()).as("seed 31").isCloseTo(both, within(5 * Math.hypot(products.standardError(), bothError)));
    }

    private static double median(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    /// λ = e^{g+ik} + e^{−g−ik} at k = 2πm/N goes over into k = 2π(m + ½)/N.
    @Test
    void statesOfTheUniformRingMoveHalfOfTheWay() {
        double[] ones = new double[400];
        Arrays.fill(ones, 1);
        Ring ring = Ring.of(ones, ones, new double[400], 0.3);
        BoundarySensitivity found = BoundarySensitivity.of(ring, Spectrum.of(ring).values());

        assertThat(found.extendedShare()).isEqualTo(1);
        assertThat(Arrays.stream(found.ratios().toArray())).allMatch(ratio -> Math.abs(ratio - 0.5) < 0.02);
    }

    @Test
    void statesOfAStronglyDisorderedRingDoNotMove() {
        Ring ring = (Ring) new DirectedRing(400, 0.1, Boundary.PERIODIC, 6).draw(Streams.generator(2, 0)).matrix();

        assertThat(Arrays.stream(BoundarySensitivity.of(ring, Spectrum.of(ring).values()).ratios().toArray()))
                .allMatch(ratio -> ratio < 1e-6);
    }

    /// Few states are neither: where the line is drawn between 0 and a half changes the share by less than 1/100.
    @Test
    void whereTheLineIsDrawnMattersLittle() {
        Ring ring = (Ring) new DirectedRing(2000, 0.1, Boundary.PERIODIC, 0).draw(Streams.generator(2, 1)).matrix();
        double[] ratios = BoundarySensitivity.of(ring, Spectrum.of(ring).values()).ratios().toArray();

        List<Double> shares = List.of(0.1, 0.25, 0.4);
        List<Double> found = shares.stream()
                .map(line -> Arrays.stream(ratios).filter(ratio -> ratio > line).count() / 2000.0).toList();
        assertThat(found.getFirst() - found.getLast()).isLessThan(0.01);
    }

    @Test
    void whereTheTheorySaysNothingNothingIsCompared() {
        Result result = new LocalizedAndExtended(21, 0.1, 0, 2, 1).run(Runner.local());

        assertThat(result.checks()).isEmpty();
        assertThat(result.notes()).anyMatch(note -> note.startsWith("Thouless rim does not apply: "));
    }
}
