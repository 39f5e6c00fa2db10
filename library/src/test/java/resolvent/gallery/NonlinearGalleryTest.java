package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.describe.Form;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.report.Check;

/// Nonlinear networks and small systems against values that were computed independently, and away from their defaults.
class NonlinearGalleryTest {
    private static Result run(String name, Map<String, String> parameters) {
        Catalogue catalogue = Catalogue.standard();
        return ((Experiment) Form.of(catalogue.find(name)).read(parameters, catalogue)).run(Runner.local());
    }

    @Test
    void theCompassHasItsReferenceValues() {
        Result result = run("fly-compass", Map.of());

        assertThat(result.value("speed").value()).isCloseTo(0.50001, within(2e-5));
        assertThat(result.value("amplitude").value()).isCloseTo(1.2897, within(1e-4));
        assertThat(result.value("active").value()).isBetween(41.0, 42.0);
    }

    @ParameterizedTest
    @CsvSource({"64, -2, 6, 1, -0.8", "100, -5, 4, 3, 0", "40, -9, 12, 0.1, 1.5"})
    void theBumpTurnsAtNuOverTauWhateverItsShape(int size, double uniform, double tuned, double input, double turn) {
        Result result = new FlyCompass(size, uniform, tuned, input, turn).run(Runner.local());

        assertThat(result.checks()).hasSize(4).allMatch(Check::holds);
    }

    @Test
    void aBumpWithoutBoundIsRefused() {
        assertThatThrownBy(() -> new FlyCompass(100, -1, 6, 1, 0)).hasMessageMatching(
                "uniform must be below -1\\.3\\d+ to bound the bump of tuned = 6\\.0, was -1\\.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, 0, 1, 2})
    void everyClassKeepsItsNameInSkewedCoordinates(double skew) {
        assertThat(new PlaneZoo(skew).run(Runner.local()).checks()).hasSize(4).allMatch(Check::holds);
    }

    @ParameterizedTest
    @CsvSource({"200, 1, 1.5, 0.3, 2", "400, 20, 3, 0.2, 3", "1000, 10, 10, 0.3, 4"})
    void patternsAreCompletedDownhill(int size, int patterns, double beta, double corrupted, long seed) {
        Result result = new PatternCompletion(size, patterns, beta, corrupted, seed).run(Runner.local());

        assertThat(result.checks()).hasSize(3).allMatch(Check::holds);
        assertThat(result.value("energy_end").value()).isLessThan(result.value("energy_start").value());
    }

    @Test
    void tooManyPatternsAreRefused() {
        assertThatThrownBy(() -> new PatternCompletion(100, 6, 3, 0.2, 1)).hasMessage(
                "patterns must be at most size/20 = 5, was 6");
    }

    /// λ = −1/240 ± .0498260864i per ms, |λ|² = 1/400: growth from 10/3 ms on.
    @Test
    void eulersStepsGrowWhereTheyMust() {
        assertThat(run("euler-steps", Map.of()).value("longest_step").value()).isCloseTo(10.0 / 3, within(1e-12));
        assertThat(run("euler-steps", Map.of()).value("growth").value()).isGreaterThan(1);
        assertThat(run("euler-steps", Map.of("step", "2")).value("growth").value()).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"12, 0.5", "39, 20"})
    void eulersErrorIsOfFirstOrderAtOtherTimeConstants(double tau, double step) {
        assertThat(new EulerSteps(tau, step).run(Runner.local()).checks()).hasSize(3).allMatch(Check::holds);
    }

    @ParameterizedTest
    @CsvSource({"50, 0, 0, 3, 2, 1", "60, 0.3, 0.4, 1, 0.5, 7"})
    void weakStimuliGiveTheLinearResponse(int size, double g, double gain, double spread, double strong, long seed) {
        assertThat(new VisualRing(size, g, gain, spread, strong, seed).run(Runner.local()).checks()).hasSize(3)
                .allMatch(Check::holds);
    }

    @Test
    void lorenzPartsAndContracts() {
        Result result = run("lorenz-attractor", Map.of("duration", "3000"));

        assertThat(result.checks()).hasSize(4).allMatch(Check::holds);
        assertThat(result.value("exponent_1").value()).isCloseTo(0.9056, within(0.01));
        assertThat(result.value("exponent_sum").value()).isCloseTo(-13.6666667, within(1e-6));
        assertThat(result.value("critical_rayleigh").value()).isCloseTo(470.0 / 19, within(1e-12));
    }

    @Test
    void lorenzAtAnotherRayleighNumberHasNoKnownExponent() {
        assertThat(run("lorenz-attractor", Map.of("rayleigh", "40")).checks()).hasSize(3).allMatch(Check::holds);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "3, 7"})
    void doublingsAreWhereTheyMustBe(int doublings, int checks) {
        Result result = new PeriodDoubling(doublings).run(Runner.local());

        assertThat(result.value("doublings_found").value()).isEqualTo(doublings);
        assertThat(result.checks()).hasSize(checks).allMatch(Check::holds);
    }
}
