package resolvent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void theValuesAreCopiedBothWays() {
        double[] values = {1, 2};
        Numbers numbers = Numbers.of(values);
        values[0] = 99;
        numbers.toArray()[1] = 99;

        assertThat(numbers.toArray()).containsExactly(1, 2);
    }

    @Test
    void equalityIsByContent() {
        assertThat(Numbers.of(1, Double.NaN)).isEqualTo(Numbers.of(1, Double.NaN))
                .hasSameHashCodeAs(Numbers.of(1, Double.NaN));
        assertThat(Numbers.of(1, 2)).isNotEqualTo(Numbers.of(2, 1)).isNotEqualTo(Numbers.of(1));
        assertThat(Numbers.of(0.0)).isNotEqualTo(Numbers.of(-0.0));
        assertThat(Numbers.NONE).isEqualTo(Numbers.of());
    }

    @Test
    void aFunctionFillsThem() {
        assertThat(Numbers.of(4, k -> k * k).toArray()).containsExactly(0, 1, 4, 9);
        assertThat(Numbers.of(3, k -> -k).get(2)).isEqualTo(-2);
    }

    @Test
    void aGridHasBothEndsExactly() {
        Numbers grid = Numbers.grid(0.1, 0.7, 7);

        assertThat(grid.size()).isEqualTo(7);
        assertThat(grid.get(0)).isEqualTo(0.1);
        assertThat(grid.get(6)).isCloseTo(0.7, within(1e-16));
        assertThat(grid.get(3)).isCloseTo(0.4, within(1e-16));
        assertThat(Numbers.grid(5, 9, 1).toArray()).containsExactly(5);
        assertThat(Numbers.grid(3, -3, 3).toArray()).containsExactly(3, 0, -3);
    }
}
