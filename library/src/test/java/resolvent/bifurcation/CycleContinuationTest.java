package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.bifurcation.CycleChange.Kind;
import resolvent.dynamics.Box;
import resolvent.model.ExcitatoryInhibitory;

class CycleContinuationTest {
    private static CycleBranch followed(Sweep sweep, double parameter, double[] start, double time) {
        CycleSearch search = CycleSearch.settling(sweep.family().at(parameter), start, time);
        LimitCycle cycle = search.cycle().orElseThrow(() -> new AssertionError(search.inWords()));
        return CycleContinuation.standard(sweep).follow(new CycleAt(parameter, cycle));
    }

    /// At 40 ms the system is linear near its state of rest and keeps areas wherever the excitatory neurons are
    /// active: the branch of cycles ends in a whole family of closed orbits at that one value.
    @Test
    void theCycleOfThePairIsBornAtFiniteSizeOutOfAFamilyOfOrbits() {
        Family family = new Family("τ_I", "ms", ExcitatoryInhibitory::withInhibitoryTau);
        Sweep sweep = new Sweep(family, 20, 100, Box.plane(-5, 100, -5, 60));

        CycleBranch branch = followed(sweep, 50, new double[] {60, 5}, 4000);

        assertThat(branch.start()).isEqualTo(CycleEnding.CAME_TO_REST);
        assertThat(branch.end()).isEqualTo(CycleEnding.LEFT_RANGE);
        assertThat(branch.upright().orElseThrow()).isCloseTo(40, within(1e-6));
        assertThat(branch.points()).allSatisfy(point -> assertThat(point.parameter()).isGreaterThan(40 - 1e-6));
        assertThat(branch.points().getFirst().cycle().period())
                .isCloseTo(2 * Math.PI / Math.sqrt(1 / 400.0 - 1 / 1600.0), within(1e-6));
        assertThat(branch.points().stream().filter(point -> point.parameter() < 40 + 1e-6)
                .mapToDouble(point -> point.cycle().highest().getFirst()).max().orElseThrow()).isBetween(45.0, 49.96);
        assertThat(branch.points().stream().filter(point -> point.parameter() > 40.01)
                .mapToDouble(point -> point.cycle().highest().getFirst()).min().orElseThrow()).isGreaterThan(49.96);
        assertThat(branch.changes()).isEmpty();
        assertThat(branch.inWords()).contains("shrank onto a state of rest", "a family of closed orbits stands over 40");
    }

    /// r' = r (μ + r² − r⁴), θ' = 1: cycles from μ = 0 backwards to the fold at μ = −1/4, r² = 1/2, then onwards.
    @Test
    void aFoldOfCyclesIsGoneAround() {
        Family family = Planes.family(mu -> Planes.model(2, x -> {
            double growth = growth(mu, x);
            return new double[] {growth * x[0] - x[1], x[0] + growth * x[1]};
        }, x -> {
            double growth = growth(mu, x);
            double slope = 2 - 4 * (x[0] * x[0] + x[1] * x[1]);
            return new double[][] {{growth + slope * x[0] * x[0], slope * x[0] * x[1] - 1},
                    {slope * x[0] * x[1] + 1, growth + slope * x[1] * x[1]}};
        }));
        Sweep sweep = new Sweep(family, -0.5, 0.5, Box.cube(2, -2, 2));

        CycleBranch branch = followed(sweep, 0.3, new double[] {1, 0}, 50);

        assertThat(branch.changes()).hasSize(1);
        assertThat(branch.changes().getFirst().kind()).isEqualTo(Kind.FOLD);
        assertThat(branch.changes().getFirst().parameter()).isCloseTo(-0.25, within(1e-3));
        assertThat(branch.start()).isEqualTo(CycleEnding.CAME_TO_REST);
        assertThat(branch.points().getFirst().parameter()).isCloseTo(0, within(1e-2));
        assertThat(branch.points().getFirst().cycle().isStable()).isFalse();
        assertThat(branch.points()).allSatisfy(point -> {
            double square = Math.pow(point.cycle().highest().getFirst(), 2);
            assertThat(point.parameter() + square - square * square).isCloseTo(0, within(1e-7));
        });
    }

    private static double growth(double mu, double[] x) {
        double square = x[0] * x[0] + x[1] * x[1];
        return mu + square - square * square;
    }

    /// Rössler's system with a = b = 0.2 doubles its period near c = 2.832.
    @Test
    void aMultiplierThroughMinusOneDoublesThePeriod() {
        Family family = Planes.family(c -> Planes.model(3,
                x -> new double[] {-x[1] - x[2], x[0] + 0.2 * x[1], 0.2 + x[2] * (x[0] - c)},
                x -> new double[][] {{0, -1, -1}, {1, 0.2, 0}, {x[2], 0, x[0] - c}}));
        Sweep sweep = new Sweep(family, 2, 3.5, new Box(List.of(-10.0, -10.0, -1.0), List.of(10.0, 10.0, 20.0)));

        CycleBranch branch = followed(sweep, 2.5, new double[] {1, 1, 0}, 300);

        assertThat(branch.changes()).hasSize(1);
        assertThat(branch.changes().getFirst().kind()).isEqualTo(Kind.PERIOD_DOUBLING);
        assertThat(branch.changes().getFirst().parameter()).isCloseTo(2.832, within(2e-3));
    }

    @Test
    void wrongArgumentsAreNamed() {
        Family family = new Family("τ_I", "ms", ExcitatoryInhibitory::withInhibitoryTau);
        Sweep sweep = new Sweep(family, 20, 100, Box.plane(-5, 100, -5, 60));
        LimitCycle cycle = CycleSearch.settling(family.at(50), new double[] {60, 5}, 2000).cycle().orElseThrow();

        assertThatThrownBy(() -> new CycleContinuation(sweep, 0, 10)).hasMessageContaining("largestStep must be between");
        assertThatThrownBy(() -> new CycleContinuation(sweep, 0.1, 1)).hasMessage("mostPoints must be at least 2, was 1");
        assertThatThrownBy(() -> CycleContinuation.standard(sweep).follow(new CycleAt(150, cycle)))
                .hasMessage("parameter must be between 20.0 and 100.0, was 150.0");
    }
}
