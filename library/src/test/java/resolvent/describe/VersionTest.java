package resolvent.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The build file says the version, and nobody else does.
class VersionTest {
    private static final Path ROOT = Path.of("..");

    private static String property(String name) throws IOException {
        Matcher found = Pattern.compile("<%s>(.*?)</%s>".formatted(name, name))
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void theVersionsAreThoseOfTheBuild() throws IOException {
        assertThat(Version.resolvent()).isEqualTo(property("revision")).matches("\\d+\\.\\d+\\.\\d+(-\\w+)?");
        assertThat(Version.openblas()).isEqualTo(property("openblas.version"));
    }

    @Test
    void whoCitesNamesTheSameVersion() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("CITATION.cff"))).contains("version: " + Version.resolvent());
        assertThat(Files.readString(ROOT.resolve("CHANGELOG.md"))).contains("\n## " + Version.resolvent());
    }

    @Test
    void theLauncherKnowsNoVersion() throws IOException {
        assertThat(Files.readString(ROOT.resolve("resolvent"))).doesNotContain(Version.resolvent());
    }
}
