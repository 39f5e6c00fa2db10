package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.RestSearch;
import resolvent.model.ExcitatoryInhibitory;
import resolvent.model.InhibitoryPair;
import resolvent.model.Model;

class BasinsTest {
    /// By symmetry the neuron that is ahead at the start wins.
    @Test
    void theNeuronThatIsAheadWins() {
        Model model = new InhibitoryPair(1.5, 1);
        FixedPoint first = RestSearch.from(model, new double[] {0.9, -0.9}).fixedPoint(model).orElseThrow();
        FixedPoint second = RestSearch.from(model, new double[] {-0.9, 0.9}).fixedPoint(model).orElseThrow();
        Box region = Box.cube(2, -1, 1);

        Basins basins = Basins.of(model, region, 10, 60, List.of(new Attractor.Rest(first), new Attractor.Rest(second)));

        List<double[]> starts = region.grid(10);
        for (int k = 0; k < starts.size(); k++) {
            double ahead = starts.get(k)[0] - starts.get(k)[1];
            // on the diagonal trajectories go to the saddle, from which rounding may drive them
            if (Math.abs(ahead) > 1e-9) {
                assertThat(basins.reached().get(k)).isEqualTo(ahead > 0 ? 0 : 1);
            }
        }
        assertThat(basins.share(0)).isBetween(0.45, 0.55);
    }

    @Test
    void everyStartOfThePairReachesTheLimitCycle() {
        Model model = ExcitatoryInhibitory.withInhibitoryTau(50);
        LimitCycle cycle = CycleSearch.settling(model, new double[] {60, 5}, 3000).cycle().orElseThrow();

        Basins basins = Basins.of(model, Box.plane(0, 80, 0, 50), 6, 3000, List.of(new Attractor.Cycle(cycle)));

        assertThat(basins.share(0)).isEqualTo(1);
        assertThatThrownBy(() -> basins.share(7)).hasMessage("attractor must be from -1 (unknown) to 0, was 7");
    }

    @Test
    void withTooLittleTimeAStartIsUnknown() {
        Model model = ExcitatoryInhibitory.withInhibitoryTau(30);
        FixedPoint rest = RestSearch.from(model, new double[] {25, 15}).fixedPoint(model).orElseThrow();

        Basins basins = Basins.of(model, Box.plane(0, 80, 0, 50), 4, 1, List.of(new Attractor.Rest(rest)));

        assertThat(basins.share(Basins.UNKNOWN)).isEqualTo(1);
        assertThatThrownBy(() -> Basins.of(model, Box.cube(2, 0, 1), 4, 0, List.of()))
                .hasMessage("time must be above 0 and finite, was 0.0");
    }
}
