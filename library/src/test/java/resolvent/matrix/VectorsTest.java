package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 100})
    void productsOfAnyLengthAgreeWithExactArithmetic(int size) {
        double[] a = RandomMatrices.vector(size, 1);
        double[] b = RandomMatrices.vector(size, 2);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            sum = sum.add(new BigDecimal(a[i]).multiply(new BigDecimal(b[i])));
        }

        assertThat(Vectors.dot(a, b)).isCloseTo(sum.doubleValue(), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e300, 1e-300, 1e-160, 1e160, 1e-310, Double.MIN_VALUE})
    void normsNeitherOverflowNorUnderflow(double scale) {
        double[] a = {3 * scale, -4 * scale, 12 * scale, 0, 84 * scale};
        BigDecimal square = BigDecimal.ZERO;
        for (double entry : a) {
            square = square.add(new BigDecimal(entry).pow(2));
        }
        double expected = square.sqrt(MathContext.DECIMAL64).doubleValue();

        assertThat(Vectors.norm(a)).isCloseTo(expected, within(Math.max(Double.MIN_VALUE, 4 * Math.ulp(expected))));
    }

    @Test
    void normsOfSpecialVectors() {
        assertThat(Vectors.norm(new double[0])).isZero();
        assertThat(Vectors.norm(new double[3])).isZero();
        assertThat(Vectors.norm(new double[] {1, Double.NEGATIVE_INFINITY})).isInfinite();
        assertThat(Vectors.norm(new double[] {1, Double.NaN})).isNaN();
    }
}
