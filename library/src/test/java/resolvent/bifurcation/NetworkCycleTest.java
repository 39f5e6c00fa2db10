package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;

class NetworkCycleTest {
    private static final Connectivity PAIR = Connectivity.of(Dense.of(new double[] {2, -2}, new double[] {2, 0}));

    /// Periods as AUTO-07p has them, with 100 intervals of 4 collocation points (`bench/run continuation`).
    @Test
    void theRhythmOfASmoothPairHasThePeriodThatAutoFinds() {
        assertThat(period(1)).isCloseTo(7.07988528, within(1e-7));
        assertThat(period(2)).isCloseTo(8.71426388, within(1e-7));
    }

    private static double period(double gamma) {
        var network = new RateNetwork(PAIR, Gain.Standard.TANH, new RateNetwork.Settings(gamma, 1), 0.2, -0.1).withTaus(1, 2);
        CycleSearch search = CycleSearch.settling(network, new double[] {0.5, 0}, 200);
        return search.cycle().orElseThrow(() -> new AssertionError(search.inWords())).period();
    }
}
