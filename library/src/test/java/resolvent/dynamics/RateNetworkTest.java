package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DirectedRing;
import resolvent.flow.RungeKutta;
import resolvent.linear.Equilibria;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Ring;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

class RateNetworkTest {
    private static final double RECURRENCE = 0.4;
    private static final int SIZE = 60;

    /// Inputs u reach the neurons of a ring through weights exp(−d²/2s²) over the distance d round the ring, s = 3.
    private static double[] feedForward(double... inputs) {
        double[] drive = new double[inputs.length];
        for (int i = 0; i < drive.length; i++) {
            for (int j = 0; j < inputs.length; j++) {
                int apart = Math.abs(i - j);
                double distance = Math.min(apart, inputs.length - apart);
                drive[i] += Math.exp(-distance * distance / 18) * inputs[j];
            }
        }
        return drive;
    }

    private static RateNetwork ring(Gain gain, double strength) {
        Connectivity ring = new DirectedRing(SIZE, 0.1, DirectedRing.Boundary.PERIODIC, 0)
                .draw(Streams.generator(5, 0));
        double[] inputs = new double[SIZE];
        inputs[7] = strength;
        inputs[30] = -strength / 2;
        return new RateNetwork(ring, gain, new RateNetwork.Settings(RECURRENCE, 10), feedForward(inputs));
    }

    private static double[] rest(RateNetwork network) {
        FixedPoints found = FixedPoints.find(network, Box.cube(SIZE, -50, 50), List.of(new double[SIZE]));
        assertThat(found.points()).hasSize(1);
        return found.points().getFirst().toArray();
    }

    /// Where the network would rest if it were linear, from its Jacobian and its velocity at 0, where τ J = γ M − 1 and
    /// τ F = h.
    private static double[] linear(RateNetwork network, int size) {
        double[] velocity = new double[size];
        network.velocity(0, new double[size], velocity);
        double[] opposite = Arrays.stream(velocity).map(value -> -value).toArray();
        return LinearSolver.of(network.jacobian(new double[size])).orElseThrow().solve(opposite);
    }

    /// A value computed elsewhere, for the ring of four neurons s⁺ = (1, −1, 1, 1), s⁻ = (1, 1, −1, 1), g = ½.
    @Test
    void aRingOfFourRespondsAsElsewhere() {
        Ring ring = Ring.of(new double[] {1, -1, 1, 1}, new double[] {1, 1, -1, 1}, new double[4], 0.5);
        var network = new RateNetwork(Connectivity.of(ring), Gain.Standard.LINEAR,
                new RateNetwork.Settings(RECURRENCE, 1), 1, 0, 0, 0);

        assertThat(linear(network, 4)).containsExactly(
                new double[] {1.15644976, -0.00472907, 0.43260491, 0.65771007}, within(5e-9));
    }

    @Test
    void aLinearNetworkRestsAtTheResolventOfItsInput() {
        RateNetwork network = ring(Gain.Standard.LINEAR, 1);
        double[] linear = linear(network, SIZE);

        assertThat(rest(network)).containsExactly(linear, within(1e-10));
        assertThat(RungeKutta.follow(network, new double[SIZE], 2000, 20_000)).containsExactly(linear, within(1e-8));
    }

    /// tanh bends by a third order: ten times less input, a thousand times less difference.
    @Test
    void forSmallInputTheSteadyStateTendsToThatOfTheLinearNetwork() {
        double[] differences = Arrays.stream(new double[] {1e-2, 1e-3}).map(strength -> {
            RateNetwork network = ring(Gain.Standard.TANH, strength);
            double[] linear = linear(network, SIZE);
            double[] found = rest(network);
            double largest = 0;
            for (int i = 0; i < SIZE; i++) {
                largest = Math.max(largest, Math.abs(found[i] - linear[i]));
            }
            return largest;
        }).toArray();

        assertThat(differences[0]).isBetween(1e-8, 1e-4);
        assertThat(differences[0] / differences[1]).isCloseTo(1000, within(30.0));
    }

    @Test
    void aNetworkAtTheEdgeOfStabilityHasNoSingleStateOfRest() {
        var network = new RateNetwork(Connectivity.of(Dense.identity(2)), Gain.Standard.LINEAR,
                new RateNetwork.Settings(1, 1), 1, 0);

        assertThat(Equilibria.of(Dense.identity(2), 1, 0)).isInstanceOf(Equilibria.None.class);
        assertThat(RestSearch.from(network, new double[2]).found()).isFalse();
    }

    @Test
    void wrongArgumentsAreNamed() {
        Connectivity two = Connectivity.of(Dense.identity(2));
        var settings = new RateNetwork.Settings(1, 1);
        assertThatThrownBy(() -> new RateNetwork(two, Gain.Standard.TANH, settings, 1))
                .hasMessage("input must have 2 entries, had 1");
        assertThatThrownBy(() -> new RateNetwork.Settings(1, 0)).hasMessage("tau must be above 0 and finite, was 0.0");
        assertThatThrownBy(() -> new RateNetwork.Settings(Double.NaN, 1))
                .hasMessage("recurrence must be finite, was NaN");
    }
}
