package resolvent.nonnormal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Dense;

class ResolventNormTest {
    private static double sigma(Dense matrix, double re, double im) {
        return ResolventNorm.of(matrix).at(new double[] {re}, new double[] {im}).sigma(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 30})
    void agreesWithDenseSingularValues(int size) {
        for (Dense matrix : List.of(Twins.gaussian(size, 1, size), Twins.grcar(size))) {
            List<double[]> points = Twins.points(-2, 2.1, 7);
            Levels levels = ResolventNorm.of(matrix).at(points.stream().mapToDouble(z -> z[0]).toArray(),
                    points.stream().mapToDouble(z -> z[1]).toArray());

            assertThat(levels.unconverged()).isZero();
            for (int k = 0; k < points.size(); k++) {
                double expected = Twins.smallestSingular(matrix, points.get(k)[0], points.get(k)[1]);
                assertThat(levels.sigma(k)).as("size %d, point %d", size, k)
                        .isCloseTo(expected, within(1e-10 * expected + 1e-14 * matrix.frobeniusNorm()));
                assertThat(levels.log10(k)).isCloseTo(Math.log10(levels.sigma(k)), within(1e-12));
            }
        }
    }

    @Test
    void pointsDoNotDependOnTheirCompany() {
        var norm = ResolventNorm.of(Twins.gaussian(40, 1, 5));
        List<double[]> points = Twins.points(-1, 1, 13);
        double[] re = points.stream().mapToDouble(z -> z[0]).toArray();
        double[] im = points.stream().mapToDouble(z -> z[1]).toArray();
        Levels together = norm.at(re, im);

        for (int k = 0; k < re.length; k += 7) {
            assertThat(norm.at(new double[] {re[k]}, new double[] {im[k]}).log10(0)).isEqualTo(together.log10(k));
        }
    }

    /// For |z| < 1 the smallest singular value of a Jordan block is |z|ᴺ (1 − |z|²), but for a factor 1 + O(|z|²ᴺ N).
    @ParameterizedTest
    @ValueSource(ints = {20, 60, 400})
    void valuesFarBelowTheLeastDoubleHaveLogarithms(int size) {
        double[][] rows = new double[size][size];
        for (int i = 0; i + 1 < size; i++) {
            rows[i][i + 1] = 1;
        }
        Levels levels = ResolventNorm.of(Dense.of(rows)).at(new double[] {1e-3, 0.06}, new double[] {0, -0.08});

        assertThat(levels.converged(0)).isTrue();
        assertThat(levels.log10(0)).isCloseTo(-3 * size + Math.log10(1 - 1e-6), within(1e-9));
        assertThat(levels.log10(1)).isCloseTo(-size + Math.log10(0.99), within(1e-9));
    }

    @Test
    void anEigenvalueHasNoDistance() {
        Levels levels = ResolventNorm.of(Dense.of(new double[] {2, 1}, new double[] {0, 3}))
                .at(new double[] {2, 2.5}, new double[] {0, 0});

        assertThat(levels.sigma(0)).isZero();
        assertThat(levels.log10(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(levels.sigma(1)).isPositive();
    }

    @Test
    void aNormalMatrixHasTheDistanceFromItsNearestEigenvalue() {
        Dense rotation = Dense.of(new double[] {0, -2}, new double[] {2, 0});

        assertThat(sigma(rotation, 0, 2.5)).isCloseTo(0.5, within(1e-14));
        assertThat(sigma(rotation, 3, -2)).isCloseTo(3, within(1e-14));
        assertThat(sigma(Dense.identity(5), 4, 4)).isCloseTo(5, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-150, 1, 1e150, 1e290})
    void scalesWithTheMatrix(double scale) {
        Dense matrix = Twins.grcar(12);

        assertThat(sigma(matrix.scaled(scale), 0.3 * scale, 0.8 * scale) / scale)
                .isCloseTo(sigma(matrix, 0.3, 0.8), withinPercentage(1e-9));
    }

    @Test
    void derivativesAgreeWithDifferences() {
        var norm = ResolventNorm.of(Twins.gaussian(25, 1, 2));
        double h = 1e-5;
        SingularPair pair = norm.pair(0.3, 0.4);
        Levels near = norm.at(new double[] {0.3 + h, 0.3 - h, 0.3, 0.3}, new double[] {0.4, 0.4, 0.4 + h, 0.4 - h});

        assertThat(pair.sigma()).isCloseTo(norm.at(new double[] {0.3}, new double[] {0.4}).sigma(0), within(1e-11));
        assertThat(pair.slopeRe()).isCloseTo((near.sigma(0) - near.sigma(1)) / (2 * h), within(1e-6));
        assertThat(pair.slopeIm()).isCloseTo((near.sigma(2) - near.sigma(3)) / (2 * h), within(1e-6));
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> ResolventNorm.of(Dense.identity(0))).hasMessageContaining("was 0 x 0");
        assertThatThrownBy(() -> ResolventNorm.of(Dense.identity(2)).at(new double[2], new double[3]))
                .hasMessageContaining("length 2");
    }
}
