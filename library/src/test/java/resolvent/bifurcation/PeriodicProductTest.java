package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.numeric.Complex;

class PeriodicProductTest {
    private static final int FACTORS = 12;

    /// Factors `S_{k+1} D S_k⁻¹` with random S and S₀ at both ends: the product is similar to the twelfth power of D.
    private static List<Dense> factors(Dense power) {
        var random = new Random(4);
        List<Dense> bases = new ArrayList<>();
        for (int k = 0; k < FACTORS; k++) {
            double[][] rows = new double[power.rows()][power.rows()];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows.length; j++) {
                    rows[i][j] = (i == j ? 1 : 0) + 0.3 * random.nextGaussian();
                }
            }
            bases.add(Dense.of(rows));
        }
        List<Dense> factors = new ArrayList<>();
        for (int k = 0; k < FACTORS; k++) {
            Dense back = LinearSolver.of(bases.get(k)).orElseThrow().solve(Dense.identity(power.rows()));
            factors.add(bases.get((k + 1) % FACTORS).times(power).times(back));
        }
        return factors;
    }

    private static Dense diagonal(double... values) {
        double[][] rows = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            rows[i][i] = values[i];
        }
        return Dense.of(rows);
    }

    @Test
    void smallEigenvaluesAreAsExactAsLargeOnes() {
        List<Complex> values = PeriodicProduct.eigenvalues(factors(diagonal(1000, -3, 1e-2)));

        assertThat(values).extracting(Complex::im).containsOnly(0.0);
        assertThat(values.get(0).re() / 1e36).isCloseTo(1, within(1e-10));
        assertThat(values.get(1).re() / Math.pow(3, 12)).isCloseTo(1, within(1e-10));
        assertThat(values.get(2).re() / 1e-24).isCloseTo(1, within(1e-10));
    }

    @Test
    void aPairOfOneSizeStaysTogetherBesideALargeOne() {
        double angle = 0.1;
        Dense power = Dense.of(new double[] {500, 0, 0}, new double[] {0, Math.cos(angle), -Math.sin(angle)},
                new double[] {0, Math.sin(angle), Math.cos(angle)});

        List<Complex> values = PeriodicProduct.eigenvalues(factors(power));

        assertThat(values.get(0).re() / Math.pow(500, 12)).isCloseTo(1, within(1e-10));
        assertThat(values.get(1).abs()).isCloseTo(1, within(1e-10));
        assertThat(Math.abs(values.get(1).im())).isCloseTo(Math.sin(12 * angle), within(1e-10));
    }

    @Test
    void valuesOfOneSizeComeFromThePlainProduct() {
        List<Complex> values = PeriodicProduct.eigenvalues(factors(diagonal(1.01, 1, -0.99)));

        assertThat(values).extracting(Complex::re).usingComparatorForType(
                (a, b) -> Math.abs(a - b) < 1e-11 ? 0 : Double.compare(a, b), Double.class)
                .containsExactlyInAnyOrder(Math.pow(1.01, 12), 1.0, Math.pow(0.99, 12));
    }

    @Test
    void whatIsBeyondDoublesIsInfiniteOrZero() {
        List<Complex> values = PeriodicProduct.eigenvalues(factors(diagonal(1e40, 1e-40)));

        assertThat(values.get(0).abs()).isInfinite();
        assertThat(values.get(1).abs()).isZero();
    }
}
