package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every kind of matrix must do alike; the judge is the definition, entry by entry.
class MatrixKindsTest {
    private static final double[] UP = {1, -2, 0.5, 3, -1};
    private static final double[] DOWN = {0.25, 1, -1, 2, 4};
    private static final double[] DIAGONAL = {0, 7, -3, 0, 1};

    static List<Matrix> matrices() {
        Ring ring = Ring.of(UP, DOWN, DIAGONAL, 0.3);
        Dense dense = RandomMatrices.gaussian(7, 7, 1);
        BlockRing clusters = BlockRing.of(3, RandomMatrices.vector(36, 8), new double[] {1, -2, 0.5, 3},
                new double[] {0.25, 1, -1, 2}, 0.3);
        BlockRing linked = BlockRing.linked(2, RandomMatrices.vector(12, 9), RandomMatrices.vector(12, 10),
                RandomMatrices.vector(12, 11), 0.2);
        return List.of(clusters, clusters.opened(), linked, linked.opened(), ring, ring.opened(), ring.toDense(), ring.toSparse(), dense, dense.toSparse(),
                RandomMatrices.sparse(9, 9, 0.3, 2), RandomMatrices.sparse(9, 9, 0.3, 2).toDense(),
                RandomMatrices.gaussian(4, 7, 3), RandomMatrices.sparse(11, 3, 0.4, 4),
                new Sparse.Builder(3, 3).build(), Dense.ofColumns(0, 0, new double[0]),
                new Sparse.Builder(0, 0).build(), Dense.of(new double[] {-2}));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void productsFollowTheirDefinition(Matrix matrix) {
        double[] x = RandomMatrices.vector(matrix.columns(), 5);
        double[] y = new double[matrix.rows()];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += matrix.get(i, j) * x[j];
            }
        }

        assertThat(matrix.times(x)).containsExactly(y, within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void transposedProductsFollowTheirDefinition(Matrix matrix) {
        double[] x = RandomMatrices.vector(matrix.rows(), 6);
        double[] y = new double[matrix.columns()];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                y[j] += matrix.get(i, j) * x[i];
            }
        }

        assertThat(matrix.transposedTimes(x)).containsExactly(y, within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void theTransposeExchangesRowsAndColumns(Matrix matrix) {
        Matrix transpose = matrix.transpose();

        assertThat(transpose).isInstanceOf(matrix.getClass());
        assertThat(transpose.rows()).isEqualTo(matrix.columns());
        assertThat(transpose.columns()).isEqualTo(matrix.rows());
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                assertThat(transpose.get(j, i)).isEqualTo(matrix.get(i, j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void otherStructuresHoldTheSameEntries(Matrix matrix) {
        for (Matrix other : List.of(matrix.toDense(), matrix.toSparse(), matrix.toDense().toSparse(),
                matrix.toSparse().toDense())) {
            assertThat(other.rows()).isEqualTo(matrix.rows());
            assertThat(other.columns()).isEqualTo(matrix.columns());
            assertThat(other.nonZeros()).isEqualTo(matrix.nonZeros());
            assertThat(RandomMatrices.distance(matrix, other)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void scalingMultipliesEveryEntry(Matrix matrix) {
        Matrix scaled = matrix.scaled(-4);

        assertThat(scaled).isInstanceOf(matrix.getClass());
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                assertThat(scaled.get(i, j)).isEqualTo(-4 * matrix.get(i, j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void everyEntryThatIsNotZeroIsVisitedOnce(Matrix matrix) {
        double[][] seen = new double[matrix.rows()][matrix.columns()];
        matrix.forEachNonZero((row, column, value) -> {
            assertThat(value).isNotZero();
            seen[row][column] += value;
        });
        long nonZeros = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                assertThat(seen[i][j]).isEqualTo(matrix.get(i, j));
                nonZeros += matrix.get(i, j) == 0 ? 0 : 1;
            }
        }

        assertThat(matrix.nonZeros()).isEqualTo(nonZeros);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void theFrobeniusNormNeitherOverflowsNorUnderflows(Matrix matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                sum += matrix.get(i, j) * matrix.get(i, j);
            }
        }
        double norm = Math.sqrt(sum);

        assertThat(matrix.frobeniusNorm()).isCloseTo(norm, within(1e-14 * norm));
        assertThat(matrix.scaled(0x1p990).frobeniusNorm()).isCloseTo(norm * 0x1p990, within(1e-14 * norm * 0x1p990));
        assertThat(matrix.scaled(0x1p-990).frobeniusNorm())
                .isCloseTo(norm * 0x1p-990, within(1e-14 * norm * 0x1p-990));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void vectorsOfAnotherLengthAreRefused(Matrix matrix) {
        double[] long1 = new double[matrix.columns() + 1];
        double[] long2 = new double[matrix.rows() + 1];

        assertThatThrownBy(() -> matrix.times(long1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x must have length %d, was %d".formatted(matrix.columns(), matrix.columns() + 1));
        assertThatThrownBy(() -> matrix.transposedTimes(long2))
                .hasMessage("x must have length %d, was %d".formatted(matrix.rows(), matrix.rows() + 1));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void placesOutsideAreRefused(Matrix matrix) {
        for (int[] place : new int[][] {{-1, 0}, {0, -1}, {matrix.rows(), 0}, {0, matrix.columns()}}) {
            assertThatThrownBy(() -> matrix.get(place[0], place[1])).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSelectionIsTheSubmatrixInTheGivenOrder(long seed) {
        Sparse sparse = RandomMatrices.sparse(12, 12, 0.4, seed);
        int[] chosen = {7, 0, 11, 3, 4};
        Sparse part = sparse.select(chosen);
        Dense densePart = sparse.toDense().select(chosen, chosen);

        assertThat(part.nonZeros()).as("seed %d", seed).isPositive();
        assertThat(densePart.rows()).isEqualTo(5);
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < chosen.length; j++) {
                assertThat(part.get(i, j)).isEqualTo(sparse.get(chosen[i], chosen[j]));
                assertThat(densePart.get(i, j)).isEqualTo(sparse.get(chosen[i], chosen[j]));
            }
        }
        assertThat(sparse.select(new int[0]).rows()).isZero();
    }
}
