package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The file NOTICE names the licence of everything that is handed on.
class NoticeTest {
    private static final Path ROOT = Path.of("..");
    private static final String OF_TESTS = "junit|assertj|opentest4j|apiguardian|byte-buddy|surefire|resolvent";

    @Test
    void everyJarIsNamedWithItsLicence() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("NOTICE"));
        for (String jar : jars()) {
            String ending = jar.replaceFirst("^commons-rng", "");
            assertThat(lines).as(jar).anyMatch(line ->
                    line.matches("(.*[ ,])?(%s|%s)[ ,].* (Apache-2.0|MIT|BSD-3-Clause) .*".formatted(jar, ending)));
        }
        assertThat(lines.toString()).contains("picocli");
    }

    private static Set<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar") && !name.matches(".*(" + OF_TESTS + ").*"))
                .map(name -> name.replaceFirst("-\\d.*", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void mavenIsCheckedWhenItIsFetched() throws IOException {
        assertThat(Files.readString(ROOT.resolve(".mvn/wrapper/maven-wrapper.properties")))
                .containsPattern("(?m)^distributionSha256Sum=[0-9a-f]{64}$");
    }
}
