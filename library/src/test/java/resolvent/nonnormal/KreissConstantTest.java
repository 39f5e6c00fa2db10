package resolvent.nonnormal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.matrix.Dense;
import resolvent.spectrum.GrowthCurve;
import resolvent.spectrum.NonNormality;

class KreissConstantTest {
    /// Reference values from an independent computation in another language; the first is Murphy and Miller's pair of
    /// populations with w = 30/7 and k = 1.1.
    @ParameterizedTest
    @CsvSource({
        "3.2857142857142856, -4.714285714285714, 4.285714285714286, -5.714285714285714, 3.2908134, 2.0024405",
        "-1, 5, 0, -2, 1.0495098, 1.1549229",
        "-1, 100, 0, -2, 48.5024999, 17.1722872",
        "-1, 10, 0, -1, 4, 2.6"
    })
    void agreesWithReferences(double a, double b, double c, double d, double abscissa, double constant) {
        Dense matrix = Dense.of(new double[] {a, b}, new double[] {c, d});
        double omega = NonNormality.numericalAbscissa(matrix);
        KreissConstant found = KreissConstant.of(ResolventNorm.of(matrix), omega, 1e-4);

        assertThat(omega).isCloseTo(abscissa, within(6e-8));
        assertThat(found.value()).isCloseTo(constant, within(6e-8));
        assertThat(found.bound()).isBetween(found.value(), found.value() * 1.0001);
    }

    @ParameterizedTest
    @CsvSource({"4, 0.9", "10, 0.8", "25, 0.9", "40, 0.95"})
    void boundsTheTransientPeak(int size, double spread) {
        Dense matrix = Twins.gaussian(size, spread, 100 + size);
        double omega = NonNormality.numericalAbscissa(matrix);
        KreissConstant found = KreissConstant.of(ResolventNorm.of(matrix), omega, 1e-2);
        double peak = GrowthCurve.of(matrix, omega).peak();

        assertThat(found.value()).isGreaterThanOrEqualTo(1).isLessThanOrEqualTo(peak * (1 + 1e-9));
        assertThat(peak).isLessThanOrEqualTo(Math.E * size * found.bound());
        assertThat(found.bound()).isLessThanOrEqualTo(1.0101 * found.value());
    }

    /// No point of a grid exceeds the bound, and the value is one of those that the product takes.
    @Test
    void noPointExceedsTheBound() {
        Dense matrix = Twins.gaussian(12, 0.95, 9);
        var norm = ResolventNorm.of(matrix);
        KreissConstant found = KreissConstant.of(norm, NonNormality.numericalAbscissa(matrix), 1e-3);

        assertThat(found.value()).isCloseTo(found.re() / Twins.smallestSingular(matrix, found.re(), found.im()),
                within(1e-10));
        for (double x = 0.02; x < 30; x *= 1.1) {
            for (double y = 0; y < 3; y += 0.1) {
                assertThat(x / Twins.smallestSingular(matrix, x, y)).isLessThanOrEqualTo(found.bound())
                        .isLessThanOrEqualTo(found.value() * (1 + 1e-12));
            }
        }
    }

    @Test
    void aNormalMatrixHasTheConstantOne() {
        Dense matrix = Dense.of(new double[] {-1, 3}, new double[] {-3, -1});

        assertThat(KreissConstant.of(ResolventNorm.of(matrix), -1, 1e-2).value()).isEqualTo(1);
        assertThat(KreissConstant.of(ResolventNorm.of(matrix), -1, 1e-2).bound()).isEqualTo(1);
    }

    /// A feed-forward chain, whose resolvent is too large on the imaginary axis for a proof: its growth bounds the constant.
    @Test
    void aLongChainHasAValueWithoutABound() {
        double[][] rows = new double[60][60];
        for (int i = 0; i < 60; i++) {
            rows[i][i] = -1;
            if (i > 0) {
                rows[i][i - 1] = 1.5;
            }
        }
        Dense matrix = Dense.of(rows);
        double omega = NonNormality.numericalAbscissa(matrix);
        KreissConstant found = KreissConstant.of(ResolventNorm.of(matrix), omega, 1e-2);
        double peak = GrowthCurve.of(matrix, omega).peak();

        assertThat(found.bound()).isInfinite();
        assertThat(peak / found.value()).isBetween(1.0, 30.0);
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> KreissConstant.of(ResolventNorm.of(Dense.identity(2)), 1, 1e-2))
                .hasMessageContaining("negative real parts");
        assertThatThrownBy(() -> KreissConstant.of(ResolventNorm.of(Dense.identity(2).scaled(-1)), 1, 0))
                .hasMessageContaining("tolerance must be above 0, was 0.0");
    }
}
