package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.matrix;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Sparse;

class EdgeListReaderTest {
    private static final String WORM = """
            Source,Target,Weight,Type
            I1L , I2L  ,10,chemical
            I1L , I3   ,3,chemical
            I2L , I1L  ,2,electrical
            I1L , I2L  ,4,electrical
            I3  , I3   ,1,chemical
            I1L , I2L  ,5,chemical
            M5  , I3   ,6,electrical
            """;

    @TempDir
    private Path folder;

    private Path csv(String text) {
        return write(folder, "edges.csv", text);
    }

    private NetworkFile read(String text, ReadOptions options) {
        return MatrixReader.read(csv(text), options);
    }

    @Test
    void readsConnectionsInOrderOfAppearance() {
        NetworkFile read = read(WORM, ReadOptions.DEFAULT);
        assertThat(read.connectivity().names()).containsExactly("I1L", "I2L", "I3", "M5");
        assertThat(read.connectivity().matrix()).isInstanceOf(Sparse.class);
        assertThat(entries(read.connectivity().matrix()))
                .containsExactly(0, 19, 3, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 6, 0);
        ReadSummary summary = read.summary();
        assertThat(summary.format()).isEqualTo(FileFormat.EDGE_LIST);
        assertThat(summary.rows()).isEqualTo(7);
        assertThat(summary.kept()).isEqualTo(7);
        assertThat(summary.duplicates()).isEqualTo(2);
        assertThat(summary.edges()).isEqualTo(5);
        assertThat(summary.autapses()).isEqualTo(1);
        assertThat(summary.density()).isEqualTo(5 / 16.0);
    }

    @Test
    void onlyKeptRowsDefineNeurons() {
        NetworkFile read = read(WORM, ReadOptions.DEFAULT.withWhere("type = chemical"));
        assertThat(read.connectivity().names()).containsExactly("I1L", "I2L", "I3");
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 15, 3, 0, 0, 0, 0, 0, 1);
        assertThat(read.summary().kept()).isEqualTo(4);
        assertThat(read.summary().filtered()).containsExactly(new ReadSummary.Filtered("Type=chemical", 3));
    }

    @Test
    void conditionsOnOneColumnAreAlternatives() {
        NetworkFile read = read(WORM, ReadOptions.DEFAULT.withWhere("Type=chemical", "Type=electrical", "Source=I1L"));
        assertThat(read.summary().kept()).isEqualTo(4);
        assertThat(read.summary().filtered()).containsExactly(new ReadSummary.Filtered("Source=I1L", 3));
    }

    @Test
    void filtersThatKeepNothingAreRefused() {
        assertThat(refusal(csv(WORM), ReadOptions.DEFAULT.withWhere("Type=chemicl")))
                .isEqualTo("edges.csv: --where Type=chemicl keeps 0 of 7 edges; Type has: chemical, electrical");
        assertThat(refusal(csv(WORM), ReadOptions.DEFAULT.withWhere("Kind=chemical"))).isEqualTo(
                "edges.csv: --where Kind: there is no column \"Kind\"; the file has Source, Target, Weight, Type");
    }

    @Test
    void missingDirectionsAreAddedAndListedOnesKept() {
        NetworkFile read = read(WORM, ReadOptions.DEFAULT.withSymmetrize(Symmetrize.kinds("electrical")));
        // I1L and I2L list both directions, M5 to I3 only one
        assertThat(entries(read.connectivity().matrix()))
                .containsExactly(0, 19, 3, 0, 2, 0, 0, 0, 0, 0, 1, 6, 0, 0, 6, 0);
        assertThat(read.summary().mirrored()).isEqualTo(1);
    }

    @Test
    void everyConnectionCanBeUndirected() {
        NetworkFile read = read("from,to\nA,B\nB,C\nC,B\nC,C\n", ReadOptions.DEFAULT.withSymmetrize(Symmetrize.ALL));
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 1);
        assertThat(read.summary().mirrored()).isEqualTo(1);
        NetworkFile twice = read("from,to\nA,B\nA,B\n", ReadOptions.DEFAULT.withSymmetrize(Symmetrize.ALL));
        assertThat(entries(twice.connectivity().matrix())).containsExactly(0, 2, 2, 0);
    }

    @Test
    void chemicalConnectionsDoNotStandForGapJunctions() {
        String text = "source,target,weight,kind\nA,B,1,gap\nB,A,7,chemical\n";
        NetworkFile read = read(text, ReadOptions.DEFAULT.withSymmetrize(Symmetrize.kinds("kind=gap")));
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 1, 8, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source,target,weight", "PRE;Post;N", "from\tto\tcount", "Sender,Receiver,Synapses",
            "presynaptic,postsynaptic,syn_count", "pre,post,w", "from,to,n_synapses", "pre_root_id,post_root_id,syn_count", "bodyId_pre,bodyId_post,weight"})
    void knowsTheHeadingsOfTheField(String header) {
        String line = header.contains(";") ? "A;B;2" : header.contains("\t") ? "A\tB\t2" : "A,B,2";
        assertThat(entries(matrix(csv(header + "\n" + line + "\n"), ReadOptions.DEFAULT))).containsExactly(0, 2, 0, 0);
    }

    @Test
    void columnsMayBeInAnyOrder() {
        assertThat(entries(matrix(csv("weight note target source\n2 x B A\n"), ReadOptions.DEFAULT)))
                .containsExactly(0, 2, 0, 0);
    }

    @Test
    void namesMayBeQuotedWithBlanksAround() {
        NetworkFile read = read("source, target, weight\n\"A\", \"B\", 2\n \"B,1\" , A, 3\n", ReadOptions.DEFAULT);
        assertThat(read.connectivity().names()).containsExactly("A", "B", "B,1");
    }

    @Test
    void notesWhatItUsedForWeights() {
        assertThat(read("source,target\nA,B\n", ReadOptions.DEFAULT).summary().notes())
                .containsExactly("There is no column of weights, so every row counts 1.");
        assertThat(read("source,target,kind,distance\nA,B,gap,3\nB,A,gap,4\n", ReadOptions.DEFAULT).summary().notes())
                .containsExactly("There is no column of weights, so every row counts 1. Numbers in distance are not used; "
                        + "if they are weights, call the column weight.");
        assertThat(read("source,target,count,weight\nA,B,3,0\n", ReadOptions.DEFAULT).summary().notes())
                .containsExactly("Weights are from the column weight; not used: count.",
                        "1 listed connections have weight 0 and count as absent.");
    }

    @Test
    void aHeaderAloneIsANetworkOfNoNeurons() {
        assertThat(read("source,target,weight\n", ReadOptions.DEFAULT.withWhere("weight=1")).summary().neurons())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A,B,3x | edges.csv line 2: weight \"3x\" is not a number",
            "A,B,\"3,5\" | edges.csv line 2: weight \"3,5\" is not a number. Decimal comma? --decimal comma",
            "A,B, | edges.csv line 2: weight (to B, from A) is empty. --missing zero, or remove it",
            "A,B,1;A,B | edges.csv line 3: has 2 cells, the header has 3",
            "A,B,1;,B,1 | edges.csv line 3: Source is empty, must name a neuron",
            "A,B,1e308;A,B,1e308 | edges.csv: the connections listed for M[1][0] sum to Infinity; rescale the weights"})
    void refusesWithThePlace(String lines, String message) {
        assertThat(refusal(csv("Source,Target,Weight\n" + lines.replace(';', '\n')))).isEqualTo(message);
    }

    @Test
    void refusesAmbiguousHeadersAndOrientations() {
        assertThat(refusal(csv("source,target,Source\nA,B,C\n")))
                .isEqualTo("edges.csv line 1: has two columns called \"Source\"; rename one");
        assertThat(refusal(csv(WORM), ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND)))
                .isEqualTo("edges.csv: --rows-send is for matrices; this file (edge list) says itself who sends");
    }

    @Test
    void missingWeightsCanBeZero() {
        NetworkFile read = read("source,target,weight\nA,B,\nB,A,2\n", ReadOptions.DEFAULT.withMissing(Missing.ZERO));
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 0, 2, 0);
        assertThat(read.summary().missing()).isEqualTo(1);
    }

    @Test
    void longListsStaySparse() {
        var text = new StringBuilder("source,target,weight\n");
        for (int k = 0; k < 200_000; k++) {
            text.append("cell").append(k % 50_000).append(",cell").append((k * 7919L + 13) % 50_000).append(",1.5\n");
        }
        NetworkFile read = read(text.toString(), ReadOptions.DEFAULT);
        assertThat(read.connectivity().size()).isEqualTo(50_000);
        assertThat(read.summary().rows()).isEqualTo(200_000);
        assertThat(read.summary().edges() + read.summary().duplicates()).isEqualTo(200_000);
        assertThat(read.connectivity().matrix()).isInstanceOf(Sparse.class);
    }
}
