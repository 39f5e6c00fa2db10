package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import resolvent.connectivity.DirectedRing;
import resolvent.matrix.Ring;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;

class SpectrumOfRingsTest {
    @Test
    void aRingIsSolvedByItsStructureAndCertified() {
        var ensemble = new DirectedRing(400, 0.3, DirectedRing.Boundary.PERIODIC, 0);
        Spectrum spectrum = Spectrum.of(ensemble.draw(Streams.generator(1, 0)).matrix());
        assertThat(spectrum.size()).isEqualTo(400);
        assertThat(spectrum.certificate()).hasValueSatisfying(c -> assertThat(c.holds()).isTrue());
        assertThat(spectrum.traceDefect()).isLessThan(1);
    }

    @Test
    void exactlyDoubleEigenvaluesAreFoundDenselyAndTheCertificateSaysSo() {
        double[] ones = {1, 1, 1, 1};
        Spectrum spectrum = Spectrum.of(Ring.of(ones, ones, new double[4], 0));
        assertThat(spectrum.values().stream().map(z -> Math.rint(z.re() * 1e9) / 1e9 + 0.0))
                .containsExactly(2.0, 0.0, 0.0, -2.0);
        assertThat(spectrum.certificate()).hasValueSatisfying(c -> assertThat(c.holds()).isFalse());
    }

    @Test
    void aRingCutTwiceIsTwoChains() {
        double[] up = {1, 1, -1, 0, 1, -1, 1, 0};
        double[] down = {1, -1, 1, 0, 1, 1, -1, 0};
        Spectrum spectrum = Spectrum.of(Ring.of(up, down, new double[8], 0.4));
        Spectrum dense = Spectrum.of(Ring.of(up, down, new double[8], 0).toDense());
        assertThat(spectrum.size()).isEqualTo(8);
        for (int k = 0; k < 8; k++) {
            var value = spectrum.get(k);
            assertThat(dense.values()).anyMatch(other -> other.minus(value).abs() < 1e-7);
        }
    }
}
