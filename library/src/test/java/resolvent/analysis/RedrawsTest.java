package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.numeric.Streams;
import resolvent.report.Numbers;
import resolvent.spectrum.Spectrum;

class RedrawsTest {
    private static final Connectivity SIXTY = Analyses.sixtyCells().connectivity();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void poissonWeightsKeepSignsAndMissingConnections(long seed) {
        Connectivity twin = new PoissonWeights(SIXTY).draw(Streams.generator(seed, 0));

        assertThat(twin.names()).isEqualTo(SIXTY.names());
        assertThat(twin.populations()).isEqualTo(SIXTY.populations());
        twin.matrix().forEachNonZero((row, column, weight) -> {
            assertThat(weight).as("seed %d", seed).isEqualTo(Math.rint(weight));
            assertThat(weight * SIXTY.matrix().get(row, column)).as("seed %d", seed).isPositive();
        });
    }

    @Test
    void poissonWeightsHaveTheMeasuredOnesAsMeanAndVariance() {
        Connectivity network = Analyses.named(new double[] {0, -3}, new double[] {50, 0});
        int draws = 2000;
        double[] sum = new double[2];
        double[] squares = new double[2];
        for (int draw = 0; draw < draws; draw++) {
            Matrix twin = new PoissonWeights(network).draw(Streams.generator(41, draw)).matrix();
            sum[0] += twin.get(0, 1);
            sum[1] += twin.get(1, 0);
            squares[0] += (twin.get(0, 1) + 3) * (twin.get(0, 1) + 3);
            squares[1] += (twin.get(1, 0) - 50) * (twin.get(1, 0) - 50);
        }

        // five standard errors; the fourth central moment of a Poisson number of mean m is m + 3 m²
        assertThat(sum[0] / draws).as("seed 41").isCloseTo(-3, within(5 * Math.sqrt(3.0 / draws)));
        assertThat(sum[1] / draws).as("seed 41").isCloseTo(50, within(5 * Math.sqrt(50.0 / draws)));
        assertThat(squares[0] / draws).as("seed 41").isCloseTo(3, within(5 * Math.sqrt((3 + 2 * 9.0) / draws)));
        assertThat(squares[1] / draws).as("seed 41").isCloseTo(50, within(5 * Math.sqrt((50 + 2 * 2500.0) / draws)));
    }

    @Test
    void flippedSignsTurnWholeColumnsOfAssumedCellsOnly() {
        Set<String> assumed = Analyses.sixtyCells().assumedSigns();
        int turned = 0;
        int draws = 200;
        for (int draw = 0; draw < draws; draw++) {
            Matrix twin = new FlippedSigns(SIXTY, assumed, 0.1).draw(Streams.generator(42, draw)).matrix();
            double[] sign = new double[60];
            SIXTY.matrix().forEachNonZero((row, column, weight) -> {
                double ratio = twin.get(row, column) / weight;
                assertThat(Math.abs(ratio)).isEqualTo(1);
                assertThat(sign[column]).isIn(0.0, ratio);
                sign[column] = ratio;
            });
            assertThat(twin.nonZeros()).isEqualTo(SIXTY.matrix().nonZeros());
            for (int j = 0; j < 60; j++) {
                turned += sign[j] < 0 ? 1 : 0;
                assertThat(sign[j] < 0 && !assumed.contains(SIXTY.names().get(j))).isFalse();
            }
        }
        long chances = draws * assumed.stream().filter(name -> !isSilent(name)).count();

        assertThat((double) turned).as("seed 42").isCloseTo(0.1 * chances, within(5 * Math.sqrt(0.09 * chances)));
    }

    private static boolean isSilent(String name) {
        return SIXTY.names().indexOf(name) >= 56;
    }

    @Test
    void signsThatCannotTurnStay() {
        assertThat(new FlippedSigns(SIXTY, Set.of(), 1).draw(Streams.generator(1, 0)).matrix().toDense().toColumns())
                .containsExactly(SIXTY.matrix().toDense().toColumns());
        Dense all = new FlippedSigns(SIXTY, Set.copyOf(SIXTY.names()), 1).draw(Streams.generator(1, 0)).matrix()
                .toDense();
        assertThat(all.toColumns()).containsExactly(SIXTY.matrix().scaled(-1).toDense().toColumns());
    }

    @Test
    void chanceIsSummarizedByItsMomentsAndRange() {
        var chance = new Chance(Chance.Twins.POISSON, Numbers.of(3, 1, 2, 6), 1);

        assertThat(chance.count()).isEqualTo(4);
        assertThat(chance.mean()).isEqualTo(3);
        assertThat(chance.deviation()).isCloseTo(Math.sqrt(14.0 / 3), within(1e-15));
        assertThat(chance.smallest()).isEqualTo(1);
        assertThat(chance.largest()).isEqualTo(6);
        assertThat(chance.atLeast(2)).isEqualTo(3);
        assertThat(chance.atLeast(6.5)).isZero();
        assertThat(new Chance(Chance.Twins.POISSON, Numbers.of(3), 0).deviation()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void twinsAreSolvedOneByOneInTheOrderOfTheirDraws(int threads) {
        var twins = new PoissonWeights(SIXTY);
        Chance chance = Chance.of(Chance.Twins.POISSON, twins, 6, 99, Runner.local(threads, Progress.SILENT));

        assertThat(chance.unsolved()).isZero();
        for (int draw = 0; draw < 6; draw++) {
            Connectivity twin = twins.draw(Streams.generator(99, draw));
            assertThat(chance.abscissae().get(draw)).isEqualTo(Spectrum.of(twin.matrix()).abscissa());
        }
    }
}
