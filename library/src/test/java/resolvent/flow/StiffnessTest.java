package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Girko;
import resolvent.model.PredatorPrey;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

class StiffnessTest {
    /// Two variables that drive each other, one of them a million times faster.
    private static final Velocity RATIO = Velocity.of(2, (_, x, out) -> {
        out[0] = -x[0] + 0.5 * x[1];
        out[1] = 1e6 * (0.5 * x[0] - x[1]);
    });

    /// H. H. Robertson, in: J. Walsh (ed.), Numerical Analysis: An Introduction, 178 (1966).
    private static final Velocity ROBERTSON = Velocity.of(3, (_, x, out) -> {
        out[0] = -0.04 * x[0] + 1e4 * x[1] * x[2];
        out[2] = 3e7 * x[1] * x[1];
        out[1] = -out[0] - out[2];
    });

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9})
    void timeConstantsThatAreFarApartAreStiff(double tolerance) {
        Trajectory path = Integration.of(RATIO).tolerances(tolerance, tolerance).atMostSteps(2000).from(1, 1).during(0, 10);

        assertThat(path.outcome()).isInstanceOfSatisfying(Outcome.Stiff.class, stiff -> {
            assertThat(stiff.time()).isEqualTo(path.endTime()).isBetween(0.005, 0.02);
            assertThat(stiff.fastest()).isEqualTo(1e-6, within(1e-8));
            assertThat(stiff.step()).isBetween(6e-6, 7e-6);
            assertThat(stiff.isComplete()).isFalse();
            assertThat(stiff.inWords()).startsWith("it is stiff, and its steps were spent at time 0.0")
                    .contains("of 1.0e-06, and larger tolerances do not lengthen them");
        });
        assertThat(path.end()[0]).isEqualTo(Math.exp(-0.75 * path.endTime()), within(1e-2 + tolerance));
        assertThat(path.end()[1]).isEqualTo(path.end()[0] / 2, within(1e-5 + 2 * tolerance));
    }

    /// |λ| at time 40 is 10⁴ x₂ + 6·10⁷ x₁, where the others let x₁ rest: about 3400.
    @Test
    void robertsonsReactionIsStiff() {
        Trajectory path = Integration.of(ROBERTSON).tolerances(1e-10, 1e-6).atMostSteps(10_000).from(1, 0, 0).during(0, 1e6);

        assertThat(path.outcome()).isInstanceOfSatisfying(Outcome.Stiff.class, stiff ->
                assertThat(stiff.fastest()).isBetween(1 / 4000.0, 1 / 2000.0));
    }

    @Test
    void aBundleWithAStiffStateIsStiff() {
        List<Arrival> arrivals = Integration.of(RATIO).atMostSteps(1000)
                .fromAll(List.of(new double[] {0, 0}, new double[] {1, 1})).after(0, 10);

        assertThat(arrivals).allSatisfy(arrival -> assertThat(arrival.outcome()).isInstanceOf(Outcome.Stiff.class));
    }

    @Test
    void aModelThatIsStiffOnlyAtFirstIsNot() {
        Velocity slowing = Velocity.scalar((time, x) -> time < 0.01 ? 1e5 * (1 - x[0]) : Math.cos(40 * time));
        Trajectory path = Integration.of(slowing).atMostSteps(2000).from(0).during(0, 1e4);

        assertThat(path.endTime()).isGreaterThan(1);
        assertThat(path.outcome()).isInstanceOf(Outcome.TooManySteps.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-9, 1e-12})
    void longRunsOfWhatOscillatesOrIsChaoticAreNot(double tolerance) {
        double[] network = Streams.generator(5, 1).doubles(60, -1, 1).toArray();
        for (Integration.Start start : List.of(start(Velocity.lorenz(), tolerance, 1, 1, 20),
                start(Velocity.of(new PredatorPrey(1, 0.5, 0.75)), tolerance, 3, 2),
                start(Velocity.of(2, (_, x, out) -> {
                    out[0] = x[1];
                    out[1] = (1 - x[0] * x[0]) * x[1] - x[0];
                }), tolerance, 2, 0),
                start(Velocity.of(new RateNetwork(new Girko(60, 0, false).draw(Streams.generator(5, 0)), Gain.Standard.TANH,
                        new RateNetwork.Settings(2, 1), new double[60]).withGainBeforeSum()), tolerance, network))) {
            Outcome outcome = start.during(0, 1e6).outcome();

            assertThat(outcome).isInstanceOf(Outcome.TooManySteps.class);
            assertThat(outcome.inWords()).startsWith("its steps were spent at time ")
                    .endsWith(": allow more of them, or larger tolerances");
        }
    }

    private static Integration.Start start(Velocity model, double tolerance, double... state) {
        return Integration.of(model).tolerances(tolerance, tolerance).atMostSteps(5000).from(state);
    }
}
