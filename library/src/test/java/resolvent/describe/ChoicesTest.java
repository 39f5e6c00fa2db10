package resolvent.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    interface Colour {}

    @About(title = "A warm colour", doc = "As a fire.")
    record DarkRed() implements Colour {}

    record Blue() implements Colour {}

    private static final Choices COLOURS =
            kind -> kind == Colour.class ? List.of(DarkRed.class, Blue.class) : List.of();

    @Test
    void aRecordIsFoundByItsName() {
        assertThat(COLOURS.find(Colour.class, "paint", "dark-red")).isEqualTo(DarkRed.class);
        assertThat(COLOURS.find(Colour.class, "paint", "blue")).isEqualTo(Blue.class);
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> COLOURS.find(Colour.class, "paint", "DarkRed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("paint must be one of dark-red, blue, was \"DarkRed\"");
    }

    @Test
    void theTitleIsWhatTheRecordSaysOrItsName() {
        assertThat(Names.title(DarkRed.class)).isEqualTo("A warm colour");
        assertThat(Names.title(Blue.class)).isEqualTo("blue");
    }
}
