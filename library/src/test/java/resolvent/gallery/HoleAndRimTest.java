package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.lyapunov.RandomSigns;
import resolvent.numeric.Complex;
import resolvent.report.Check;
import resolvent.report.Value;
import resolvent.theory.Hole;

class HoleAndRimTest {
    private static Hole hole(double bias, double disorder) {
        return new Hole(new RandomSigns(disorder), bias, 80_000, 3);
    }

    @Test
    void theRimOfItsOwnBiasAgreesAndThatOfAnotherDoesNot() {
        var experiment = new HoleAndRim(1000, 0.1, 0, 10, 4);
        Result measured = experiment.measured(Runner.local());

        assertThat(experiment.comparisons(measured, Optional.of(hole(0.1, 0))).checks())
                .hasSize(2).allMatch(Check::holds);
        assertThat(experiment.comparisons(measured, Optional.of(hole(0.2, 0))).checks())
                .hasSize(2).noneMatch(Check::holds);
        assertThat(experiment.comparisons(measured, Optional.of(hole(0.1, 1.3))).checks())
                .hasSize(2).noneMatch(Check::holds);
    }

    @Test
    void atItsDefaultsTheHoleIsAsWideAsElsewhere() {
        Result result = new HoleAndRim(1000, 0.1, 0, 20, 1).run(Runner.local());

        // where κ = 0.1 on the diagonal, computed elsewhere
        assertThat(result.value("innermost").value()).isCloseTo(0.76831, within(0.035));
        assertThat(result.value("share_on_rim").value()).isCloseTo(0.229, within(0.03));
        assertThat(result.checks()).hasSize(2).allMatch(Check::holds);
    }

    /// On the diagonals κ = 0.1 at |λ| = 0.76831, computed elsewhere; the rim comes nearest 30° off the axes, at 0.7605(3),
    /// found from a chain of four million sites. The smallest |λ| of a ring is below that by about 0.36/√N, because κ of
    /// one ring scatters: by 0.035, 0.024, 0.011 and 0.005 at N = 125, 250, 1000 and 5000.
    @Test
    void theInnermostEigenvaluesNearTheRim() {
        Value small = innermost(1000, 400);
        Value large = innermost(5000, 100);

        assertThat(small.value()).as("seed 9").isCloseTo(0.76831, within(0.035));
        assertThat(large.value()).as("seed 9").isGreaterThan(small.value());
        assertThat(large.value()).as("seed 9").isCloseTo(0.7605, within(0.005 + 5 * large.standardError()));
        assertThat(large.standardError()).isLessThan(0.001);
    }

    private static Value innermost(int size, int draws) {
        return EnsembleStudy.of(new DirectedRing(size, 0.1, Boundary.PERIODIC, 0))
                .measure(new PerDraw("innermost", "weight", "smallest |λ|", draw -> draw.spectrum().values().stream()
                        .mapToDouble(Complex::abs).min().orElseThrow()))
                .draws(draws).seed(9).run(Runner.local()).value("innermost");
    }

    @Test
    void withoutBiasThereIsNothingToCompareAndTheNoteSaysSo() {
        Result result = new HoleAndRim(60, 0, 0, 2, 1).run(Runner.local());

        assertThat(result.checks()).isEmpty();
        assertThat(result.notes()).contains("Thouless rim does not apply: without bias there is no hole");
        assertThat(result.figure("hole-and-rim").panels()).hasSize(1);
    }

    @Test
    void disorderClosesTheHoleAndNothingMoves() {
        Result result = new HoleAndRim(400, 0.1, 2.5, 4, 1).run(Runner.local());

        assertThat(result.value("share_on_rim_predicted").value()).isZero();
        assertThat(result.checks()).hasSize(1).allMatch(Check::holds);
    }

    @Test
    void strongBiasesAreMappedAsFarAsTheirRimsReach() {
        Result result = new ShapeOfTheHole(List.of(1.0, 0.1), 200, 0.5, 64, 32_000, 4, 1)
                .run(Runner.local());

        assertThat(result.checks()).hasSize(2).allMatch(Check::holds);
        assertThat(result.value("share_predicted_1").value()).isCloseTo(1, within(0.01));
    }
}
