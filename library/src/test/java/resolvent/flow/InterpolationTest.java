package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {
    private static final Integration.Settings LOOSE = new Integration.Settings(1e9, 0, 10);

    /// One step of x' = x² from x(0) = 1, whose exact end is 1/(1 − h).
    private static Step step(double length) {
        Velocity model = Velocity.scalar((_, x) -> x[0] * x[0]);
        var stages = new Stages(model, LOOSE, new double[] {1});
        double[] end = new double[1];
        stages.tryStep(0, length, new double[] {1}, end);
        double[] last = new double[1];
        model.velocity(length, end, last);
        Place from = new Place(0, new double[] {1}, new double[] {1});
        Place to = new Place(length, end, last);
        return new Step(from, to, stages.inside(length, from, to));
    }

    private static double error(double length, double part) {
        return Math.abs(step(length).at(part * length)[0] - 1 / (1 - part * length));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.4, 0.5, 0.8})
    void theErrorInsideAStepFallsAsItsEighthPower(double part) {
        assertThat(Math.log(error(0.2, part) / error(0.1, part)) / Math.log(2)).isBetween(7.0, 9.5);
        assertThat(error(0.1, part)).isLessThan(1e-9);
    }

    /// Nothing but x and x' at the ends: values and slopes of neighbouring steps meet.
    @Test
    void statesAndVelocitiesAreThoseAtTheEnds() {
        Step step = step(0.1);
        double tiny = 1e-7;

        assertThat(step.at(0)[0]).isEqualTo(1);
        assertThat(step.at(0.1)[0]).isEqualTo(step.end()[0]);
        assertThat((step.at(tiny)[0] - 1) / tiny).isEqualTo(1, within(1e-6));
        double end = step.end()[0];
        assertThat((end - step.at(0.1 - tiny)[0]) / tiny).isEqualTo(end * end, within(1e-6));
    }

    @Test
    void velocitiesInsideAStepAreTakenOnlyWhenItIsAsked() {
        Velocity model = Velocity.lorenz();
        Trajectory path = Integration.of(model).from(1, 1, 20).during(0, 0.01);
        int atOnce = model.asked().get();
        assertThat(path.times()).hasSizeBetween(2, 10);

        double[] first = path.at(path.times()[1] / 3);
        assertThat(model.asked().get()).isEqualTo(atOnce + 3);
        assertThat(path.at(path.times()[1] / 3)).containsExactly(first);
        assertThat(path.at(path.times()[1])).containsExactly(path.at(path.times()[1]));
        assertThat(model.asked().get()).isEqualTo(atOnce + 3);
    }

    /// Twelve of every step tried, one at the start and one to find the first step's length; the twelfth is saved where
    /// a step is rejected.
    @Test
    void aStepCostsTwelveVelocities() {
        Velocity model = Velocity.scalar((time, _) -> Math.cos(time));
        Trajectory path = Integration.of(model).from(0).during(0, 0.5);
        int steps = path.times().length - 1;

        assertThat(model.asked().get()).isEqualTo(2 + 12 * steps);
    }

    @Test
    void threadsThatAskAtOnceGetTheSameBits() {
        List<Double> times = IntStream.range(0, 400).mapToObj(k -> k / 40.0).toList();
        Integration flow = Integration.of(Velocity.lorenz());
        Trajectory alone = flow.from(1, 1, 20).during(0, 10);
        Trajectory shared = flow.from(1, 1, 20).during(0, 10);

        List<double[]> expected = times.stream().map(alone::at).toList();
        List<double[]> found = IntStream.range(0, 4 * times.size()).parallel()
                .mapToObj(k -> shared.at(times.get(k / 4))).toList();
        for (int k = 0; k < found.size(); k++) {
            assertThat(found.get(k)).containsExactly(expected.get(k / 4));
        }
    }

    @Test
    void onTheWayBackItIsTheSameState() {
        Integration flow = Integration.of(Velocity.scalar((_, x) -> -x[0])).tolerances(1e-12, 1e-12);
        Trajectory back = flow.from(1).during(0, -3);

        DoubleStream.iterate(0, time -> time >= -3, time -> time - 0.01).forEach(time ->
                assertThat(back.at(time)[0]).isEqualTo(Math.exp(-time), within(1e-10)));
    }
}
