package resolvent.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.AndersonChain;
import resolvent.connectivity.DirectedRing.Boundary;

/// Hopping uniform in \[½, 3/2\]; numbers that were computed independently.
class DysonLawTest {
    private static final double VARIANCE = DysonLaw.varianceOfUniform(1, 0.5);

    @Test
    void variance() {
        assertThat(VARIANCE).isCloseTo(0.0947882794, within(5e-11));
    }

    /// One γ fixes E₀; the other energies follow, the better the smaller the energy.
    @ParameterizedTest
    @CsvSource({"1e-4, 0.011946, 0.015"})
    void inverseLocalizationVanishesAsALogarithm(double energy, double expected, double relative) {
        DysonLaw law = DysonLaw.through(VARIANCE, 1e-6, 0.0076185);

        assertThat(law.inverseLocalization(1e-6)).isCloseTo(0.0076185, within(1e-12));
        assertThat(law.inverseLocalization(energy)).isCloseTo(expected, within(relative * expected));
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 0.0007850, 0.06", "1e-6, 0.0003121, 0.03"})
    void statesPileUpInTheMiddle(double energy, double expected, double relative) {
        DysonLaw law = DysonLaw.through(VARIANCE, 1e-6, 0.0076185);

        assertThat(law.shareAbove(energy)).isCloseTo(expected, within(relative * expected));
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> new DysonLaw(0, 1)).hasMessage("variance must be above 0 and finite, was 0.0");
        assertThatThrownBy(() -> new DysonLaw(1, 1).inverseLocalization(2)).hasMessageEndingWith("was 2.0");
        assertThatThrownBy(() -> DysonLaw.varianceOfUniform(1, 1)).hasMessageEndingWith("was 1.0");
    }

    @Test
    void theScaleComesFromOneEnergyOfOneChain() {
        var theory = new DysonSingularity(1e-6, 2_000_000, 1);
        DysonLaw law = theory.predict(new AndersonChain(1000, 1, 0.5, Boundary.OPEN));
        DysonLaw doubled = theory.predict(new AndersonChain(1000, -2, 1, Boundary.OPEN));

        assertThat(law.variance()).isCloseTo(VARIANCE, within(1e-15));
        assertThat(law.inverseLocalization(1e-6)).isCloseTo(0.0076185, within(4e-4));
        assertThat(law.inverseLocalization(1e-4)).isCloseTo(0.011946, within(0.06 * 0.011946));
        assertThat(doubled.scale() / law.scale()).isCloseTo(2, within(5e-3));
    }

    @Test
    void whereTheTheorySaysNothingItSaysWhy() {
        var theory = new DysonSingularity(1e-6, 400, 1);

        assertThat(theory.outsideValidity(new AndersonChain(1000, 1, 0.5, Boundary.OPEN))).isEmpty();
        assertThat(theory.outsideValidity(new AndersonChain(1000, 1, 0, Boundary.OPEN)))
                .isEqualTo(Optional.of("without disorder in the hopping no state is localized"));
        assertThat(theory.outsideValidity(new AndersonChain(1000, 0.4, 0.5, Boundary.OPEN)))
                .hasValueSatisfying(why -> assertThat(why).endsWith("must be below the mean hopping, here 0.4"));
        assertThatThrownBy(() -> new DysonSingularity(1e-6, 401, 1)).hasMessage("sites must be a multiple of 40, was 401");
    }
}
