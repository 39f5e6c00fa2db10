package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LargestSingularTest {
    private static final double TOLERANCE = 1e-9;

    private static LargestSingular of(Dense matrix, double... start) {
        return of(List.of(matrix), start).getFirst();
    }

    private static List<LargestSingular> of(List<Dense> matrices, double... start) {
        double[] starts = new double[start.length * matrices.size()];
        for (int k = 0; k < matrices.size(); k++) {
            System.arraycopy(start, 0, starts, k * start.length, start.length);
        }
        return LargestSingular.of((which, x) -> each(which, x, k -> matrices.get(k)),
                (which, x) -> each(which, x, k -> matrices.get(k).transpose()),
                Dense.ofColumns(start.length, matrices.size(), starts), TOLERANCE);
    }

    private static Dense each(int[] which, Dense x, IntFunction<Dense> map) {
        double[][] images = new double[which.length][];
        for (int k = 0; k < which.length; k++) {
            images[k] = map.apply(which[k]).times(x.column(k));
        }
        return Dense.of(images).transpose();
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 3", "3, 5", "30, 30", "60, 40", "40, 100"})
    void agreesWithTheEigenvaluesOfTheSquare(int rows, int columns) {
        Dense matrix = RandomMatrices.gaussian(rows, columns, 3);
        double[] squares = SymmetricEigen.values(matrix.transposedTimes(matrix));
        double expected = Math.sqrt(squares[squares.length - 1]);
        LargestSingular found = of(matrix, ones(columns));

        assertThat(found.converged()).isTrue();
        assertThat(found.value()).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void severalMapsAreFoundTogetherAsAlone() {
        List<Dense> matrices = List.of(RandomMatrices.gaussian(30, 30, 7), Dense.identity(30),
                RandomMatrices.gaussian(30, 30, 8).scaled(1e-5), Dense.identity(30).scaled(0));
        List<LargestSingular> together = of(matrices, ones(30));

        assertThat(together).hasSize(4).allMatch(LargestSingular::converged);
        for (int k = 0; k < 4; k++) {
            assertThat(together.get(k).value()).isEqualTo(of(matrices.get(k), ones(30)).value());
        }
    }

    @Test
    void theInputBecomesTheOutput() {
        Dense matrix = RandomMatrices.gaussian(20, 25, 4);
        LargestSingular found = of(matrix, ones(25));
        double[] input = found.input().toArray();
        double[] output = found.output().toArray();

        assertThat(Vectors.norm(input)).isCloseTo(1, within(1e-14));
        assertThat(Vectors.norm(output)).isCloseTo(1, within(1e-14));
        assertThat(matrix.times(input)).containsExactly(Vectors.scaled(output, found.value()), within(1e-12));
        assertThat(matrix.transposedTimes(output)).containsExactly(Vectors.scaled(input, found.value()), within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e250, 1e-250})
    void theSquareOfTheMapMayLeaveTheRangeOfDoubles(double scale) {
        Dense matrix = RandomMatrices.gaussian(10, 10, 5);
        double plain = of(matrix, ones(10)).value();
        LargestSingular scaled = of(matrix.scaled(scale), ones(10));

        assertThat(scaled.converged()).isTrue();
        assertThat(scaled.value()).isCloseTo(plain * scale, within(1e-12 * plain * scale));
    }

    @Test
    void aMapToNothingHasValueZero() {
        LargestSingular found = of(Dense.ofColumns(3, 3, new double[9]), 1, 2, 3);

        assertThat(found.value()).isZero();
        assertThat(found.converged()).isTrue();
        assertThat(found.output().toArray()).containsOnly(0);
    }

    @Test
    void manyEqualSingularValuesAreNoObstacle() {
        LargestSingular found = of(RandomMatrices.orthogonal(50, 6), ones(50));

        assertThat(found.converged()).isTrue();
        assertThat(found.value()).isCloseTo(1, within(1e-13));
    }
}
