package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.ode.DenseOutputModel;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Girko;
import resolvent.model.Model;
import resolvent.model.PredatorPrey;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

/// The same method by the Hipparchus project, which controls its steps a little otherwise.
class HipparchusTwinTest {
    private static final double TOLERANCE = 1e-10;

    private record Equation(Model model) implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return model.dimension();
        }

        @Override
        public double[] computeDerivatives(double time, double[] state) {
            double[] out = new double[state.length];
            model.velocity(time, state, out);
            return out;
        }
    }

    /// The largest distance of two trajectories at a thousand times, in units of the tolerance.
    private static double distance(Model model, double from, double to, double... start) {
        Trajectory ours = Integration.of(model).tolerances(TOLERANCE, TOLERANCE).from(start).during(from, to);
        assertThat(ours.outcome()).isEqualTo(new Outcome.Reached(to));
        DenseOutputModel theirs = theirs(model, from, to, start);
        double largest = 0;
        for (int k = 0; k <= 1000; k++) {
            double time = from + k * (to - from) / 1000;
            double[] state = theirs.getInterpolatedState(time).getPrimaryState();
            double[] other = ours.at(time);
            for (int i = 0; i < state.length; i++) {
                largest = Math.max(largest, Math.abs(state[i] - other[i]) / (TOLERANCE * (1 + Math.abs(state[i]))));
            }
        }
        return largest;
    }

    private static DenseOutputModel theirs(Model model, double from, double to, double[] start) {
        var integrator = new DormandPrince853Integrator(0, Math.abs(to - from), TOLERANCE, TOLERANCE);
        var path = new DenseOutputModel();
        integrator.addStepHandler(path);
        integrator.integrate(new ExpandableODE(new Equation(model)), new ODEState(from, start), to);
        return path;
    }

    private static RateNetwork network(Gain gain) {
        return new RateNetwork(new Girko(50, 0, false).draw(Streams.generator(9, 0)), gain,
                new RateNetwork.Settings(1.2, 1), new double[50]).withGainBeforeSum();
    }

    private static double[] networkStart() {
        return Streams.generator(9, 1).doubles(50, -1, 1).toArray();
    }

    /// It multiplies errors by about 30 in this time.
    @Test
    void lorenzForAShortTime() {
        assertThat(distance(Velocity.lorenz(), 0, 2, 1, 1, 20)).isLessThan(100);
    }

    @Test
    void rabbitsAndFoxesForwardAndBackward() {
        var model = new PredatorPrey(1, 0.5, 0.75);

        assertThat(distance(model, 0, 10, 3, 2)).isLessThan(5);
        assertThat(distance(model, 10, 0, 3, 2)).isLessThan(5);
    }

    @Test
    void aRandomNetwork() {
        assertThat(distance(network(Gain.Standard.TANH), 0, 10, networkStart())).isLessThan(5);
    }

    /// The estimate of the error sees a kink badly that lies between stages: both miss the truth by hundreds of tolerances.
    @Test
    void aRandomNetworkWithKinks() {
        assertThat(distance(network(Gain.Standard.RECTIFIER), 0, 10, networkStart())).isLessThan(2000);
    }

    /// Where one step is all that is taken, every bit but the last few.
    @ParameterizedTest
    @ValueSource(doubles = {0.1, -0.1})
    void oneStepIsTheirs(double length) {
        Velocity model = Velocity.of(new PredatorPrey(1, 0.5, 0.75));
        Trajectory ours = Integration.of(model).tolerances(1, 1).from(3, 2).during(0, length);
        var integrator = new DormandPrince853Integrator(0, 1, 1, 1);
        integrator.setInitialStepSize(0.1);
        var path = new DenseOutputModel();
        integrator.addStepHandler(path);
        integrator.integrate(new ExpandableODE(new Equation(model)), new ODEState(0, new double[] {3, 2}), length);

        assertThat(ours.times()).hasSize(2);
        for (int k = 0; k <= 20; k++) {
            assertThat(ours.at(k * length / 20)).containsExactly(
                    path.getInterpolatedState(k * length / 20).getPrimaryState(), within(1e-14));
        }
    }
}
