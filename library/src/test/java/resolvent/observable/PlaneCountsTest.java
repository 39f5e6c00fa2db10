package resolvent.observable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import resolvent.numeric.Complex;

class PlaneCountsTest {
    private static PlaneCounts count(List<Complex> values, double extent) {
        var counts = new PlaneCounts(8, 4, extent);
        values.forEach(counts::add);
        return counts;
    }

    private static void assertSame(PlaneCounts first, PlaneCounts second) {
        assertThat(first.extent()).isEqualTo(second.extent());
        assertThat(first.total()).isEqualTo(second.total());
        assertThat(first.beyond()).isEqualTo(second.beyond());
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 8; column++) {
                assertThat(first.count(column, row)).as("cell %d, %d", column, row).isEqualTo(second.count(column, row));
            }
        }
    }

    @Test
    void everyEigenvalueIsCountedInItsCell() {
        PlaneCounts counts = count(List.of(new Complex(-1, 0), new Complex(-0.01, 0.99), new Complex(0, -0.26),
                new Complex(0.99, 0.24), new Complex(1.5, 0), new Complex(0, -1)), 1);

        assertThat(counts.count(0, 0)).isEqualTo(1);
        assertThat(counts.count(3, 3)).isEqualTo(1);
        assertThat(counts.count(4, 1)).isEqualTo(1);
        assertThat(counts.count(7, 0)).isEqualTo(1);
        assertThat(counts.beyond()).isEqualTo(2);
        assertThat(counts.total()).isEqualTo(6);
    }

    @Test
    void theGridGrowsToHoldEveryEigenvalue() {
        PlaneCounts counts = count(List.of(new Complex(0.3, 0.1), new Complex(-5, 7.9), new Complex(1e-3, 0)), 0);

        assertThat(counts.extent()).isEqualTo(8);
        assertThat(counts.beyond()).isZero();
        assertThat(counts.count(4, 0)).isEqualTo(2);
        assertThat(counts.count(1, 3)).isEqualTo(1);
        assertThat(count(List.of(new Complex(-8, 0)), 0).extent()).isEqualTo(16);
    }

    @Test
    void theOrderOfEigenvaluesOverSixtyDecadesMakesNoDifference() {
        var random = new Random(251);
        List<Complex> values = new ArrayList<>(List.of(Complex.ZERO, new Complex(Double.MIN_VALUE, 0)));
        for (int k = 0; k < 500; k++) {
            double scale = Math.pow(10, 60 * random.nextDouble() - 30);
            values.add(new Complex(random.nextGaussian() * scale, random.nextGaussian() * scale));
        }
        PlaneCounts expected = count(values, 0);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(values, random);
            PlaneCounts first = count(values.subList(0, 100), 0);
            PlaneCounts second = count(values.subList(100, values.size()), 0);
            assertSame(count(values, 0), expected);
            first.merge(second);
            assertSame(first, expected);
        }
    }
}
