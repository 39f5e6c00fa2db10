package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.lyapunov.RandomSigns;
import resolvent.report.Check;
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
