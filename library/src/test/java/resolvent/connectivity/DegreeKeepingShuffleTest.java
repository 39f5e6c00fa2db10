package resolvent.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;
import resolvent.numeric.Streams;

class DegreeKeepingShuffleTest {
    /// A Dale network in which every weight is different, with some autapses.
    private static Connectivity network(int size, double density, long seed) {
        UniformRandomProvider random = Streams.generator(seed, 0);
        var builder = new Sparse.Builder(size, size);
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                if (random.nextDouble() < density) {
                    builder.add(i, j, (j < size / 2 ? 1 : -1) * (0.1 + random.nextDouble()));
                }
            }
        }
        return Connectivity.of(builder.build(), size / 2);
    }

    private static double[] sortedColumn(Matrix matrix, int column) {
        double[] weights = new double[matrix.rows()];
        Arrays.setAll(weights, i -> i == column ? 0 : matrix.get(i, column));
        Arrays.sort(weights);
        return weights;
    }

    private static int inDegree(Matrix matrix, int row) {
        int count = 0;
        for (int j = 0; j < matrix.columns(); j++) {
            count += j != row && matrix.get(row, j) != 0 ? 1 : 0;
        }
        return count;
    }

    private static void assertKept(Connectivity original, Connectivity twin) {
        Matrix before = original.matrix();
        Matrix after = twin.matrix();
        for (int k = 0; k < original.size(); k++) {
            assertThat(sortedColumn(after, k)).as("outputs of %d", k).isEqualTo(sortedColumn(before, k));
            assertThat(inDegree(after, k)).as("in-degree of %d", k).isEqualTo(inDegree(before, k));
            assertThat(after.get(k, k)).as("autapse of %d", k).isEqualTo(before.get(k, k));
        }
        assertThat(twin.populations()).isEqualTo(original.populations());
        assertThat(twin.names()).isEqualTo(original.names());
    }

    private static double shareInPlace(Matrix before, Matrix after) {
        long[] counts = new long[2];
        before.forEachNonZero((i, j, weight) -> {
            counts[0] += i != j ? 1 : 0;
            counts[1] += i != j && after.get(i, j) == weight ? 1 : 0;
        });
        return (double) counts[1] / counts[0];
    }

    @Test
    void everyNeuronKeepsItsOutputsAndItsInDegree() {
        for (double density : new double[] {0.01, 0.05, 0.3, 0.7, 0.95, 1}) {
            Connectivity original = network(40, density, 21);
            for (long index = 0; index < 3; index++) {
                Connectivity twin = new DegreeKeepingShuffle(original).draw(Streams.generator(22, index));
                assertKept(original, twin);
            }
        }
    }

    @Test
    void theLargeNetworkPathKeepsThemToo() {
        Connectivity original = new ErdosRenyi(20_000, 3, 1, ErdosRenyi.Weights.GAUSSIAN).draw(Streams.generator(23, 0));
        Connectivity twin = new DegreeKeepingShuffle(original).draw(Streams.generator(24, 0));

        assertThat(twin.matrix().nonZeros()).isEqualTo(original.matrix().nonZeros());
        assertThat(degrees(twin.matrix().toSparse())).isEqualTo(degrees(original.matrix().toSparse()));
        assertThat(degrees(twin.matrix().toSparse().transpose()))
                .isEqualTo(degrees(original.matrix().toSparse().transpose()));
        assertThat(shareInPlace(original.matrix(), twin.matrix())).isLessThan(0.01);
        for (int i = 0; i < twin.size(); i++) {
            assertThat(twin.matrix().get(i, i)).isZero();
        }
    }

    private static int[] degrees(Sparse matrix) {
        int[] degrees = new int[matrix.rows()];
        Arrays.setAll(degrees, matrix::rowLength);
        return degrees;
    }

    @Test
    void connectionsAreWellMixed() {
        Connectivity original = network(100, 0.05, 25);
        DegreeKeepingShuffle.Twin twin = new DegreeKeepingShuffle(original).shuffle(Streams.generator(26, 0));

        assertThat(shareInPlace(original.matrix(), twin.network().matrix())).isLessThan(0.15);
        assertThat(twin.acceptance()).isBetween(0.8, 1.0);
        assertThat(twin.accepted()).isGreaterThanOrEqualTo(9 * original.matrix().nonZeros());
    }

    @Test
    void allGraphsOfASmallSetAreEquallyLikely() {
        // three neurons in a directed cycle and its reverse are the only simple digraphs with all degrees 1
        var cycle = Connectivity.of(Dense.of(new double[] {0, 0, 1}, new double[] {1, 0, 0}, new double[] {0, 1, 0}));
        // four neurons with all degrees 1: 9 derangements of 4
        var four = Connectivity.of(Dense.of(new double[] {0, 1, 0, 0}, new double[] {1, 0, 0, 0},
                new double[] {0, 0, 0, 1}, new double[] {0, 0, 1, 0}));
        assertThat(frequencies(four, 9000, 27)).hasSize(9).allSatisfy((graph, count) ->
                assertThat((double) count).as("seed 27, graph %s", graph)
                        .isBetween(1000 - 5 * Math.sqrt(1000 * 8 / 9.0), 1000 + 5 * Math.sqrt(1000 * 8 / 9.0)));
        // exchanging two ends of a 3-cycle makes an autapse, so this one cannot be reversed
        assertThat(frequencies(cycle, 100, 28)).hasSize(1);
    }

    private static Map<String, Integer> frequencies(Connectivity network, int draws, long seed) {
        var shuffle = new DegreeKeepingShuffle(network);
        Map<String, Integer> frequencies = new HashMap<>();
        for (int k = 0; k < draws; k++) {
            var text = new StringBuilder();
            shuffle.draw(Streams.generator(seed, k)).matrix().forEachNonZero((i, j, _) -> text.append(i).append(j));
            frequencies.merge(text.toString(), 1, Integer::sum);
        }
        return frequencies;
    }

    @Test
    void nearlyCompleteGraphsPermuteWeightsWithinColumns() {
        Connectivity original = network(40, 0.97, 29);
        DegreeKeepingShuffle.Twin twin = new DegreeKeepingShuffle(original).shuffle(Streams.generator(30, 0));

        assertThat(twin.tried()).isZero();
        assertThat(twin.acceptance()).isNaN();
        assertThat(shareInPlace(original.matrix(), twin.network().matrix())).isLessThan(0.1);
        original.matrix().forEachNonZero((i, j, _) ->
                assertThat(twin.network().matrix().get(i, j)).as("(%d, %d)", i, j).isNotZero());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.97, 1})
    void denseAndSparseStorageGiveTheSameTwin(double density) {
        Connectivity sparse = network(30, density, 31);
        Connectivity dense = sparse.withMatrix(sparse.matrix().toDense());

        Connectivity twinOfSparse = new DegreeKeepingShuffle(sparse).draw(Streams.generator(32, 0));
        Connectivity twinOfDense = new DegreeKeepingShuffle(dense).draw(Streams.generator(32, 0));

        assertThat(twinOfDense.matrix()).isInstanceOf(Dense.class);
        assertThat(twinOfSparse.matrix()).isInstanceOf(Sparse.class);
        assertKept(sparse, twinOfDense);
        assertThat(twinOfDense.matrix().toDense().toColumns()).isEqualTo(twinOfSparse.matrix().toDense().toColumns());
    }

    @Test
    void tinyNetworksComeBackAsTheyAre() {
        for (int size = 1; size < 4; size++) {
            Connectivity network = Connectivity.of(Dense.identity(size));
            assertThat(new DegreeKeepingShuffle(network).draw(Streams.generator(33, 0)).matrix().toDense().toColumns())
                    .isEqualTo(network.matrix().toDense().toColumns());
        }
    }

    @Test
    void twentyTwinsOfAConnectomeTakeLessThanAThirdOfASecond() {
        Connectivity original = network(419, 4681.0 / (419 * 419), 34);
        var shuffle = new DegreeKeepingShuffle(original);
        long fastest = LongStream.range(0, 5).map(round -> cpuNanos(() -> {
            for (int k = 0; k < 20; k++) {
                shuffle.draw(Streams.generator(round, k));
            }
        })).min().orElseThrow();

        assertThat(fastest / 1e9).as("CPU seconds, seed 34").isLessThan(0.3);
    }

    private static long cpuNanos(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - start;
    }
}
