package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {
    private static Dense symmetric(int size) {
        Dense any = RandomMatrices.gaussian(size, size, 1);
        return any.plus(any.transpose());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20, 120})
    void vectorsAreOrthonormalAndSolveTheirEquation(int size) {
        Dense matrix = symmetric(size);
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        double[][] diagonal = new double[size][size];
        for (int k = 0; k < size; k++) {
            diagonal[k][k] = eigen.value(k);
        }
        Dense image = RandomMatrices.product(matrix, eigen.vectors());
        double tolerance = 1e-15 * size * matrix.frobeniusNorm();

        assertThat(RandomMatrices.distance(image, RandomMatrices.product(eigen.vectors(), Dense.of(diagonal))))
                .isLessThan(tolerance);
        assertThat(RandomMatrices.distance(
                RandomMatrices.product(eigen.vectors().transpose(), eigen.vectors()), Dense.identity(size)))
                .isLessThan(1e-15 * (10 + size));
    }

    @Test
    void theValuesAscendAndNeedNoVectors() {
        Dense matrix = symmetric(30);
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        double[] alone = SymmetricEigen.values(matrix);

        assertThat(alone).isSorted().hasSize(eigen.size());
        for (int k = 0; k < alone.length; k++) {
            assertThat(alone[k]).isCloseTo(eigen.value(k), within(1e-13));
        }
    }

    @Test
    void anOpenChainHasTheCosinesOfStandingWaves() {
        int size = 40;
        double[] hops = new double[size];
        Arrays.fill(hops, 0, size - 1, 1);
        double[] values = SymmetricEigen.values(Ring.of(hops, hops, new double[size], 0).toDense());
        for (int k = 0; k < size; k++) {
            assertThat(values[k]).isCloseTo(2 * Math.cos(Math.PI * (size - k) / (size + 1)), within(1e-14));
        }
    }

    @Test
    void onlyTheLowerTriangleCounts() {
        assertThat(SymmetricEigen.values(Dense.of(new double[] {1, 77}, new double[] {0, 2}))).containsExactly(1, 2);
    }

    @Test
    void anEmptyMatrixHasNone() {
        assertThat(SymmetricEigen.of(Dense.identity(0)).size()).isZero();
    }

    @Test
    void whatIsNotSquareOrNotFiniteIsRefused() {
        assertThatThrownBy(() -> SymmetricEigen.of(Dense.ofColumns(2, 1, new double[2])))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("matrix must be square, was 2 x 1");
        assertThatThrownBy(() -> SymmetricEigen.values(
                Dense.of(new double[] {1, 0}, new double[] {Double.NEGATIVE_INFINITY, 1})))
                .hasMessage("M[1][0] must be finite, was -Infinity");
    }
}
