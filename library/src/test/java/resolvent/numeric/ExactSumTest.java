package resolvent.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class ExactSumTest {
    /// Doubles from every corner: all bit patterns that are finite.
    private static List<Double> anyDoubles(Random random, int count) {
        List<Double> values = new ArrayList<>();
        while (values.size() < count) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private static double sum(List<Double> terms) {
        var sum = new ExactSum();
        terms.forEach(sum::add);
        return sum.value();
    }

    private static double judge(List<Double> terms) {
        return terms.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithBigDecimalOnAnyDoubles(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Double> terms = anyDoubles(random, 1 + random.nextInt(60));
            assertThat(sum(terms)).as("seed %d, round %d", seed, round).isEqualTo(judge(terms));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void agreesWithBigDecimalUnderCancellation(long seed) {
        var random = new Random(seed);
        List<Double> terms = new ArrayList<>();
        for (int k = 0; k < 500; k++) {
            double large = Math.scalb(random.nextGaussian(), random.nextInt(-40, 200));
            terms.add(large);
            terms.add(-large);
            terms.add(Math.scalb(random.nextGaussian(), random.nextInt(-1070, -1000)));
        }
        Collections.shuffle(terms, random);

        assertThat(sum(terms)).as("seed %d", seed).isEqualTo(judge(terms)).isNotZero();
    }

    @Test
    void anyOrderAndAnySplitGiveTheSameBits() {
        var random = new Random(9);
        List<Double> terms = anyDoubles(random, 2000);
        double expected = sum(terms);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(terms, random);
            int cut = random.nextInt(terms.size());
            var first = new ExactSum();
            var second = new ExactSum();
            terms.subList(0, cut).forEach(first::add);
            terms.subList(cut, terms.size()).forEach(second::add);
            second.add(first);
            assertThat(second.value()).as("round %d", round).isEqualTo(expected);
        }
    }

    @Test
    void manyEqualTermsCarryRight() {
        var sum = new ExactSum();
        double term = -0.1;
        for (int k = 0; k < 3_000_000; k++) {
            sum.add(term);
        }
        assertThat(sum.value()).isEqualTo(
                new BigDecimal(term).multiply(BigDecimal.valueOf(3_000_000)).doubleValue());
    }

    @Test
    void cornersAreExact() {
        assertThat(sum(List.of())).isZero();
        assertThat(sum(List.of(Double.MIN_VALUE, Double.MIN_VALUE))).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(sum(List.of(Double.MAX_VALUE, 1.0, -Double.MAX_VALUE))).isEqualTo(1);
        assertThat(sum(List.of(Double.MAX_VALUE, Double.MAX_VALUE))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sum(List.of(1.0, 0x1p-53))).isEqualTo(1);
        assertThat(sum(List.of(1.0, 0x1p-53, Double.MIN_VALUE))).isEqualTo(Math.nextUp(1.0));
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        var sum = new ExactSum();
        assertThatThrownBy(() -> sum.add(Double.NaN)).hasMessage("a term of a sum must be finite, was NaN");
        assertThatThrownBy(() -> sum.add(Double.NEGATIVE_INFINITY)).hasMessageContaining("-Infinity");
    }
}
