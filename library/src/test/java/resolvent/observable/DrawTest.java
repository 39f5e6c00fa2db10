package resolvent.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.UnconvergedException;
import resolvent.numeric.Complex;
import resolvent.spectrum.Spectrum;

class DrawTest {
    @Test
    void theSpectrumIsComputedOnce() {
        var draw = new Draw(3, Connectivity.of(Dense.of(new double[] {0, 4}, new double[] {1, 0})));

        assertThat(draw.index()).isEqualTo(3);
        assertThat(draw.spectrum().abscissa()).isEqualTo(2);
        assertThat(draw.spectrum()).isSameAs(draw.spectrum());
        assertThat(draw.modes().size()).isEqualTo(2);
    }

    @Test
    void anIncompleteSpectrumIsNoSample() {
        Spectrum whole = Spectrum.of(Dense.identity(3));

        assertThat(Draw.complete(whole)).isSameAs(whole);
        assertThatThrownBy(() -> Draw.complete(Spectrum.incomplete(List.of(Complex.ONE), 2)))
                .isInstanceOf(UnconvergedException.class).hasMessage("the iteration did not find 2 of 3 eigenvalues");
    }

    @Test
    void samplesKeepTheNumbersOfTheirDraws() {
        var first = new Samples();
        first.add(7, 1.5);
        var second = new Samples();
        second.add(2, -1);
        first.merge(second);

        assertThat(first.draws()).containsExactly(2, 7);
        assertThat(first.toArray()).containsExactly(-1, 1.5);
    }
}
