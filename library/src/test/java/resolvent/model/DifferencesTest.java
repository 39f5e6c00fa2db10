package resolvent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;

class DifferencesTest {
    /// A model with no more than a velocity.
    private record Roessler(double a, double b, double c) implements Model {
        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public void velocity(double time, double[] x, double[] out) {
            out[0] = -x[1] - x[2];
            out[1] = x[0] + a * x[1];
            out[2] = b + x[2] * (x[0] - c);
        }
    }

    /// x' = x cos ωt
    private record Swing(double omega) implements Model {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public void velocity(double time, double[] x, double[] out) {
            out[0] = x[0] * Math.cos(omega * time);
        }
    }

    private static double slope(PlaneSystem.Velocity velocity, double x) {
        return new PlaneSystem(velocity, (_, _) -> 0).jacobian(new double[] {x, 0}).get(0, 0);
    }

    @Test
    void aModelNeedsNoMoreThanAVelocity() {
        double[] x = {1.5, -700, 0.03};
        Dense exact = Dense.of(new double[] {0, -1, -1}, new double[] {1, 0.2, 0}, new double[] {0.03, 0, 1.5 - 5.7});
        Dense jacobian = new Roessler(0.2, 0.2, 5.7).jacobian(x);
        assertThat(jacobian.plus(exact.scaled(-1)).frobeniusNorm()).isLessThan(1e-12 * 700);
    }

    @Test
    void aSmoothSlopeHasTwelveDigits() {
        for (double x : List.of(-3.0, -0.3, 0.0, 0.7, 2.0, 40.0)) {
            assertThat(slope((u, _) -> Math.exp(-u * u / 2), x)).as("at %s", x)
                    .isCloseTo(-x * Math.exp(-x * x / 2), within(2e-12));
            assertThat(slope((u, _) -> Math.tanh(u), x)).isCloseTo(1 / Math.pow(Math.cosh(x), 2), within(2e-12));
        }
    }

    /// A membrane's activation curve, in volts: steep on a scale of 1/100.
    @Test
    void aSteepSlopeDrawsThePointsTogether() {
        double exact = 1 / (4 * 0.005);
        assertThat(slope((volts, _) -> 1 / (1 + Math.exp(-(volts + 0.05) / 0.005)), -0.05))
                .isCloseTo(exact, within(exact * 1e-10));
    }

    @Test
    void nearAKinkAndAtTheEdgeOfTheDomainItIsTheSlopeThere() {
        PlaneSystem.Velocity rectifier = (u, _) -> Math.max(u, 0);
        assertThat(slope(rectifier, 1e-5)).isCloseTo(1, within(1e-10));
        assertThat(slope(rectifier, -1e-5)).isZero();
        assertThat(slope(rectifier, 0)).as("the mean of both sides").isEqualTo(0.5);
        assertThat(slope((u, _) -> Math.sqrt(u), 1e-4)).isCloseTo(50, within(50e-9));
        assertThat(slope((_, _) -> Double.NaN, 0)).isNaN();
    }

    @Test
    void theTimeCounts() {
        assertThat(new Swing(1).jacobian(new double[] {3}).get(0, 0)).isCloseTo(1, within(1e-12));
        assertThat(new Swing(1).jacobian(2, new double[] {3}).get(0, 0)).isCloseTo(Math.cos(2), within(1e-12));
    }
}
