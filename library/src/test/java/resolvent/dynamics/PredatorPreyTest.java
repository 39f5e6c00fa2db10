package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.flow.RungeKutta;
import resolvent.model.PredatorPrey;

class PredatorPreyTest {
    private static final PredatorPrey MODEL = new PredatorPrey(1, 0.5, 0.75);

    private static PredatorPreyOrbit orbit(double rabbits, double foxes) {
        return PredatorPreyOrbit.through(MODEL, rabbits, foxes);
    }

    /// Computed elsewhere to the digits shown, by following the orbit in time. The extremes there are those of sampled
    /// states, which fall short of the true ones by up to 2e-6.
    @Test
    void theOrbitThroughThreeRabbitsAndTwoFoxesHasItsReferenceValues() {
        PredatorPreyOrbit orbit = orbit(3, 2);

        assertThat(MODEL.invariant(3, 2)).isCloseTo(0.9828936030, within(1e-10));
        assertThat(orbit.period()).isCloseTo(7.58337385, within(1e-8));
        assertThat(orbit.mostRabbits()).isCloseTo(3, within(1e-13));
        assertThat(orbit.fewestRabbits()).isCloseTo(0.60956399, within(2e-6));
        assertThat(orbit.fewestFoxes()).isCloseTo(0.93100634, within(2e-6));
        assertThat(orbit.mostFoxes()).isCloseTo(3.67958355, within(2e-6));
    }

    @Test
    void theStatesOfRestAreASaddleAndACentre() {
        FixedPoint empty = FixedPoint.at(MODEL, new double[] {0, 0});
        FixedPoint centre = FixedPoint.at(MODEL, new double[] {1.5, 2});

        assertThat(empty.residual()).isZero();
        assertThat(empty.eigenvalues().get(0).re()).isEqualTo(1);
        assertThat(empty.eigenvalues().get(1).re()).isEqualTo(-0.75);
        assertThat(centre.residual()).isZero();
        assertThat(centre.planeClass()).contains(PlaneClass.CENTRE);
        assertThat(Math.abs(centre.eigenvalues().get(0).im())).isCloseTo(Math.sqrt(0.75), within(1e-15));
        assertThat(MODEL.smallPeriod()).isCloseTo(7.2551975, within(5e-8));
    }

    /// Every corner of the orbit has the invariant of the start, and the largest and smallest numbers lie where they
    /// should.
    @ParameterizedTest
    @CsvSource({"3, 2", "1.5, 2.0001", "0.01, 0.3", "40, 7", "1e-8, 2"})
    void theInvariantIsTheSameAllRound(double rabbits, double foxes) {
        PredatorPreyOrbit orbit = orbit(rabbits, foxes);
        double start = MODEL.invariant(rabbits, foxes);
        for (int k = 0; k < 40; k++) {
            double angle = 2 * Math.PI * k / 40;
            assertThat(MODEL.invariant(orbit.rabbits(angle), orbit.foxes(angle))).as("angle %s", angle)
                    .isCloseTo(start, within(1e-12 * (1 + Math.abs(start))));
        }
        assertThat(MODEL.invariant(orbit.mostRabbits(), 2)).isCloseTo(start, within(1e-12 * (1 + Math.abs(start))));
    }

    /// Followed in time for the period, with ever smaller steps, the state comes back to the start and not before.
    @ParameterizedTest
    @CsvSource({"1, 0.5, 0.75, 3, 2", "1, 0.5, 0.75, 1.6, 2.1", "0.3, 2, 1.7, 2, 0.05", "1, 0.5, 0.75, 20, 5"})
    void thePeriodIsTheTimeAfterWhichTheStateComesBack(double births, double predation, double deaths, double rabbits,
            double foxes) {
        var model = new PredatorPrey(births, predation, deaths);
        double period = PredatorPreyOrbit.through(model, rabbits, foxes).period();
        double[] start = {rabbits, foxes};

        double[] end = RungeKutta.follow(model, start, period, 200_000);
        double[] late = RungeKutta.follow(model, start, 1.0001 * period, 200_000);

        double scale = Math.max(rabbits, foxes);
        assertThat(end).containsExactly(start, within(1e-9 * scale));
        assertThat(Math.hypot(late[0] - rabbits, late[1] - foxes)).isGreaterThan(1e-6 * scale);
    }

    @Test
    void smallOrbitsTakeTheSmallPeriod() {
        // T = T₀ (1 + (a + c) E/(12 a c) + …)
        PredatorPreyOrbit small = orbit(1.5 * (1 + 1e-6), 2);

        assertThat(small.period() / MODEL.smallPeriod() - 1).isCloseTo(0, within(1e-12));
        assertThat(orbit(1.5, 2).period()).isCloseTo(MODEL.smallPeriod(), within(1e-14 * 7));
        PredatorPreyOrbit next = orbit(1.5 * 1.02, 2);
        assertThat(next.period() / MODEL.smallPeriod() - 1).isCloseTo(1.75 * next.energy() / (12 * 0.75),
                within(1e-2 * next.energy()));
    }

    @Test
    void thereIsNoOrbitWithoutRabbits() {
        assertThatThrownBy(() -> orbit(0, 2)).hasMessage("rabbits must be above 0 and finite, was 0.0");
        assertThatThrownBy(() -> orbit(1, Double.NaN)).hasMessage("foxes must be above 0 and finite, was NaN");
    }

    @Test
    void theErrorOfRungeAndKuttaFallsAsTheFourthPowerOfTheStep() {
        double[] start = {3, 2};
        double[] exact = RungeKutta.follow(MODEL, start, 5, 100_000);
        double coarse = distance(RungeKutta.follow(MODEL, start, 5, 50), exact);
        double fine = distance(RungeKutta.follow(MODEL, start, 5, 100), exact);

        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(4, within(0.2));
        assertThatThrownBy(() -> RungeKutta.follow(MODEL, start, 5, 0)).hasMessage("steps must be at least 1, was 0");
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }
}
