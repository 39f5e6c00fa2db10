package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.numeric.Complex;

class TextTest {
    private static Complex[] pair(double re, double im) {
        return new Complex[] {new Complex(re, im), new Complex(re, -im)};
    }

    @Test
    void pairsAreWrittenOnce() {
        assertThat(Text.eigenvalues(List.of(pair(-0.5, 0.866)))).isEqualTo("−0.5 ± 0.866i");
        assertThat(Text.eigenvalues(List.of(Complex.real(1), Complex.real(-2.5)))).isEqualTo("1, −2.5");
    }

    @Test
    void roundingIsNotWritten() {
        assertThat(Text.eigenvalues(List.of(pair(5.551e-17, 0.866)))).isEqualTo("± 0.866i");
        assertThat(Text.eigenvalues(List.of(pair(-3, 1e-16)))).isEqualTo("−3, −3");
        // what is small by itself stays
        assertThat(Text.eigenvalues(List.of(pair(1e-17, 2e-17)))).isEqualTo("1×10⁻¹⁷ ± 2×10⁻¹⁷i");
        assertThat(Text.eigenvalues(List.of(pair(1e-12, 1)))).isEqualTo("1×10⁻¹² ± 1i");
    }
}
