package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.numeric.Streams;

class DyadicExponentialTest {
    private static DyadicExponential ladder(Dense generator, int rungs) {
        DyadicExponential ladder = DyadicExponential.of(generator);
        for (int rung = 1; rung < rungs; rung++) {
            ladder.extend();
        }
        return ladder;
    }

    private static double[] apply(DyadicExponential ladder, double time, double... x) {
        return ladder.apply(new double[] {time}, Dense.ofColumns(x.length, 1, x.clone())).column(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyColumnAgreesWithADenseExponentialOfItsTime(long seed) {
        Dense generator = RandomMatrices.gaussian(15, 15, seed).scaledAndShifted(0.3, -1);
        DyadicExponential ladder = ladder(generator, 10);
        UniformRandomProvider random = Streams.generator(seed, 2);
        Dense x = RandomMatrices.gaussian(15, 12, seed + 10);
        double[] times = random.doubles(12, 0, 2 * ladder.longest()).toArray();
        times[3] = 0;
        times[4] = 5 * ladder.step();
        Dense forward = ladder.apply(times, x);
        Dense backward = ladder.applyTransposed(times, x);
        for (int j = 0; j < times.length; j++) {
            Dense exponential = Exponential.of(generator.scaled(times[j]));
            double size = 1e-13 * ladder.longest() / ladder.step() * (1 + exponential.frobeniusNorm());

            assertThat(forward.column(j)).as("seed %d, t = %s", seed, times[j])
                    .containsExactly(exponential.times(x.column(j)), within(size));
            assertThat(backward.column(j)).as("seed %d, t = %s", seed, times[j])
                    .containsExactly(exponential.transposedTimes(x.column(j)), within(size));
        }
    }

    @Test
    void theFirstStepIsAPowerOfTwoWithinWhichTheSeriesIsShort() {
        for (double norm : new double[] {1e-10, 0.95, 0.951, 1, 3, 1e10}) {
            double step = DyadicExponential.of(Dense.of(new double[] {norm})).step();

            assertThat(norm * step).isBetween(Exponential.SMALL_NORM / 2, Exponential.SMALL_NORM);
            assertThat(Math.scalb(1.0, Math.getExponent(step))).isEqualTo(step);
        }
    }

    @Test
    void aTimeJustBelowAWholeStepGoesBackFromIt() {
        Dense generator = RandomMatrices.gaussian(6, 6, 4).scaledAndShifted(0.3, -1);
        DyadicExponential ladder = ladder(generator, 3);
        double[] x = RandomMatrices.vector(6, 5);
        for (double steps : new double[] {0, 1e-9, 0.4, 0.6, 1 - 1e-9, 3.7, 7.4, 7.6, 8 - 1e-9}) {
            double time = steps * ladder.step();

            assertThat(apply(ladder, time, x)).as("%s steps", steps)
                    .containsExactly(Exponential.of(generator.scaled(time)).times(x), within(1e-13));
        }
    }

    @Test
    void everyRungDoublesTheLongestTime() {
        DyadicExponential ladder = ladder(Dense.of(new double[] {-1}), 5);

        assertThat(ladder.longest()).isEqualTo(16 * ladder.step());
        assertThat(apply(ladder, ladder.longest(), 1)[0])
                .isCloseTo(Math.exp(-ladder.longest()), within(1e-15));
    }

    @Test
    void atTimeZeroNothingHasChanged() {
        assertThat(apply(DyadicExponential.of(Dense.identity(2)), 0, 1, 2)).containsExactly(1, 2);
    }

    @Test
    void withoutDynamicsNothingEverChanges() {
        assertThat(apply(DyadicExponential.of(Dense.identity(2).scaled(0)), 1.5, 1, 2))
                .containsExactly(new double[] {1, 2}, within(4e-16));
    }

    @Test
    void timesThatTheLadderDoesNotReachAreRefused() {
        DyadicExponential ladder = DyadicExponential.of(Dense.of(new double[] {-1}));
        for (double time : new double[] {-1e-9, 1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> apply(ladder, time, 1)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("time must be at least 0 and below 1.0, was " + time);
        }
    }

    @Test
    void growthBeyondDoublesIsAnError() {
        assertThatThrownBy(() -> ladder(Dense.of(new double[] {1}), 60)).isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("exp(At) is out of range at t = 1024.0");
    }
}
