package resolvent.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.LineAttractor.Pattern;
import resolvent.matrix.Dense;
import resolvent.matrix.EigenSystem;
import resolvent.matrix.Exponential;
import resolvent.matrix.SingularValues;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Streams;

class DesignedNetworksTest {
    private static Dense draw(Ensemble ensemble) {
        return ensemble.draw(Streams.generator(81, 0)).matrix().toDense();
    }

    /// A = M − 1.
    private static Dense rates(Ensemble ensemble) {
        return draw(ensemble).scaledAndShifted(1, -1);
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void aLineAttractorHasOneEigenvalueThatIsNotZero(Pattern pattern) {
        Dense matrix = draw(new LineAttractor(7, 0.25, pattern));
        double[] expected = new double[7];
        expected[6] = 0.75;

        assertThat(matrix.isSymmetric()).isTrue();
        assertThat(SymmetricEigen.values(matrix)).containsExactly(expected, within(1e-15));
        double[] xi = new LineAttractor(7, 0.25, pattern).direction(Streams.generator(81, 0));
        double[] image = matrix.times(xi);
        for (int i = 0; i < 7; i++) {
            assertThat(image[i]).isCloseTo(0.75 * xi[i], within(1e-14));
        }
    }

    /// After a unit pulse: 1, w t, (w t)²/2, …
    @Test
    void aChainOfIntegratorsMakesPowersOfTime() {
        Dense after = Exponential.of(rates(new IntegratorChain(4, 0.5)).scaled(3));

        assertThat(after.column(0)).containsExactly(new double[] {1, 1.5, 1.125, 0.5625}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 25, 50})
    void aRingHasTwoEqualEigenvaluesAndElseZero(int size) {
        Dense matrix = draw(new RingAttractor(size, 1));
        double[] expected = new double[size];
        Arrays.fill(expected, size - 2, size, 1);

        assertThat(matrix.isSymmetric()).isTrue();
        assertThat(SymmetricEigen.values(matrix)).containsExactly(expected, within(1e-14));
    }

    @Test
    void theTornadoStandsWhereItShouldAfterThirtyTimeConstants() {
        double[] state = Exponential.of(rates(new Tornado(0.035, 10.5, 0.08)).scaled(30)).times(new double[] {1, 1, 1});

        assertThat(state).containsExactly(new double[] {4.0351430177, -0.2235187954, 11.0231763806}, within(2e-10));
    }

    @Test
    void balancedWeightsHideAFeedForwardOne() {
        double w = 30.0 / 7;
        Dense matrix = draw(new BalancedAmplification(w, 1.1));
        EigenSystem system = EigenSystem.of(matrix);

        assertThat(system.value(0).plus(system.value(1)).re()).isCloseTo(w * (1 - 1.1), within(1e-14));
        assertThat(Math.min(system.value(0).abs(), system.value(1).abs())).isCloseTo(0, within(1e-14));
        // from (1, −1)/√2 to (1, 1)/√2
        double[] driven = matrix.times(new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)});
        assertThat((driven[0] + driven[1]) * Math.sqrt(0.5)).isCloseTo(w * 2.1, within(1e-14));
        // Murphy and Miller's numerical abscissa of M − 1
        Dense rates = rates(new BalancedAmplification(w, 1.1));
        double[] symmetric = SymmetricEigen.values(rates.plus(rates.transpose()).scaled(0.5));
        assertThat(symmetric[1]).isCloseTo(3.2908134, within(5e-8));
    }

    @Test
    void aHiddenChainIsNilpotentAndKeepsItsLength() {
        int size = 12;
        Dense matrix = draw(new HiddenFeedForward(size, 0.8));
        Dense power = Dense.identity(size);
        for (int k = 1; k < size; k++) {
            power = power.times(matrix);
        }

        // the last power that is not 0 takes the first pattern to the last one
        assertThat(power.frobeniusNorm()).isCloseTo(Math.pow(0.8, size - 1), within(1e-13));
        assertThat(power.times(matrix).frobeniusNorm()).isCloseTo(0, within(1e-14));
        SingularValues values = SingularValues.of(matrix);
        assertThat(values.value(0)).isCloseTo(0.8, within(1e-14));
        assertThat(values.value(size - 2)).isCloseTo(0.8, within(1e-14));
        assertThat(values.value(size - 1)).isCloseTo(0, within(1e-14));
    }

    /// The rotation is even over all directions: entries of Q D Qᵀ with D = diag(1, 0, …) are products of coordinates of
    /// a random direction, of mean square 1/(N (N + 2)) off the diagonal and of mean 1/N on it.
    @Test
    void hiddenChainsPointEverywhere() {
        int size = 4;
        int draws = 4000;
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int k = 0; k < draws; k++) {
            double[] spike = new double[size * size];
            spike[0] = 1;
            Dense hidden = RandomRotation.hide(Dense.ofColumns(size, size, spike), Streams.generator(82, k));
            for (int i = 0; i < size; i++) {
                mean[i] += hidden.get(i, i) / draws;
                square[i] += Math.pow(hidden.get(i, (i + 1) % size), 2) / draws;
            }
        }
        // x_i² is a beta variable of variance 2(N − 1)/(N²(N + 2)); (x_i x_j)² has mean square 9/(N(N+2)(N+4)(N+6))
        double n = size;
        double deviation = Math.sqrt(2 * (n - 1) / (n * n * (n + 2)) / draws);
        double spread = Math.sqrt(9 / (n * (n + 2) * (n + 4) * (n + 6)) / draws);
        for (int i = 0; i < size; i++) {
            assertThat(mean[i]).as("seed 82").isCloseTo(1 / n, within(5 * deviation));
            assertThat(square[i]).as("seed 82").isCloseTo(1 / (n * (n + 2)), within(5 * spread));
        }
    }
}
