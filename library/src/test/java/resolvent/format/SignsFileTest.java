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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Population;
import resolvent.matrix.Dense;
import resolvent.matrix.Sparse;

class SignsFileTest {
    @TempDir
    private Path folder;

    private SignsFile signs(String text) {
        return SignsFile.read(write(folder, "gaba.csv", text));
    }

    private static Connectivity network(Dense matrix, String... names) {
        return new Connectivity(matrix, List.of(names), Collections.nCopies(names.length, Population.UNKNOWN));
    }

    /// A sends to B, B to C, C to A and B; D sends nothing.
    private static Connectivity unsigned() {
        return network(Dense.of(new double[] {0, 0, 3, 0}, new double[] {1, 0, 4, 0}, new double[] {0, 2, 0, 0},
                new double[] {0, 0, 0, 0}), "A", "B", "C", "D");
    }

    @Test
    void namedCellsGetTheirSignAndOthersAreAssumed() {
        Signed signed = signs("neuron,sign\nC,inhibitory\nB,exc\n").apply(unsigned());
        assertThat(entries(signed.connectivity().matrix()))
                .containsExactly(0, 1, 0, 0, 0, 0, 2, 0, -3, -4, 0, 0, 0, 0, 0, 0);
        assertThat(signed.connectivity().matrix()).isInstanceOf(Dense.class);
        assertThat(signed.named()).containsExactly("B", "C");
        assertThat(signed.assumed()).containsExactly("A");
        assertThat(signed.byWeights()).isEmpty();
        assertThat(signed.connectivity().populations()).containsExactly(Population.EXCITATORY, Population.EXCITATORY,
                Population.INHIBITORY, Population.UNKNOWN);
        assertThat(signed.warnings()).isEmpty();
    }

    @Test
    void sparseNetworksStaySparse() {
        Connectivity sparse = unsigned().withMatrix(unsigned().matrix().toSparse());
        Signed signed = signs("C,-\n").apply(sparse);
        assertThat(signed.connectivity().matrix()).isInstanceOf(Sparse.class);
        assertThat(signed.connectivity().matrix().get(1, 2)).isEqualTo(-4);
    }

    @Test
    void signedWeightsSpeakForThemselves() {
        Connectivity network = network(Dense.of(new double[] {0, -2, 1}, new double[] {1, 0, -1},
                new double[] {3, -1, 0}), "A", "B", "C");
        Signed signed = SignsFile.none().apply(network);
        assertThat(signed.assumed()).isEmpty();
        assertThat(signed.byWeights()).containsExactly("A", "B");
        assertThat(signed.mixed()).containsExactly("C");
        assertThat(signed.connectivity().populations()).containsExactly(Population.EXCITATORY, Population.INHIBITORY,
                Population.UNKNOWN);
        Signed named = signs("A,I\nB,E\n").apply(network);
        assertThat(entries(named.connectivity().matrix())).containsExactly(0, -1, -3, 2, 0, 1, 1, -1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"excitatory", "EXC", "E", "+", "+1", "1"})
    void knowsExcitatoryWords(String word) {
        assertThat(signs("A," + word + "\n").signs()).containsEntry("A", Population.EXCITATORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inhibitory", "inh", "I", "-", "-1", "\u2212"})
    void knowsInhibitoryWords(String word) {
        assertThat(signs("A," + word + "\n").signs()).containsEntry("A", Population.INHIBITORY);
    }

    @Test
    void warnsOfNamesThatAreNoCells() {
        Signed signed = signs("neuron,sign\nA,inh\nB,inh\nBB,inh\n").apply(unsigned());
        assertThat(signed.unmatched()).containsExactly("BB");
        assertThat(signed.warnings())
                .containsExactly("gaba.csv: \"BB\" is no cell of this matrix; nearest B. 2 of 3 matched");
    }

    @Test
    void refusesFilesForAnotherNetwork() {
        SignsFile foreign = signs("neuron,sign\nA,inh\nAVLL,inh\nX1,inh\n");
        assertThatThrownBy(() -> foreign.apply(unsigned())).isInstanceOf(MatrixFormatException.class)
                .hasMessage("gaba.csv: \"AVLL\" is no cell of this matrix; nearest A. 1 of 3 matched");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "neuron,sign;A,maybe | gaba.csv line 2: sign \"maybe\" of A must be excitatory (exc, E, +) or inhibitory "
                    + "(inh, I, -)",
            "neuron,sign;A,E;A,I | gaba.csv line 3: \"A\" is inhibitory here and excitatory before",
            "neuron,colour;A,red | gaba.csv line 1: must have the columns neuron and sign, has neuron, colour",
            "A,E;B | gaba.csv line 2: must have a name and a sign, has only \"B\""})
    void refusesWithThePlace(String lines, String message) {
        assertThatThrownBy(() -> signs(lines.replace(';', '\n'))).hasMessage(message);
    }

    @Test
    void columnsMayBeInAnyOrder() {
        assertThat(signs("comment,sign,cell\nx,I,A\n").signs()).containsExactly(
                java.util.Map.entry("A", Population.INHIBITORY));
    }
}
