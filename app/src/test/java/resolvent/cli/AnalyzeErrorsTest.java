package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resolvent.format.NpyWriter;
import resolvent.matrix.Dense;

/// What a person reads whose file is not as it should be: where, the value, the rule, the next step.
class AnalyzeErrorsTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String refusal(Path file, Object... options) {
        Path out = folder.resolve("out");
        String message = Cli.refusal(Stream.concat(Stream.of("analyze", file, "--out", out), Stream.of(options))
                .toArray());
        assertThat(out).doesNotExist();
        return message;
    }

    @Test
    void aWeightWithADecimalComma() throws IOException {
        Path edges = file("edges.csv", "from;to;weight\na;b;3\nb;a;3,5\n");
        assertThat(refusal(edges))
                .isEqualTo("edges.csv line 3: weight \"3,5\" is not a number. Decimal comma? --decimal comma");
        Cli.done("analyze", edges, "--decimal", "comma", "--out", folder.resolve("fine"));
    }

    @Test
    void aMatrixThatIsNotSquare() throws IOException {
        Path matrix = file("m.csv", "0,1,2,3,4,5,6,7\n".repeat(7));
        assertThat(refusal(matrix)).isEqualTo("m.csv: matrix is 7 x 8, must be square. A name column? --names column");
        Path triples = file("triples.csv", "0,1,2.5\n1,0,3\n");
        assertThat(refusal(triples)).isEqualTo("triples.csv: matrix is 2 x 3, must be square. An edge list needs a header "
                + "line such as source,target,weight");
        NpyWriter.write(folder.resolve("m.npy"), Dense.of(new double[] {1, 2}));
        assertThat(refusal(folder.resolve("m.npy"))).contains("1 x 2", "must be square");
    }

    @Test
    void anEntryThatIsNoNumber() throws IOException {
        Path matrix = file("m.csv", ",DB02,AVAR\nDB02,0,1\nAVAR,NaN,0\n");
        assertThat(refusal(matrix)).contains("M[1][0] (to AVAR, from DB02) is NaN. --missing zero, or remove it");
        Cli.done("analyze", matrix, "--missing", "zero", "--out", folder.resolve("fine"));

        Path infinite = folder.resolve("m.npy");
        NpyWriter.write(infinite, Dense.of(new double[] {0, Double.POSITIVE_INFINITY}, new double[] {1, 0}));
        assertThat(refusal(infinite)).contains("M[0][1]").containsIgnoringCase("infinit");
    }

    @Test
    void aNameThatIsNoCell() throws IOException {
        Path edges = file("edges.csv", "from,to,weight\nAVL,AVAR,3\nAVAR,AVL,1\n");
        Path signs = file("gaba.csv", "neuron,sign\nAVLL,inhibitory\nAVAR,inhibitory\n");
        Cli.Outcome outcome = Cli.done("analyze", edges, "--signs", signs, "--out", folder.resolve("out"));
        assertThat(outcome.out()).contains("gaba.csv: \"AVLL\" is no cell of this matrix; nearest AVL. 1 of 2 matched");
        assertThat(JsonTree.read(folder.resolve("out/report.json")).text("as_read.signs"))
                .contains("\"AVLL\" is no cell of this matrix");
    }

    @Test
    void aFilterThatKeepsNothing() {
        assertThat(refusal(Cli.CIRCUIT, "--where", "type=chemicl")).isEqualTo(
                "small-circuit.csv: --where type=chemicl keeps 0 of 160 edges; type has: chemical, electrical");
        assertThat(refusal(Cli.CIRCUIT, "--where", "Typ=chemical")).isEqualTo("small-circuit.csv: --where Typ: there is "
                + "no column \"Typ\"; the file has from, to, weight, type");
        assertThat(refusal(Cli.CIRCUIT, "--where", "chemical")).contains("must read column=value, as Type=chemical");
    }

    @Test
    void rowsOfUnequalLength() throws IOException {
        assertThat(refusal(file("ragged.csv", "0,1,2\n3,4\n5,6,7\n"))).startsWith("ragged.csv line 2: ");
        assertThat(refusal(file("edges.csv", "from,to,weight\na,b,1\nb,a\n")))
                .isEqualTo("edges.csv line 3: has 2 cells, the header has 3");
    }

    @Test
    void nothingToAnalyse() throws IOException {
        NpyWriter.write(folder.resolve("empty.npy"), Dense.ofColumns(0, 0, new double[0]));
        assertThat(refusal(folder.resolve("empty.npy")))
                .isEqualTo("empty.npy is an empty matrix (0 x 0): nothing to analyse");
        assertThat(refusal(file("empty.csv", ""))).startsWith("empty.csv");
    }

    @Test
    void filesThatAreSomethingElse() throws IOException {
        assertThat(refusal(file("letter.txt", "Dear Sir,\nhow are you?\n"))).startsWith("letter.txt");
        assertThat(refusal(file("half.npy", "\u0093NUMPY"))).startsWith("half.npy");
        Path fixtures = Path.of("..", "library", "src", "test", "resources", "resolvent", "format");
        assertThat(refusal(fixtures.resolve("object.npy"))).startsWith("object.npy").containsIgnoringCase("object");
        assertThat(refusal(fixtures.resolve("level-4.mat"))).startsWith("level-4.mat");
        assertThat(refusal(fixtures.resolve("several.npz"))).contains("--variable ");
        assertThat(refusal(fixtures.resolve("f8.npy"), "--where", "type=a")).contains("--where", "needs an edge list");
    }

    @Test
    void twoHundredEdgesLater() throws IOException {
        String edges = IntStream.range(0, 210).mapToObj(k -> "n%d,n%d,%d".formatted(k, k + 1, k))
                .collect(Collectors.joining("\n", "source,target,weight\n", "\nx,y,heavy\n"));
        assertThat(refusal(file("edges.csv", edges))).startsWith("edges.csv line 212: weight \"heavy\" is not a number");
    }

    @Test
    void filesBesideThatAreNotThere() {
        assertThat(refusal(Cli.CIRCUIT, "--signs", folder.resolve("signs.csv"))).startsWith("signs.csv");
        assertThat(refusal(Cli.CIRCUIT, "--only", folder.resolve("only.txt"))).startsWith("only.txt");
    }
}
