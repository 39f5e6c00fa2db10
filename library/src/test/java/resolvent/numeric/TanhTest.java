package resolvent.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TanhTest {
    private static final MathContext DIGITS = new MathContext(50);

    @ParameterizedTest
    @ValueSource(doubles = {20, 6, 2, 1, 0.2, 1e-3, 1e-8, 1e-100})
    void isWithinTwoUlp(double scale) {
        UniformRandomProvider random = Streams.generator(11, Math.getExponent(scale));
        for (int trial = 0; trial < 3000; trial++) {
            double x = random.nextDouble(-scale, scale);
            double found = Tanh.of(x);
            double ulps = exact(x).subtract(new BigDecimal(found)).abs().doubleValue() / Math.ulp(found);

            assertThat(ulps).as("tanh %s", x).isLessThan(1.5);
        }
    }

    @Test
    void endsAreExact() {
        assertThat(Tanh.of(0.0)).isEqualTo(0.0);
        assertThat(Double.doubleToRawLongBits(Tanh.of(-0.0))).isEqualTo(Double.doubleToRawLongBits(-0.0));
        assertThat(Tanh.of(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(Tanh.of(-1e-310)).isEqualTo(-1e-310);
        assertThat(Tanh.of(Double.MAX_VALUE)).isEqualTo(1);
        assertThat(Tanh.of(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(Tanh.of(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 1000})
    void manyHaveTheBitsOfEach(int count) {
        double[] inputs = Streams.generator(11, 5).doubles(count, -25, 25).toArray();
        double[] expected = Arrays.stream(inputs).map(Tanh::of).toArray();
        double[] out = new double[count];
        Tanh.of(inputs, out);
        Tanh.of(inputs, inputs);

        assertThat(out).containsExactly(expected);
        assertThat(inputs).containsExactly(expected);
    }

    @Test
    void isOddAndRises() {
        double last = -1;
        for (double x = -22; x <= 22; x += 0x1p-10) {
            double found = Tanh.of(x);

            assertThat(found).isBetween(last, 1.0).isEqualTo(-Tanh.of(-x));
            last = found;
        }
    }

    @Test
    void placesMustFit() {
        assertThatThrownBy(() -> Tanh.of(new double[3], new double[2])).hasMessage("out must have 3 entries, had 2");
    }

    /// By the power series of e^{2x / 1024}, squared ten times; for small x by the series of tanh itself.
    private static BigDecimal exact(double x) {
        BigDecimal number = new BigDecimal(x);
        if (Math.abs(x) < 1e-4) {
            BigDecimal square = number.multiply(number, DIGITS);
            BigDecimal third = square.divide(BigDecimal.valueOf(3), DIGITS);
            BigDecimal fifth = square.multiply(square, DIGITS).multiply(BigDecimal.valueOf(2))
                    .divide(BigDecimal.valueOf(15), DIGITS);
            return number.multiply(BigDecimal.ONE.subtract(third).add(fifth), DIGITS);
        }
        BigDecimal small = number.divide(BigDecimal.valueOf(512), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal power = BigDecimal.ONE;
        for (int n = 1; n < 30; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            power = power.add(term, DIGITS);
        }
        for (int squaring = 0; squaring < 10; squaring++) {
            power = power.multiply(power, DIGITS);
        }
        return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), DIGITS);
    }
}
