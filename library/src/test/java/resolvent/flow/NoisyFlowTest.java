package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Ring;
import resolvent.model.PlaneSystem;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;

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
