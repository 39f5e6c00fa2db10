package resolvent.nonnormal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.numeric.Complex;
import resolvent.spectrum.NonNormality;
import resolvent.spectrum.Spectrum;

class NumericalRangeTest {
    /// The range of a Jordan block of size N is the disc of radius cos(π/(N+1)).
    @Test
    void aJordanBlockHasADisc() {
        Dense block = Dense.of(new double[] {0, 1, 0}, new double[] {0, 0, 1}, new double[] {0, 0, 0});
        NumericalRange range = NumericalRange.of(block, 16);

        assertThat(range.boundary()).hasSize(16).allSatisfy(z ->
                assertThat(z.abs()).isCloseTo(Math.cos(Math.PI / 4), within(1e-12)));
        assertThat(range.boundary().get(4).im()).isCloseTo(Math.cos(Math.PI / 4), within(1e-12));
    }

    @Test
    void itHoldsTheEigenvaluesAndReachesToTheNumericalAbscissa() {
        Dense matrix = Twins.gaussian(30, 1, 8);
        NumericalRange range = NumericalRange.of(matrix, 32);

        assertThat(range.abscissa()).isCloseTo(NonNormality.numericalAbscissa(matrix), within(1e-12));
        for (int k = 0; k < 32; k++) {
            Complex direction = new Complex(Math.cos(Math.PI * k / 16), Math.sin(Math.PI * k / 16));
            double reach = range.reach().get(k);
            assertThat(range.boundary().get(k).times(direction.conjugate()).re()).isCloseTo(reach, within(1e-12));
            assertThat(Spectrum.of(matrix).values()).allSatisfy(value ->
                    assertThat(value.times(direction.conjugate()).re()).isLessThanOrEqualTo(reach + 1e-12));
        }
    }

    @Test
    void directionsAreEven() {
        assertThatThrownBy(() -> NumericalRange.of(Dense.identity(2), 5)).hasMessageContaining("was 5");
    }
}
