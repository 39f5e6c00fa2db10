package resolvent.theorymeetssimulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resolvent.connectivity.DaleDense;
import resolvent.numeric.Complex;
import resolvent.theory.ColumnVarianceLaw;
import resolvent.theory.RajanAbbott;

/// Excitatory and inhibitory columns against the law of Rajan and Abbott.
class RajanAbbottTest {
    private static DaleDense network(double mean, boolean rowSumZero) {
        return new DaleDense(300, 0.8, mean, 0.5, 0, 1.5, true, rowSumZero, DaleDense.Weights.GAUSSIAN);
    }

    @Test
    void theBulkFollowsTheLaw() {
        DaleDense network = network(0, false);
        ColumnVarianceLaw law = new RajanAbbott().predict(network);
        Simulated simulated = Simulated.of(network, 20, 221);

        for (double radius : new double[] {0.1, 0.25, 0.4, 0.6, 0.75}) {
            double expected = law.shareWithin(radius);
            assertThat(simulated.shareWithin(radius)).as("seed 221, r = %s", radius)
                    .isCloseTo(expected, within(simulated.fiveErrors(expected)));
        }
        // a disc of the same radius would hold 0.096 and not 0.197 within 0.25
        assertThat(simulated.shareWithin(0.25)).as("seed 221").isGreaterThan(0.15);
    }

    @Test
    void balancedMeansChangeNothingWhenRowsSumToZero() {
        for (double mean : new double[] {0.5, 2}) {
            List<Complex> with = Simulated.of(network(mean, true), 1, 222).all();
            List<Complex> without = Simulated.of(network(0, true), 1, 222).all();
            double largest = 0;
            for (Complex value : without) {
                Complex nearest = with.stream().min(Comparator.comparingDouble(z -> z.minus(value).abs())).orElseThrow();
                largest = Math.max(largest, nearest.minus(value).abs());
            }
            // to rounding, which the means amplify: they make the matrix non-normal
            assertThat(largest).as("seed 222, mean %s", mean).isLessThan(1e-10);
        }
    }

    @Test
    void balancedMeansLetStraysEscapeWhenRowsDoNot() {
        double radius = new RajanAbbott().predict(network(0, false)).radius();
        long without = Simulated.of(network(0, false), 10, 223).all().stream().filter(z -> z.abs() > 1.3 * radius).count();
        long with = Simulated.of(network(4, false), 10, 223).all().stream().filter(z -> z.abs() > 1.3 * radius).count();

        assertThat(without).as("seed 223").isZero();
        assertThat(with).as("seed 223").isGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(DaleDense.Weights.class)
    void anUnbalancedMeanMakesOneOutlier(DaleDense.Weights weights) {
        int draws = 30;
        var network = new DaleDense(300, 0.8, 1, 0.5, -3, 1.5, false, false, weights);
        double expected = Math.sqrt(300) * 0.2;
        Simulated simulated = Simulated.of(network, draws, 224);
        double mean = simulated.draws().stream()
                .mapToDouble(values -> values.stream().mapToDouble(Complex::re).max().orElseThrow()).average().orElseThrow();

        // λ = √N m + vᵀA1/λ + …: deviation R √(f μE² + (1−f) μI²)/(√N m) of one draw
        double deviation = 0.8062258 * Math.sqrt(0.8 + 0.2 * 9) / expected;
        assertThat(new RajanAbbott().predict(network).outliers().getFirst().re()).isCloseTo(expected, within(1e-12));
        assertThat(mean).as("seed 224").isCloseTo(expected, within(5 * deviation / Math.sqrt(draws)));
    }

    @Test
    void anUnbalancedMeanIsAnEigenvalueWhenRowsSumToZero() {
        var network = new DaleDense(200, 0.8, 1, 0.5, -3, 1.5, false, true, DaleDense.Weights.GAUSSIAN);
        double largest = Simulated.of(network, 1, 225).all().stream().mapToDouble(Complex::re).max().orElseThrow();
        assertThat(largest).isCloseTo(Math.sqrt(200) * 0.2, within(1e-12));
    }
}
