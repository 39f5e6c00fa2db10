package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.analysis.AnalysisOptions;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.FormField;
import resolvent.describe.Names;
import resolvent.describe.Version;
import resolvent.gallery.Catalogue;
import resolvent.gallery.Kind;

/// Help, list and explanations of everything in the catalogue.
class HelpTest {
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String help(Object... words) {
        Cli.Outcome outcome = Cli.done(words);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.lines()).allMatch(line -> line.length() <= Program.WIDTH);
        assertThat(outcome.out()).doesNotContain("%%", "${", "\u001B", "@|");
        return outcome.out();
    }

    @Test
    void theFirstPageFitsAScreen() {
        String text = help("--help");
        assertThat(text).contains("analyze", "run", "export", "list", "explain", "java", "completion", "Start here:");
        assertThat(text.lines().count()).isLessThan(24);
        assertThat(help()).isEqualTo(text);
        assertThat(help("help")).isEqualTo(text);
        assertThat(help("-h")).isEqualTo(text);
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(help("--version")).isEqualTo("resolvent " + Version.resolvent() + "\n");
        assertThat(help("-V")).isEqualTo(help("--version"));
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("analyze", "run", "export", "list", "explain", "java", "completion")) {
            assertThat(help(command, "--help")).startsWith("Usage: resolvent " + command)
                    .isEqualTo(help("help", command)).contains("-h, --help");
        }
    }

    @Test
    void analyzeNamesEveryOption() {
        String text = help("analyze", "--help");
        assertMentions(text, Form.of(AnalysisOptions.class));
        assertThat(text).contains("FILE ", "--where=COLUMN=VALUE", "--rows-send", "--symmetrize=TYPE",
                "--names=row|column|both|none", "--decimal=point|comma", "--missing=refuse|zero", "--variable=NAME",
                "--signs=FILE", "--only=FILE", "--collapse=LR", "--weight-unit=UNIT", "--out=DIR", "--pdf",
                "--threads=INTEGER", "--scope=auto|whole|leading");
        // what a file is comes before how it is analysed, and where results go comes last
        assertThat(text).containsSubsequence("--where", "--signs", "--gain", "--out", "--help");
    }

    static Stream<Class<? extends Record>> runnable() {
        return Catalogue.standard().entries().stream().filter(RunCommand::isRunnable);
    }

    @ParameterizedTest
    @MethodSource("runnable")
    void whatRunsNamesEveryParameter(Class<? extends Record> entry) {
        String text = help("run", Names.of(entry), "--help");
        assertThat(text).startsWith(Names.title(entry) + "\nUsage: resolvent run " + Names.of(entry) + " [OPTIONS]\n")
                .contains("--out=DIR", "--json", "--with=FILE.java", "--threads=INTEGER");
        assertMentions(text, Form.of(entry));
        if (Kind.of(entry) == Kind.ENSEMBLE) {
            assertThat(text).contains("--draws=INTEGER", "--seed=INTEGER", "--eigenvectors[=true|false]");
        }
    }

    private static void assertMentions(String text, Form<?> form) {
        String whole = oneLine(text);
        for (FormField field : form.fields()) {
            assertThat(whole).contains("--" + field.key() + (field.type() == boolean.class ? "[=" : "="),
                    field.param().doc());
            assertThat(whole).contains(field.defaultText().isEmpty() ? "required" : "default " + field.defaultText());
            if (!field.range().isEmpty()) {
                assertThat(whole).contains(field.param().doc() + unit(field) + "; " + field.range() + "; ");
            }
        }
    }

    private static String unit(FormField field) {
        return field.param().unit().isEmpty() ? "" : ", in " + field.param().unit();
    }

    static List<Class<? extends Record>> entries() {
        return Catalogue.standard().entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everythingIsExplained(Class<? extends Record> entry) {
        String text = help("explain", Names.of(entry));
        About about = Objects.requireNonNull(entry.getAnnotation(About.class));
        assertThat(text).startsWith("%s (%s): %s".formatted(Names.of(entry), Kind.of(entry).singular(), about.title()));
        String whole = oneLine(text);
        assertThat(whole).contains(oneLine(about.doc()), oneLine(about.formula()));
        for (String source : about.cite()) {
            assertThat(whole).contains(oneLine(source));
        }
        for (FormField field : Form.of(entry).fields()) {
            assertThat(whole).contains("--" + field.key() + " ", field.param().doc(), field.range());
        }
        assertThat(text.lines().anyMatch(("./resolvent run " + Names.of(entry))::equals))
                .isEqualTo(RunCommand.isRunnable(entry));
    }

    @Test
    void aModelSaysWhatShowsItAndHowToFollowIt() {
        assertThat(help("explain", "lorenz")).contains("./resolvent run lorenz-attractor   shows it\n",
                "./resolvent export lorenz   writes", "new Lorenz(10, 28, 2.6666666666666665);", ".from(0.1, 0.1, 0.1)");
        for (Class<? extends Record> model : Catalogue.standard().models()) {
            assertThat(help("explain", Names.of(model))).as(Names.of(model)).contains("   shows it\n", "import module");
        }
    }

    @Test
    void theListShowsEverything() {
        String text = help("list");
        for (Class<? extends Record> entry : entries()) {
            assertThat(text).containsPattern("(?m)^  %s +%s$".formatted(Names.of(entry),
                    Pattern.quote(Names.title(entry))));
        }
        assertThat(text).contains("EXPERIMENTS\n", "ENSEMBLES\n", "MODELS\n", "THEORIES\n", "OBSERVABLES\n");
    }

    @Test
    void whatCanBeRunIsListedByItsTitle() {
        String text = help("run", "--help");
        runnable().forEach(entry -> assertThat(oneLine(text)).contains(Names.of(entry) + " " + oneLine(Names.title(entry))));
        assertThat(help("run")).isEqualTo(text);
    }

    @Test
    void aDecoratorShowsTheParametersOfWhatItDecorates() {
        assertThat(help("run", "rescaled", "--help")).contains("--of=NAME", "--of.size=INTEGER", "--of.sigma=NUMBER");
        assertThat(help("run", "rescaled", "--of", "elliptic", "--help")).contains("--of.rho=NUMBER");
        assertThat(help("run", "--of=elliptic", "rescaled", "--help")).contains("--of.rho=NUMBER");
    }
}
