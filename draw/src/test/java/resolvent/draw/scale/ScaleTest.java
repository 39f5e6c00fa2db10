package resolvent.draw.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.report.Axis;

class ScaleTest {
    @Test
    void linearTicksAreDecimalNumbers() {
        Ticks ticks = scale(Axis.Scale.LINEAR, 0, 0.5).ticks(6);

        assertThat(labels(ticks)).containsExactly("0.0", "0.1", "0.2", "0.3", "0.4", "0.5");
        assertThat(ticks.factor()).isEmpty();
        assertThat(ticks.ticks()).extracting(Tick::place).contains(0.0, 1.0);
    }

    @Test
    void smallNumbersShareAPowerOfTen() {
        Ticks ticks = scale(Axis.Scale.LINEAR, -2e-7, 3e-7).ticks(6);

        assertThat(labels(ticks)).containsExactly("−2", "−1", "0", "1", "2", "3");
        assertThat(ticks.factor()).isEqualTo("×10⁻⁷");
    }

    @Test
    void noAxisHasASingleNumber() {
        assertThat(labels(scale(Axis.Scale.LINEAR, -0.85, 0.85).ticks(2))).hasSizeGreaterThan(1);
    }

    @Test
    void thingsHaveWholeTicks() {
        assertThat(labels(scale(Axis.Scale.WHOLE, 0.9, 3.1).ticks(6))).containsExactly("1", "2", "3");
        assertThat(labels(scale(Axis.Scale.WHOLE, 0, 419).ticks(5))).containsExactly("0", "100", "200", "300", "400");
        assertThat(labels(scale(Axis.Scale.LINEAR, 0.9, 3.1).ticks(6))).contains("1.5");
    }

    @Test
    void anAxisMayRunBackwards() {
        Scale scale = scale(Axis.Scale.LINEAR, 400, 0);

        assertThat(scale.place(400)).isZero();
        assertThat(scale.place(0)).isEqualTo(1);
        assertThat(labels(scale.ticks(5))).containsExactly("400", "300", "200", "100", "0");
    }

    @Test
    void decadesAreLabelledPlainlyWhereShort() {
        assertThat(labels(scale(Axis.Scale.LOGARITHMIC, 0.1, 1000).ticks(8))).containsExactly("0.1", "1", "10", "100",
                "1,000");
        assertThat(labels(scale(Axis.Scale.LOGARITHMIC, 1e-6, 1e-3).ticks(8))).containsExactly("10⁻⁶", "10⁻⁵", "10⁻⁴",
                "10⁻³");
    }

    @Test
    void manyDecadesAreThinnedEvenly() {
        assertThat(labels(scale(Axis.Scale.LOGARITHMIC, 1e-300, 1e300).ticks(7))).containsExactly("10⁻³⁰⁰", "10⁻²⁰⁰",
                "10⁻¹⁰⁰", "10⁰", "10¹⁰⁰", "10²⁰⁰", "10³⁰⁰");
    }

    @Test
    void lessThanADecadeStillHasNumbers() {
        assertThat(labels(scale(Axis.Scale.LOGARITHMIC, 180, 1000).ticks(6))).containsExactly("200", "500", "1,000");
        assertThat(labels(scale(Axis.Scale.LOGARITHMIC, 6.1, 6.9).ticks(6))).hasSizeGreaterThan(2);
    }

    @Test
    void zeroHasNoPlaceOnALogarithmicAxis() {
        Scale scale = scale(Axis.Scale.LOGARITHMIC, 1, 10);

        assertThat(scale.place(0)).isNaN();
        assertThat(scale.place(-1)).isNaN();
        assertThatThrownBy(() -> scale(Axis.Scale.LOGARITHMIC, 0, 10)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be positive, was 0");
    }

    @Test
    void theSymmetricScaleIsOddAndLogarithmicFarOut() {
        Scale scale = Scale.of(Axis.Scale.SYMMETRIC_LOGARITHMIC, new Range(-1000, 1000), 0.1);

        assertThat(scale.place(0)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.place(7) + scale.place(-7)).isCloseTo(1, within(1e-12));
        double decade = scale.place(1000) - scale.place(100);
        assertThat(scale.place(100) - scale.place(10)).isCloseTo(decade, within(1e-4));
        assertThat(labels(scale.ticks(12))).contains("0", "−1,000", "1,000", "10", "−10");
    }

    @ParameterizedTest
    @CsvSource({"LINEAR,-3,17", "LINEAR,5,-5", "LINEAR,-1e308,1e308", "LINEAR,1,1.0000000001", "LOGARITHMIC,1e-300,1e300",
            "LOGARITHMIC,3,4", "SYMMETRIC_LOGARITHMIC,-1e-9,1e12", "SYMMETRIC_LOGARITHMIC,0,5"})
    void valueUndoesPlace(Axis.Scale kind, double from, double to) {
        Scale scale = Scale.of(kind, new Range(from, to), 1e-3);

        for (double place : new double[] {0, 0.25, 0.5, 0.9, 1}) {
            assertThat(scale.place(scale.value(place))).as("place %s", place).isCloseTo(place, within(1e-5));
        }
        assertThat(scale.place(from)).isCloseTo(0, within(1e-12));
        assertThat(scale.place(to)).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"LINEAR,-3,17", "LINEAR,1e300,1.1e300", "LINEAR,-1e308,1e308", "LINEAR,5,5", "LINEAR,0,0",
            "LINEAR,4e-324,8e-324", "LOGARITHMIC,1e-300,1e300", "LOGARITHMIC,3,3", "LOGARITHMIC,1,1e9",
            "SYMMETRIC_LOGARITHMIC,-1e-9,1e12", "SYMMETRIC_LOGARITHMIC,-1e300,1e300"})
    void everyAxisHasAFewNumbersWithinItsEnds(Axis.Scale kind, double from, double to) {
        Ticks ticks = Scale.of(kind, new Range(from, to), 1e-3).ticks(6);

        assertThat(labels(ticks)).hasSizeBetween(2, 14).doesNotHaveDuplicates();
        assertThat(ticks.ticks()).extracting(Tick::place).allMatch(place -> place >= -1e-6 && place <= 1 + 1e-6);
    }

    private static Scale scale(Axis.Scale kind, double from, double to) {
        return Scale.of(kind, new Range(from, to), 0);
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.ticks().stream().filter(Tick::isMajor).sorted(Comparator.comparingDouble(Tick::place))
                .map(Tick::label).toList();
    }
}
