package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    private Path folder;

    private JsonTree run(String words) {
        Cli.Outcome outcome = Cli.done((Object[]) "run %s --json --out %s".formatted(words, folder).split(" ", -1));
        return JsonTree.parse(outcome.out());
    }

    @Test
    void anExperimentIsPrintedAsJsonAndNothingElse() throws IOException {
        Cli.Outcome outcome = Cli.done("run", "girko-disk", "--size", 60, "--draws", 4, "--json", "--out", folder);

        JsonTree result = JsonTree.parse(outcome.out());
        assertThat(folder.resolve("result.json")).hasContent(outcome.out());
        assertThat(result.members()).containsOnlyKeys("title", "values", "checks", "notes", "tables", "figures",
                "provenance");
        result.tree("values").members().keySet().forEach(name -> {
            JsonTree value = result.tree("values").tree(name);
            assertThat(value.at("value")).as(name).isInstanceOf(Number.class);
            assertThat(value.at("unit")).as(name).isInstanceOf(String.class);
            assertThat(value.text("doc")).as(name).isNotBlank();
        });
        assertThat(result.number("values.real_eigenvalues.standard_error")).isPositive();
        assertThat(result.tree("values.radius").members()).doesNotContainKey("standard_error");
        assertThat(result.text("provenance.spec.size")).isEqualTo("60");
        assertThat(result.text("provenance.versions.openblas")).isNotBlank();
    }

    @Test
    void aNetworkWithoutRandomnessIsShownByItsEigenvalues() {
        JsonTree result = run("head-direction-ring --size 30");

        assertThat(result.number("values.real_eigenvalues.value")).isEqualTo(28);
        assertThat(result.tree("values.real_eigenvalues").members()).doesNotContainKey("standard_error");
        assertThat(result.list("notes").toString()).contains("drawn once");
        assertThat(result.text("figures.0.name")).isEqualTo("eigenvalues");
    }

    @Test
    void figuresAndTablesAreFiles() throws IOException {
        JsonTree result = run("girko-disk --size 30 --draws 2");
        assertThat(result.list("figures")).isNotEmpty();
        for (int i = 0; i < result.list("figures").size(); i++) {
            assertThat(result.text("figures.%d.caption".formatted(i))).endsWith(".");
            assertThat(result.text("figures.%d.title".formatted(i))).isNotBlank();
            String name = result.text("figures.%d.name".formatted(i));
            assertThat(folder.resolve(name + ".svg")).isNotEmptyFile();
            assertThat(folder.resolve(name + ".png")).isNotEmptyFile();
        }
        assertThat(result.list("tables")).isNotEmpty();
        for (Object table : result.list("tables")) {
            List<String> lines = Files.readAllLines(folder.resolve(table + ".csv"));
            int columns = lines.getFirst().split(",", -1).length;
            assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.split(",", -1).length == columns);
        }
    }

    @Test
    void checksAreSaidInWords() {
        Cli.Outcome outcome = Cli.done("run", "girko-disk", "--size", 60, "--draws", 4, "--out", folder);
        assertThat(outcome.out()).startsWith("Girko's disc\n").containsSubsequence("real_eigenvalues", " +- ", "CHECKS",
                "agrees ", "measured", "expected", "within", folder + ": 1 figure, ", "result.json");
        assertThat(outcome.lines().subList(0, outcome.lines().size() - 1)).allMatch(line -> line.length() <= 100);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void everyEnsembleHasItsSpectrumStudied() {
        JsonTree result = run("elliptic --size 40 --rho -0.5 --draws 3");
        assertThat(result.number("values.eigenvalues.value")).isEqualTo(120);
        assertThat(result.text("provenance.command")).startsWith("./resolvent run elliptic --size 40 --rho -0.5");
    }

    /// The same draws, each weight times 2.
    @Test
    void aDecoratorTakesTheParametersOfWhatItDecorates() {
        double plain = run("girko --size 50 --draws 2").number("values.abscissa_mean.value");
        double twice = run("rescaled --of girko --of.size 50 --factor 2 --draws 2")
                .number("values.abscissa_mean.value");
        assertThat(twice).isCloseTo(2 * plain, within(1e-12));
        double fourTimes = run("rescaled --of rescaled --of.factor 2 --of.of girko --of.of.size 50 --factor 2 --draws 2")
                .number("values.abscissa_mean.value");
        assertThat(fourTimes).isCloseTo(4 * plain, within(1e-12));
    }

    @Test
    void optionsMayStandBeforeTheName() {
        assertThat(run("--size 20 --draws=2 girko").tree("values")).isEqualTo(run("girko --size 20 --draws 2").tree("values"));
    }

    @Test
    void threadsDoNotMatter() {
        assertThat(run("girko --size 20 --draws 7 --threads 1").tree("values"))
                .isEqualTo(run("girko --size 20 --draws 7 --threads 3").tree("values"));
    }

    @Test
    void theCommandOfAResultMakesItAgain() {
        JsonTree first = run("rescaled --of erdos-renyi --of.size 30 --of.degree 4 --factor 3 --draws 2 --seed -5");
        String command = first.text("provenance.command");
        assertThat(command).startsWith("./resolvent run rescaled ");
        JsonTree again = run(command.substring("./resolvent run ".length()));
        assertThat(again.tree("values")).isEqualTo(first.tree("values"));
        assertThat(again.text("provenance.command")).isEqualTo(command);
    }

    /// A refusal says what is needed, what there is, what would do.
    @Test
    void whatDoesNotFitIsRefusedBeforeItStarts() {
        for (String words : List.of("girko --size 50000", "girko --size 200000", "girko-disk --size 200000",
                "rescaled --of.size 50000", "dale-dense --size 50000", "may-interactions --size 50000",
                "erdos-renyi --size 50000 --eigenvectors true")) {
            Path out = folder.resolve("out");
            Cli.Outcome outcome = Cli.run((Object[]) "run %s --out %s".formatted(words, out).split(" ", -1));
            assertThat(outcome.code()).as(words).isEqualTo(Main.FAILED);
            assertThat(outcome.err().lines()).as(words).hasSize(1);
            assertThat(outcome.error()).as(words).matches("the spectrum of .* with N=\\d+,000(, on \\d+ threads,)? needs "
                    + "about [\\d,.]+ GB, [\\d.]+ [GM]B free. (N=[\\d,]+ fits on one thread|--threads \\d+ fits)");
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void switchesNeedNoValue() {
        JsonTree with = run("girko --size 20 --draws 2 --zero-diagonal true").tree("values");
        assertThat(run("girko --size 20 --draws 2 --zero-diagonal").tree("values")).isEqualTo(with);
        assertThat(run("girko --zero-diagonal --size 20 --draws 2").tree("values")).isEqualTo(with);
        assertThat(run("--zero-diagonal girko --size 20 --draws 2").tree("values")).isEqualTo(with);
        assertThat(run("girko --size 20 --draws 2 --zero-diagonal=false").tree("values")).isNotEqualTo(with)
                .isEqualTo(run("girko --size 20 --draws 2").tree("values"));
    }

    @Test
    void digitsMayBeGrouped() {
        assertThat(run("girko --size 1_0 --draws 2").number("values.eigenvalues.value")).isEqualTo(20);
    }
}
