package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.Connectivity;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.matrix.Dense;
import resolvent.model.Input;
import resolvent.model.Model;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;

/// Short input to a network at rest, past which steps that only look at errors would go.
class JumpsTest {
    private static final Connectivity PAIR = Connectivity.of(Dense.of(new double[] {0, 0.9}, new double[] {0.9, 0}));

    private static RateNetwork network(Input input) {
        return new RateNetwork(PAIR, Gain.Standard.LINEAR, new RateNetwork.Settings(1, 10), 0, 0).withInput(input);
    }

    private static double[] exact(double from, double until, double time) {
        return LinearSolution.of(new LinearSolution.Network(PAIR.matrix(), 10), InputCourse.pulse(from, until, 20, 0), 0, 0)
                .state(time);
    }

    @ParameterizedTest
    @CsvSource({"50, 5", "200, 0.01", "300, 50", "1000, 1e-6", "1e5, 20"})
    void aPulseIsNeverLost(double from, double width) {
        double end = from + width + 50;
        RateNetwork network = network(Input.pulse(from, from + width, 20, 0));
        double[] expected = exact(from, from + width, end);

        for (Integration flow : List.of(Integration.of(network), Integration.of(network).stiff())) {
            assertThat(flow.from(0, 0).after(0, end).state()).containsExactly(expected, within(1e-7));
            assertThat(flow.fromAll(List.of(new double[2], new double[2])).after(0, end).get(1).state())
                    .containsExactly(expected, within(1e-7));
        }
        assertThat(Integration.of(network(InputCourse.pulse(from, from + width, 20, 0))).from(0, 0).after(0, end).state())
                .containsExactly(expected, within(1e-7));
    }

    /// Ulps are small near 0: what counts is the span.
    @Test
    void aPulseAcrossTimeZeroIsAsExact() {
        Trajectory path = Integration.of(network(Input.pulse(0, 1e-3, 2e4, 0))).from(0, 0).during(-40, 40);
        double[] expected = exact(40, 40.001, 80);

        assertThat(path.end()).containsExactly(Arrays.stream(expected).map(value -> 1e3 * value).toArray(), within(1e-7));
        assertThat(path.at(-0.5)).containsExactly(0, 0);
        assertThat(path.times().length).isLessThan(100);
    }

    /// As 0.3 and 0.1 + 0.2 are.
    @Test
    void jumpsThatTimeHardlyTellsApartAreOne() {
        Input both = Input.pulse(0.3, 5, 20, 0).plus(Input.pulse(0.1 + 0.2, 5, 20, 0));
        for (Integration flow : List.of(Integration.of(network(both)), Integration.of(network(both)).stiff())) {
            Trajectory path = flow.from(0, 0).during(0, 30);
            assertThat(path.outcome()).isEqualTo(new Outcome.Reached(30));
            assertThat(path.times()).isSorted();
            double[] expected = exact(0.3, 5, 30);
            assertThat(path.end()).containsExactly(new double[] {2 * expected[0], 2 * expected[1]}, within(1e-6));
            Trajectory back = flow.tolerances(1e-11, 1e-11).from(path.end()).during(30, 0);
            assertThat(back.outcome()).isEqualTo(new Outcome.Reached(0));
        }
    }

    @Test
    void theWayAcrossAJumpIsExactOnBothSides() {
        Trajectory path = Integration.of(network(Input.pulse(100, 130, 20, 0))).from(0, 0).during(0, 200);

        assertThat(path.times()).contains(100, 130).isSorted();
        for (double time = 90; time < 200; time += 0.25) {
            assertThat(path.at(time)).containsExactly(exact(100, 130, time), within(5e-8));
        }
    }

    @Test
    void backwardGoesAcrossTheSameJumps() {
        Input input = Input.pulse(100, 130, 20, 0);
        for (double start : new double[] {140, 130}) {
            double[] late = exact(100, 130, start);
            Trajectory path = Integration.of(network(input)).tolerances(1e-12, 1e-12).from(late).during(start, 90);
            assertThat(path.end()).containsExactly(new double[] {0, 0}, within(1e-7));
            assertThat(path.at(115)).containsExactly(exact(100, 130, 115), within(1e-7));
        }
        assertThat(Integration.of(network(input)).tolerances(1e-12, 1e-12).from(exact(100, 130, 120)).during(120, 100).end())
                .containsExactly(new double[] {0, 0}, within(1e-9));
    }

    @Test
    void stepsAreNoLongerThanATimeConstantUnderUnknownInput() {
        Input unknown = Input.of(2, (time, out) -> {
            out[0] = time >= 200 && time < 205 ? 20 : 0;
            out[1] = 0;
        });
        assertThat(Integration.of(network(unknown)).from(0, 0).after(0, 255).state())
                .containsExactly(exact(200, 205, 255), within(1e-6));
        assertThat(Integration.of(network(unknown)).longestStep(Double.POSITIVE_INFINITY).from(0, 0).after(0, 255).state())
                .containsExactly(0, 0);
        assertThat(Integration.of(network(unknown.jumpingAt(205, 200))).longestStep(Double.POSITIVE_INFINITY).from(0, 0)
                .after(0, 255).state()).containsExactly(exact(200, 205, 255), within(1e-9));
    }

    @Test
    void aShortBumpInAModelOfOnesOwnIsSeen() {
        Event up = Event.when((_, state) -> state[0] - 2).rising();
        for (double end : new double[] {420, 600, 800}) {
            assertThat(Integration.of(new Bump()).watching(up).from(0).during(0, end).crossings(up)).hasSize(1);
        }
    }

    /// Says nothing about time.
    private record Bump() implements Model {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            out[0] = -state[0] / 10 + Math.exp(-(time - 400) * (time - 400) / 50);
        }

        @Override
        public Dense jacobian(double[] state) {
            return Dense.of(new double[] {-0.1});
        }
    }

    @Test
    void inputsTellWhenTheyJump() {
        Input two = Input.pulse(1, 2, 5).plus(Input.pulse(2, 3, 5));
        assertThat(two.jumps()).containsExactly(1.0, 2.0, 3.0);
        assertThat(Input.through(Dense.identity(1), two).jumps()).containsExactly(1.0, 2.0, 3.0);
        assertThat(Input.constant(1).jumps()).isEmpty();
        assertThat(Input.through(Dense.identity(1), Input.constant(2)).plus(Input.constant(3)).isConstant()).isTrue();
        assertThat(Input.constant(2).plus(Input.constant(3)).at(7)).containsExactly(5);
        assertThatThrownBy(() -> Input.constant(1).jumpingAt(Double.NaN)).hasMessage("times must be finite, had NaN");
    }
}
