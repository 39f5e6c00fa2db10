package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;

class BlockSchurTest {
    /// A badly scaled random matrix of many strongly connected components.
    private static Dense pieces(long seed) {
        Sparse plain = RandomMatrices.sparse(40, 40, 0.045, seed);
        var builder = new Sparse.Builder(40, 40);
        plain.forEachNonZero((i, j, weight) -> builder.add(i, j, Math.scalb(weight, i % 7 - j % 7)));
        return builder.build().toDense();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theFormIsSimilarToTheMatrix(long seed) {
        Dense matrix = pieces(seed);
        Components components = Components.of(matrix);
        BlockSchur form = BlockSchur.of(matrix, components);
        Dense similarity = form.backRight(Dense.identity(40));
        Dense inverse = form.backLeft(Dense.identity(40)).transpose();

        assertThat(components.sizes().getFirst()).as("seed %d: largest component", seed).isBetween(2, 39);
        assertThat(RandomMatrices.distance(RandomMatrices.product(inverse, similarity), Dense.identity(40)))
                .isLessThan(1e-12);
        assertThat(RandomMatrices.distance(RandomMatrices.product(matrix, similarity),
                RandomMatrices.product(similarity, form.t()))).as("seed %d", seed).isLessThan(1e-12);
        for (int j = 0; j < 40; j++) {
            for (int i = j + 1; i < 40; i++) {
                boolean withinAPair = i == j + 1 && form.im()[j] > 0;
                assertThat(form.t().get(i, j) != 0).as("T[%d][%d]", i, j).isEqualTo(withinAPair);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eigenvectorsSolveTheirEquationsFromBothSides(long seed) {
        Dense matrix = RandomMatrices.gaussian(25, 25, seed);
        EigenSystem system = EigenSystem.of(matrix);
        double[] residuals = system.residuals(matrix);
        double norm = matrix.frobeniusNorm();
        for (int k = 0; k < 25; k++) {
            double right = residual(matrix, system.value(k), system.right(k)) / norm;
            double left = residual(matrix.transpose(), system.value(k), system.left(k)) / norm;

            assertThat(right).as("seed %d, right vector %d", seed, k).isLessThan(1e-14);
            assertThat(left).as("seed %d, left vector %d", seed, k).isLessThan(1e-14);
            assertThat(Math.abs(residuals[k] - right)).as("seed %d, residual %d", seed, k).isLessThan(1e-15);
        }
    }

    private static double residual(Dense matrix, Complex value, ComplexVector vector) {
        int n = vector.size();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Complex image = Complex.ZERO;
            for (int j = 0; j < n; j++) {
                image = image.plus(vector.get(j).times(matrix.get(i, j)));
            }
            sum += image.minus(value.times(vector.get(i))).absSquared();
        }
        return Math.sqrt(sum);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void eigenvaluesAreThoseOfTheGeneralSolver(long seed) {
        Dense matrix = RandomMatrices.gaussian(30, 30, seed);
        EigenSystem system = EigenSystem.of(matrix);
        Eigenvalues plain = Eigenvalues.of(matrix);
        List<Complex> left = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            left.add(plain.get(k));
        }
        for (int k = 0; k < 30; k++) {
            Complex value = system.value(k);
            Complex nearest = left.stream().min((a, b) -> Double.compare(a.minus(value).abs(), b.minus(value).abs()))
                    .orElseThrow();

            assertThat(nearest.minus(value).abs()).as("seed %d, eigenvalue %d", seed, k).isLessThan(1e-11);
            left.remove(nearest);
        }
    }
}
