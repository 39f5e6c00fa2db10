package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.bifurcation.CycleChange.Kind;
import resolvent.dynamics.Box;

/// Where multipliers cross the unit circle, against places known exactly or computed by other means.
class CycleBifurcationTest {
    private static CycleBranch followed(Sweep sweep, double parameter, double[] start, double time) {
        CycleSearch search = CycleSearch.settling(sweep.family().at(parameter), start, time);
        LimitCycle cycle = search.cycle().orElseThrow(() -> new AssertionError(search.inWords()));
        return CycleContinuation.standard(sweep).follow(new CycleAt(parameter, cycle));
    }

    private static CycleChange only(CycleBranch branch, Kind kind) {
        assertThat(branch.changes()).as(branch.inWords()).hasSize(1);
        assertThat(branch.changes().getFirst().kind()).isEqualTo(kind);
        return branch.changes().getFirst();
    }

    /// r' = r (μ + r² − r⁴), θ' = 1 + x/2: a fold at μ = −1/4, r² = 1/2, of period ∫ dθ/(1 + ½ r cos θ) = 2π/√(1 − r²/4).
    @Test
    void aFoldOfCyclesIsWhereItMustBe() {
        Sweep sweep = new Sweep(WrittenCycles.fold(), -0.5, 0.5, Box.cube(2, -2, 2));

        CycleChange fold = only(followed(sweep, 0.3, new double[] {1, 0}, 50), Kind.FOLD);

        assertThat(fold.parameter()).isCloseTo(-0.25, within(1e-10));
        assertThat(fold.at().cycle().period()).isCloseTo(2 * Math.PI / Math.sqrt(7.0 / 8), within(1e-7));
        assertThat(fold.at().cycle().highest().getFirst()).isCloseTo(Math.sqrt(0.5), within(1e-7));
        assertThat(fold.at().cycle().transversal().getFirst().re()).isCloseTo(1, within(1e-6));
    }

    /// z' = z (1 − |z|² + i), w' = w (μ − 0.6 (Re z)² + iν − |w|²): about the cycle |z| = 1, w = 0 the pair of
    /// multipliers is exp(2π (μ − 0.3) ± 2πiν). In other coordinates and with time running unevenly this still holds.
    @Test
    void aTorusIsBornWhereThePairCrossesTheCircle() {
        Sweep sweep = new Sweep(WrittenCycles.torus(0.3, 0.28), 0, 0.5, Box.cube(4, -3, 3));

        CycleChange torus = only(followed(sweep, 0.1, new double[] {1, 0.1, 0.1, 0.1}, 200), Kind.TORUS);

        assertThat(torus.parameter()).isCloseTo(0.3, within(1e-10));
        assertThat(torus.angle()).isCloseTo(2 * Math.PI * 0.28, within(1e-8));
        assertThat(torus.inWords()).startsWith("torus bifurcation at 0.3");
    }

    /// z' = z (1 − |z|² + i), w' = w (μ − 0.6 (Re z)² − w²): a pitchfork of cycles at μ = 0.3.
    @Test
    void aPitchforkOfCyclesIsABranchPoint() {
        Sweep sweep = new Sweep(WrittenCycles.crossing(0.3, 2), 0, 0.7, Box.cube(3, -3, 3));

        CycleChange stem = only(followed(sweep, 0.1, new double[] {1, 0.1, 0.1}, 200), Kind.BRANCH_POINT);
        CycleChange arm = only(followed(sweep, 0.6, new double[] {1, 0.1, 0.1}, 200), Kind.BRANCH_POINT);

        assertThat(stem.parameter()).isCloseTo(0.3, within(1e-10));
        assertThat(arm.parameter()).isCloseTo(0.3, within(1e-10));
    }

    @Test
    void aTranscriticalBifurcationOfCyclesIsABranchPoint() {
        Sweep sweep = new Sweep(WrittenCycles.crossing(0.3, 1), 0, 0.7, Box.cube(3, -3, 3));

        CycleChange change = only(followed(sweep, 0.6, new double[] {1, 0.1, 0.1}, 200), Kind.BRANCH_POINT);

        assertThat(change.parameter()).isCloseTo(0.3, within(1e-10));
    }

    /// Rössler's system with a = b = 0.2. The references are the zeros (Brent) of the multiplier + 1 of cycles found by
    /// Newton's method on state and period, with the variational equations, by SciPy's DOP853 at a tolerance of 3e-14.
    @Test
    void roesslersCycleDoublesItsPeriod() {
        Sweep sweep = new Sweep(WrittenCycles.roessler(), 2, 3.5, WrittenCycles.ROESSLER_REGION);

        CycleChange doubling = only(followed(sweep, 2.5, new double[] {1, 1, 0}, 300), Kind.PERIOD_DOUBLING);

        assertThat(doubling.parameter()).isCloseTo(2.8324450278625, within(1e-8));
        assertThat(doubling.at().cycle().period()).isCloseTo(5.7698200165066, within(1e-8));
        assertThat(doubling.angle()).isCloseTo(Math.PI, within(1e-9));
    }

    /// The doubled cycle at c = 3 and the second doubling, by the same independent program.
    @Test
    void theDoubledBranchIsFollowedToTheSecondDoubling() {
        Sweep sweep = new Sweep(WrittenCycles.roessler(), 2, 3.9, WrittenCycles.ROESSLER_REGION);
        CycleBranch single = followed(sweep, 2.5, new double[] {1, 1, 0}, 300);
        CycleChange first = single.changes().getFirst();

        CycleBranch doubled = CycleContinuation.standard(sweep).followDoubled(first).orElseThrow();

        assertThat(doubled.start()).isEqualTo(CycleEnding.BEGAN_AT_DOUBLING);
        assertThat(doubled.end()).isEqualTo(CycleEnding.LEFT_RANGE);
        CycleAt born = doubled.points().getFirst();
        assertThat(born.parameter()).isBetween(first.parameter(), first.parameter() + 0.02);
        assertThat(born.cycle().period()).isCloseTo(2 * first.at().cycle().period(), within(0.01));
        assertThat(doubled.points()).filteredOn(point -> point.parameter() < 3.8)
                .allSatisfy(point -> assertThat(point.cycle().isStable()).isTrue());
        CycleChange second = only(doubled, Kind.PERIOD_DOUBLING);
        assertThat(second.parameter()).isCloseTo(3.8373581684101, within(1e-8));
        assertThat(second.at().cycle().period()).isCloseTo(11.5726888044658, within(1e-7));
    }

    @Test
    void theDoubledCycleIsThatOfAnIndependentProgram() {
        Sweep sweep = new Sweep(WrittenCycles.roessler(), 2, 3, WrittenCycles.ROESSLER_REGION);
        CycleChange first = followed(sweep, 2.5, new double[] {1, 1, 0}, 300).changes().getFirst();

        LimitCycle cycle = CycleContinuation.standard(sweep).followDoubled(first).orElseThrow().points().getLast().cycle();

        assertThat(cycle.period()).isCloseTo(11.531074139879, within(1e-8));
        assertThat(cycle.transversal().getFirst().re()).isCloseTo(0.58629782, within(1e-7));
    }

    @Test
    void onlyAPeriodDoublingHasADoubledBranch() {
        Sweep sweep = new Sweep(WrittenCycles.fold(), -0.5, 0.5, Box.cube(2, -2, 2));
        CycleChange fold = only(followed(sweep, 0.3, new double[] {1, 0}, 50), Kind.FOLD);

        assertThatThrownBy(() -> CycleContinuation.standard(sweep).followDoubled(fold))
                .hasMessage("doubling must be a period doubling, was a fold of cycles");
    }
}
