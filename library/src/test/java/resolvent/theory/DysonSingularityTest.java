package resolvent.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hopping uniform in \[½, 3/2\]; numbers that were computed independently.
class DysonSingularityTest {
    private static final double VARIANCE = DysonSingularity.varianceOfUniform(1, 0.5);

    @Test
    void variance() {
        assertThat(VARIANCE).isCloseTo(0.0947882794, within(5e-11));
    }

    /// One γ fixes E₀; the other energies follow, the better the smaller the energy.
    @ParameterizedTest
    @CsvSource({"1e-4, 0.011946, 0.015"})
    void inverseLocalizationVanishesAsALogarithm(double energy, double expected, double relative) {
        DysonSingularity law = DysonSingularity.through(VARIANCE, 1e-6, 0.0076185);

        assertThat(law.inverseLocalization(1e-6)).isCloseTo(0.0076185, within(1e-12));
        assertThat(law.inverseLocalization(energy)).isCloseTo(expected, within(relative * expected));
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 0.0007850, 0.06", "1e-6, 0.0003121, 0.03"})
    void statesPileUpInTheMiddle(double energy, double expected, double relative) {
        DysonSingularity law = DysonSingularity.through(VARIANCE, 1e-6, 0.0076185);

        assertThat(law.shareAbove(energy)).isCloseTo(expected, within(relative * expected));
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> new DysonSingularity(0, 1)).hasMessage("variance must be above 0 and finite, was 0.0");
        assertThatThrownBy(() -> new DysonSingularity(1, 1).inverseLocalization(2)).hasMessageEndingWith("was 2.0");
        assertThatThrownBy(() -> DysonSingularity.varianceOfUniform(1, 1)).hasMessageEndingWith("was 1.0");
    }
}
