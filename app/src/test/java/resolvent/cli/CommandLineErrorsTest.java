package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person reads who mistypes a command line: what is wrong, the rule, the value, the next step.
class CommandLineErrorsTest {
    @TempDir
    private Path folder;

    private static String refusal(String words) {
        return Cli.refusal((Object[]) words.split(" ", -1));
    }

    @Test
    void unknownCommandsAreGuessed() {
        assertThat(Cli.refusal("analyse")).isEqualTo("there is no command \"analyse\"; nearest: analyze");
        assertThat(Cli.refusal("help", "lst")).isEqualTo("there is no command \"lst\"; nearest: list");
    }

    @Test
    void unknownOptionsAreGuessed() {
        Cli.Outcome outcome = Cli.run("analyze", Cli.CIRCUIT, "--gian=2");
        assertThat(outcome.err()).isEqualTo("""
                resolvent: analyze has no option --gian; nearest: --gain
                try: resolvent analyze --help
                """);
        assertThat(Cli.refusal("run", "girko", "--sise", 3)).isEqualTo("run girko has no option --sise; nearest: --size");
        assertThat(Cli.refusal("--versoin")).isEqualTo("resolvent has no option --versoin; nearest: --version");
    }

    @Test
    void theFileIsMissing() {
        assertThat(Cli.refusal("analyze")).startsWith("analyze needs FILE: a matrix (CSV, TSV, NPY");
        assertThat(Cli.refusal("explain")).isEqualTo("explain needs NAME: a name that `resolvent list` shows");
        assertThat(Cli.refusal("analyze", "")).isEqualTo("FILE must name a file, was \"\"");
    }

    @Test
    void anOptionsValueIsMissing() {
        assertThat(Cli.refusal("run", "girko", "--with"))
                .isEqualTo("--with needs FILE.java: a Java file of yours whose records join the catalogue");
        assertThat(Cli.refusal("analyze", Cli.CIRCUIT, "--gain", "--tau", 3)).startsWith("--gain needs NUMBER: γ: gain");
    }

    @Test
    void wordsThatAreTooManyAreNamed() {
        assertThat(Cli.refusal("analyze", "my", "file.csv"))
                .isEqualTo("\"file.csv\" is one word too many; a name with blanks needs quotes");
        assertThat(Cli.refusal("analyze", Cli.CIRCUIT, "--gain", 1, "--gain", 2)).isEqualTo("--gain is given twice");
    }

    @Test
    void filesThatAreNotThere() {
        assertThat(Cli.refusal("analyze", folder.resolve("nothing.csv"), "--out", folder.resolve("out")))
                .isEqualTo("nothing.csv: there is no such file in " + folder);
        assertThat(Cli.refusal("analyze", folder, "--out", folder.resolve("out")))
                .isEqualTo(folder.getFileName() + ": is a folder or a device, must be an ordinary file");
        assertThat(Cli.refusal("analyze", folder.resolve("x".repeat(300) + ".csv")))
                .isEqualTo("x".repeat(300) + ".csv: there is no such file in " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void foldersThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        assertThat(Cli.refusal("analyze", Cli.CIRCUIT, "--out", file))
                .isEqualTo("--out %s cannot be written: %s is a file, not a folder".formatted(file, file));
        assertThat(Cli.refusal("analyze", Cli.CIRCUIT, "--out", file.resolve("below")))
                .startsWith("--out %s cannot be written: ".formatted(file.resolve("below")));
        Path long300 = folder.resolve("x".repeat(300));
        assertThat(Cli.refusal("run", "girko", "--out", long300))
                .isEqualTo("--out %s cannot be written: File name too long".formatted(long300));
        assertThat(Cli.refusal("run", "girko", "--out", "")).isEqualTo("--out must name a folder, was \"\"");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatMayNotBeWritten() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(locked), "the superuser may write everywhere");
        assertThat(Cli.refusal("analyze", Cli.CIRCUIT, "--out", locked))
                .isEqualTo("--out %s cannot be written: permission denied".formatted(locked));
        assertThat(Cli.refusal("analyze", Cli.CIRCUIT, "--out", locked.resolve("new"))).endsWith("permission denied");
    }

    @Test
    void unknownNamesAreGuessed() {
        assertThat(Cli.refusal("run", "girkodisk"))
                .startsWith("nothing in the catalogue is called \"girkodisk\"; nearest: girko-disk, girko, ");
        assertThat(Cli.refusal("explain", "circular"))
                .startsWith("nothing in the catalogue is called \"circular\"; nearest: circular-law, ");
        assertThat(Cli.refusal("run", "rescaled", "--of", "girok")).startsWith("of must be one of girko, ")
                .endsWith("was \"girok\"");
    }

    @Test
    void notEverythingCanBeRun() {
        assertThat(Cli.refusal("run", "lorenz")).isEqualTo("lorenz is a model and cannot be run by itself; "
                + "see: resolvent explain lorenz, resolvent export lorenz");
        assertThat(Cli.refusal("run", "circular-law")).isEqualTo("circular-law is a theory and cannot be run by itself; "
                + "see: resolvent explain circular-law");
        assertThat(Cli.refusal("run", "abscissa", "--help")).startsWith("abscissa is an observable and cannot");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run girko --size 0                     | size must be at least 1, was 0
            run girko --size=ten                   | size must be a whole number, was "ten"
            run girko --draws 0                    | draws must be at least 1, was 0
            run girko --zero-diagonal maybe        | zero-diagonal must be true or false, was "maybe"
            run girko --sigma -1                   | sigma must be at least 0, was -1.0
            run girko --sigma 1,5                  | sigma must be a number, was "1,5"
            run girko --size 99999999999           | size must lie between -2147483648 and 2147483647, was 99999999999
            run girko-disk --threads 0             | threads must be at least 1, was 0
            run girko-disk --threads two           | threads must be a whole number, was "two"
            run rescaled --factor 0                | factor must be above 0, was 0.0
            run rescaled --of.size 0               | size must be at least 1, was 0
            run may-interactions --connectance 1.5 | connectance must be at most 1, was 1.5
            """)
    void valuesOutOfRange(String words, String message) {
        assertThat(refusal(words + " --out " + folder)).isEqualTo(message);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --gain 2 --normalize 0.9 | gain and normalize exclude each other, were 2.0 and 0.9
            --gain two               | gain must be a number, was "two"
            --gain -1                | gain must be at least 0, was -1.0
            --normalize 1.2          | normalize must be below 1, was 1.2
            --normalize radius=0.9   | normalize must be a number, was "radius=0.9"
            --modes 0                | modes must be at least 1, was 0
            --shuffles -2            | shuffles must be at least -1, was -2
            --scope some             | scope must be one of auto, whole, leading, was "some"
            --names middle           | names must be one of auto, row, column, both, none, was "middle"
            --decimal dot            | decimal must be one of point, comma, was "dot"
            --collapse UD            | collapse must be LR, was "UD"
            --threads 0              | threads must be at least 1, was 0
            --rows-send              | small-circuit.csv: --rows-send is for matrices; this file (edge list) says itself who sends
            """)
    void optionsOfAnalyzeOutOfRange(String words, String message) {
        assertThat(refusal("analyze %s --out %s %s".formatted(Cli.CIRCUIT, folder, words))).isEqualTo(message);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAbscissaThatNoGainCanGive() throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv"), "-1,0\n0,-2\n");
        assertThat(Cli.refusal("analyze", file, "--normalize", 0.9, "--out", folder.resolve("out")))
                .startsWith("normalize needs a positive abscissa, was -1");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereSomethingWasWrong() {
        Path out = folder.resolve("a/b/c");
        Cli.refusal("analyze", Cli.CIRCUIT, "--where", "type=chemicl", "--out", out);
        assertThat(folder).isEmptyDirectory();
    }
}
