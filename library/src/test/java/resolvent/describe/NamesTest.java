package resolvent.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final List<String> KNOWN = List.of("may-stability", "girko", "girko-disk", "dale-spectrum");

    @Test
    void camelCaseBecomesWordsWithHyphens() {
        assertThat(Names.kebab("zeroDiagonal")).isEqualTo("zero-diagonal");
        assertThat(Names.kebab("MayStability")).isEqualTo("may-stability");
    }

    @Test
    void distanceCountsLettersAddedDroppedReplacedAndSwapped() {
        assertThat(Names.distance("girko", "girko")).isZero();
        assertThat(Names.distance("girko", "girkoo")).isEqualTo(1);
        assertThat(Names.distance("girko", "irko")).isEqualTo(1);
        assertThat(Names.distance("girko", "gurko")).isEqualTo(1);
        assertThat(Names.distance("girko", "griko")).isEqualTo(1);
        assertThat(Names.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Names.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void nearestNameComesFirst() {
        assertThat(Names.nearest("grko", KNOWN, 2)).containsExactly("girko", "girko-disk");
        assertThat(Names.nearest("may-stabilty", KNOWN, 1)).containsExactly("may-stability");
        assertThat(Names.nearest("DALE-SPECTRUM", KNOWN, 1)).containsExactly("dale-spectrum");
    }

    @Test
    void aNameThatContainsWhatWasTypedComesBeforeShorterOnes() {
        assertThat(Names.nearest("stability", KNOWN, 1)).containsExactly("may-stability");
        assertThat(Names.nearest("sta", List.of("may-stability", "stability-fraction", "star"), 1)).containsExactly("star");
    }
}
