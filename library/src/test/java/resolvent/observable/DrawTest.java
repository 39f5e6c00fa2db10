package resolvent.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(draw.spectrum().abscissa()).isCloseTo(2, within(1e-14));
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

    @ParameterizedTest
    @ValueSource(ints = {-1030, -1000, 0, 900, 1020})
    void theDeviationOfExtremeNumbersNeitherOverflowsNorVanishes(int power) {
        var samples = new Samples();
        samples.add(0, Math.scalb(1.0, power));
        samples.add(1, Math.scalb(3.0, power));

        assertThat(samples.deviation()).isCloseTo(Math.scalb(Math.sqrt(2), power), within(1e-3 * Math.scalb(1.0, power)));
    }

    @Test
    void samplesKeepTheNumbersOfTheirDraws() {
        var first = new Samples();
        first.add(7, 1.5);
        var second = new Samples();
        second.add(2, -1);
        first.merge(second);

        assertThat(first.deviation()).isCloseTo(Math.sqrt(3.125), within(1e-15));
        assertThat(first.draws()).containsExactly(2, 7);
        assertThat(first.toArray()).containsExactly(-1, 1.5);
    }
}
