package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.model.ExcitatoryInhibitory;
import resolvent.model.Model;
import resolvent.model.PredatorPrey;

class IntegrationTest {
    private static final PredatorPrey RABBITS_AND_FOXES = new PredatorPrey(1, 0.5, 0.75);

    @Test
    void hundredPeriodsOfRabbitsAndFoxesKeepTheirInvariant() {
        double period = 7.58337385;
        Trajectory path = Integration.of(RABBITS_AND_FOXES).tolerances(1e-13, 1e-13).from(3, 2).during(0, 100 * period);

        assertThat(path.outcome()).isEqualTo(new Outcome.Reached(100 * period));
        for (double time = 0; time <= 100 * period; time += 0.37) {
            double[] state = path.at(time);
            assertThat(RABBITS_AND_FOXES.invariant(state[0], state[1])).isEqualTo(0.9828936030, within(1e-9));
        }
        assertThat(path.end()[0]).isEqualTo(3, within(1e-4));
    }

    @Test
    void crossingsOfOneSectionAreOnePeriodApart() {
        Event upwards = Event.when((_, state) -> state[0] - RABBITS_AND_FOXES.rabbitsAtRest()).rising();
        Trajectory path = Integration.of(RABBITS_AND_FOXES).tolerances(1e-12, 1e-12).watching(upwards).from(3, 2).during(0, 80);

        var met = path.crossings(upwards);
        assertThat(met).hasSize(10);
        for (int k = 1; k < met.size(); k++) {
            assertThat(met.get(k).time() - met.get(k - 1).time()).isEqualTo(7.58337385, within(1e-8));
            assertThat(met.get(k).state()[0]).isEqualTo(1.5, within(1e-12));
        }
    }

    @Test
    void theStateBetweenStepsIsAsGoodAsAtTheirEnds() {
        Trajectory path = Integration.of(Velocity.scalar((_, x) -> -x[0])).tolerances(1e-11, 1e-11).from(1).during(0, 10);

        assertThat(path.times()).hasSizeGreaterThan(5).isSorted().startsWith(0).endsWith(10);
        for (double time = 0; time <= 10; time += 0.01) {
            assertThat(path.at(time)[0]).isEqualTo(Math.exp(-time), within(1e-10));
        }
    }

    @Test
    void backwardUndoesForward() {
        Integration flow = Integration.of(RABBITS_AND_FOXES).tolerances(1e-12, 1e-12);
        Trajectory there = flow.from(3, 2).during(5, 25);
        Trajectory back = flow.from(there.end()).during(25, 5);

        assertThat(back.end()).containsExactly(new double[] {3, 2}, within(1e-9));
        assertThat(back.endTime()).isEqualTo(5);
        assertThat(back.at(17)).containsExactly(there.at(17), within(1e-9));
    }

    @Test
    void velocitiesMayDependOnTime() {
        Trajectory path = Integration.of(Velocity.scalar((time, _) -> Math.cos(time))).from(0).during(1, 7);

        assertThat(path.end()[0]).isEqualTo(Math.sin(7) - Math.sin(1), within(1e-8));
    }

    @Test
    void theSameCallGivesTheSameBits() {
        Integration flow = Integration.of(RABBITS_AND_FOXES);

        assertThat(flow.from(3, 2).during(0, 50).end()).containsExactly(flow.from(3, 2).during(0, 50).end());
    }

    /// Periods and extreme excitatory rates by SciPy's DOP853 at 1e-12 in steps of at most 1 ms; at 40 ms, where the cycle
    /// is approached slowly, to what is left after 30 s.
    @ParameterizedTest
    @CsvSource({"50, 187.31479244, .1269808104, 56.1873930048, 1e-6", "80, 265.6115432, 8.384992e-4, 73.6752409511, 1e-6",
            "40, 160.411, 1.31165, 49.95244, 1e-2"})
    void thePairOscillates(double tau, double period, double least, double most, double digits) {
        var model = ExcitatoryInhibitory.withInhibitoryTau(tau);
        Event turning = Event.when((time, state) -> {
            double[] velocity = new double[2];
            model.velocity(time, state, velocity);
            return velocity[0];
        });
        Trajectory settled = Integration.of(model).from(60, 5).during(0, 30_000);
        Trajectory path = Integration.of(model).tolerances(1e-11, 1e-11).watching(turning).from(settled.end()).during(0, 900);

        var tops = path.crossings().stream().filter(crossing -> crossing.state()[0] > 40).toList();
        var bottoms = path.crossings().stream().filter(crossing -> crossing.state()[0] < 20).toList();
        assertThat(tops.get(1).time() - tops.get(0).time()).isEqualTo(period, within(digits));
        assertThat(tops.getFirst().state()[0]).isEqualTo(most, within(digits));
        assertThat(bottoms.getFirst().state()[0]).isEqualTo(least, within(digits));
    }

    @Test
    void anEventStopsTheTrajectoryWhereItIsMet() {
        Event half = Event.when((_, x) -> x[0] - 0.5).stopping();
        Trajectory path = Integration.of(Velocity.scalar((_, x) -> -x[0])).tolerances(1e-12, 1e-12).watching(half)
                .from(1).during(0, 10);

        assertThat(path.outcome()).isEqualTo(new Outcome.Stopped(half, path.endTime()));
        assertThat(path.outcome().isComplete()).isTrue();
        assertThat(path.endTime()).isEqualTo(Math.log(2), within(1e-11));
        assertThat(path.end()[0]).isEqualTo(0.5, within(1e-11));
        assertThatThrownBy(() -> path.at(1)).hasMessageStartingWith("time must be between 0.0 and 0.69314718");
    }

    @Test
    void aStartOnTheSectionIsNoCrossing() {
        Event zero = Event.when((_, x) -> x[0] - 1);
        Trajectory path = Integration.of(Velocity.scalar((time, _) -> Math.cos(time))).watching(zero).from(1).during(0, 4);

        assertThat(path.crossings()).hasSize(1);
        assertThat(path.crossings().getFirst().time()).isEqualTo(Math.PI, within(1e-8));
    }

    @Test
    void fallingCrossingsAreNotRisingOnes() {
        Model sine = Velocity.scalar((time, _) -> Math.cos(time));
        Integration flow = Integration.of(sine);
        Event falling = Event.when((_, x) -> x[0]).falling();

        assertThat(flow.watching(falling).from(0).during(0, 9).crossings()).hasSize(1);
        assertThat(flow.watching(Event.when((_, x) -> x[0])).from(0).during(0, 9).crossings()).hasSize(2);
    }

    @Test
    void aStateThatReachesInfinityBlewUp() {
        Trajectory path = Integration.of(Velocity.scalar((_, x) -> x[0] * x[0])).from(1).during(0, 2);

        assertThat(path.outcome()).isInstanceOf(Outcome.BlewUp.class);
        assertThat(path.outcome().time()).isEqualTo(1, within(1e-8));
        assertThat(path.outcome().isComplete()).isFalse();
        assertThat(path.end()[0]).isGreaterThan(1e7).isFinite();
        assertThat(path.endTime()).isEqualTo(path.outcome().time());
    }

    @Test
    void aStateThatOutgrowsTheDoublesBlewUp() {
        Trajectory path = Integration.of(Velocity.scalar((_, x) -> x[0])).from(1).during(0, 1000);

        assertThat(path.outcome()).isInstanceOf(Outcome.BlewUp.class);
        assertThat(path.outcome().time()).isBetween(600.0, 710.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void aVelocityThatIsNoNumberIsNamed(double until) {
        Trajectory path = Integration.of(Velocity.scalar((time, _) -> time < until ? 1 : Double.NaN)).from(0).during(0, 1);

        assertThat(path.outcome()).isInstanceOf(Outcome.NotANumber.class);
        assertThat(path.outcome().time()).isEqualTo(until, within(1e-10));
        assertThat(path.end()[0]).isEqualTo(until, within(1e-10));
        assertThat(path.at(path.endTime() / 2)[0]).isEqualTo(path.endTime() / 2, within(1e-12));
    }

    @Test
    void aToleranceThatDoublesCannotMeetIsNamed() {
        Trajectory path = Integration.of(RABBITS_AND_FOXES).tolerances(1e-40, 0).from(3, 2).during(0, 1);

        assertThat(path.outcome()).isInstanceOf(Outcome.StepTooSmall.class);
        assertThat(path.end()).containsExactly(new double[] {3, 2}, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1e6, 1000000.0000000001", "1e6, 1000000.000001", "1, 1.0000000000000002", "-1e9, -1e9"})
    void tinySpansAreFollowed(double start, double end) {
        Trajectory path = Integration.of(RABBITS_AND_FOXES).from(3, 2).during(start, end);

        assertThat(path.outcome()).isEqualTo(new Outcome.Reached(path.endTime()));
        assertThat(path.endTime()).isEqualTo(end);
        assertThat(path.end()[1]).isEqualTo(2 + 1.5 * (end - start), within(1e-11));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "-1e-9 | 1e-9 | absolute tolerance must be above 0 and finite, was -1.0E-9",
            "0 | 1e-9 | absolute tolerance must be above 0 and finite, was 0.0",
            "NaN | 1e-9 | absolute tolerance must be above 0 and finite, was NaN",
            "1e-9 | -1 | relative tolerance must be at least 0 and finite, was -1.0",
            "1e-9 | NaN | relative tolerance must be at least 0 and finite, was NaN",
            "1e-9 | Infinity | relative tolerance must be at least 0 and finite, was Infinity"})
    void tolerancesHaveRules(double absolute, double relative, String rule) {
        Integration flow = Integration.of(RABBITS_AND_FOXES);

        assertThatThrownBy(() -> flow.tolerances(absolute, relative))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(rule);
    }

    @Test
    void startsAndTimesHaveRules() {
        Integration flow = Integration.of(RABBITS_AND_FOXES);

        assertThatThrownBy(() -> flow.from(1)).hasMessage("start must have 2 entries, had 1");
        assertThatThrownBy(() -> flow.from(1, Double.NaN)).hasMessage("start must be finite, was [1.0, NaN]");
        assertThatThrownBy(() -> flow.from(1, 1).during(0, Double.NaN)).hasMessage("end must be finite, was NaN");
        assertThatThrownBy(() -> flow.atMostSteps(0)).hasMessage("steps must be at least 1, was 0");
    }
}
