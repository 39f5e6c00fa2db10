package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.numeric.Complex;

class MagnitudeTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.MAX_VALUE, 1e300, 1e40, 1e-40, 1e-300, 1e-310, Double.MIN_VALUE})
    void extremeMatricesBecomeModerateAndComeBack(double scale) {
        Dense matrix = Dense.of(new double[] {scale, -scale / 4}, new double[] {0, scale / 2});
        Magnitude magnitude = Magnitude.of(matrix);
        Matrix reduced = magnitude.reduced(matrix);

        assertThat(reduced.get(0, 0)).isGreaterThanOrEqualTo(1).isLessThan(2);
        assertThat(magnitude.restored(Complex.real(reduced.get(0, 0)))).isEqualTo(Complex.real(scale));
        assertThat(magnitude.reduced(scale)).isEqualTo(reduced.get(0, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1e-20, 1e20})
    void moderateMatricesStayAsTheyAre(double scale) {
        Dense matrix = Dense.of(new double[] {scale, 0}, new double[] {scale, scale});
        assertThat(Magnitude.of(matrix).reduced(matrix)).isSameAs(matrix);
    }

    @Test
    void whatIsNotFiniteIsNamedWithItsPlace() {
        Dense matrix = Dense.of(new double[] {1, Double.NEGATIVE_INFINITY}, new double[] {0, 1});
        assertThatThrownBy(() -> Magnitude.of(matrix)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("M[0][1] must be finite, was -Infinity");
    }
}
