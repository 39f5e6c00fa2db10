package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.bifurcation.Bifurcation.Several;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.model.Lorenz;

/// Why branches end, each in a system in which it can be no other way.
class EndingsTest {
    private static final double HOMOCLINIC = 13.92655740752;

    private static CycleAt cycle(Family family, double parameter, double... start) {
        CycleSearch search = CycleSearch.settling(family.at(parameter), start, 200);
        return new CycleAt(parameter, search.cycle().orElseThrow(() -> new AssertionError(search.inWords())));
    }

    /// x = √(½ − p) rests; beyond p = ½ the velocity is no number.
    @Test
    void aCurveThatStopsEndsWithTheSmallestStep() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {Math.sqrt(0.5 - p) + 1 - x[0]},
                _ -> new double[][] {{-1}}));
        Sweep sweep = new Sweep(family, 0, 1, Box.cube(1, -3, 3));
        RestAt start = new RestAt(0.2, FixedPoint.at(family.at(0.2), new double[] {1 + Math.sqrt(0.3)}));

        Branch branch = Continuation.standard(sweep).follow(start);

        assertThat(branch.end()).isEqualTo(Ending.STEP_TOO_SMALL);
        assertThat(branch.start()).isEqualTo(Ending.LEFT_RANGE);
        assertThat(branch.points().getLast().parameter()).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void aCurveOfManyPointsEndsWithTheLastThatWasAskedFor() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {p - x[0]}, _ -> new double[][] {{-1}}));
        Sweep sweep = new Sweep(family, 0, 1, Box.cube(1, -3, 3));
        RestAt start = new RestAt(0.5, FixedPoint.at(family.at(0.5), new double[] {0.5}));

        Branch branch = new Continuation(sweep, 0.01, 7).follow(start);

        assertThat(List.of(branch.start(), branch.end())).containsOnly(Ending.ENOUGH_POINTS);
        assertThat(branch.points()).hasSize(13);
    }

    /// Two oscillators that lose their stability at the same value.
    @Test
    void twoPairsThatCrossAtOnceAreSeveral() {
        Family family = Planes.family(mu -> Planes.model(4, x -> new double[] {mu * x[0] - x[1] - x[0] * x[0] * x[0],
                x[0] + mu * x[1], mu * x[2] - 2 * x[3] - x[2] * x[2] * x[2], 2 * x[2] + mu * x[3]},
                x -> new double[][] {{mu - 3 * x[0] * x[0], -1, 0, 0}, {1, mu, 0, 0},
                        {0, 0, mu - 3 * x[2] * x[2], -2}, {0, 0, 2, mu}}));
        Sweep sweep = new Sweep(family, -1, 0.7, Box.cube(4, -2, 2));

        Branch branch = Continuation.standard(sweep).follow(new RestAt(-0.5, FixedPoint.at(family.at(-0.5), new double[4])));

        assertThat(branch.bifurcations()).hasSize(1);
        Several several = (Several) branch.bifurcations().getFirst();
        assertThat(several.parameter()).isCloseTo(0, within(1e-8));
        assertThat(List.of(several.before(), several.after())).containsExactly(0, 4);
    }

    /// H = y²/2 − x²/2 + x³/3 obeys H' = y² (μ − H), so the level H = μ is a cycle for −1/6 < μ < 0; at μ = 0 it is the loop
    /// through the saddle in the origin, at μ = −1/6 the centre (1, 0).
    private static Family homoclinic() {
        return Planes.family(mu -> Planes.model(2,
                x -> new double[] {x[1], x[0] - x[0] * x[0] + (mu - energy(x)) * x[1]},
                x -> new double[][] {{0, 1}, {1 - 2 * x[0] + (x[0] - x[0] * x[0]) * x[1], mu - energy(x) - x[1] * x[1]}}));
    }

    private static double energy(double[] x) {
        return x[1] * x[1] / 2 - x[0] * x[0] / 2 + x[0] * x[0] * x[0] / 3;
    }

    /// `∮ dx/y` with y² = ⅔ (x − a)(x − b)(c − x), by the trapezoidal rule in φ, x = (b + c)/2 + (c − b)/2 cos φ.
    private static double period(double mu) {
        double third = Math.acos(1 + 12 * mu) / 3;
        double a = 0.5 + Math.cos(third + 2 * Math.PI / 3);
        double b = 0.5 + Math.cos(third - 2 * Math.PI / 3);
        double c = 0.5 + Math.cos(third);
        int nodes = 4000;
        double sum = 0;
        for (int k = 0; k < nodes; k++) {
            double x = (b + c) / 2 + (c - b) / 2 * Math.cos((k + 0.5) * Math.PI / nodes);
            sum += 2 * Math.PI / nodes / Math.sqrt(2.0 / 3 * (x - a));
        }
        return sum;
    }

    @Test
    void aCycleThatComesToASaddleTakesEverLonger() {
        Sweep sweep = new Sweep(homoclinic(), -0.2, 0.1, Box.plane(-1, 2, -1.5, 1.5));
        CycleAt start = cycle(homoclinic(), -0.1, 0.5, 0);

        CycleBranch branch = new CycleContinuation(sweep, 0.2, 300).follow(start);

        assertThat(branch.end()).isEqualTo(CycleEnding.PERIOD_GREW);
        assertThat(branch.start()).isEqualTo(CycleEnding.CAME_TO_REST);
        CycleAt last = branch.points().getLast();
        assertThat(last.parameter()).isCloseTo(0, within(1e-11));
        assertThat(last.cycle().period()).isGreaterThan(100 * start.cycle().period());
        assertThat(branch.points()).filteredOn(point -> point.parameter() < -1e-5).hasSizeGreaterThan(20)
                .allSatisfy(point -> assertThat(point.cycle().period() / period(point.parameter()))
                        .isCloseTo(1, within(1e-8)));
        // H' = y² (μ − H) to first order: the multiplier is exp(−∮ y dx), which at the loop is 6/5
        assertThat(branch.points()).filteredOn(point -> point.cycle().period() > 40 && point.cycle().multiplierError() < 1e-5)
                .hasSizeGreaterThan(10).allSatisfy(point -> assertThat(point.cycle().transversal().getFirst().re())
                        .isCloseTo(Math.exp(-1.2), within(1e-4)));
        assertThat(branch.changes()).isEmpty();
        assertThat(branch.upright()).isEmpty();
    }

    /// Lorenz's system: unstable cycles from the Hopf bifurcation back to the homoclinic orbit of the origin. Its place is
    /// that where the unstable manifold of the origin turns to the other side, by bisection with SciPy's DOP853. The
    /// divergence is −41/3 everywhere, so the product of the multipliers is exp(−41 T/3).
    @Test
    void lorenzCyclesGoFromTheHopfBifurcationToTheHomoclinicOrbit() {
        Family family = new Family("ρ", "", rho -> new Lorenz(10, rho, 8.0 / 3));
        Sweep sweep = new Sweep(family, 10, 30, Box.cube(3, -60, 60));
        double root = Math.sqrt(8.0 / 3 * 13);
        Branch rest = Continuation.standard(sweep)
                .follow(new RestAt(14, FixedPoint.at(family.at(14), new double[] {root, root, 13})));

        CycleBranch branch = new CycleContinuation(sweep, 0.2, 300).followBorn(rest.hopf().getFirst()).orElseThrow();

        assertThat(branch.start()).isEqualTo(CycleEnding.BEGAN_AT_HOPF);
        assertThat(branch.end()).isEqualTo(CycleEnding.PERIOD_GREW);
        assertThat(branch.points().getLast().parameter()).isCloseTo(HOMOCLINIC, within(1e-8));
        CycleAt born = branch.points().getFirst();
        assertThat(born.cycle().period()).isCloseTo(2 * Math.PI / rest.hopf().getFirst().omega(), within(5e-3));
        assertThat(branch.points()).filteredOn(point -> point.cycle().period() < 20).hasSizeGreaterThan(20)
                .allSatisfy(point -> {
                    double[] logs = point.cycle().transversal().stream().mapToDouble(value -> Math.log(value.abs())).toArray();
                    assertThat(logs[0] + logs[1]).isCloseTo(-41.0 / 3 * point.cycle().period(), within(1e-5));
                    assertThat(point.cycle().growing()).isEqualTo(1);
                });
        assertThat(branch.changes()).isEmpty();
    }

    /// The cycle of radius √(½ − μ) turns into nothing at μ = ½, beyond which the velocity is no number.
    @Test
    void aBranchOfCyclesThatStopsEndsWithTheSmallestStep() {
        Family family = Planes.family(mu -> Planes.model(2, x -> turning(1 + Math.sqrt(0.5 - mu), x),
                x -> slopes(1 + Math.sqrt(0.5 - mu), x)));
        Sweep sweep = new Sweep(family, 0, 1, Box.cube(2, -3, 3));

        CycleBranch branch = CycleContinuation.standard(sweep).follow(cycle(family, 0.2, 1, 0));

        assertThat(branch.end()).isEqualTo(CycleEnding.STEP_TOO_SMALL);
        assertThat(branch.start()).isEqualTo(CycleEnding.LEFT_RANGE);
        assertThat(branch.points().getLast().parameter()).isCloseTo(0.5, within(5e-3));
    }

    @Test
    void aBranchOfCyclesHasAsManyPointsAsWereAskedFor() {
        Family family = Planes.family(mu -> Planes.model(2, x -> turning(1 + mu, x), x -> slopes(1 + mu, x)));
        Sweep sweep = new Sweep(family, 0, 1, Box.cube(2, -3, 3));

        CycleBranch branch = new CycleContinuation(sweep, 0.01, 4).follow(cycle(family, 0.5, 1, 0));

        assertThat(List.of(branch.start(), branch.end())).containsOnly(CycleEnding.ENOUGH_POINTS);
        assertThat(branch.points()).hasSize(9);
    }

    /// A cycle that outgrows the region.
    @Test
    void aCycleThatOutgrowsTheRegionLeavesIt() {
        Family family = Planes.family(mu -> Planes.model(2, x -> turning(1 + mu, x), x -> slopes(1 + mu, x)));
        Sweep sweep = new Sweep(family, 0, 1, Box.cube(2, -1.8, 1.8));

        CycleBranch branch = CycleContinuation.standard(sweep).follow(cycle(family, 0.5, 1, 0));

        assertThat(branch.end()).isEqualTo(CycleEnding.LEFT_REGION);
        assertThat(branch.points()).allSatisfy(point -> assertThat(point.parameter()).isLessThan(0.8));
    }

    /// r' = r (R² − r²), θ' = 1.
    private static double[] turning(double radius, double[] x) {
        double growth = radius * radius - x[0] * x[0] - x[1] * x[1];
        return new double[] {growth * x[0] - x[1], x[0] + growth * x[1]};
    }

    private static double[][] slopes(double radius, double[] x) {
        double growth = radius * radius - x[0] * x[0] - x[1] * x[1];
        return new double[][] {{growth - 2 * x[0] * x[0], -1 - 2 * x[0] * x[1]},
                {1 - 2 * x[0] * x[1], growth - 2 * x[1] * x[1]}};
    }
}
