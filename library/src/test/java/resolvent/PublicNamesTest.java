package resolvent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A file of a user's that begins with `import module resolvent;` sees every public class by its simple name, beside those
/// of the module `java.base`: two of one name could not be used.
class PublicNamesTest {
    /// Seldom written in such a file; whoever does imports them by name.
    private static final List<String> NEED_AN_IMPORT = List.of("Observable", "Certificate", "Field", "Condition");

    @Test
    void publicClassesHaveNamesOfTheirOwn() throws IOException {
        List<String> ours = ours();
        assertThat(ours).hasSizeGreaterThan(100).contains("Integration", "Spectrum").doesNotHaveDuplicates();
        Set<String> others = ofJavaBase();
        assertThat(others).contains("List", "Flow");
        assertThat(ours).filteredOn(others::contains).containsExactlyInAnyOrderElementsOf(NEED_AN_IMPORT);
    }

    private static List<String> ours() throws IOException {
        Path classes = Path.of("target", "classes", "resolvent");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(PublicNamesTest::isTopLevelClass).filter(PublicNamesTest::isPublic)
                    .map(PublicNamesTest::simpleName).toList();
        }
    }

    private static boolean isTopLevelClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-");
    }

    private static boolean isPublic(Path file) {
        try {
            return ClassFile.of().parse(file).flags().has(AccessFlag.PUBLIC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".class", "");
    }

    private static Set<String> ofJavaBase() throws IOException {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base", "java");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(PublicNamesTest::isTopLevelClass).filter(PublicNamesTest::isPublic)
                    .map(PublicNamesTest::simpleName).collect(Collectors.toSet());
        }
    }
}
