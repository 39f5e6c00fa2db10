package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resolvent.bifurcation.CycleChange.Kind;
import resolvent.dynamics.Box;
import resolvent.dynamics.RestSearch;
import resolvent.model.Model;
import resolvent.model.PlaneSystem;

/// Spikes of the two neurons that every text has, from where they are born to where they die.
@Tag("slow")
class NeuronCyclesTest {
    /// A. L. Hodgkin, A. F. Huxley, J. Physiol. 117, 500 (1952), doi:10.1113/jphysiol.1952.sp004764, at 6.3 °C, depolarization
    /// positive; the current I in µA/cm².
    private record Axon(double current) implements Model {
        @Override
        public int dimension() {
            return 4;
        }

        @Override
        public double longestStep(double duration) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            double v = state[0];
            double m = state[1];
            double h = state[2];
            double n = state[3];
            out[0] = current - 120 * m * m * m * h * (v - 115) - 36 * n * n * n * n * (v + 12) - 0.3 * (v - 10.599);
            out[1] = 0.1 * opening(25 - v) * (1 - m) - 4 * Math.exp(-v / 18) * m;
            out[2] = 0.07 * Math.exp(-v / 20) * (1 - h) - h / (Math.exp((30 - v) / 10) + 1);
            out[3] = 0.01 * opening(10 - v) * (1 - n) - 0.125 * Math.exp(-v / 80) * n;
        }

        /// x/(exp(x/10) − 1)
        private static double opening(double x) {
            return Math.abs(x) < 1e-5 ? 10 - x / 2 : x / Math.expm1(x / 10);
        }
    }

    /// R. FitzHugh, Biophys. J. 1, 445 (1961), doi:10.1016/S0006-3495(61)86902-6.
    private static PlaneSystem fitzHugh(double current) {
        return new PlaneSystem((v, w) -> v - v * v * v / 3 - w + current, (v, w) -> (v + 0.7 - 0.8 * w) / 12.5);
    }

    /// The amplitude explodes within 10⁻⁷ of the current, where the cycle follows the repelling branch of the nullcline (a
    /// canard): the fold lies there. The model is symmetric about I = 0.875.
    @Test
    void spikesOfFitzHughExplodeAndVanishOnBothSides() {
        var sweep = new Sweep(new Family("I", "", NeuronCyclesTest::fitzHugh), 0, 2, Box.plane(-3, 3, -2, 3));
        LimitCycle cycle = CycleSearch.settling(fitzHugh(0.5), new double[] {1, 0}, 500).cycle().orElseThrow();
        assertThat(cycle.period()).isEqualTo(39.47441498, within(1e-7));

        CycleBranch branch = CycleContinuation.standard(sweep).follow(new CycleAt(0.5, cycle));

        assertThat(branch.start()).isEqualTo(CycleEnding.CAME_TO_REST);
        assertThat(branch.end()).isEqualTo(CycleEnding.CAME_TO_REST);
        assertThat(branch.upright()).isEmpty();
        assertThat(branch.changes()).extracting(CycleChange::kind).containsExactly(Kind.FOLD, Kind.FOLD);
        double first = branch.changes().getFirst().parameter();
        assertThat(first).isEqualTo(0.3241785225, within(2e-9));
        assertThat(branch.changes().getLast().parameter()).isEqualTo(1.75 - first, within(2e-9));
        assertThat(branch.points()).allSatisfy(point -> assertThat(point.cycle().multiplierError()).isLessThan(1e-3));
        // l₁ > 0: both Hopf bifurcations, at 0.33128134 and its mirror image, give birth to unstable cycles
        assertThat(branch.points().getFirst().parameter()).isEqualTo(0.33128134, within(1e-4));
        assertThat(branch.points().getFirst().cycle().growing()).isEqualTo(1);
    }

    /// J. Rinzel, R. N. Miller, Math. Biosci. 49, 27 (1980), doi:10.1016/0025-5564(80)90109-1: four cycles between 7.84 and
    /// 7.92, spikes from 6.26 on.
    @Test
    void spikesOfTheAxonAreOneBranchFromHopfToHopf() {
        var region = new Box(List.of(-20.0, 0.0, 0.0, 0.0), List.of(120.0, 1.0, 1.0, 1.0));
        var sweep = new Sweep(new Family("I", "µA/cm²", Axon::new), 0, 200, region);
        var quiet = new double[] {0, 0.05, 0.6, 0.3};
        var rest = RestSearch.from(new Axon(0), quiet).fixedPoint(new Axon(0)).orElseThrow();
        assertThat(Continuation.standard(sweep).follow(new RestAt(0, rest)).hopf()).extracting(Bifurcation::parameter)
                .satisfiesExactly(low -> assertThat(low).isEqualTo(9.779638, within(1e-5)),
                        high -> assertThat(high).isEqualTo(154.52663, within(1e-4)));
        LimitCycle spikes = CycleSearch.settling(new Axon(20), quiet, 200).cycle().orElseThrow();

        CycleBranch branch = CycleContinuation.standard(sweep).follow(new CycleAt(20, spikes));

        assertThat(branch.start()).isEqualTo(CycleEnding.CAME_TO_REST);
        assertThat(branch.end()).isEqualTo(CycleEnding.CAME_TO_REST);
        assertThat(branch.points().getFirst().parameter()).isEqualTo(9.78, within(0.01));
        assertThat(branch.points().getLast().parameter()).isEqualTo(154.52, within(0.02));
        assertThat(branch.changes()).extracting(CycleChange::kind).containsExactly(Kind.FOLD, Kind.PERIOD_DOUBLING,
                Kind.PERIOD_DOUBLING, Kind.FOLD, Kind.FOLD);
        assertThat(branch.changes().stream().mapToDouble(CycleChange::parameter).toArray()).containsExactly(
                new double[] {7.84655, 7.84954, 7.92198, 7.92199, 6.26452}, within(2e-5));
    }
}
