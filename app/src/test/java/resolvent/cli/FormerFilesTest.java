package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a folder holds that is written into twice.
class FormerFilesTest {
    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void anAnalysisReplacesTheOneBeforeAndNothingElse() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
        Path own = Files.writeString(Files.createDirectories(folder.resolve("figures")).resolve("own.svg"), "mine");
        Path small = Files.writeString(folder.resolve("one.csv"), "7.5\n");
        Cli.done("analyze", small, "--out", folder);
        List<String> alone = files();
        Cli.done("analyze", Cli.CIRCUIT, "--pdf", "--out", folder);
        assertThat(files()).contains("figures/spectrum.pdf").containsAll(alone);
        Cli.done("analyze", small, "--out", folder);
        assertThat(files()).isEqualTo(alone);
        assertThat(notes).hasContent("mine");
        assertThat(own).hasContent("mine");
    }

    @Test
    void aRunReplacesTheOneBefore() throws IOException {
        Cli.done("run", "girko", "--size", 20, "--out", folder);
        List<String> alone = files();
        Cli.done("run", "mutual-inhibition", "--out", folder);
        assertThat(files()).contains("result.json").isNotEqualTo(alone);
        Cli.done("run", "girko", "--size", 20, "--out", folder);
        assertThat(files()).isEqualTo(alone);
    }

    @Test
    void aListThatWasEditedRemovesNothingElsewhere() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve(".resolvent-files"), "../outside.txt\n" + outside + "\nold.csv\n\n..\n");
        Files.writeString(out.resolve("old.csv"), "1");
        Cli.done("run", "mutual-inhibition", "--out", out);
        assertThat(outside).hasContent("mine");
        assertThat(out.resolve("old.csv")).doesNotExist();
    }

    @Test
    void noHalfFileIsEverSeen() throws IOException {
        Cli.done("analyze", Cli.CIRCUIT, "--out", folder);
        assertThat(files()).noneMatch(name -> name.endsWith(".part") || name.endsWith(".tmp"));
    }
}
