package resolvent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.flow.Integration;
import resolvent.matrix.Dense;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

class InputTest {
    @Test
    void feedForwardWeightsCarrySourcesToNeurons() {
        Dense weights = Dense.of(new double[] {1, 2}, new double[] {0, -1}, new double[] {3, 0});
        Input input = Input.through(weights, Input.of(2, (time, out) -> {
            out[0] = time;
            out[1] = 1;
        }));

        assertThat(input.at(5)).containsExactly(7, -1, 15);
        assertThat(input.plus(Input.constant(1, 1, 1)).at(5)).containsExactly(8, 0, 16);
        assertThat(Input.pulse(1, 2, 4).at(1)).containsExactly(4);
        assertThat(Input.pulse(1, 2, 4).at(2)).containsExactly(0);
        assertThatThrownBy(() -> Input.through(weights, Input.constant(1))).hasMessage("sources must be 2, were 1");
    }

    /// `v' = −v + cos ωt` from 0 gives `(cos ωt + ω sin ωt − e^{−t}) / (1 + ω²)`.
    @Test
    void aNeuronFollowsAnInputThatSwings() {
        double omega = 3;
        var neuron = new RateNetwork(Connectivity.of(Dense.of(new double[] {0})), Gain.Standard.LINEAR,
                new RateNetwork.Settings(1, 1), 0).withInput(Input.of(1, (time, out) -> out[0] = Math.cos(omega * time)));
        double expected = (Math.cos(omega * 4) + omega * Math.sin(omega * 4) - Math.exp(-4)) / (1 + omega * omega);

        assertThat(Integration.of(neuron).from(0).during(0, 4).end()[0]).isEqualTo(expected, within(1e-9));
    }

    /// With x = M v + h the two forms are one network, where the input is constant and all neurons have one τ.
    @Test
    void ratesAndCurrentsAreTwoViewsOfOneNetwork() {
        Connectivity wiring = new Girko(30, 0.3, false).draw(Streams.generator(8, 0));
        double[] h = Streams.generator(8, 1).doubles(30, -1, 1).toArray();
        var rates = new RateNetwork(wiring, Gain.Standard.TANH, new RateNetwork.Settings(1, 2), h);
        double[] v = Streams.generator(8, 2).doubles(30, -1, 1).toArray();
        double[] later = Integration.of(rates).tolerances(1e-12, 1e-12).from(v).during(0, 20).end();
        double[] currents = Integration.of(rates.withGainBeforeSum()).tolerances(1e-12, 1e-12).from(plus(wiring, v, h))
                .during(0, 20).end();

        assertThat(currents).containsExactly(plus(wiring, later, h), within(1e-9));
    }

    private static double[] plus(Connectivity wiring, double[] v, double[] h) {
        double[] x = wiring.matrix().times(v);
        for (int i = 0; i < x.length; i++) {
            x[i] += h[i];
        }
        return x;
    }
}
