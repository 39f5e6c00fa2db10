package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.Ring;
import resolvent.model.PlaneSystem;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

class NoisyFlowTest {
    private static final double STEP = 0.01;

    /// The ring with s⁺ = (1, −1, 1, 1), s⁻ = (1, 1, −1, 1) and g = .5 at γ = .4, linear and without input.
    private static RateNetwork ring() {
        var ring = Ring.of(new double[] {1, -1, 1, 1}, new double[] {1, 1, -1, 1}, new double[4], 0.5);
        return new RateNetwork(Connectivity.of(ring), Gain.Standard.LINEAR, new RateNetwork.Settings(0.4, 1),
                new double[4]);
    }

    /// The covariance solves `(1 − γM) C + C (1 − γM)ᵀ = 2D`, D = 1: C_00 = 1.50416424, C_01 = .51729155. Steps of .01
    /// add half a per cent.
    @Test
    void spontaneousActivityHasTheCovarianceOfLyapunovsEquation() {
        var moments = new PathMoments(4, 100_000);
        Arrival arrival = new NoisyFlow(ring(), Math.sqrt(2), STEP)
                .follow(new NoisyFlow.Path(5, 0), new double[4], 8_000_000, moments);

        assertThat(arrival.outcome()).isEqualTo(new Outcome.Reached(80_000));
        assertThat(moments.blocks()).isEqualTo(80);
        assertThat(moments.error(0, 0)).isBetween(0.003, 0.03);
        assertThat(moments.covariance(0, 0)).isEqualTo(1.50416424, within(5 * moments.error(0, 0) + 0.0075));
        assertThat(moments.covariance(0, 1)).isEqualTo(0.51729155, within(5 * moments.error(0, 1) + 0.0075));
        assertThat(moments.covariance(1, 0)).isEqualTo(moments.covariance(0, 1));
        assertThat(moments.mean(2)).isEqualTo(0, within(0.05));
    }

    @Test
    void aPathIsItsSeedAndIndex() {
        var flow = new NoisyFlow(ring(), 1, STEP);
        NoisyFlow.Visitor nothing = (_, _) -> { };
        double[] first = flow.follow(new NoisyFlow.Path(5, 3), new double[4], 1000, nothing).state();

        assertThat(flow.follow(new NoisyFlow.Path(5, 3), new double[4], 1000, nothing).state()).containsExactly(first);
        assertThat(flow.follow(new NoisyFlow.Path(5, 4), new double[4], 1000, nothing).state()).isNotEqualTo(first);
    }

    private static final PlaneSystem COUPLED = new PlaneSystem((x, y) -> -x + 0.5 * y, (x, y) -> -0.3 * x - 2 * y);

    /// The stationary covariance of `x ← A x + B √Δt ξ`, which solves `C = A C Aᵀ + B Bᵀ Δt`, by doubling.
    private static Dense covariance(Dense noise, double step) {
        Dense map = COUPLED.jacobian(new double[2]).scaledAndShifted(step, 1);
        Dense sum = noise.timesTransposed(noise).scaled(step);
        for (int doubling = 0; doubling < 20; doubling++) {
            sum = sum.plus(map.times(sum).timesTransposed(map));
            map = map.times(map);
        }
        return sum;
    }

    private static void hasCovariance(NoisyFlow flow, Dense expected) {
        var moments = new PathMoments(2, 50_000);
        flow.follow(new NoisyFlow.Path(6, 1), new double[2], 5_000_000, moments);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertThat(moments.error(i, j)).isLessThan(0.006);
                assertThat(moments.covariance(i, j)).as("C_%d%d", i, j)
                        .isEqualTo(expected.get(i, j), within(5 * moments.error(i, j)));
            }
        }
    }

    /// In the limit of small steps `J C + C Jᵀ + B Bᵀ = 0`.
    @Test
    void sharedNoiseCorrelatesTheVariables() {
        Dense noise = Dense.of(new double[] {1, 0, 0.2}, new double[] {0.8, 0.6, 0});
        Dense expected = covariance(noise, STEP);
        Dense jacobian = COUPLED.jacobian(new double[2]);
        Dense fine = covariance(noise, 1e-5);
        assertThat(jacobian.times(fine).plus(fine.timesTransposed(jacobian)).plus(noise.timesTransposed(noise))
                .frobeniusNorm()).isLessThan(1e-4);
        assertThat(expected.get(0, 1)).isGreaterThan(0.2);
        hasCovariance(NoisyFlow.correlated(COUPLED, noise, STEP), expected);
    }

    @Test
    void eachVariableMayHaveItsOwnNoise() {
        hasCovariance(new NoisyFlow(COUPLED, new double[] {0.3, 1.1}, STEP),
                covariance(Dense.of(new double[] {0.3, 0}, new double[] {0, 1.1}), STEP));
    }

    /// The numbers come in the order of variables, as in a loop that is written down.
    @Test
    void oneAmplitudeForAllIsTheSameForEach() {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(Streams.generator(6, 2));
        double[] x = {1, 2};
        double[] velocity = new double[2];
        double kick = 0.7 * Math.sqrt(STEP);
        for (int k = 0; k < 1000; k++) {
            COUPLED.velocity(0, x, velocity);
            for (int i = 0; i < 2; i++) {
                x[i] += STEP * velocity[i] + kick * gaussian.sample();
            }
        }
        var path = new NoisyFlow.Path(6, 2);
        double[] start = {1, 2};
        assertThat(new NoisyFlow(COUPLED, 0.7, STEP).follow(path, start, 1000, (_, _) -> { }).state()).containsExactly(x);
        assertThat(new NoisyFlow(COUPLED, new double[] {0.7, 0.7}, STEP).follow(path, start, 1000, (_, _) -> { }).state())
                .containsExactly(x);
    }

    @Test
    void noiseThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new NoisyFlow(COUPLED, new double[3], STEP)).hasMessage("amplitudes must have 2 entries, had 3");
        assertThatThrownBy(() -> new NoisyFlow(COUPLED, new double[] {1, -1}, STEP)).hasMessage(
                "amplitude 1 must be at least 0 and finite, was -1.0");
        assertThatThrownBy(() -> NoisyFlow.correlated(COUPLED, Dense.identity(3), STEP)).hasMessage(
                "noise must have 2 rows, had 3");
        assertThatThrownBy(() -> NoisyFlow.correlated(COUPLED, Dense.identity(2).scaled(Double.NaN), STEP)).hasMessage(
                "noise must be finite, had the norm NaN");
    }

    @Test
    void withoutNoiseItIsEulersMethod() {
        var decay = new PlaneSystem((x, _) -> -x, (_, y) -> 2);
        Arrival arrival = new NoisyFlow(decay, 0, 0.1).follow(new NoisyFlow.Path(1, 1), new double[] {1, 0}, 10,
                (_, _) -> { });

        assertThat(arrival.state()).containsExactly(new double[] {Math.pow(0.9, 10), 2}, within(1e-14));
    }

    @Test
    void whatGoesWrongIsNamed() {
        var growth = new PlaneSystem((x, _) -> x * x, (_, y) -> y < 1 ? 1 : Double.NaN);
        var flow = new NoisyFlow(growth, 0, 0.125);
        Arrival noNumber = flow.follow(new NoisyFlow.Path(1, 1), new double[] {0, 0}, 100, (_, _) -> { });
        Arrival blewUp = flow.follow(new NoisyFlow.Path(1, 1), new double[] {9, -1e9}, 100, (_, _) -> { });

        assertThat(noNumber.outcome()).isEqualTo(new Outcome.NotANumber(1));
        assertThat(noNumber.state()).containsExactly(0, 1);
        assertThat(blewUp.outcome()).isInstanceOf(Outcome.BlewUp.class);
        assertThat(blewUp.state()[0]).isFinite();
        assertThatThrownBy(() -> new NoisyFlow(growth, -1, 1)).hasMessage(
                "amplitude must be at least 0 and finite, was -1.0");
        assertThatThrownBy(() -> new NoisyFlow(growth, 1, 0)).hasMessage("step must be above 0 and finite, was 0.0");
    }
}
