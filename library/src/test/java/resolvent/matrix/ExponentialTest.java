package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {
    private static void assertClose(Dense actual, Dense expected, double tolerance) {
        assertThat(RandomMatrices.distance(actual, expected)).isLessThanOrEqualTo(tolerance);
    }

    @Test
    void aJordanBlockGivesTimeBesideTheExponential() {
        Dense result = Exponential.of(Dense.of(new double[] {3, 1}, new double[] {0, 3}).scaled(0.5));

        assertThat(result.get(0, 0)).isCloseTo(4.4816890703, within(5e-11));
        assertThat(result.get(0, 1)).isCloseTo(2.2408445352, within(5e-11));
        assertThat(result.get(1, 0)).isZero();
        assertThat(result.get(1, 1)).isCloseTo(4.4816890703, within(5e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, 2.5, 10, 1000})
    void anAntisymmetricMatrixTurns(double angle) {
        Dense result = Exponential.of(Dense.of(new double[] {0, -angle}, new double[] {angle, 0}));
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);

        assertClose(result, Dense.of(new double[] {cos, -sin}, new double[] {sin, cos}), 1e-14 * (1 + angle));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-8, 1e3})
    void aNilpotentMatrixEndsItsSeries(double size) {
        Dense matrix = Dense.of(new double[] {0, size, 0}, new double[] {0, 0, size}, new double[3]);
        double half = size * size / 2;

        assertClose(Exponential.of(matrix),
                Dense.of(new double[] {1, size, half}, new double[] {0, 1, size}, new double[] {0, 0, 1}),
                1e-15 * Math.max(1, size) * Math.max(1, half));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.95, 0.951, 5.3, 5.4, 30, 300})
    void aSymmetricMatrixIsSolvedByItsEigenvectors(double norm) {
        Dense any = RandomMatrices.gaussian(12, 12, 1);
        Dense symmetric = any.plus(any.transpose());
        Dense matrix = symmetric.scaled(norm / symmetric.oneNorm());
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        double[][] diagonal = new double[12][12];
        for (int k = 0; k < 12; k++) {
            diagonal[k][k] = Math.exp(eigen.value(k));
        }
        Dense expected = eigen.vectors().times(Dense.of(diagonal)).timesTransposed(eigen.vectors());

        assertClose(Exponential.of(matrix), expected, 1e-14 * norm * Math.exp(eigen.value(11)) + 1e-14);
    }

    @Test
    void theInverseIsTheExponentialOfTheNegative() {
        Dense matrix = RandomMatrices.gaussian(20, 20, 2).scaled(0.5);

        assertClose(Exponential.of(matrix).times(Exponential.of(matrix.scaled(-1))), Dense.identity(20), 1e-10);
    }

    @Test
    void whatDecaysBeyondDoublesIsZero() {
        assertClose(Exponential.of(Dense.of(new double[] {-1e300, 0}, new double[] {0, -1000})),
                Dense.ofColumns(2, 2, new double[4]), 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {710, 1e10, 1e308})
    void whatOverflowsIsAnErrorAndNoInfinity(double entry) {
        assertThatThrownBy(() -> Exponential.of(Dense.of(new double[] {entry, 0}, new double[] {-1, 2})))
                .isInstanceOf(ArithmeticException.class).hasMessageEndingWith("is out of range");
    }

    @Test
    void theLargestExponentialThatFitsIsFound() {
        assertThat(Exponential.of(Dense.of(new double[] {709})).get(0, 0))
                .isCloseTo(Math.exp(709), within(1e-11 * Math.exp(709)));
    }

    @Test
    void anEmptyMatrixGivesAnEmptyOne() {
        assertThat(Exponential.of(Dense.identity(0)).rows()).isZero();
    }

    @Test
    void whatIsNotSquareOrNotFiniteIsRefused() {
        assertThatThrownBy(() -> Exponential.of(Dense.ofColumns(1, 2, new double[2])))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("matrix must be square, was 1 x 2");
        assertThatThrownBy(() -> Exponential.of(Dense.of(new double[] {Double.POSITIVE_INFINITY})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the 1-norm of the matrix must be finite, was Infinity");
        assertThatThrownBy(() -> Exponential.of(Dense.of(new double[] {Double.NaN})))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
