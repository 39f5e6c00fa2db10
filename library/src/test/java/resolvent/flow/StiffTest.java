package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.model.LinearNetwork;
import resolvent.model.Lorenz;
import resolvent.model.Model;

class StiffTest {
    /// Van der Pol's oscillator, x'' = μ (1 − x²) x' − x, relaxation for large μ.
    private record VanDerPol(double damping) implements Model {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            out[0] = state[1];
            out[1] = damping * (1 - state[0] * state[0]) * state[1] - state[0];
        }

        @Override
        public Dense jacobian(double[] state) {
            return Dense.of(new double[] {0, 1}, new double[] {-2 * damping * state[0] * state[1] - 1,
                damping * (1 - state[0] * state[0])});
        }
    }

    /// H. H. Robertson's reactions, with rate constants from 0.04 to 3·10⁷.
    private record Reactions() implements Model {
        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            out[0] = -0.04 * state[0] + 1e4 * state[1] * state[2];
            out[2] = 3e7 * state[1] * state[1];
            out[1] = -out[0] - out[2];
        }

        @Override
        public Dense jacobian(double[] y) {
            return Dense.of(new double[] {-0.04, 1e4 * y[2], 1e4 * y[1]},
                    new double[] {0.04, -1e4 * y[2] - 6e7 * y[1], -1e4 * y[1]}, new double[] {0, 6e7 * y[1], 0});
        }
    }

    /// The reference of E. Hairer and G. Wanner's test set at t = 40 and 10¹¹.
    @Test
    void reactionsOfElevenDecadesEndAsElsewhere() {
        Integration flow = Integration.of(new Reactions()).tolerances(1e-14, 1e-9).stiff();

        assertThat(flow.from(1, 0, 0).after(0, 40).state()).containsExactly(
                new double[] {0.7158270687, 9.185534765e-6, 0.2841637457}, within(1e-9));
        Arrival late = flow.from(1, 0, 0).after(0, 1e11);
        assertThat(late.outcome()).isEqualTo(new Outcome.Reached(1e11));
        assertThat(late.state()[0] / 2.083340149701255e-8).isEqualTo(1, within(1e-7));
    }

    /// SciPy's Radau at 1e-9 takes 3,279 steps; Dormand and Prince's method would take millions.
    @Test
    void relaxationTakesFewSteps() {
        Trajectory path = Integration.of(new VanDerPol(1000)).stiff().from(2, 0).during(0, 2000);

        assertThat(path.outcome()).isEqualTo(new Outcome.Reached(2000));
        assertThat(path.times().length).isLessThan(4000);
        assertThat(path.end()).containsExactly(new double[] {1.706167733, -8.928097e-4}, within(1e-8));
    }

    @Test
    void eventsAreMet() {
        Event down = Event.when((_, state) -> state[0]).falling();
        Trajectory path = Integration.of(new VanDerPol(1000)).stiff().watching(down).from(2, 0).during(0, 3000);

        assertThat(path.crossings(down)).hasSize(2);
        double period = path.crossings(down).get(1).time() - path.crossings(down).get(0).time();
        // T = (3 − 2 ln 2) μ + 7.01432 μ^(−1/3) + …, Dorodnicyn
        assertThat(period).isEqualTo((3 - 2 * Math.log(2)) * 1000 + 7.01432 / 10, within(0.02));
    }

    /// Error against tolerance: that of the end falls with the number of steps to the fifth power.
    @Test
    void theOrderIsFive() {
        Model forced = Velocity.scalar((time, x) -> -2 * x[0] + Math.cos(3 * time));
        double exact = exact(4);
        double[] errors = new double[2];
        int[] steps = new int[2];
        double[] longest = {0.2, 0.1};
        for (int k = 0; k < 2; k++) {
            Trajectory path = Integration.of(forced).tolerances(1, 0).longestStep(longest[k]).stiff().from(1).during(0, 4);
            errors[k] = Math.abs(path.end()[0] - exact);
            steps[k] = path.times().length - 1;
        }

        double order = Math.log(errors[0] / errors[1]) / Math.log((double) steps[1] / steps[0]);
        assertThat(order).isBetween(4.5, 5.6);
    }

    /// x' = −2x + cos 3t from x(0) = 1
    private static double exact(double time) {
        return (2 * Math.cos(3 * time) + 3 * Math.sin(3 * time)) / 13 + (1 - 2.0 / 13) * Math.exp(-2 * time);
    }

    @Test
    void theStateBetweenStepsFollowsTheTolerance() {
        Trajectory path = Integration.of(Velocity.scalar((time, x) -> -2 * x[0] + Math.cos(3 * time)))
                .tolerances(1e-9, 1e-9).stiff().from(1).during(0, 4);

        for (double time = 0; time <= 4; time += 0.01) {
            assertThat(path.at(time)[0]).isEqualTo(exact(time), within(2e-7));
        }
    }

    /// Time constants of a microsecond beside those of seconds, against the matrix exponential.
    @Test
    void fastAndSlowNeuronsTogether() {
        Dense generator = Dense.of(new double[] {-1, 0.5, 0}, new double[] {0, -1e3, 2e2}, new double[] {4e5, 0, -1e6});
        LinearNetwork network = LinearNetwork.ofGenerator(generator);
        double[] end = Integration.of(network).tolerances(1e-12, 1e-10).stiff().from(1, 2, 3).after(0, 5).state();

        assertThat(end).containsExactly(network.after(5, 1, 2, 3), within(1e-9));
        assertThat(Integration.of(network).from(1, 2, 3).after(0, 5).outcome()).isInstanceOf(Outcome.Stiff.class);
    }

    @Test
    void aModelThatIsNotStiffEndsAsByTheOtherMethod() {
        Integration flow = Integration.of(new Lorenz(10, 28, 8.0 / 3)).tolerances(1e-10, 1e-10);
        double[] other = flow.from(1, 1, 20).after(0, 3).state();

        assertThat(flow.stiff().from(1, 1, 20).after(0, 3).state()).containsExactly(other, within(1e-6));
        double[] back = flow.stiff().from(other).after(3, 2.5).state();
        assertThat(back).containsExactly(flow.from(1, 1, 20).during(0, 3).at(2.5), within(1e-5));
    }

    @Test
    void severalStartsGoOneByOne() {
        Integration flow = Integration.of(new VanDerPol(50)).stiff();
        List<Arrival> arrivals = flow.fromAll(List.of(new double[] {2, 0}, new double[] {-1, 1})).after(0, 30);

        assertThat(arrivals.get(1).state()).isEqualTo(flow.from(-1, 1).after(0, 30).state());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoNumberEndsIt(double bad) {
        Outcome outcome = Integration.of(Velocity.scalar((time, _) -> time < 1 ? 1 : bad)).stiff().from(0).during(0, 5)
                .outcome();

        assertThat(outcome).isInstanceOf(Double.isNaN(bad) ? Outcome.NotANumber.class : Outcome.BlewUp.class);
        assertThat(outcome.time()).isEqualTo(1, within(1e-6));
    }

    @Test
    void blowUpIsNamed() {
        Outcome outcome = Integration.of(Velocity.scalar((_, x) -> x[0] * x[0])).stiff().from(1).during(0, 5).outcome();

        assertThat(outcome.isComplete()).isFalse();
        assertThat(outcome.time()).isEqualTo(1, within(1e-6));
    }

    @Test
    void spentStepsAreNamed() {
        assertThat(Integration.of(new VanDerPol(1000)).atMostSteps(20).stiff().from(2, 0).during(0, 2000).outcome())
                .isInstanceOf(Outcome.TooManySteps.class);
        assertThatThrownBy(() -> Integration.of(new VanDerPol(1)).longestStep(0)).hasMessage("step must be above 0, was 0.0");
    }

    @Test
    void aDefectiveNetworkIsExact() {
        LinearNetwork network = LinearNetwork.of(Connectivity.of(Dense.of(new double[] {0.5, 1}, new double[] {0, 0.5})), 2, 1, 0);
        assertThat(Integration.of(network).tolerances(1e-11, 1e-11).stiff().from(0, 1).after(0, 7).state())
                .containsExactly(network.after(7, 0, 1), within(1e-9));
    }
}
