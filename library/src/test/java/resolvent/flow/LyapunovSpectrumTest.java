package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.matrix.Eigenvalues;
import resolvent.model.LinearNetwork;
import resolvent.model.Lorenz;
import resolvent.model.PlaneSystem;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

class LyapunovSpectrumTest {
    private static final Lorenz LORENZ = new Lorenz(10, 28, 8 / 3.0);

    @Test
    void theButterflyIsChaotic() {
        var found = LyapunovSpectrum.of(LORENZ, new LyapunovSpectrum.Settings(3, 50, 4000, 1, 1e-8), 1, 1, 20);

        assertThat(found.outcome()).isEqualTo(new Outcome.Reached(4050));
        assertThat(found.error(0)).isBetween(1e-4, 5e-3);
        assertThat(found.exponent(0)).isEqualTo(0.9056, within(5 * found.error(0)));
        assertThat(found.exponent(1)).isEqualTo(0, within(1e-3));
        assertThat(found.sum()).isEqualTo(-(10 + 1 + 8 / 3.0), within(1e-6));
        assertThat(found.dimension()).isEqualTo(2.062, within(2e-3));
    }

    /// Within an interval of 50 they outgrow each other by e^770, and in doubles all would be parallel.
    @Test
    void anIntervalThatIsTooLongIsShortened() {
        for (double tolerance : new double[] {1e-6, 1e-9, 1e-11}) {
            var found = LyapunovSpectrum.of(LORENZ, new LyapunovSpectrum.Settings(3, 10, 1000, 50, tolerance), 1, 1, 20);
            assertThat(found.interval()).isBetween(0.05, 2.0);
            assertThat(found.exponent(0)).isEqualTo(0.9056, within(5 * found.error(0)));
            assertThat(found.exponent(1)).isEqualTo(0, within(5e-3));
            assertThat(found.sum()).isEqualTo(-(10 + 1 + 8 / 3.0), within(1e-3));
        }
    }

    @Test
    void theUsualSettingsChooseTheInterval() {
        var found = LyapunovSpectrum.of(LORENZ, LyapunovSpectrum.Settings.of(3, 10, 1000), 1, 1, 20);
        assertThat(found.exponent(2)).isEqualTo(-14.57, within(0.03));
        assertThat(found.error(2)).isLessThan(0.01);
    }

    /// Displacements grow beyond the largest double within one interval, and the state stays where it is.
    @Test
    void displacementsThatWouldOverflowAreMeasured() {
        var steep = new PlaneSystem((x, _) -> 40 * x, (_, y) -> -3 * y);
        var found = LyapunovSpectrum.of(steep, new LyapunovSpectrum.Settings(2, 0, 1000, 50, 1e-9), 0, 0);
        assertThat(found.outcome().isComplete()).isTrue();
        assertThat(found.exponent(0)).isEqualTo(40, within(1e-2));
        assertThat(found.exponent(1)).isEqualTo(-3, within(1e-2));
    }

    @Test
    void linearNetworksHaveTheRealPartsOfTheirEigenvalues() {
        Connectivity wiring = new Girko(12, 0, false).draw(Streams.generator(21, 0));
        var network = LinearNetwork.of(wiring, 2);
        double[] start = new double[12];
        start[0] = 1e-3;
        var found = LyapunovSpectrum.of(network, new LyapunovSpectrum.Settings(12, 200, 400, 1, 1e-9), start);
        double[] parts = realParts(Eigenvalues.of(network.generator()));

        for (int k = 0; k < 12; k++) {
            assertThat(found.exponent(k)).isEqualTo(parts[11 - k], within(0.01));
        }
        assertThat(found.sum()).isEqualTo(Arrays.stream(parts).sum(), within(1e-8));
    }

    private static double[] realParts(Eigenvalues eigenvalues) {
        return IntStream.range(0, eigenvalues.size()).mapToDouble(eigenvalues::re).sorted().toArray();
    }

    /// The products of a network's displacements with its weights, against a model that has its Jacobian only.
    @Test
    void networksMoveTheirDisplacementsAsTheirJacobiansDo() {
        Connectivity wiring = new Girko(40, 0, false).draw(Streams.generator(21, 1));
        var network = new RateNetwork(wiring, Gain.Standard.TANH, new RateNetwork.Settings(3, 1), new double[40])
                .withGainBeforeSum();
        double[] start = Streams.generator(21, 2).doubles(40, -1, 1).toArray();
        var settings = new LyapunovSpectrum.Settings(3, 0, 10, 0.5, 1e-10);
        var plain = new PlainModel(network);

        var found = LyapunovSpectrum.of(network, settings, start);
        var expected = LyapunovSpectrum.of(plain, settings, start);
        for (int k = 0; k < 3; k++) {
            assertThat(found.exponent(k)).isEqualTo(expected.exponent(k), within(1e-5));
        }
    }

    private record PlainModel(RateNetwork network) implements resolvent.model.Model {
        @Override
        public int dimension() {
            return network.dimension();
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            network.velocity(time, state, out);
        }

        @Override
        public Dense jacobian(double[] state) {
            return network.jacobian(state);
        }
    }

    @Test
    void aTrajectoryThatBlowsUpHasNoExponents() {
        var escaping = new PlaneSystem((x, _) -> x * x, (_, y) -> -y);
        var found = LyapunovSpectrum.of(escaping, new LyapunovSpectrum.Settings(2, 0, 10, 1, 1e-8), 1, 1);

        assertThat(found.outcome()).isInstanceOf(Outcome.BlewUp.class);
        assertThat(found.size()).isZero();
    }

    @Test
    void settingsHaveRules() {
        assertThatThrownBy(() -> new LyapunovSpectrum.Settings(0, 0, 1, 1, 1e-6))
                .hasMessage("exponents must be at least 1, was 0");
        assertThatThrownBy(() -> new LyapunovSpectrum.Settings(1, -1, 1, 1, 1e-6))
                .hasMessage("settling must be at least 0 and finite, was -1.0");
        assertThatThrownBy(() -> new LyapunovSpectrum.Settings(1, 0, Double.NaN, 1, 1e-6))
                .hasMessage("duration must be above 0 and finite, was NaN");
        assertThatThrownBy(() -> LyapunovSpectrum.of(LORENZ, new LyapunovSpectrum.Settings(4, 0, 1, 1, 1e-6), 1, 1, 1))
                .hasMessage("exponents must be at most 3, was 4");
        assertThatThrownBy(() -> LyapunovSpectrum.of(LORENZ, new LyapunovSpectrum.Settings(1, 0, 1, 1, 1e-6), 1, 1))
                .hasMessage("start must have 3 entries, had 2");
    }
}
