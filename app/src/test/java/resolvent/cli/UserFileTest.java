package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Java file of somebody's own, named with `--with`.
class UserFileTest {
    private static final String STAR = """
            import org.apache.commons.rng.UniformRandomProvider;
            import resolvent.connectivity.Connectivity;
            import resolvent.connectivity.Ensemble;
            import resolvent.describe.Param;
            import resolvent.matrix.Sparse;

            /// One cell in the middle talks with all others: the eigenvalues are ±w√(N−1) and 0.
            record Star(@Param(value = "5", doc = "number of cells", symbol = "N") int size,
                    @Param(value = "1", doc = "100 %% of every weight", symbol = "w") double weight)
                    implements Ensemble {
                public Connectivity draw(UniformRandomProvider random) {
                    %s
                    var matrix = new Sparse.Builder(size, size);
                    for (int i = 1; i < size; i++) {
                        matrix.add(0, i, weight).add(i, 0, weight);
                    }
                    return Connectivity.of(matrix.build());
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private JsonTree run(Object... words) {
        Object[] all = Stream.concat(Stream.of("run", "--json", "--out",
                folder.resolve("out")), Stream.of(words)).toArray();
        return JsonTree.parse(Cli.done(all).out());
    }

    @Test
    void anEnsembleWorksWithNoRegistration() throws IOException {
        Path star = file("Star.java", STAR.formatted(""));
        JsonTree result = run("star", "--with", star, "--size", 17, "--weight", 0.5, "--draws", 2);
        // it takes no random numbers, and is drawn once
        assertThat(result.number("values.eigenvalues.value")).isEqualTo(17);
        assertThat(result.number("values.abscissa.value")).isCloseTo(2, within(1e-14));
        assertThat(result.text("provenance.command"))
                .isEqualTo("./resolvent run star --size 17 --weight 0.5 --draws 2 --seed 1 --with " + star);
    }

    @Test
    void itCanBeDecoratedExplainedAndListed() throws IOException {
        Path star = file("Star.java", STAR.formatted(""));
        JsonTree result = run("rescaled", "--with=" + star, "--of", "star", "--of.size", 5, "--factor", 3);
        assertThat(result.number("values.abscissa.value"))
                .isCloseTo(6, within(1e-13));
        assertThat(Cli.done("explain", "star", "--with", star).out()).contains("star (ensemble)",
                "--weight  w: 100 % of every weight; default 1", "./resolvent run star --with ");
        assertThat(Cli.done("list", "--with", star).out()).contains("\n  star ");
        assertThat(Cli.done("run", "star", "--with", star, "--help").out()).contains("--weight=NUMBER")
                .containsPattern("w:\\s+100 % of every weight");
    }

    @Test
    void theExampleOfTheReadmeIsASmallWorld() {
        JsonTree result = run("small-world", "--with", Cli.EXAMPLES.resolve("SmallWorld.java"), "--size", 60,
                "--rewired", 0.2);
        // the weights that a neuron receives sum to 1
        assertThat(result.number("values.abscissa_mean.value"))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void anExperimentRuns() throws IOException {
        Path mine = file("Answer.java", """
                import module resolvent;

                record Answer(@Param(value = "6", doc = "one factor") int six) implements Experiment {
                    public Result run(Runner runner) {
                        return Result.of(this).value(Value.exact("answer", six * 7, "", "the product")).build();
                    }
                }
                """);
        assertThat(run("answer", "--with", mine).number("values.answer.value")).isEqualTo(42);
        assertThat(run("answer", "--with", mine, "--six", 2).number("values.answer.value")).isEqualTo(14);
    }

    @Test
    void drawsThatThrowAreNamedAndLeftOut() throws IOException {
        Path star = file("Star.java", STAR.formatted("""
                if (random.nextDouble() < 0.5) {
                        throw new IllegalStateException("no luck");
                    }"""));
        JsonTree result = run("star", "--with", star, "--draws", 20, "--seed", 7);
        long failed = result.list("notes").stream()
                .filter(note -> note.toString().matches("draw \\d+ of seed 7 failed.*: .*no luck")).count();
        assertThat(failed).isBetween(1L, 19L);
        assertThat(result.number("values.eigenvalues.value")).isEqualTo(5.0 * (20 - failed));
    }

    @Test
    void aDrawWithNaNFailsAloneToo() throws IOException {
        Path star = file("Star.java", STAR.formatted("double weight = random.nextDouble() < 0.5 ? Double.NaN : 1;"));
        JsonTree result = run("star", "--with", star, "--draws", 20, "--seed", 7);
        assertThat(result.list("notes").toString()).contains("failed");
        assertThat(result.number("values.eigenvalues.value")).isBetween(5.0, 95.0);
    }

    @Test
    void whereEveryDrawThrowsTheRunFails() throws IOException {
        Path star = file("Star.java", STAR.formatted("if (size > 0) { throw new IllegalStateException(\"never\"); }"));
        Cli.Outcome outcome = Cli.run("run", "star", "--with", star, "--draws", 3, "--out", folder.resolve("out"));
        assertThat(outcome.code()).isEqualTo(Main.FAILED);
        assertThat(outcome.error()).startsWith("none of 3 draws could be solved; the first failed with: ")
                .endsWith("never");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anExperimentThatThrowsIsToldWithItsPlace() throws IOException {
        Path mine = file("Broken.java", """
                import module resolvent;

                record Broken() implements Experiment {
                    public Result run(Runner runner) {
                        return Result.of(this).note("x".substring(2)).build();
                    }
                }
                """);
        Cli.Outcome outcome = Cli.run("run", "broken", "--with", mine, "--out", folder.resolve("out"));
        assertThat(outcome.code()).isEqualTo(Main.FAILED);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.error()).contains("StringIndexOutOfBoundsException").contains("Broken.run(Broken.java:5)");
    }

    @Test
    void mistakesAreNamedWithTheirLines() throws IOException {
        Path wrong = file("Star.java", STAR.formatted("Strin name = null;"));
        Cli.Outcome outcome = Cli.run("run", "star", "--with", wrong);
        assertThat(outcome.code()).isEqualTo(Main.WRONG_USE);
        assertThat(outcome.error()).isEqualTo("--with %s does not compile".formatted(wrong));
        assertThat(outcome.err()).contains("\n  line 12: cannot find symbol; symbol:   class Strin");
    }

    @Test
    void filesOfNoUseAreRefused() throws IOException {
        assertThat(Cli.refusal("run", "x", "--with", folder.resolve("No.java")))
                .isEqualTo("--with %s: there is no such file, or it cannot be read".formatted(folder.resolve("No.java")));
        Path plain = file("Plain.java", "class Plain {}\n");
        assertThat(Cli.refusal("run", "plain", "--with", plain))
                .isEqualTo("--with %s holds no record that implements Ensemble or Experiment".formatted(plain));
        Path star = file("Star.java", STAR.formatted(""));
        assertThat(Cli.refusal("run", "sta", "--with", star)).startsWith("nothing in the catalogue is called \"sta\"; nearest: ").contains("star");
    }

    @Test
    void namesMustBeFree() throws IOException {
        Path girko = file("Girko.java", STAR.formatted("").replace("record Star(", "record Girko("));
        assertThat(Cli.refusal("run", "girko", "--with", girko)).contains("needs another name: the catalogue already has");
        Path star = file("Star.java", STAR.formatted("double weight = 1;").replace("double weight)", "double draws)"));
        assertThat(Cli.refusal("run", "star", "--with", star))
                .isEqualTo("star: its parameter draws needs another name, --draws is an option of run");
    }

    @Test
    void everyParameterNeedsItsParam() throws IOException {
        Path star = file("Star.java", STAR.formatted("").replaceAll("@Param\\(value = \"1\".*\\) double", "double"));
        assertThat(Cli.refusal("run", "star", "--with", star)).isEqualTo("Star.weight carries no "
                + "@Param. Write: @Param(value = \"…\", doc = \"…\") double weight, with its default and its meaning");
    }

    @Test
    void compilingLeavesNothingBehind() throws IOException {
        Path here = Files.createDirectories(folder.resolve("alone"));
        Path star = Files.writeString(here.resolve("Star.java"), STAR.formatted(""));
        List<String> before = temporary();
        run("star", "--with", star);
        Cli.refusal("run", "star", "--with", file("Star.java", STAR.formatted("Strin name = null;")));
        assertThat(temporary()).isEqualTo(before);
        assertThat(here).isDirectoryNotContaining(each -> !each.equals(star));
    }

    private static List<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString).filter(name -> name.contains("resolvent-with")).sorted().toList();
        }
    }

    @Test
    void foldersMayHaveBlanksAndUmlauts() throws IOException {
        Path place = Files.createDirectories(folder.resolve("für mich"));
        Path star = Files.writeString(place.resolve("Star.java"), STAR.formatted(""));
        assertThat(run("star", "--with", star).text("provenance.command")).endsWith(" --with '" + star + "'");
    }
}
