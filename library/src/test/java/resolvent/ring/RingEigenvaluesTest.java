package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

class RingEigenvaluesTest {
    private static final double[] UP = {1, -1, 1, 1};
    private static final double[] DOWN = {1, 1, -1, 1};

    @Test
    void fourSitesClosedAndOpen() {
        Ring ring = Ring.of(UP, DOWN, new double[4], 0.5);
        for (Complex z : solve(ring).values()) {
            assertThat(Math.abs(z.re())).isCloseTo(1.08406697, within(1e-8));
            assertThat(Math.abs(z.im())).isCloseTo(1.08406697, within(1e-8));
        }
        assertThat(solve(ring.opened()).values().stream().map(z -> Math.abs(z.re()) + Math.abs(z.im())).sorted())
                .satisfiesExactly(a -> assertThat(a).isCloseTo(0.78615138, within(1e-8)),
                        a -> assertThat(a).isCloseTo(0.78615138, within(1e-8)),
                        a -> assertThat(a).isCloseTo(1.27201965, within(1e-8)),
                        a -> assertThat(a).isCloseTo(1.27201965, within(1e-8)));
    }

    @Test
    void theClosedUniformRingIsAnEllipse() {
        int n = 300;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        List<Complex> expected = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            double angle = 2 * Math.PI * k / n;
            expected.add(new Complex(2 * Math.cosh(0.3) * Math.cos(angle), 2 * Math.sinh(0.3) * Math.sin(angle)));
        }
        RingEigenvalues solved = solve(Ring.of(ones, ones, new double[n], 0.3));
        assertThat(Partners.farthest(solved.values(), expected)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @CsvSource({"PERIODIC, 0", "PERIODIC, 0.5", "OPEN, 0", "OPEN, 0.5"})
    void agreesOneToOneWithADenseSolution(Boundary boundary, double disorder) {
        double[] biases = {0.02, 0.1, 0.2, 0.5, 1};
        for (int seed = 0; seed < 60; seed++) {
            int n = 30 + 17 * (seed % 11);
            double g = Math.min(biases[seed % 5], 20.0 / n);
            Ring ring = draw(n, g, boundary, disorder, seed);
            Ring gauged = boundary == Boundary.OPEN ? ring.withBias(0) : ring;
            RingEigenvalues solved = solve(ring);
            assertThat(solved.certificate()).as("N=%d g=%s seed=%d", n, g, seed).matches(Certificate::holds);
            assertThat(Partners.farthest(offZero(solved.values()), offZero(Partners.dense(gauged)))).as("N=%d g=%s seed=%d", n, g, seed)
                    .isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.1, 0.3, 1, 2})
    void sumsAgreeWithTheTracesOfLongRings(double g) {
        for (int n : new int[] {999, 1000, 2000}) {
            Ring ring = draw(n, g, Boundary.PERIODIC, 0, n);
            double products = 0;
            for (int j = 0; j < n; j++) {
                products += 2 * ring.up(j) * ring.down(j);
            }
            List<Complex> values = solve(ring).values();
            assertThat(values).hasSize(n);
            double size = n * Math.exp(g);
            assertThat(sum(values, 1).abs()).isLessThan(1e-12 * size);
            assertThat(sum(values, 2).minus(Complex.real(products)).abs()).isLessThan(1e-12 * size * size);
        }
    }

    @Test
    void theProductOfTheEigenvaluesOfAnOpenChainHasModulusOne() {
        double log = solve(draw(1000, 0.7, Boundary.OPEN, 0, 3)).values().stream()
                .mapToDouble(z -> Math.log(z.abs())).sum();
        assertThat(log).isCloseTo(0, within(1e-9));
    }

    @Test
    void theSpectrumIsExactlySymmetric() {
        List<Complex> values = solve(draw(400, 0.1, Boundary.PERIODIC, 0, 5)).values();
        for (Complex z : values) {
            assertThat(values).contains(Complex.ZERO.minus(z));
            assertThat(values.stream().anyMatch(other -> other.re() == z.re() && other.im() == -z.im())).isTrue();
        }
    }

    @Test
    void theBiasOfALongRingMayExceedAllDoubles() {
        RingEigenvalues solved = solve(draw(600, 5, Boundary.PERIODIC, 0, 1));
        assertThat(solved.certificate()).matches(Certificate::holds);
        assertThat(solved.values().stream().mapToDouble(Complex::abs)).allSatisfy(
                modulus -> assertThat(modulus).isCloseTo(Math.exp(5), within(0.1)));
    }

    @Test
    void powersOfTwoScaleExactly() {
        Ring ring = draw(100, 0.2, Boundary.PERIODIC, 0.5, 8);
        List<Complex> values = solve(ring).values();
        List<Complex> large = solve(ring.scaled(0x1p300)).values();
        for (int k = 0; k < values.size(); k++) {
            assertThat(large.get(k)).isEqualTo(values.get(k).times(0x1p300));
        }
    }

    private static Ring draw(int n, double g, Boundary boundary, double disorder, long seed) {
        return (Ring) new DirectedRing(n, g, boundary, disorder).draw(Streams.generator(seed, n)).matrix();
    }

    private static RingEigenvalues solve(Ring ring) {
        return RingEigenvalues.of(ring).orElseThrow();
    }

    private static Complex sum(List<Complex> values, int power) {
        Complex sum = Complex.ZERO;
        for (Complex z : values) {
            sum = sum.plus(power == 1 ? z : z.times(z));
        }
        return sum;
    }

    private static List<Complex> offZero(List<Complex> values) {
        return Partners.beyond(3e-4, values);
    }
}
