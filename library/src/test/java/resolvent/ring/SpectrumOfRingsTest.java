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
        var ensemble = new DirectedRing(8, 0, DirectedRing.Boundary.PERIODIC, 0);
        Ring ring = (Ring) ensemble.draw(Streams.generator(10, 0)).matrix();
        Spectrum spectrum = Spectrum.of(ring);
        assertThat(spectrum.values()).isEqualTo(Spectrum.of(ring.toDense()).values());
        assertThat(spectrum.certificate()).hasValueSatisfying(c -> assertThat(c.holds()).isFalse());
        assertThat(spectrum.notice()).hasValueSatisfying(notice -> assertThat(notice).contains("computed densely"));
        assertThat(spectrum.errorBounds()).hasValueSatisfying(bounds -> {
            assertThat(bounds.oneToOne()).isFalse();
            // ±√2 are double and 0 fourfold: a dense solution has them 1e-8 away, and where the slope is as good as 0
            // bounds are wide
            assertThat(bounds.radii()).allMatch(radius -> radius > 1e-9 && radius < 0.1);
        });
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
