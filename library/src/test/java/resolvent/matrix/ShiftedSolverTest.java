package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Girko;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

class ShiftedSolverTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 150})
    void theSolutionSolves(int size) {
        Dense matrix = new Girko(size, 0, false).draw(Streams.generator(3, size)).matrix().toDense();
        Complex shift = new Complex(0.3, -0.8);
        double[] b = Streams.generator(4, 0).doubles(size, -1, 1).toArray();
        double[] c = Streams.generator(5, 0).doubles(size, -1, 1).toArray();
        double[] x = b.clone();
        double[] y = c.clone();
        ShiftedSolver.of(matrix, shift).orElseThrow().solve(x, y);

        double[] mx = matrix.times(x);
        double[] my = matrix.times(y);
        for (int i = 0; i < size; i++) {
            assertThat(shift.re() * x[i] - shift.im() * y[i] - mx[i]).isEqualTo(b[i], within(1e-11));
            assertThat(shift.re() * y[i] + shift.im() * x[i] - my[i]).isEqualTo(c[i], within(1e-11));
        }
    }

    /// A column in Java against LAPACK's, over scales that overflow without care.
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-160, 1e160, 1e-300})
    void aSingleColumnIsSolvedAsSeveralAre(double scale) {
        Dense matrix = new Girko(80, 0, false).draw(Streams.generator(3, 0)).matrix().toDense().scaled(scale);
        double[] b = Streams.generator(4, 0).doubles(80, -scale, scale).toArray();
        LinearSolver solver = LinearSolver.of(matrix).orElseThrow();
        double[] expected = solver.solve(Dense.ofColumns(80, 1, b.clone())).column(0);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();

        assertThat(solver.solve(b)).containsExactly(expected, within(1e-11 * largest));
    }

    @Test
    void whatCannotBeSolvedIsSaid() {
        Dense matrix = Dense.of(new double[] {0, 1}, new double[] {-1, 0});
        assertThat(ShiftedSolver.of(matrix, new Complex(0, 1))).isEmpty();
        ShiftedSolver solver = ShiftedSolver.of(matrix, new Complex(2, 0)).orElseThrow();
        assertThatThrownBy(() -> solver.solve(new double[2], new double[3]))
                .hasMessage("right-hand sides must have 2 rows, were 2 and 3");
        assertThatThrownBy(() -> ShiftedSolver.of(Dense.of(new double[] {1, 2}), Complex.ONE)).hasMessageContaining("square");
    }
}
