package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import resolvent.bifurcation.CycleSearch.End;
import resolvent.dynamics.Box;
import resolvent.model.ExcitatoryInhibitory;
import resolvent.model.InhibitoryPair;
import resolvent.model.Model;

class LimitCycleTest {
    private static final double[] START = {60, 5};

    private static LimitCycle pair(double inhibitoryTau) {
        CycleSearch search = CycleSearch.settling(ExcitatoryInhibitory.withInhibitoryTau(inhibitoryTau), START, 4000);
        return search.cycle().orElseThrow(() -> new AssertionError(search.inWords()));
    }

    private static Model vanDerPol(double mu) {
        return Planes.model(2, x -> new double[] {x[1], mu * (1 - x[0] * x[0]) * x[1] - x[0]},
                x -> new double[][] {{0, 1}, {-2 * mu * x[0] * x[1] - 1, mu * (1 - x[0] * x[0])}});
    }

    /// Against the exact solution, by matrix exponentials between the kinks, in another language.
    @Test
    void theExcitatoryInhibitoryPairHasItsExactCycle() {
        LimitCycle cycle = pair(50);

        assertThat(cycle.period()).isCloseTo(187.314792445396, within(1e-9));
        assertThat(cycle.lowest().get(0)).isCloseTo(0.126980810416, within(1e-9));
        assertThat(cycle.highest().get(0)).isCloseTo(56.187393004859, within(1e-9));
        assertThat(cycle.lowest().get(1)).isCloseTo(5.139972667445, within(1e-9));
        assertThat(cycle.highest().get(1)).isCloseTo(30.790706501331, within(1e-9));
        assertThat(cycle.isStable()).isTrue();
        assertThat(cycle.multiplierError()).isLessThan(1e-8);
        assertThat(cycle.inWords()).startsWith("stable limit cycle of period 187.31479");
    }

    @Test
    void closeToTheBirthAndFarFromItTheCycleIsExactToo() {
        assertThat(pair(41).period()).isCloseTo(163.98988950138573, within(1e-9));
        assertThat(pair(41).highest().get(0)).isCloseTo(50.82585030419281, within(1e-9));
        assertThat(pair(80).period()).isCloseTo(265.6115432029728, within(1e-8));
        assertThat(pair(80).highest().get(0)).isCloseTo(73.67524095118613, within(1e-8));
    }

    @Test
    void belowTheBifurcationTheTrajectoryComesToRest() {
        CycleSearch search = CycleSearch.settling(ExcitatoryInhibitory.withInhibitoryTau(30), START, 4000);

        assertThat(search.end()).isEqualTo(End.CAME_TO_REST);
        assertThat(search.cycle()).isEmpty();
    }

    /// Periods known to many digits from power series.
    @Test
    void vanDerPolsOscillatorHasItsKnownPeriod() {
        CycleSearch one = CycleSearch.settling(vanDerPol(1), new double[] {1, 1}, 60);
        CycleSearch five = CycleSearch.settling(vanDerPol(5), new double[] {1, 1}, 60);

        assertThat(one.cycle().orElseThrow().period()).isCloseTo(6.66328685932313, within(1e-10));
        assertThat(one.cycle().orElseThrow().highest().getFirst()).isCloseTo(2.00861986087, within(1e-9));
        assertThat(five.cycle().orElseThrow().period()).isCloseTo(11.6122306678, within(1e-8));
    }

    /// r' = r (r − 1)(r − 2), θ' = 1: cycles at r = 1, stable with multiplier e^{−2π}, and r = 2, unstable with e^{4π}.
    @Test
    void anUnstableCycleIsFoundFromNearby() {
        Model model = Planes.model(2, LimitCycleTest::twoCycles, LimitCycleTest::slopes);

        List<double[]> around = IntStream.range(0, 8).mapToDouble(k -> k * Math.PI / 4)
                .mapToObj(angle -> new double[] {1.95 * Math.cos(angle), 1.95 * Math.sin(angle)}).toList();

        CycleSearch search = CycleSearch.around(model, Box.cube(2, -3, 3), around, 6.2);

        LimitCycle cycle = search.cycle().orElseThrow(() -> new AssertionError(search.inWords()));
        assertThat(cycle.period()).isCloseTo(2 * Math.PI, within(1e-8));
        assertThat(cycle.highest().getFirst()).isCloseTo(2, within(1e-8));
        assertThat(cycle.transversal().getFirst().re()).isCloseTo(Math.exp(4 * Math.PI), within(1e-3));
        assertThat(cycle.growing()).isEqualTo(1);
        assertThat(cycle.isStable()).isFalse();
    }

    private static double[] twoCycles(double[] x) {
        double r = Math.hypot(x[0], x[1]);
        double growth = (r - 1) * (r - 2);
        return new double[] {growth * x[0] - x[1], x[0] + growth * x[1]};
    }

    private static double[][] slopes(double[] x) {
        double r = Math.hypot(x[0], x[1]);
        double growth = (r - 1) * (r - 2);
        double slope = r == 0 ? 0 : (2 * r - 3) / r;
        return new double[][] {{growth + slope * x[0] * x[0], slope * x[0] * x[1] - 1},
                {slope * x[0] * x[1] + 1, growth + slope * x[1] * x[1]}};
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> CycleSearch.settling(new InhibitoryPair(1, 1), new double[2], 0))
                .hasMessage("time must be above 0 and finite, was 0.0");
        assertThatThrownBy(() -> CycleSearch.near(new InhibitoryPair(1, 1), Box.cube(2, 0, 1), new double[3], 1))
                .hasMessage("state and region must have 2 variables, had 3 and 2");
        assertThatThrownBy(() -> CycleSearch.near(new InhibitoryPair(1, 1), Box.cube(2, 0, 1), new double[2], -1))
                .hasMessage("period must be above 0 and finite, was -1.0");
    }
}
