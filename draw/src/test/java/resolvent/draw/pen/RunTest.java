package resolvent.draw.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    @Test
    void aLetterWithAFewLettersBelow() {
        assertThat(Run.of("4 M_EE − 1)/τ_I'")).containsExactly(new Run("4 M", false), new Run("EE", true),
                new Run(" − 1)/τ", false), new Run("I", true), new Run("'", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my_matrix", "x_long", "AVA_L", "a_b_c", "_I", "τ_", "10_3", "no line", "a__b"})
    void otherNamesStayAsTheyAre(String text) {
        assertThat(Run.of(text)).containsExactly(new Run(text, false));
    }

    @Test
    void noTextHasNoRuns() {
        assertThat(Run.of("")).isEmpty();
    }

    @Test
    void subscriptsAreSmallerAndStandLower() {
        Typeface face = Typeface.of(false);
        double unit = face.unitsPerEm();

        assertThat(face.width("v_E", 10)).isCloseTo(face.width("v", 10) + face.width("E", 10 * Run.SCALE), within(1e-9));
        assertThat(face.outline("v_E").getBounds2D().getMinY()).isCloseTo(-Run.DROP * unit, within(0.02 * unit));
    }

    @Test
    void spansLeaveTheBaseLineAndReturnToIt() {
        SvgPen pen = new SvgPen(new Palette.Fixed(), "p");
        pen.text(Text.at(0, 0, 10, "τ_I = 40"));
        assertThat(pen.finish(1, 1, "", "")).contains(
                ">τ<tspan dy=\"2\" font-size=\"7.2\">I</tspan><tspan dy=\"-2\"> = 40</tspan></text>");
    }

    @Test
    void pagesHaveElements() {
        assertThat(Markup.typeset("v_E < 1")).isEqualTo("v<sub>E</sub> &lt; 1");
    }
}
