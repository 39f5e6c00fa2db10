package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearSolverTest {
    @Test
    void aSmallSystemByHand() {
        Dense matrix = Dense.of(new double[] {0, 2}, new double[] {1, -1});

        assertThat(LinearSolver.of(matrix).orElseThrow().solve(new double[] {6, 1})).containsExactly(4, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100})
    void theSolutionSolves(int size) {
        Dense matrix = RandomMatrices.gaussian(size, size, 1);
        Dense right = RandomMatrices.gaussian(size, 3, 2);
        Dense solution = LinearSolver.of(matrix).orElseThrow().solve(right);
        double scale = matrix.frobeniusNorm() * solution.frobeniusNorm();

        assertThat(RandomMatrices.distance(RandomMatrices.product(matrix, solution), right))
                .isLessThan(1e-15 * size * scale);
        assertThat(LinearSolver.of(matrix).orElseThrow().solve(right.column(1)))
                .containsExactly(solution.column(1), within(1e-12 * scale));
    }

    @Test
    void neitherMatrixNorRightHandSideIsChanged() {
        Dense matrix = RandomMatrices.gaussian(4, 4, 3);
        double[] before = matrix.toColumns();
        double[] right = {1, 2, 3, 4};
        LinearSolver.of(matrix).orElseThrow().solve(right);

        assertThat(matrix.toColumns()).containsExactly(before);
        assertThat(right).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aSingularMatrixHasNoSolver() {
        assertThat(LinearSolver.of(Dense.of(new double[] {1, 2}, new double[] {2, 4}))).isEmpty();
        assertThat(LinearSolver.of(Dense.of(new double[] {0}))).isEmpty();
    }

    @Test
    void anEmptySystemHasAnEmptySolution() {
        assertThat(LinearSolver.of(Dense.identity(0)).orElseThrow().solve(new double[0])).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        LinearSolver solver = LinearSolver.of(Dense.identity(3)).orElseThrow();

        assertThatThrownBy(() -> solver.solve(new double[2])).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("right-hand sides must have 3 rows, was 2");
        assertThatThrownBy(() -> LinearSolver.of(Dense.ofColumns(2, 1, new double[2])))
                .hasMessage("matrix must be square, was 2 x 1");
        assertThatThrownBy(() -> LinearSolver.of(Dense.of(new double[] {1, 2}, new double[] {Double.NaN, 4})))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("M[1][0] must be finite, was NaN");
    }
}
