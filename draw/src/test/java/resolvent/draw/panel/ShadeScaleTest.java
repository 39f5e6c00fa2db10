package resolvent.draw.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.draw.pen.Tint;
import resolvent.report.Numbers;
import resolvent.report.Shade;

class ShadeScaleTest {
    @Test
    void signedNumbersAreSymmetricAboutZero() {
        ShadeScale scale = scale(Shade.Map.SIGNED, false, -1, 4);

        assertThat(scale.levelOf(4)).isEqualTo(255);
        assertThat(scale.levelOf(-4)).isEqualTo(Tint.LOWEST);
        assertThat(Tint.place(scale.levelOf(1e-12))).isCloseTo(0.5, within(0.003));
        assertThat(scale.levelOf(0)).isEqualTo(Tint.NOTHING);
    }

    @Test
    void aTinyWeightDoesNotMakeAllOthersLookStrong() {
        ShadeScale scale = scale(Shade.Map.SIGNED, true, 1e-12, 0.01, 1);

        assertThat(Tint.place(scale.levelOf(1e-12))).isCloseTo(0.5, within(0.003));
        assertThat(Tint.place(scale.levelOf(0.01))).isLessThan(0.75);
        assertThat(scale.levelOf(1)).isEqualTo(255);
    }

    @Test
    void equalRatiosAreEquallyFarOnALogarithmicDensity() {
        ShadeScale scale = scale(Shade.Map.DENSITY, true, 1, 100, 0, Double.NaN);

        assertThat(Tint.place(scale.levelOf(10))).isCloseTo(0.5, within(0.003));
        assertThat(scale.levelOf(0)).isEqualTo(Tint.NOTHING);
        assertThat(scale.levelOf(Double.NaN)).isEqualTo(Tint.NO_VALUE);
        assertThat(scale.levelOf(-1)).isEqualTo(Tint.NO_VALUE);
        assertThat(scale.hasMissing()).isTrue();
        assertThat(scale.hasNothing()).isTrue();
    }

    @Test
    void densitiesStartAtZeroUnlessFarFromIt() {
        assertThat(scale(Shade.Map.DENSITY, false, 1, 10).levelOf(0)).isEqualTo(Tint.LOWEST);
        assertThat(scale(Shade.Map.DENSITY, false, 90, 100).levelOf(90)).isEqualTo(Tint.LOWEST);
    }

    @Test
    void twoDensitiesCanShareTheirEnds() {
        Shade few = new Shade(Numbers.of(2, 4), "", "", Shade.Map.DENSITY, true).from(1, 100);
        Shade many = new Shade(Numbers.of(1, 4, 100), "", "", Shade.Map.DENSITY, true).from(1, 100);

        assertThat(ShadeScale.of(few).level(1)).isEqualTo(ShadeScale.of(many).level(1));
        assertThat(Tint.place(ShadeScale.of(few).levelOf(10))).isCloseTo(0.5, within(0.003));
    }

    @Test
    void signedNumbersShareABarWithGivenEndsToo() {
        Shade weak = new Shade(Numbers.of(-0.5, 0.25), "", "", Shade.Map.SIGNED, false).from(-1, 1);
        Shade full = new Shade(Numbers.of(-1, 0.25), "", "", Shade.Map.SIGNED, false);

        assertThat(ShadeScale.of(weak).level(1)).isEqualTo(ShadeScale.of(full).level(1));
    }

    @Test
    void phasesAreTakenModuloACircle() {
        ShadeScale scale = scale(Shade.Map.PHASE, false, 0);

        assertThat(scale.levelOf(1)).isEqualTo(scale.levelOf(1 + 2 * Math.PI)).isEqualTo(scale.levelOf(1 - 4 * Math.PI));
    }

    @Test
    void equalAndMissingNumbersStillHaveAScale() {
        assertThat(scale(Shade.Map.DENSITY, false, 3, 3).levelOf(3)).isGreaterThanOrEqualTo(Tint.LOWEST);
        assertThat(scale(Shade.Map.SIGNED, true, 0, 0).levelOf(0)).isEqualTo(Tint.NOTHING);
        assertThat(scale(Shade.Map.DENSITY, true, Double.NaN, 0).hasMissing()).isTrue();
    }

    private static ShadeScale scale(Shade.Map map, boolean logarithmic, double... values) {
        return ShadeScale.of(new Shade(Numbers.of(values), "w", "", map, logarithmic));
    }
}
