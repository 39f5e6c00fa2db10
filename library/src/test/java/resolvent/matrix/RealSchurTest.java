package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealSchurTest {
    private static void assertIsSchurForm(RealSchur schur, Dense matrix) {
        int n = matrix.rows();
        double tolerance = 1e-15 * (10 + n) * Math.max(1, matrix.frobeniusNorm());
        Dense q = schur.q();
        assertThat(RandomMatrices.distance(RandomMatrices.product(q.transpose(), q), Dense.identity(n)))
                .isLessThan(1e-15 * (10 + n));
        assertThat(RandomMatrices.distance(
                RandomMatrices.product(RandomMatrices.product(q, schur.t()), q.transpose()), matrix))
                .isLessThan(tolerance);
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                boolean withinAPair = i == j + 1 && schur.eigenvalues().im(j) > 0;
                assertThat(schur.t().get(i, j) != 0).as("T[%d][%d]", i, j).isEqualTo(withinAPair);
            }
            assertThat(schur.t().get(j, j)).isCloseTo(schur.eigenvalues().re(j), within(tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 60})
    void theFactorsMakeTheMatrix(int size) {
        Dense matrix = RandomMatrices.gaussian(size, size, 1);

        assertIsSchurForm(RealSchur.of(matrix), matrix);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void chosenEigenvaluesComeFirstAndSpanTheirSubspace(long seed) {
        Dense matrix = RandomMatrices.gaussian(20, 20, seed);
        RealSchur schur = RealSchur.of(matrix);
        boolean[] chosen = new boolean[20];
        int count = 0;
        for (int k = 0; k < 20; k++) {
            chosen[k] = schur.eigenvalues().re(k) > 0.5;
            count += chosen[k] ? 1 : 0;
        }
        RealSchur reordered = schur.reordered(chosen);

        assertThat(count).as("seed %d", seed).isBetween(1, 19);
        assertIsSchurForm(reordered, matrix);
        for (int k = 0; k < 20; k++) {
            assertThat(reordered.eigenvalues().re(k) > 0.5).as("seed %d, eigenvalue %d", seed, k)
                    .isEqualTo(k < count);
        }
        // no part of M q leads out of the span of the first vectors
        for (int k = 0; k < count; k++) {
            double[] image = matrix.times(reordered.q().column(k));
            for (int j = count; j < 20; j++) {
                assertThat(Vectors.dot(image, reordered.q().column(j))).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void anEmptyMatrixHasAnEmptyForm() {
        assertThat(RealSchur.of(Dense.identity(0)).eigenvalues().size()).isZero();
    }

    @Test
    void whatIsNotSquareOrNotFiniteIsRefused() {
        assertThatThrownBy(() -> RealSchur.of(Dense.ofColumns(2, 1, new double[2])))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("matrix must be square, was 2 x 1");
        assertThatThrownBy(() -> RealSchur.of(Dense.of(new double[] {1, Double.NaN}, new double[] {0, 1})))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("M[0][1] must be finite, was NaN");
    }
}
