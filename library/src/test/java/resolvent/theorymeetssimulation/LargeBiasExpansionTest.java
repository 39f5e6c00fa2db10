package resolvent.theorymeetssimulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;
import resolvent.theory.CleanBands;
import resolvent.theory.LargeBiasExpansion;

class LargeBiasExpansionTest {
    private static Ring ring(int size, long draw) {
        return (Ring) new DirectedRing(size, 2, Boundary.PERIODIC, 0).draw(Streams.generator(8, draw)).matrix();
    }

    /// The largest distance of an eigenvalue from the nearest predicted one.
    private static double error(Ring ring, List<Complex> predicted) {
        return Spectrum.of(ring).values().stream().mapToDouble(value -> predicted.stream()
                .mapToDouble(other -> value.minus(other).abs()).min().orElseThrow()).max().orElseThrow();
    }

    /// Root mean square over eigenvalues of the distance to the nearest predicted one.
    private static double typical(Ring ring, List<Complex> predicted) {
        return Math.sqrt(Spectrum.of(ring).values().stream().mapToDouble(value -> predicted.stream()
                .mapToDouble(other -> value.minus(other).absSquared()).min().orElseThrow()).average().orElseThrow());
    }

    private static double firstError(Ring ring, double bias) {
        Ring biased = ring.withBias(bias);
        return typical(biased, LargeBiasExpansion.of(biased).firstOrder());
    }

    private static double secondError(Ring ring, double bias) {
        Ring biased = ring.withBias(bias);
        return typical(biased, LargeBiasExpansion.of(biased).secondOrder());
    }

    /// Rings of both signs of Πs⁺ are among the six. In one of them the coefficient of e^{−5g} happens to be so small
    /// that the next order still shows at g = 3.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void theErrorFallsAsTheNextOrder(long draw) {
        Ring ring = ring(100, draw);

        assertThat(firstError(ring, 2) * Math.exp(6)).isBetween(0.15, 1.0);
        assertThat(Math.log(firstError(ring, 3) / firstError(ring, 2))).isCloseTo(-3, within(0.02));
        assertThat(2 * Math.log(secondError(ring, 3.5) / secondError(ring, 3))).isCloseTo(-5, within(0.2));
    }

    @Test
    void bothSignsOfTheProductOccur() {
        List<Integer> signs = List.of(0, 1, 2, 3, 4, 5).stream().map(draw -> {
            Ring ring = ring(100, draw);
            int sign = 1;
            for (int j = 0; j < 100; j++) {
                sign *= (int) ring.up(j);
            }
            return sign;
        }).toList();

        assertThat(signs).contains(1, -1);
    }

    @Test
    void aBiasTheOtherWayAndWeightsOfAnySize() {
        Ring back = ring(60, 3).withBias(-3);
        assertThat(error(back, LargeBiasExpansion.of(back).secondOrder())).isLessThan(1e-5);

        Ring heavy = back.scaled(2.5);
        assertThat(error(heavy, LargeBiasExpansion.of(heavy).secondOrder())).isLessThan(2.5e-5);
    }

    @Test
    void aDiagonalIsRefused() {
        Ring ring = Ring.of(new double[] {1, 1, 1}, new double[] {1, 1, 1}, new double[] {0, 2, 0}, 3);

        assertThatThrownBy(() -> LargeBiasExpansion.of(ring)).hasMessage("the ring must have no diagonal, was 2.0 at site 1");
        assertThatThrownBy(() -> LargeBiasExpansion.of(ring(20, 0).opened())).hasMessageContaining("must have a weight");
    }

    @Test
    void withoutDisorderBandsAreClosed() {
        double[] ones = {1, 1, 1, 1, 1, 1, 1};
        Ring ring = Ring.of(ones, ones, new double[7], 0.5);

        assertThat(error(ring, CleanBands.ring(7, 0.5))).isLessThan(1e-12);
        assertThat(error(ring.opened(), CleanBands.chain(7))).isLessThan(1e-12);
        assertThat(error(ring, LargeBiasExpansion.of(ring).firstOrder())).isLessThan(1e-12);
        assertThat(error(ring, LargeBiasExpansion.of(ring).secondOrder())).isLessThan(1e-12);
    }
}
