package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.DaleRing;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;
import resolvent.theory.LargeBiasExpansion;

/// What is exactly true of directed rings: identities for every ring, and averages over all signs.
class RingIdentitiesTest {

    private static Ring draw(int n, double g, Boundary boundary, double disorder, long seed) {
        return (Ring) new DirectedRing(n, g, boundary, disorder).draw(Streams.generator(seed, n)).matrix();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 401})
    void theBiasDropsOutOfAnOpenChainToTheLastBit(int n) {
        Ring chain = draw(n, 0, Boundary.OPEN, n % 2, 5);
        List<Complex> without = Spectrum.of(chain).values();
        for (double g : new double[] {0.1, 2, 700}) {
            assertThat(Spectrum.of(chain.withBias(g)).values()).isEqualTo(without);
        }
    }

    /// det(z − M) + c is the same for every bias, with det(z − M) by elimination and `c = Πs⁺ e^{gN} + Πs⁻ e^{−gN}`.
    @ParameterizedTest
    @CsvSource({"4, 0", "5, 0", "8, 0.7", "9, 0.7"})
    void whatTheDeterminantAddsToItsConstantKnowsNoBias(int n, double disorder) {
        Ring ring = draw(n, 0, Boundary.PERIODIC, disorder, 6);
        for (Complex z : List.of(new Complex(0.3, 0.7), new Complex(-1.2, 0.1), new Complex(2, -1))) {
            Complex without = Elimination.determinant(ring, z).plus(Complex.real(constant(ring)));
            for (double g : new double[] {0.2, 1}) {
                Ring biased = ring.withBias(g);
                Complex with = Elimination.determinant(biased, z).plus(Complex.real(constant(biased)));
                assertThat(with.minus(without).abs()).isLessThan(1e-12 * (without.abs() + 2 * Math.exp(g * n)));
            }
        }
    }

    private static double constant(Ring ring) {
        double up = Math.exp(ring.bias() * ring.rows());
        double down = 1 / up;
        for (int j = 0; j < ring.rows(); j++) {
            up *= ring.up(j);
            down *= ring.down(j);
        }
        return up + down;
    }

    /// 2, 14, 116, 1110, … are the even moments of the random-sign model; closed walks that go round a ring are longer
    /// than these. The average is over all products b of a ring, each necklace of them standing for its rotations.
    @ParameterizedTest
    @CsvSource({"4, 6, 2", "8, 10, 14", "12, 14, 116", "16, 18, 1110", "6, 8, 0", "10, 12, 0"})
    void momentsOfRandomSigns(int power, int n, double expected) {
        double sum = 0;
        for (int bits = 0; bits < 1 << n; bits++) {
            int rotations = rotations(bits, n);
            sum += rotations == 0 ? 0 : rotations * moment(ring(bits, 0, n, 0.05), power);
        }
        assertThat(sum / (1 << n)).isCloseTo(expected, within(1e-9 * Math.pow(2, power)));
    }

    /// How many different patterns are rotations of this one; 0 unless it is the smallest of them.
    private static int rotations(int bits, int n) {
        int turned = bits;
        for (int k = 1; k <= n; k++) {
            turned = turned >> 1 | (turned & 1) << (n - 1);
            if (turned < bits) {
                return 0;
            }
            if (turned == bits) {
                return k;
            }
        }
        throw new AssertionError("a whole turn changes nothing");
    }

    private static double moment(Ring ring, int power) {
        double sum = 0;
        for (Complex z : Spectrum.of(ring).values()) {
            Complex product = Complex.ONE;
            for (int k = 0; k < power; k++) {
                product = product.times(z);
            }
            sum += product.re();
        }
        return sum / ring.rows();
    }

    private static Ring ring(int ups, int downs, int n, double g) {
        return Ring.ofSigns(signs(ups, n), signs(downs, n), g);
    }

    private static int[] signs(int bits, int n) {
        int[] signs = new int[n];
        for (int j = 0; j < n; j++) {
            signs[j] = 1 - 2 * (bits >> j & 1);
        }
        return signs;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8})
    void withoutBiasThreeRingsInFourAreSingular(int n) {
        int singular = 0;
        for (int bits = 0; bits < 1 << (2 * n); bits++) {
            singular += isSingular(ring(bits & ((1 << n) - 1), bits >> n, n, 0)) ? 1 : 0;
        }
        assertThat(4 * singular).isEqualTo(3 << (2 * n));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 12})
    void withDalesLawAllOrNoneAre(int n) {
        for (int bits = 0; bits < 1 << n; bits++) {
            int ups = bits >> 1 | (bits & 1) << (n - 1);
            // the neuron at the column of each entry gives its sign
            assertThat(isSingular(ring(ups, bits, n, 0))).isEqualTo(n % 4 == 0);
        }
    }

    private static boolean isSingular(Ring ring) {
        return ExactZeros.ofSquares(Bonds.of(ring)) > 0;
    }

    /// det(−G) = 2 Πσ ((−1)^{N/2} − cosh gN) for even N: the product of all eigenvalues.
    @ParameterizedTest
    @CsvSource({"4, 0.5", "6, 0.1", "10, 1", "12, 0.3", "50, 0.2"})
    void determinantsOfDaleRings(int n, double g) {
        for (int seed = 0; seed < 20; seed++) {
            Ring ring = (Ring) new DaleRing(n, g, Boundary.PERIODIC).draw(Streams.generator(seed, n)).matrix();
            double sign = 1;
            for (int j = 0; j < n; j++) {
                sign *= ring.down(j);
            }
            double expected = 2 * sign * ((n % 4 == 0 ? 1 : -1) - Math.cosh(g * n));
            Complex product = Spectrum.of(ring).values().stream().reduce(Complex.ONE, Complex::times);
            assertThat(product.minus(Complex.real(expected)).abs()).as("seed %d", seed)
                    .isLessThan(1e-12 * Math.abs(expected));
        }
    }

    /// Up to the strongest bias allowed; at these all eigenvalues are those of the first order, to rounding.
    @ParameterizedTest
    @CsvSource({"50, 6, 0", "51, 10, 0", "1000, 10, 0", "50, 20, 0.5", "51, 20, 0", "400, 100, 0.5", "50, 349, 0", "51, 700, 0.5",
        "1000, 700, 0"})
    void ringsOfAnyBiasAreSolvedByTheirStructure(int n, double g, double disorder) {
        for (int seed = 0; seed < 4; seed++) {
            Ring ring = draw(n, g, Boundary.PERIODIC, disorder, seed);
            Spectrum spectrum = Spectrum.of(ring);
            ErrorBounds bounds = spectrum.errorBounds().orElseThrow();

            assertThat(spectrum.certificate()).hasValueSatisfying(c -> assertThat(c.holds()).isTrue());
            assertThat(bounds.oneToOne()).isTrue();
            assertThat(bounds.largest()).isLessThan(1e-14 * Math.exp(g));
            if (disorder == 0) {
                assertThat(Partners.farthest(spectrum.values(), LargeBiasExpansion.of(ring).firstOrder()))
                        .isLessThan((2 * Math.exp(-4 * g) + 1e-14) * Math.exp(g));
            }
        }
    }

    /// e^{gN} = e^10000 is far beyond all doubles; ln |det M| = gN but for e^{−gN}.
    @Test
    void fiveThousandSitesWithAStrongBiasAreCertified() {
        Ring ring = draw(5000, 2, Boundary.PERIODIC, 0, 1);
        Spectrum spectrum = Spectrum.of(ring);
        double logarithm = spectrum.values().stream().mapToDouble(z -> Math.log(z.abs())).sum();

        assertThat(spectrum.size()).isEqualTo(5000);
        assertThat(spectrum.certificate()).hasValueSatisfying(c -> assertThat(c.holds()).isTrue());
        assertThat(logarithm).isCloseTo(10_000, within(1e-9));
    }
}
