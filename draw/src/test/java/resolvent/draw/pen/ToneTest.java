package resolvent.draw.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {
    private static final List<Tone> MEANING = List.of(Tone.TEXT, Tone.MEASURED, Tone.EXCITATORY, Tone.UNKNOWN);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void tonesWithMeaningCanBeReadOnPaper(Theme theme) {
        for (Tone tone : List.of(Tone.TEXT, Tone.MEASURED, Tone.EXCITATORY, Tone.UNKNOWN, Tone.QUIET)) {
            assertThat(Colour.contrast(tone.rgb(theme), Tone.PAPER.rgb(theme))).as("%s", tone)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void tonesWithMeaningStayApartForDichromats(Theme theme) {
        for (double[][] eye : List.of(Colour.NORMAL, Colour.PROTANOPE, Colour.DEUTERANOPE)) {
            for (Tone a : MEANING) {
                for (Tone b : MEANING.subList(MEANING.indexOf(a) + 1, MEANING.size())) {
                    assertThat(Colour.distance(a.rgb(theme), b.rgb(theme), eye)).as("%s and %s", a, b)
                            .isGreaterThanOrEqualTo(20);
                }
            }
        }
    }
}
