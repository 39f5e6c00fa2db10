package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resolvent.describe.Names;
import resolvent.gallery.Catalogue;

class CompletionCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeScript() throws IOException {
        Files.writeString(folder.resolve("completion"), Cli.done("completion").out());
    }

    @Test
    void theScriptKnowsNamesAndOptions() {
        assertThat(folder.resolve("completion")).content()
                .contains("girko-disk", "--rows-send", "--normalize", "--threads", "circular-law", "analyze", "explain");
        Catalogue.standard().entries().forEach(entry ->
                assertThat(folder.resolve("completion")).content().contains(Names.of(entry)));
    }

    @Test
    void bashAcceptsIt() {
        assumeFalse(Shell.isMissing("bash"), "no bash here");
        assertThat(Shell.run(folder, Map.of(), List.of("bash", "-n", "completion"))).isEqualTo(new Shell.Answer(0, ""));
    }

    @Test
    void bashCompletesNamesOptionsAndValues() {
        assumeFalse(Shell.isMissing("bash"), "no bash here");
        assertThat(completed("resolvent ana")).containsExactly("analyze");
        assertThat(completed("resolvent run girko-")).containsExactly("girko-disk");
        assertThat(completed("resolvent explain circ")).containsExactly("circular-law");
        assertThat(completed("resolvent analyze --norm")).containsExactly("--normalize");
        assertThat(completed("resolvent run girko --zer")).containsExactly("--zero-diagonal");
        assertThat(completed("resolvent analyze --scope le")).containsExactly("leading");
        assertThat(completed("resolvent run rescaled --of gir")).containsExactly("girko");
    }

    @Test
    void bashCompletesFiles() throws IOException {
        assumeFalse(Shell.isMissing("bash"), "no bash here");
        Files.createFile(folder.resolve("my-matrix.csv"));
        assertThat(completed("resolvent analyze my-")).containsExactly("my-matrix.csv");
        assertThat(completed("resolvent java my-")).containsExactly("my-matrix.csv");
        assertThat(completed("resolvent analyze x.csv --signs my-")).containsExactly("my-matrix.csv");
        assertThat(completed("resolvent run girko --with my-")).containsExactly("my-matrix.csv");
    }

    private List<String> completed(String line) {
        String words = String.join("' '", line.split(" ", -1));
        String script = """
                compopt() { :; }
                source ./completion
                COMP_WORDS=('%s'); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
                _complete_resolvent
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(words, line);
        Shell.Answer answer = Shell.run(folder, Map.of(), List.of("bash", "-c", script));
        return answer.text().lines().map(String::strip).toList();
    }
}
