package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Girko;
import resolvent.connectivity.HeadDirectionRing;
import resolvent.matrix.Dense;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

class RealEigenvaluesTest {
    /// Rank 3: a pair, one real eigenvalue, and N − 3 zeros that a dense solver returns as pairs of rounding.
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-250, 1e200, -7})
    void zerosOfAMatrixOfLowRankAreReal(double scale) {
        Spectrum spectrum = Spectrum.of(new HeadDirectionRing(100, -2, 6, 0.5).draw(Streams.generator(1, 0)).matrix()
                .scaled(scale));

        assertThat(spectrum.values()).filteredOn(z -> z.im() == 0).hasSizeLessThan(98);
        assertThat(spectrum.realCount()).isEqualTo(98);
        assertThat(spectrum.rounding()).isBetween(1e-14 * spectrum.radius(), 1e-12 * spectrum.radius());
    }

    /// A pair is no real eigenvalue however close it is to the axis, down to rounding.
    @Test
    void aPairCloseToTheAxisIsNotReal() {
        for (double im = 1e-12; im > 1e-15; im /= 10) {
            Spectrum spectrum = Spectrum.of(Dense.of(new double[] {1, -im}, new double[] {im, 1}));
            assertThat(spectrum.realCount()).as("im %s", im).isEqualTo(im > spectrum.rounding() ? 0 : 2);
        }
        assertThat(Spectrum.of(Dense.of(new double[] {1, -1e-14}, new double[] {1e-14, 1})).realCount()).isZero();
    }

    @Test
    void ofARandomMatrixTheyAreThoseThatTheSolverSays() {
        for (int draw = 0; draw < 20; draw++) {
            Spectrum spectrum = Spectrum.of(new Girko(60, 0, false).draw(Streams.generator(5, draw)).matrix());
            assertThat(spectrum.realCount()).isEqualTo(spectrum.values().stream().map(Complex::im)
                    .filter(im -> im == 0).count());
        }
    }
}
