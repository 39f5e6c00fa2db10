package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.KrylovSchur.Pair;
import resolvent.matrix.KrylovSchur.Settings;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

class KrylovSchurTest {
    private static final Comparator<Complex> RIGHTMOST = Settings.LARGEST_REAL_PART.order();
    private static final Comparator<Complex> OUTERMOST = Comparator.comparingDouble(Complex::abs).reversed();

    private static List<Pair> find(Matrix matrix, int count, Settings settings) {
        return KrylovSchur.of(matrix, count, settings, Streams.generator(11, 0));
    }

    private static List<Complex> dense(Dense matrix, Comparator<Complex> order) {
        Eigenvalues values = Eigenvalues.of(matrix);
        return IntStream.range(0, values.size()).mapToObj(values::get)
                .sorted(order.thenComparing(Comparator.comparingDouble(Complex::im).reversed())).toList();
    }

    private static double residual(Matrix matrix, Pair pair) {
        double[] re = new double[matrix.rows()];
        double[] im = new double[matrix.rows()];
        for (int i = 0; i < re.length; i++) {
            re[i] = pair.vector().re(i);
            im[i] = pair.vector().im(i);
        }
        double[] imageRe = matrix.times(re);
        double[] imageIm = matrix.times(im);
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += new Complex(imageRe[i], imageIm[i]).minus(pair.value().times(pair.vector().get(i))).absSquared();
        }
        return Math.sqrt(sum);
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 1", "1e-8, 2", "1e-12, 3"})
    void theRightmostEigenvaluesAreFoundToTheTolerance(double tolerance, long seed) {
        Dense matrix = RandomMatrices.gaussian(150, 150, seed);
        List<Complex> expected = dense(matrix, RIGHTMOST);
        List<Pair> found = find(matrix, 5, new Settings(RIGHTMOST, tolerance, 40, 500));

        assertThat(found).hasSizeBetween(5, 6);
        for (int k = 0; k < found.size(); k++) {
            Pair pair = found.get(k);
            assertThat(pair.converged()).as("seed %d, pair %d", seed, k).isTrue();
            assertThat(residual(matrix, pair)).as("seed %d, pair %d", seed, k)
                    .isLessThan(tolerance * pair.value().abs() + 1e-12);
            assertThat(pair.vector().norm()).isCloseTo(1, within(1e-14));
            // condition numbers of such matrices stay well below a thousand
            assertThat(pair.value().minus(expected.get(k)).abs()).as("seed %d, pair %d", seed, k)
                    .isLessThan(1e3 * tolerance * pair.value().abs() + 1e-10);
        }
    }

    @Test
    void otherOrdersFindOtherEigenvalues() {
        Dense matrix = RandomMatrices.gaussian(100, 100, 4);
        List<Complex> expected = dense(matrix, OUTERMOST);
        List<Pair> found = find(matrix, 3, new Settings(OUTERMOST, 1e-10, 40, 500));

        for (int k = 0; k < found.size(); k++) {
            assertThat(found.get(k).converged()).isTrue();
            assertThat(found.get(k).value().minus(expected.get(k)).abs()).isLessThan(1e-7);
        }
    }

    @Test
    void whatDoesNotConvergeIsFlaggedWithItsTrueResidual() {
        Dense matrix = RandomMatrices.gaussian(400, 400, 5);
        List<Pair> found = find(matrix, 6, new Settings(RIGHTMOST, 1e-12, 20, 1));

        assertThat(found).anyMatch(pair -> !pair.converged());
        for (Pair pair : found) {
            assertThat(pair.residual()).isCloseTo(residual(matrix, pair), within(1e-11));
            assertThat(pair.converged()).isEqualTo(pair.residual() <= 1e-12 * pair.value().abs());
        }
    }

    @Test
    void everyDirectionOfTheIdentityIsInvariant() {
        List<Pair> found = find(Dense.identity(60), 4, Settings.LARGEST_REAL_PART);

        assertThat(found).hasSize(4).allMatch(Pair::converged);
        for (int k = 0; k < 4; k++) {
            assertThat(found.get(k).value().minus(Complex.ONE).abs()).isLessThan(1e-13);
            assertThat(residual(Dense.identity(60), found.get(k))).isLessThan(1e-13);
        }
    }

    @Test
    void aMatrixOfRankOneHasOneEigenvalueBesideZero() {
        Dense column = RandomMatrices.gaussian(80, 1, 6);
        Dense row = RandomMatrices.gaussian(80, 1, 7);
        Dense matrix = column.timesTransposed(row);
        double expected = Vectors.dot(column.column(0), row.column(0));
        List<Pair> found = find(matrix, 3, new Settings(OUTERMOST, 1e-10, 20, 5));

        assertThat(found.getFirst().converged()).isTrue();
        assertThat(found.getFirst().value().re()).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
        assertThat(found).hasSize(3).filteredOn(Pair::converged)
                .allMatch(pair -> residual(matrix, pair) < 1e-11 * matrix.frobeniusNorm());
        assertThat(found.subList(1, 3)).allMatch(pair -> pair.value().abs() < 1e-12 * matrix.frobeniusNorm());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-13})
    void eigenvaluesAtZeroConverge(double tiny) {
        // a symmetric matrix of negative eigenvalues, but for three at 0 or next to it
        int size = 90;
        Dense any = RandomMatrices.gaussian(size, size, 12);
        Dense rotation = SymmetricEigen.of(any.plus(any.transpose())).vectors();
        double[][] diagonal = new double[size][size];
        for (int k = 0; k < size; k++) {
            diagonal[k][k] = k < 3 ? k * tiny : -k;
        }
        Dense matrix = rotation.times(Dense.of(diagonal)).timesTransposed(rotation);
        List<Pair> found = find(matrix, 2, Settings.LARGEST_REAL_PART);

        assertThat(found).hasSize(2).allMatch(Pair::converged).allSatisfy(pair -> {
            assertThat(pair.value().abs()).isLessThan(1e-11);
            assertThat(residual(matrix, pair)).isLessThan(1e-11);
        });
    }

    @Test
    void theZeroMatrixHasZeros() {
        List<Pair> found = find(new Sparse.Builder(50, 50).build(), 2, Settings.LARGEST_REAL_PART);

        assertThat(found).hasSize(2).allMatch(Pair::converged).allMatch(pair -> pair.value().abs() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void pairsStayTogetherWhereManyEigenvaluesAreRankedAlike(int count) {
        // rotations at different speeds: every real part is 0
        var builder = new Sparse.Builder(12, 12);
        for (int k = 0; k < 6; k++) {
            builder.add(2 * k, 2 * k + 1, k + 1).add(2 * k + 1, 2 * k, -k - 1);
        }
        // a cycle of four: moduli alike, two eigenvalues real
        var cycle = new Sparse.Builder(8, 8);
        for (int k = 0; k < 4; k++) {
            cycle.add(k, (k + 1) % 4, 2).add(4 + k, 4 + (k + 1) % 4, 1);
        }
        List<Pair> turning = find(builder.build(), count, new Settings((_, _) -> 0, 1e-10, 40, 10));
        List<Pair> cycling = find(cycle.build(), count, new Settings(OUTERMOST, 1e-10, 40, 10));

        for (List<Pair> found : List.of(turning, cycling)) {
            assertThat(found).hasSizeBetween(count, count + 1);
            double imaginary = found.stream().mapToDouble(pair -> pair.value().im()).sum();
            assertThat(imaginary).as("%s", found.stream().map(Pair::value).toList()).isCloseTo(0, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p1000, 0x1p-1000})
    void extremeWeightsAreNoObstacle(double scale) {
        Dense matrix = RandomMatrices.gaussian(80, 80, 8);
        List<Pair> plain = find(matrix, 2, Settings.LARGEST_REAL_PART);
        List<Pair> scaled = find(matrix.scaled(scale), 2, Settings.LARGEST_REAL_PART);

        for (int k = 0; k < 2; k++) {
            assertThat(scaled.get(k).converged()).isTrue();
            assertThat(scaled.get(k).value().times(1 / scale).minus(plain.get(k).value()).abs()).isLessThan(1e-9);
        }
    }

    @Test
    void theSameStartGivesTheSameBits() {
        Dense matrix = RandomMatrices.gaussian(90, 90, 9);
        List<Pair> first = find(matrix, 4, Settings.LARGEST_REAL_PART);
        List<Pair> second = find(matrix, 4, Settings.LARGEST_REAL_PART);

        assertThat(second).extracting(Pair::value).isEqualTo(first.stream().map(Pair::value).toList());
        assertThat(second).extracting(Pair::residual).isEqualTo(first.stream().map(Pair::residual).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 9, 10, 11})
    void countsThatLeaveNoRoomAreRefused(int count) {
        assertThatThrownBy(() -> find(Dense.identity(10), count, Settings.LARGEST_REAL_PART))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count must be at least 1 and below 9, was " + count);
    }

    @Test
    void whatIsNotSquareOrNotFiniteIsRefused() {
        assertThatThrownBy(() -> find(new Sparse.Builder(9, 10).build(), 1, Settings.LARGEST_REAL_PART))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("matrix must be square, was 9 x 10");
        assertThatThrownBy(() -> find(new Sparse.Builder(9, 9).add(8, 1, Double.NaN).build(), 1,
                Settings.LARGEST_REAL_PART)).hasMessage("M[8][1] must be finite, was NaN");
    }
}
