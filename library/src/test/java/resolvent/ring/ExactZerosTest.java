package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;

class ExactZerosTest {
    private static Ring draw(int n, double g, long seed) {
        return (Ring) new DirectedRing(n, g, Boundary.PERIODIC, 0).draw(Streams.generator(seed, 3)).matrix();
    }

    /// How often 0 is a root of the characteristic polynomial, from its coefficients in whole numbers (Faddeev and
    /// Le Verrier).
    private static int zeros(Ring ring) {
        int n = ring.rows();
        long[][] matrix = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = (long) ring.get(i, j);
            }
        }
        long[][] product = matrix;
        long coefficient = 0;
        int zeros = 0;
        for (int k = 1; k <= n; k++) {
            if (k > 1) {
                for (int i = 0; i < n; i++) {
                    product[i][i] += coefficient;
                }
                product = times(matrix, product);
            } else {
                product = times(matrix, identity(n));
            }
            long trace = 0;
            for (int i = 0; i < n; i++) {
                trace += product[i][i];
            }
            coefficient = -trace / k;
            zeros = coefficient == 0 ? zeros + 1 : 0;
        }
        return zeros;
    }

    private static long[][] identity(int n) {
        long[][] identity = new long[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static long[][] times(long[][] a, long[][] b) {
        int n = a.length;
        long[][] product = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 12, 16})
    void agreesWithTheCoefficientsOfTheCharacteristicPolynomial(int n) {
        int multiple = 0;
        for (int seed = 0; seed < 100; seed++) {
            Ring ring = draw(n, 0, seed);
            int expected = zeros(ring) / 2;
            assertThat(ExactZeros.ofSquares(Bonds.of(ring))).as("seed %d", seed).isEqualTo(expected);
            multiple += expected > 1 ? 1 : 0;
        }
        // for N = 2 mod 4 a zero is simple
        assertThat(multiple > 0).isEqualTo(n % 4 == 0);
    }

    /// Three in sixty-four of all rings of 8 without bias have no other eigenvalue than 0, which dense solutions only come
    /// near.
    @Test
    void ringsWhoseEigenvaluesAreAllZeroAreSolvedExactly() {
        int nilpotent = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Ring ring = draw(8, 0, seed);
            if (zeros(ring) == 8) {
                assertThat(Spectrum.of(ring).values()).as("seed %d", seed).allMatch(z -> z.abs() == 0);
                nilpotent++;
            }
        }
        assertThat(nilpotent / 1000.0).isCloseTo(3 / 64.0, within(5 * 0.0067));
    }

    @Test
    void aBiasLeavesNoWholeNumbers() {
        assertThat(ExactZeros.ofSquares(Bonds.of(draw(10, 0.1, 1)))).isZero();
    }

    /// Draws with a zero that is double or more: without ExactZeros none of them is solved.
    @ParameterizedTest
    @ValueSource(longs = {159, 254, 325, 424, 522, 678, 757, 789, 802, 887})
    void multipleZerosDoNotSpoilTheRest(long seed) {
        Ring ring = draw(1000, 0, seed);
        int zeros = ExactZeros.ofSquares(Bonds.of(ring));
        RingEigenvalues solved = RingEigenvalues.of(ring).orElseThrow();

        assertThat(zeros).isPositive();
        assertThat(solved.certificate().holds()).isTrue();
        assertThat(solved.values().stream().filter(z -> z.abs() == 0)).hasSize(2 * zeros);
        assertThat(solved.values().stream().mapToDouble(Complex::abs).filter(r -> r > 0).min().orElseThrow())
                .isGreaterThan(3e-4);
    }
}
