package resolvent.draw.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourMapTest {
    private static final int STEPS = 128;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void moreDensityIsAlwaysFartherFromThePaper(Theme theme) {
        double paper = Colour.lightness(Tone.PAPER.rgb(theme));
        double before = 0;
        for (int i = 0; i <= STEPS; i++) {
            double distance = Math.abs(lightness(ColourMap.DENSITY, (double) i / STEPS, theme) - paper);
            assertThat(distance).as("step %d", i).isGreaterThan(before);
            before = distance;
        }
    }

    @Test
    void theLowestDensityCanBeToldFromPaper() {
        assertThat(Colour.distance(ColourMap.DENSITY.rgb(0, Theme.LIGHT), Tone.PAPER.rgb(Theme.LIGHT), Colour.NORMAL))
                .isGreaterThan(20);
    }

    // Labels of series are written in these colours.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theUpperEndOfDensityCanBeRead(Theme theme) {
        for (int i = (int) Math.ceil(0.58 * STEPS); i <= STEPS; i++) {
            assertThat(Colour.contrast(ColourMap.DENSITY.rgb((double) i / STEPS, theme), Tone.PAPER.rgb(theme)))
                    .as("step %d", i).isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void signedLightnessIsSymmetricAndMonotoneOnBothSides(Theme theme) {
        double middle = lightness(ColourMap.SIGNED, 0.5, theme);
        double before = 0;
        for (int i = 1; i <= STEPS / 2; i++) {
            double below = lightness(ColourMap.SIGNED, 0.5 - (double) i / STEPS, theme);
            double above = lightness(ColourMap.SIGNED, 0.5 + (double) i / STEPS, theme);
            assertThat(below).as("step %d", i).isCloseTo(above, within(11.0));
            double distance = Math.abs((below + above) / 2 - middle);
            assertThat(distance).as("step %d", i).isGreaterThanOrEqualTo(before);
            before = distance;
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void zeroHasTheLightnessOfPaperNearly(Theme theme) {
        assertThat(lightness(ColourMap.SIGNED, 0.5, theme))
                .isCloseTo(Colour.lightness(Tone.PAPER.rgb(theme)), within(10.0));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void phaseHasTheSameColourAtBothEnds(Theme theme) {
        assertThat(Colour.distance(ColourMap.PHASE.rgb(0, theme), ColourMap.PHASE.rgb(1, theme), Colour.NORMAL))
                .isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void placesBeyondTheEndsAreRefused(double place) {
        assertThatThrownBy(() -> ColourMap.PHASE.rgb(place, Theme.LIGHT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 1").hasMessageContaining(String.valueOf(place));
    }

    private static double lightness(ColourMap map, double place, Theme theme) {
        return Colour.lightness(map.rgb(place, theme));
    }
}
