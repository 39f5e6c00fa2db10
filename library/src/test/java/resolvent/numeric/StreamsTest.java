package resolvent.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class StreamsTest {
    private static final long[] SEEDS = {0, 1, 2, -1, -2, 7, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1,
        0x9E3779B97F4A7C15L, -0x9E3779B97F4A7C15L};

    private static long[] numbers(long seed, long index, int count) {
        UniformRandomProvider random = Streams.generator(seed, index);
        return random.longs(count).toArray();
    }

    @Test
    void theSameSeedAndIndexGiveTheSameNumbers() {
        for (long seed : SEEDS) {
            assertThat(numbers(seed, 5, 100)).as("seed %d", seed).isEqualTo(numbers(seed, 5, 100));
        }
    }

    @Test
    void streamsAreDisjoint() {
        // 11 seeds × 50 indices × 200 numbers of 64 bits: a chance repetition has probability below 1e-9
        Set<Long> seen = new HashSet<>();
        int drawn = 0;
        for (long seed : SEEDS) {
            for (long index = 0; index < 50; index++) {
                for (long number : numbers(seed, index, 200)) {
                    seen.add(number);
                    drawn++;
                }
            }
        }
        assertThat(seen).hasSize(drawn);
    }

    @Test
    void neighbouringStreamsAreUncorrelated() {
        int count = 20_000;
        for (long index = 0; index < 5; index++) {
            double[] a = Streams.generator(3, index).doubles(count).toArray();
            double[] b = Streams.generator(3, index + 1).doubles(count).toArray();
            double covariance = 0;
            for (int k = 0; k < count; k++) {
                covariance += (a[k] - 0.5) * (b[k] - 0.5) * 12 / count;
            }
            assertThat(Math.abs(covariance)).as("seed 3, index %d", index).isLessThan(5 / Math.sqrt(count));
        }
    }

    @Test
    void firstNumbersOfManyStreamsAreUniform() {
        int streams = 20_000;
        double[] first = new double[streams];
        Arrays.setAll(first, k -> Streams.generator(-9, k).nextDouble());
        double mean = Arrays.stream(first).average().orElseThrow();
        double square = Arrays.stream(first).map(x -> x * x).average().orElseThrow();

        // variances of x and x² of a uniform number: 1/12 and 4/45
        assertThat(mean).as("seed -9").isBetween(0.5 - 5 * Math.sqrt(1.0 / 12 / streams),
                0.5 + 5 * Math.sqrt(1.0 / 12 / streams));
        assertThat(square).as("seed -9").isBetween(1.0 / 3 - 5 * Math.sqrt(4.0 / 45 / streams),
                1.0 / 3 + 5 * Math.sqrt(4.0 / 45 / streams));
    }

    @Test
    void numbersNeverChange() {
        // a change of these would silently change every published result
        assertThat(numbers(7, 0, 3)).containsExactly(744816642124618802L, 3627488090066092759L, 8874481521743029636L);
        assertThat(numbers(-1, 12_345_678_901L, 3)).containsExactly(
                -3257194400243189830L, -1287517318995105864L, 5910831648662208643L);
    }
}
