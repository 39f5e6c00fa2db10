package resolvent.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RelativeHistogramTest {
    @Test
    void everyNumberLiesInItsCell() {
        double[] values = {Double.MIN_VALUE, 1e-310, 1e-17, 0.3, 1, Math.nextDown(2.0), 2, 1e300, Double.MAX_VALUE};
        for (double value : values) {
            var histogram = new RelativeHistogram(64);
            histogram.add(value);

            RelativeHistogram.Cell cell = histogram.cells().getFirst();
            assertThat(value).isGreaterThanOrEqualTo(cell.lower()).isLessThan(cell.upper());
            if (value >= Double.MIN_NORMAL && cell.upper() < Double.POSITIVE_INFINITY) {
                assertThat(cell.upper() / cell.lower()).isLessThanOrEqualTo(1 + 1.0 / 64);
            }
        }
    }

    @Test
    void countsAreThoseOfSorting() {
        var random = Streams.generator(11, 0);
        double[] values = random.doubles(5000).map(x -> x * x * x * 40).toArray();
        var histogram = new RelativeHistogram(4096);
        Arrays.stream(values).forEach(histogram::add);
        Arrays.sort(values);

        for (RelativeHistogram.Cell cell : histogram.cells()) {
            long below = Arrays.stream(values).filter(x -> x < cell.lower()).count();
            long upTo = Arrays.stream(values).filter(x -> x < cell.upper()).count();
            assertThat(cell.before()).isEqualTo(below);
            assertThat(cell.before() + cell.count()).isEqualTo(upTo);
        }
        assertThat(histogram.quantile(0.5)).isCloseTo(values[2499], within(values[2499] / 8000));
        assertThat(histogram.quantile(1)).isCloseTo(values[4999], within(values[4999] / 8000));
        assertThat(histogram.quantile(0)).isCloseTo(values[0], within(values[0] / 8000));
    }

    @Test
    void zerosAreCountedApart() {
        var histogram = new RelativeHistogram(16);
        for (double value : new double[] {0, 0, 0, -0.0, 3}) {
            histogram.add(value);
        }

        assertThat(histogram.zeros()).isEqualTo(4);
        assertThat(histogram.total()).isEqualTo(5);
        assertThat(histogram.cells()).hasSize(1);
        assertThat(histogram.cells().getFirst().before()).isEqualTo(4);
        assertThat(histogram.quantile(0.5)).isZero();
        assertThat(histogram.quantile(0.9)).isCloseTo(3, within(0.2));
    }

    @Test
    void partsAddUpToTheWhole() {
        var random = Streams.generator(12, 0);
        var whole = new RelativeHistogram(256);
        RelativeHistogram[] parts = {new RelativeHistogram(256), new RelativeHistogram(256), new RelativeHistogram(256)};
        for (int k = 0; k < 3000; k++) {
            double value = Math.scalb(random.nextDouble(), random.nextInt(-60, 60));
            whole.add(value);
            parts[random.nextInt(3)].add(value);
        }
        parts[2].merge(parts[0]);
        parts[2].merge(parts[1]);

        assertThat(parts[2].cells()).isEqualTo(whole.cells());
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> new RelativeHistogram(100)).hasMessageContaining("cellsPerOctave").hasMessageContaining("100");
        var histogram = new RelativeHistogram(4);
        assertThatThrownBy(() -> histogram.add(-1)).hasMessage("value must be finite and at least 0, was -1.0");
        assertThatThrownBy(() -> histogram.add(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> histogram.add(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> histogram.merge(new RelativeHistogram(8))).hasMessageContaining("must be 4, was 8");
        assertThat(histogram.quantile(0.5)).isNaN();
    }
}
