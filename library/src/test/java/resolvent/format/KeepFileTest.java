package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.write;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Population;

class KeepFileTest {
    @TempDir
    private Path folder;

    private static final Connectivity NETWORK = new Connectivity(Fixtures.REAL, List.of("AVAL", "AVAR", "DB02"),
            Collections.nCopies(3, Population.UNKNOWN));

    private KeepFile keep(String text) {
        return KeepFile.read(write(folder, "keep.txt", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB02\nAVAL\n", "neuron\nDB02\r\nAVAL\r\n", "cell,group\nDB02,motor\nAVAL,command\n",
            "# command cells\nDB02\nAVAL\nDB02\n"})
    void keepsTheNamedCellsInTheOrderOfTheFile(String text) {
        KeepFile.Kept kept = keep(text).apply(NETWORK);
        assertThat(kept.connectivity().names()).containsExactly("DB02", "AVAL");
        assertThat(entries(kept.connectivity().matrix())).containsExactly(5, -2, 0, 0);
        assertThat(kept.warnings()).isEmpty();
    }

    @Test
    void warnsOrRefusesNamesThatAreNoCells() {
        KeepFile.Kept kept = keep("AVAL\nAVAX\n").apply(NETWORK);
        assertThat(kept.unmatched()).containsExactly("AVAX");
        assertThat(kept.warnings())
                .containsExactly("keep.txt: \"AVAX\" is no cell of this matrix; nearest AVAL. 1 of 2 matched");
        KeepFile foreign = keep("X\nY\nAVAL\n");
        assertThatThrownBy(() -> foreign.apply(NETWORK)).isInstanceOf(MatrixFormatException.class)
                .hasMessageContaining("1 of 3 matched");
    }

    @Test
    void refusesAnEmptyList() {
        assertThatThrownBy(() -> keep("neuron\n")).isInstanceOf(MatrixFormatException.class)
                .hasMessage("keep.txt: names no cells; it must have one name in each line");
    }

    @Test
    void findsTheNearestName() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.of("AVLL", List.of("DVB", "AVL", "RIS"))).isEqualTo("AVL");
        assertThat(Nearest.of("X", List.of())).isEmpty();
    }
}
