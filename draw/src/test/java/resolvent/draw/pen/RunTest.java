package resolvent.draw.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.draw.pen.Run.Line;

class RunTest {
    @Test
    void aLetterWithAFewLettersBelow() {
        assertThat(Run.of("4 M_EE − 1)/τ_I'")).containsExactly(new Run("4 M", Line.BASE), new Run("EE", Line.BELOW),
                new Run(" − 1)/τ", Line.BASE), new Run("I", Line.BELOW), new Run("'", Line.BASE));
    }

    @Test
    void bracketsSayHowFarAScriptGoes() {
        assertThat(Run.of("e^g")).containsExactly(new Run("e", Line.BASE), new Run("g", Line.ABOVE));
        assertThat(Run.of("V e^{Λt} v_{linear}")).containsExactly(new Run("V e", Line.BASE), new Run("Λt", Line.ABOVE),
                new Run(" v", Line.BASE), new Run("linear", Line.BELOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my_matrix", "x_long", "AVA_L", "a_b_c", "_I", "τ_", "10_3", "no line", "a__b", "L_1", "2^x", "{a}", "^{}", "a^bc"})
    void otherNamesStayAsTheyAre(String text) {
        assertThat(Run.of(text)).containsExactly(new Run(text, Line.BASE));
    }

    @Test
    void noTextHasNoRuns() {
        assertThat(Run.of("")).isEmpty();
    }

    @Test
    void scriptsAreSmallerAndLeaveTheLine() {
        Typeface face = Typeface.of(false);
        double unit = face.unitsPerEm();

        assertThat(face.width("v_E", 10)).isCloseTo(face.width("v", 10) + face.width("E", 7.2), within(1e-9));
        assertThat(face.outline("v_E").getBounds2D().getMinY()).isCloseTo(-0.2 * unit, within(0.02 * unit));
        assertThat(face.outline("e^{A}").getBounds2D().getMaxY())
                .isCloseTo((0.36 + 0.72 * Typeface.CAPITAL) * unit, within(0.02 * unit));
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
        assertThat(Markup.typeset("v_E < e^{t}")).isEqualTo("v<sub>E</sub> &lt; e<sup>t</sup>");
    }
}
