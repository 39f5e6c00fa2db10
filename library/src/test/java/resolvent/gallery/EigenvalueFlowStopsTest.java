package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.observable.Samples;
import resolvent.report.Check;

/// Where eigenvalues stop while the bias falls, beside the inverse localization length of an infinite chain.
class EigenvalueFlowStopsTest {
    /// An independent program found correlations of .92 to .99 by ring, a median of at least .95, and mean differences
    /// between −.07 and −.03. Here the lowest of sixty rings, seeds 100 to 159, is .878. In the ring of seed 113 the
    /// eigenvalue 0 is fourfold at g = 0.
    @Test
    void anEigenvalueStopsWhereItsStateLocalizes() {
        double[] correlations = new double[20];
        var delays = new Samples();
        for (int seed = 0; seed < 20; seed++) {
            Result result = new EigenvalueFlow(100, 1, 0, 100 + seed).run(Runner.local());
            assertThat(result.checks()).as("seed %d", 100 + seed).hasSize(2).allMatch(Check::holds);
            correlations[seed] = result.value("stop_correlation").value();
            assertThat(correlations[seed]).as("seed %d", 100 + seed).isBetween(0.85, 1.0);
            delays.add(seed, result.value("stop_delay").value());
        }
        double[] sorted = LongStream.range(0, 20).mapToDouble(k -> correlations[(int) k]).sorted().toArray();

        assertThat((sorted[9] + sorted[10]) / 2).as("seeds 100 to 119").isGreaterThanOrEqualTo(0.95);
        assertThat(delays.mean() - 5 * delays.standardError()).as("seeds 100 to 119").isGreaterThan(-0.07);
        assertThat(delays.mean() + 5 * delays.standardError()).as("seeds 100 to 119").isLessThan(-0.03);
    }

    @Test
    void theLongerTheRingTheNearer() {
        Result shorter = new EigenvalueFlow(60, 1, 0, 3).run(Runner.local());
        Result longer = new EigenvalueFlow(240, 1, 0, 3).run(Runner.local());

        assertThat(longer.value("stop_correlation").value()).as("seed 3")
                .isGreaterThan(shorter.value("stop_correlation").value()).isGreaterThan(0.98);
        assertThat(Math.abs(longer.value("stop_delay").value())).isLessThan(0.04);
    }

    @Test
    void aShortOrStandingRangeOfBiasesIsNotCompared() {
        assertThat(new EigenvalueFlow(60, 0.3, 0.3, 1).run(Runner.local()).checks()).hasSize(1);
        assertThat(new EigenvalueFlow(60, 0.1, 0, 1).run(Runner.local()).checks()).hasSize(1);
        assertThat(new EigenvalueFlow(20, 1, 0, 1).run(Runner.local()).checks()).hasSize(1);
    }
}
