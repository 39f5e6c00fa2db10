package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.DelayRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.connectivity.DirectedRing.Hopping;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.SshChain;
import resolvent.connectivity.SshChain.Signs;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;
import resolvent.theory.CleanBands;
import resolvent.theory.DelayCircle;

/// Delay rings and chains of alternating bonds: closed forms, dense solutions, states at the ends.
class DesignedRingsTest {
    private static Ring draw(Ensemble ensemble, long seed) {
        return (Ring) ensemble.draw(Streams.generator(seed, ensemble.size())).matrix();
    }

    private static boolean isNegative(Ring ring) {
        boolean negative = false;
        for (int j = 0; j < ring.rows(); j++) {
            negative ^= ring.up(j) < 0;
        }
        return negative;
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 0", "50, 0, 0", "51, 0.3, -1", "400, 1, 0", "400, 0, -1", "1000, 0.5, 2"})
    void delayRingsHaveRootsOfUnity(int n, double g, double self) {
        for (int seed = 0; seed < 4; seed++) {
            var ensemble = new DelayRing(n, g, Hopping.SIGNS, self);
            Ring ring = draw(ensemble, seed);
            List<Complex> expected = new DelayCircle().predict(ensemble).eigenvalues(isNegative(ring));
            Spectrum spectrum = Spectrum.of(ring);

            assertThat(spectrum.certificate()).hasValueSatisfying(c -> assertThat(c.holds()).isTrue());
            assertThat(Partners.farthest(spectrum.values(), expected)).isLessThan(1e-13 * (Math.exp(g) + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Hopping.class, names = {"UNIFORM", "LOGNORMAL"})
    void theRadiusOfALongDelayRingIsAsPredicted(Hopping hopping) {
        int n = 1000;
        var ensemble = new DelayRing(n, 0.2, hopping, 0);
        double predicted = new DelayCircle().predict(ensemble).radius();
        double mean = 0;
        for (int seed = 0; seed < 40; seed++) {
            Spectrum spectrum = Spectrum.of(draw(ensemble, seed));
            assertThat(spectrum.values()).allMatch(z -> Math.abs(z.abs() / spectrum.radius() - 1) < 1e-12);
            mean += Math.log(spectrum.radius() / predicted) / 40;
        }
        assertThat(mean).as("seeds 0 to 39").isCloseTo(0, within(5 / Math.sqrt(40.0 * n)));
        assertThat(new DelayCircle().caution(ensemble)).hasValueSatisfying(
                caution -> assertThat(caution).contains("1/√N = 0.0316"));
        assertThat(new DelayCircle().caution(new DelayRing(9, 0, Hopping.SIGNS, 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 0.5, 1, 0", "60, 1, 0.5, 0.2", "62, 0.7, 1.3, 1", "4, 2, 3, 0.1"})
    void withoutSignsAlternatingBondsHaveTwoBands(int n, double first, double second, double g) {
        Spectrum spectrum = Spectrum.of(draw(new SshChain(n, first, second, g, Boundary.PERIODIC, Signs.NONE), 1));

        assertThat(Partners.farthest(spectrum.values(), CleanBands.alternating(n, first, second, g))).isLessThan(1e-10);
    }

    @ParameterizedTest
    @EnumSource(Signs.class)
    void alternatingBondsAgreeOneToOneWithADenseSolution(Signs signs) {
        for (int seed = 0; seed < 40; seed++) {
            int n = 20 + 4 * seed + seed % 2;
            Boundary boundary = n % 2 == 0 && seed % 4 < 2 ? Boundary.PERIODIC : Boundary.OPEN;
            double g = boundary == Boundary.OPEN ? 0 : Math.min(0.1 * (seed % 5), 10.0 / n);
            Ring ring = draw(new SshChain(n, 0.6, 1.1, g, boundary, signs), seed);
            Spectrum spectrum = Spectrum.of(ring);

            // without signs bands of a ring are double where a dense solution is as good
            if (signs != Signs.NONE || g > 0 || boundary == Boundary.OPEN) {
                assertThat(spectrum.certificate()).as("N=%d g=%s seed=%d", n, g, seed)
                        .hasValueSatisfying(c -> assertThat(c.holds()).isTrue());
            }
            assertThat(Partners.farthest(Partners.beyond(1e-4, spectrum.values()),
                    Partners.beyond(1e-4, Partners.dense(ring)))).as("N=%d g=%s seed=%d", n, g, seed).isLessThan(1e-7);
        }
    }

    /// |λ| of the two states at the ends is about (t₁/t₂)^{N/2} (t₂ − t₁²/t₂) = 0.5^{30} · 0.75; all others are beyond
    /// the gap without signs.
    @ParameterizedTest
    @EnumSource(Signs.class)
    void weakBondsAtTheEndsHoldTwoStatesInTheGap(Signs signs) {
        List<Double> weak = moduli(new SshChain(60, 0.5, 1, 0, Boundary.OPEN, signs));
        List<Double> strong = moduli(new SshChain(60, 1, 0.5, 0, Boundary.OPEN, signs));
        List<Double> odd = moduli(new SshChain(61, 0.5, 1, 0, Boundary.OPEN, signs));

        assertThat(weak.subList(0, 2)).allSatisfy(modulus -> assertThat(modulus).isBetween(1e-11, 1e-7));
        assertThat(odd.getFirst()).isZero();
        assertThat(weak.get(2)).isGreaterThan(1e-3);
        assertThat(strong.getFirst()).isGreaterThan(1e-3);
        if (signs == Signs.NONE) {
            assertThat(weak.getFirst()).isCloseTo(0.75 * Math.pow(0.5, 30), within(1e-16));
            assertThat(weak.get(2)).isGreaterThan(0.5);
            assertThat(strong.getFirst()).isGreaterThan(0.5);
        }
    }

    private static List<Double> moduli(SshChain chain) {
        return Spectrum.of(draw(chain, 5)).values().stream().map(Complex::abs).sorted().toList();
    }

    /// The determinant of an open chain of even N is that of its first bonds alone: Π |λ| = t₁^N.
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.25})
    void theProductOfAllEigenvaluesIsThatOfEveryOtherBond(double first) {
        for (Signs signs : Signs.values()) {
            double logarithm = moduli(new SshChain(60, first, 1, 0, Boundary.OPEN, signs)).stream()
                    .mapToDouble(Math::log).sum();
            assertThat(logarithm).as(signs.name()).isCloseTo(60 * Math.log(first), within(1e-11));
        }
    }

    @Test
    void wrongParametersAreNamedWithTheirRule() {
        assertThatThrownBy(() -> new SshChain(7, 1, 1, 0, Boundary.PERIODIC, Signs.NONE))
                .hasMessage("size must be even for a ring, was 7");
        assertThatThrownBy(() -> new SshChain(8, 0, 1, 0, Boundary.OPEN, Signs.NONE))
                .hasMessage("first must be above 0, was 0.0");
        assertThatThrownBy(() -> new SshChain(8, 1, 1, -1, Boundary.OPEN, Signs.NONE))
                .hasMessage("g must be at least 0, was -1.0");
        assertThatThrownBy(() -> new DelayRing(2, 0, Hopping.SIGNS, 0)).hasMessage("size must be at least 3, was 2");
        assertThatThrownBy(() -> new DelayRing(9, 701, Hopping.SIGNS, 0)).hasMessage("g must be at most 700, was 701.0");
    }
}
