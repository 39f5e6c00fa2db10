package resolvent.nonnormal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Dense;
import resolvent.matrix.SingularValues;

class StabilityRadiusTest {
    @ParameterizedTest
    @CsvSource({"5, 0.9", "12, 0.7", "25, 0.6", "40, 0.8"})
    void agreesWithHamiltonianBisection(int size, double spread) {
        Dense matrix = Twins.gaussian(size, spread, 17 + size);
        var norm = ResolventNorm.of(matrix);
        StabilityRadius found = StabilityRadius.of(norm);

        assertThat(found.value()).isCloseTo(Twins.stabilityRadius(matrix), withinPercentage(1e-4));
        assertThat(found.bound()).isBetween(0.9998 * found.value(), found.value());
        assertThat(found.value()).isCloseTo(Twins.smallestSingular(matrix, 0, found.frequency()), within(1e-12));
    }

    /// Two oscillators, each with a sharp minimum near its own frequency; the lesser one is between first points.
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 3.7, 5.123, 9.9})
    void ofSeveralMinimaTheLeastIsFound(double frequency) {
        Dense matrix = Dense.of(new double[] {-0.02, -7, 0, 0}, new double[] {7, -0.02, 0, 0},
                new double[] {0, 0, -0.01, -frequency}, new double[] {0, 0, frequency, -0.01});
        StabilityRadius found = StabilityRadius.of(ResolventNorm.of(matrix));

        assertThat(found.value()).isCloseTo(0.01, within(1e-12));
        assertThat(found.frequency()).isCloseTo(frequency, within(1e-6));
        assertThat(found.largestResponse()).isCloseTo(100, within(1e-8));
    }

    /// On every line, σ is nowhere less than the bound.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 2})
    void nothingLiesBelowTheBound(double x) {
        Dense matrix = Twins.gaussian(15, 0.8, 3);
        VerticalLine.Minimum found = VerticalLine.of(ResolventNorm.of(matrix), x, new VerticalLine.Effort(0.2, 1000));

        assertThat(found.bound()).isGreaterThan(0.8 * found.sigma() * (1 - 1e-6)).isLessThanOrEqualTo(found.sigma());
        for (double y = 0; y < 4; y += 0.02) {
            assertThat(Twins.smallestSingular(matrix, x, y)).isGreaterThanOrEqualTo(found.bound());
        }
    }

    @Test
    void whatCannotBeProvenIsNotClaimed() {
        double[][] rows = new double[60][60];
        for (int i = 0; i < 60; i++) {
            rows[i][i] = -1;
            if (i > 0) {
                rows[i][i - 1] = 1.5;
            }
        }
        StabilityRadius found = StabilityRadius.of(ResolventNorm.of(Dense.of(rows)));

        // all entries of (iω − A)⁻¹ are largest at ω = 0, where they are powers of 1.5
        double[][] inverse = new double[60][60];
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j <= i; j++) {
                inverse[i][j] = Math.pow(1.5, i - j);
            }
        }
        double exact = 1 / SingularValues.of(Dense.of(inverse)).value(0);
        assertThat(found.value()).isCloseTo(exact, within(1e-3 * exact));
        assertThat(found.bound()).isLessThanOrEqualTo(exact * (1 + 1e-12));
    }

    @Test
    void anUnstableMatrixIsRefused() {
        assertThatThrownBy(() -> StabilityRadius.of(ResolventNorm.of(Dense.identity(2))))
                .hasMessageContaining("negative real parts, was 1.0");
    }
}
