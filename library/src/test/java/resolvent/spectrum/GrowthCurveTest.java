package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.matrix.Exponential;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Streams;

class GrowthCurveTest {
    /// Reference values from an independent computation with 30 digits.
    @ParameterizedTest
    @CsvSource({
        "-1, 5, 0, -2, 1.0495098, 1.3836219, 0.564256",
        "-1, 100, 0, -2, 48.5024999, 25.0062510, 0.692847",
        "-1, 10, 0, -1, 4, 3.7159552, 0.979796",
        "3.2857142857142856, -4.714285714285714, 4.285714285714286, -5.714285714285714, "
                + "3.2908134, 2.7932796, 0.801746"
    })
    void agreesWithReferences(double a, double b, double c, double d, double abscissa, double peak, double time) {
        Dense generator = Dense.of(new double[] {a, b}, new double[] {c, d});

        assertThat(NonNormality.numericalAbscissa(generator)).isCloseTo(abscissa, within(6e-8));
        GrowthCurve growth = GrowthCurve.of(generator, abscissa);
        assertThat(growth.peak()).isCloseTo(peak, within(6e-8));
        assertThat(growth.peakTime()).isCloseTo(time, within(6e-7));
        assertThat(growth.converged()).isTrue();
    }

    @Test
    void theCurveAgreesWithDenseExponentials() {
        Dense random = new Girko(40, 0.12, false).draw(Streams.generator(3, 0)).matrix().toDense();
        Dense generator = random.scaledAndShifted(1, -1);
        GrowthCurve growth = GrowthCurve.of(generator, NonNormality.numericalAbscissa(generator));

        for (GrowthCurve.Sample sample : growth.curve()) {
            Dense exponential = Exponential.of(generator.scaled(sample.time()));
            double[] squares = SymmetricEigen.values(exponential.transposedTimes(exponential));
            assertThat(sample.growth()).as("t = %s", sample.time())
                    .isCloseTo(Math.sqrt(squares[squares.length - 1]), within(1e-6));
        }
    }

    @Test
    void aNormalStableMatrixNeverGrows() {
        Dense generator = Dense.identity(3).scaled(-2);
        GrowthCurve growth = GrowthCurve.of(generator, -2);

        assertThat(growth.peak()).isEqualTo(1);
        assertThat(growth.peakTime()).isZero();
    }

    @Test
    void anUnstableMatrixIsRefused() {
        assertThatThrownBy(() -> GrowthCurve.of(Dense.identity(2), 1))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("not stable");
    }
}
