package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Girko;
import resolvent.model.PlaneSystem;
import resolvent.model.PredatorPrey;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

class BundleTest {
    private static final PredatorPrey RABBITS_AND_FOXES = new PredatorPrey(1, 0.5, 0.75);
    /// Variables that do not see each other: x blows up at 1/x(0), y has no velocity beyond 2.
    private static final PlaneSystem TROUBLE = new PlaneSystem((x, _) -> x * x, (_, y) -> y < 2 ? 1 : Double.NaN);

    private static RateNetwork network() {
        return new RateNetwork(new Girko(100, 0, false).draw(Streams.generator(3, 0)), Gain.Standard.TANH,
                new RateNetwork.Settings(1.5, 1), new double[100]).withGainBeforeSum();
    }

    private static List<double[]> starts(int size, int count) {
        List<double[]> starts = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            starts.add(Streams.generator(3, 1 + k).doubles(size, -1, 1).toArray());
        }
        return starts;
    }

    @Test
    void manyTogetherGoWhereEachGoesAlone() {
        Integration flow = Integration.of(network()).tolerances(1e-12, 1e-12);
        List<double[]> starts = starts(100, 9);
        List<Arrival> together = flow.fromAll(starts).after(2, 22);

        assertThat(together).hasSize(9);
        for (int k = 0; k < 9; k++) {
            assertThat(together.get(k).outcome()).isEqualTo(new Outcome.Reached(22));
            assertThat(together.get(k).state()).containsExactly(
                    flow.from(starts.get(k)).during(2, 22).end(), within(1e-9));
        }
    }

    @Test
    void oneIsABundleToo() {
        Integration flow = Integration.of(RABBITS_AND_FOXES).tolerances(1e-12, 1e-12);
        Arrival there = flow.from(3, 2).after(0, 30);

        assertThat(there.state()).containsExactly(flow.from(3, 2).during(0, 30).end());
        assertThat(there.state()).containsExactly(
                flow.fromAll(List.of(new double[] {3, 2})).after(0, 30).getFirst().state());
        assertThat(flow.from(there.state()).after(30, 0).state()).containsExactly(new double[] {3, 2}, within(1e-9));
        assertThat(flow.from(3, 2).after(5, 5).state()).containsExactly(3, 2);
    }

    @Test
    void theSameCallGivesTheSameBits() {
        Integration flow = Integration.of(network());

        assertThat(flow.fromAll(starts(100, 5)).after(0, 10).get(3).state())
                .containsExactly(flow.fromAll(starts(100, 5)).after(0, 10).get(3).state());
    }

    @Test
    void whatCannotGoOnIsLeftBehind() {
        List<Arrival> arrivals = Integration.of(TROUBLE).fromAll(List.of(new double[] {0, 0}, new double[] {1, 0},
                new double[] {0.5, 0}, new double[] {-1, -10}, new double[] {0, 3})).after(0, 4);

        assertThat(arrivals.get(0).outcome()).isInstanceOf(Outcome.NotANumber.class);
        assertThat(arrivals.get(0).outcome().time()).isEqualTo(2, within(1e-9));
        assertThat(arrivals.get(1).outcome()).isInstanceOf(Outcome.BlewUp.class);
        assertThat(arrivals.get(1).outcome().time()).isEqualTo(1, within(1e-8));
        assertThat(arrivals.get(2).outcome().time()).isEqualTo(2, within(1e-8));
        assertThat(arrivals.get(3).outcome()).isEqualTo(new Outcome.Reached(4));
        assertThat(arrivals.get(3).state()).containsExactly(new double[] {-0.2, -6}, within(1e-8));
        assertThat(arrivals.get(4).outcome()).isEqualTo(new Outcome.NotANumber(0));
        assertThat(arrivals.get(4).state()).containsExactly(0, 3);
    }

    @Test
    void allAreLeftWhereTheStepsEnd() {
        List<Arrival> arrivals = Integration.of(RABBITS_AND_FOXES).atMostSteps(5)
                .fromAll(List.of(new double[] {3, 2}, new double[] {1, 1})).after(0, 100);

        assertThat(arrivals).allSatisfy(arrival ->
                assertThat(arrival.outcome()).isInstanceOf(Outcome.TooManySteps.class));
        assertThat(arrivals.getFirst().outcome().time()).isBetween(0.1, 10.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-4})
    void singlePrecisionIsGoodToItsTolerance(double tolerance) {
        List<double[]> starts = starts(100, 6);
        List<Arrival> single = Integration.of(network().inSinglePrecision()).tolerances(tolerance, tolerance)
                .fromAll(starts).after(0, 5);
        List<Arrival> exact = Integration.of(network()).tolerances(1e-12, 1e-12).fromAll(starts).after(0, 5);

        for (int k = 0; k < 6; k++) {
            assertThat(single.get(k).state()).containsExactly(exact.get(k).state(), within(20 * tolerance));
        }
    }

    @Test
    void singlePrecisionRefusesWhatItCannotKeep() {
        Integration flow = Integration.of(network().inSinglePrecision());

        assertThatThrownBy(() -> flow.tolerances(1e-7, 1e-8))
                .hasMessage("the larger tolerance must be at least 1.0E-6 for this model, was 1.0E-7");
    }

    @Test
    void startsHaveRules() {
        Integration flow = Integration.of(RABBITS_AND_FOXES);

        assertThatThrownBy(() -> flow.fromAll(List.of())).hasMessage("starts must not be empty");
        assertThatThrownBy(() -> flow.fromAll(List.of(new double[2], new double[3])))
                .hasMessage("start 1 must have 2 entries, had 3");
        assertThatThrownBy(() -> flow.watching(Event.when((_, x) -> x[0])).fromAll(List.of(new double[2])))
                .hasMessage("events must be none for trajectories followed together, were 1");
    }
}
