package resolvent.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Ring;
import resolvent.matrix.Sparse;
import resolvent.numeric.Streams;

class EnsemblesTest {
    private static Matrix draw(Ensemble ensemble, long seed) {
        return ensemble.draw(Streams.generator(seed, 0)).matrix();
    }

    @Test
    void ellipticDiagonalHasVarianceOnePlusRho() {
        double sum = 0;
        int draws = 200;
        for (int k = 0; k < draws; k++) {
            Matrix matrix = new Elliptic(50, 1, 0.5).draw(Streams.generator(51, k)).matrix();
            for (int i = 0; i < 50; i++) {
                sum += matrix.get(i, i) * matrix.get(i, i);
            }
        }
        // the variance of a squared Gaussian number of variance v is 2 v²
        assertThat(sum / (50 * draws)).as("seed 51").isCloseTo(1.5, within(5 * 1.5 * Math.sqrt(2.0 / (50 * draws))));
    }

    @Test
    void ellipticEndsAreSymmetricAndAntisymmetric() {
        Dense symmetric = draw(new Elliptic(30, 0, 1), 52).toDense();
        Dense antisymmetric = draw(new Elliptic(30, 0, -1), 52).toDense();
        assertThat(symmetric.isSymmetric()).isTrue();
        assertThat(antisymmetric.transpose().plus(antisymmetric).frobeniusNorm()).isZero();
    }

    @Test
    void rowsOfTheRandomPartSumToZero() {
        var ensemble = new DaleDense(200, 0.8, 0, 0.5, 0, 1.5, true, true, DaleDense.Weights.GAUSSIAN);
        double[] ones = new double[200];
        java.util.Arrays.fill(ones, 1);
        for (double sum : draw(ensemble, 53).times(ones)) {
            assertThat(sum).isCloseTo(0, within(1e-13));
        }
    }

    @Test
    void balanceSetsTheInhibitoryMeanOfTheActualNumbers() {
        // 0.77 of 10 neurons are 8
        var ensemble = new DaleDense(10, 0.77, 1, 0.5, 17, 1.5, true, false, DaleDense.Weights.GAUSSIAN);
        assertThat(ensemble.excitatory()).isEqualTo(8);
        assertThat(ensemble.meanInhibitory()).isEqualTo(-4);
        assertThat(ensemble.mean()).isZero();
    }

    @Test
    void gammaColumnsHaveOneSignAndTheRightMoments() {
        var ensemble = new DaleDense(300, 0.5, 0.5, 1, -0.5, 1, false, false, DaleDense.Weights.GAMMA);
        Connectivity network = ensemble.draw(Streams.generator(54, 0));
        WeightMoments moments = WeightMoments.of(network);
        double unit = 1 / Math.sqrt(300);

        assertThat(network.populations().getFirst()).isEqualTo(Population.EXCITATORY);
        network.matrix().forEachNonZero((_, j, weight) -> assertThat(weight > 0).isEqualTo(j < 150));
        assertThat(moments.excitatory().mean()).as("seed 54").isCloseTo(0.5 * unit, within(5 * unit / 211));
        assertThat(moments.inhibitory().mean()).as("seed 54").isCloseTo(-0.5 * unit, within(5 * unit / 211));
        // kurtosis of a gamma distribution of shape 1/4: 3 + 6/shape = 27
        Offset<Double> variance = within(5 * unit * unit * Math.sqrt(26.0 / (150 * 299)));
        assertThat(moments.excitatory().variance()).as("seed 54").isCloseTo(unit * unit, variance);
    }

    @Test
    void signsThatCannotBeKeptAreRefused() {
        assertThatThrownBy(() -> new DaleDense(10, 0.5, 0, 1, -1, 1, false, false, DaleDense.Weights.GAMMA))
                .hasMessage("mean-excitatory must be above 0 with gamma weights, was 0.0");
        assertThatThrownBy(() -> new DaleDense(10, 0.5, 1, 1, 1, 1, false, false, DaleDense.Weights.GAMMA))
                .hasMessage("mean-inhibitory must be below 0 with gamma weights, was 1.0");
        assertThatThrownBy(() -> new DaleDense(10, 1, 1, 1, -1, 1, true, false, DaleDense.Weights.GAUSSIAN))
                .hasMessageContaining("balanced needs inhibitory neurons").hasMessageContaining("10");
    }

    @Test
    void openChainIsTheRingCut() {
        var ring = (Ring) draw(new DirectedRing(20, 0.3, DirectedRing.Boundary.PERIODIC, 0.5), 55);
        var chain = (Ring) draw(new DirectedRing(20, 0.3, DirectedRing.Boundary.OPEN, 0.5), 55);

        assertThat(chain.isOpen()).isTrue();
        assertThat(ring.isOpen()).isFalse();
        assertThat(chain.toDense().toColumns()).isEqualTo(ring.opened().toDense().toColumns());
        assertThat(ring.get(3, 4)).isIn(Math.exp(0.3), -Math.exp(0.3));
        assertThat(ring.get(4, 3)).isIn(Math.exp(-0.3), -Math.exp(-0.3));
        assertThat(ring.get(19, 0)).isIn(Math.exp(0.3), -Math.exp(0.3));
        assertThat(ring.diagonal(7)).isBetween(-0.5, 0.5).isNotZero();
    }

    @Test
    void degreesOfARandomGraphAreBinomial() {
        int size = 2000;
        Sparse matrix = draw(new ErdosRenyi(size, 6, 0, ErdosRenyi.Weights.FIXED), 56).toSparse();
        double edges = matrix.nonZeros();
        double variance = 0;
        for (int i = 0; i < size; i++) {
            variance += Math.pow(matrix.rowLength(i) - 6, 2) / size;
            assertThat(matrix.get(i, i)).isZero();
        }
        assertThat(edges).as("seed 56").isCloseTo(6.0 * size, within(5 * Math.sqrt(6.0 * size)));
        // in-degrees are Poisson to 0.3 %; the variance of a squared deviation is 2 c² + c
        assertThat(variance).as("seed 56").isCloseTo(6, within(5 * Math.sqrt((2 * 36 + 6) / (double) size)));
        double[] weights = new double[2];
        matrix.forEachNonZero((_, _, weight) -> weights[weight > 0 ? 0 : 1]++);
        assertThat(weights[0]).as("seed 56").isCloseTo(edges / 2, within(5 * Math.sqrt(edges) / 2));
    }

    @Test
    void everyEdgeIsEquallyLikely() {
        int draws = 4000;
        double[] counts = new double[16];
        for (int k = 0; k < draws; k++) {
            new ErdosRenyi(4, 1.2, 1, ErdosRenyi.Weights.FIXED).draw(Streams.generator(57, k)).matrix()
                    .forEachNonZero((i, j, _) -> counts[4 * i + j]++);
        }
        for (int k = 0; k < 16; k++) {
            double expected = k % 5 == 0 ? 0 : 0.4 * draws;
            assertThat(counts[k]).as("seed 57, edge %d", k).isCloseTo(expected, within(5 * Math.sqrt(0.24 * draws)));
            assertThat(counts[k] == 0).isEqualTo(k % 5 == 0);
        }
    }

    @Test
    void aFullGraphHasEveryEdge() {
        assertThat(draw(new ErdosRenyi(9, 8, 1, ErdosRenyi.Weights.FIXED), 58).nonZeros()).isEqualTo(72);
        assertThatThrownBy(() -> new SparseDale(9, 0.5, 8.5, 1, -1)).hasMessage("degree must be at most size - 1 = 8, was 8.5");
    }

    @Test
    void maysInteractionsHaveNoDiagonalAndTheirConnectance() {
        Matrix full = draw(new MayInteractions(60, 0, 1), 59);
        assertThat(full).isInstanceOf(Dense.class);
        assertThat(full.nonZeros()).isEqualTo(60 * 59);
        Matrix sparse = draw(new MayInteractions(300, 0, 0.1), 60);
        assertThat(sparse).isInstanceOf(Sparse.class);
        assertThat((double) sparse.nonZeros()).as("seed 60").isCloseTo(8970, within(5 * Math.sqrt(8970 * 0.9)));
        assertThat(new MayInteractions(300, 0, 0.1).deviation()).isCloseTo(1 / Math.sqrt(30), within(1e-15));
    }

    @Test
    void decoratorsKeepTheStructure() {
        var ring = new DirectedRing(12, 0.2, DirectedRing.Boundary.PERIODIC, 0);
        Matrix disordered = draw(new DiagonalDisorder(ring, 0.7), 61);
        Matrix half = draw(new Rescaled(ring, 0.5), 61);

        assertThat(disordered).isInstanceOf(Ring.class);
        assertThat(disordered.get(3, 4)).isEqualTo(draw(ring, 61).get(3, 4));
        assertThat(disordered.get(5, 5)).isBetween(-0.7, 0.7).isNotZero();
        assertThat(half.get(3, 4)).isEqualTo(draw(ring, 61).get(3, 4) / 2);
        assertThat(draw(new DiagonalDisorder(new SparseDale(30, 0.8, 4, 1, -1), 1), 62)).isInstanceOf(Sparse.class);
        assertThat(draw(new DiagonalDisorder(new Girko(5, 0, true), 1), 63)).isInstanceOf(Dense.class);
    }

    @Test
    void aMillionEdgesAreDrawnInLinearTime() {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long edges = draw(new ErdosRenyi(100_000, 10, 0, ErdosRenyi.Weights.GAUSSIAN), 64).nonZeros();
        assertThat((double) edges).as("seed 64").isCloseTo(1e6, within(5e3));
        // visiting all 10¹⁰ pairs would take longer
        assertThat((threads.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(5);
    }
}
