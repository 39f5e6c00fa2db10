package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Components;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;

class WiringFactsTest {
    private static WiringFacts facts(Connectivity network) {
        return WiringFacts.of(network, Components.of(network.matrix()));
    }

    private static WiringFacts facts(double[]... rows) {
        return facts(Analyses.named(rows));
    }

    /// A excites B and C, B inhibits A and itself, C does both, D sends nothing, E receives nothing.
    private static final WiringFacts FACTS = facts(
            new double[] {0, -2, 3, 0, 1},
            new double[] {5, -1, -4, 0, 0},
            new double[] {1, 0, 0, 0, 0},
            new double[] {0, 0, 2, 0, 0},
            new double[] {0, 0, 0, 0, 0});

    @Test
    void edgesAndDensity() {
        assertThat(FACTS.size()).isEqualTo(5);
        assertThat(FACTS.edges()).isEqualTo(8);
        assertThat(FACTS.density()).isCloseTo(8.0 / 25, within(1e-16));
        assertThat(FACTS.autapses()).isOne();
    }

    @Test
    void reciprocityLeavesAutapsesOut() {
        // A–B and A–C run both ways, C→B, C→D and E→A do not
        assertThat(FACTS.reciprocity()).isCloseTo(4.0 / 7, within(1e-16));
        assertThat(facts(new double[] {2}).reciprocity()).isZero();
        assertThat(facts(new double[] {1, 1}, new double[] {-1, 1}).reciprocity()).isOne();
    }

    @Test
    void cellsThatSendOrReceiveNothing() {
        assertThat(FACTS.silent()).isOne();
        assertThat(FACTS.deaf()).isOne();
    }

    @Test
    void cellsAreCountedByTheSignsTheySend() {
        assertThat(FACTS.dale()).isEqualTo(new WiringFacts.Dale(2, 1, 1, 1));
    }

    @Test
    void theStrongestSendersAndReceivers() {
        assertThat(FACTS.senders()).containsExactly(new WiringFacts.Strength("C", 9), new WiringFacts.Strength("A", 6),
                new WiringFacts.Strength("B", 3), new WiringFacts.Strength("E", 1));
        assertThat(FACTS.receivers()).containsExactly(new WiringFacts.Strength("B", 10),
                new WiringFacts.Strength("A", 6), new WiringFacts.Strength("D", 2), new WiringFacts.Strength("C", 1));
    }

    @Test
    void componentsAndStructuralZeros() {
        // A, B and C reach each other; D and E lie on no cycle
        assertThat(FACTS.componentSizes()).containsExactly(3, 1, 1);
        assertThat(FACTS.largeComponents()).isOne();
        assertThat(FACTS.structuralZeros()).isEqualTo(2);
        assertThat(facts(new double[] {7, 0}, new double[] {1, 0}).structuralZeros()).isOne();
    }

    @Test
    void countsAreWholeNumbersOfModerateSize() {
        assertThat(FACTS.wholeNumbers()).isTrue();
        assertThat(facts(new double[] {1, 0.5}, new double[] {0, 0}).wholeNumbers()).isFalse();
        assertThat(facts(new double[] {1e300}).wholeNumbers()).isFalse();
        assertThat(facts(new double[] {-1e6}).wholeNumbers()).isTrue();
    }

    @Test
    void theStructureOfTheMatrixDoesNotMatter() {
        Dense dense = Dense.of(new double[] {0, 2, 0}, new double[] {-1, 0, 0}, new double[] {3, 0, 4});

        for (Matrix matrix : new Matrix[] {dense, dense.toSparse()}) {
            assertThat(facts(Connectivity.of(matrix))).isEqualTo(facts(Connectivity.of(dense)));
        }
    }

    @Test
    void rankingPutsTheLargestFirstAndKeepsTheOrderOfEqualOnes() {
        double[] values = {1, 3, 2, 3, -1};

        assertThat(WiringFacts.ranked(5, i -> values[i])).containsExactly(1, 3, 2, 0, 4);
        assertThat(WiringFacts.ranked(0, i -> values[i])).isEmpty();
    }

    @Test
    void manyCellsAreCountedWithoutADenseMatrix() {
        int size = 200_000;
        var builder = new Sparse.Builder(size, size);
        IntStream.range(0, size).forEach(j -> builder.add((j + 1) % size, j, j % 2 == 0 ? 1 : -1));
        WiringFacts facts = facts(Connectivity.of(builder.build()));

        assertThat(facts.componentSizes()).containsExactly(size);
        assertThat(facts.dale()).isEqualTo(new WiringFacts.Dale(size / 2, size / 2, 0, 0));
    }
}
