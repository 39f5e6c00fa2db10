package resolvent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/// A file of a user's that begins with `import module resolvent;` sees every public class by its simple name, beside those
/// of the module `java.base`: two of one name could not be used. What else it sees is in the module's descriptor.
class PublicNamesTest {
    /// Seldom written in such a file; whoever does imports them by name.
    private static final List<String> NEED_AN_IMPORT = List.of("Observable", "Certificate", "Condition", "Subject");

    @Test
    void publicClassesHaveNamesOfTheirOwn() throws IOException {
        List<String> ours = ours();
        assertThat(ours).hasSizeGreaterThan(100).contains("Integration", "Spectrum").doesNotHaveDuplicates();
        Set<String> others = ofJavaBase();
        assertThat(others).contains("List", "Flow", "Subject");
        assertThat(ours).filteredOn(others::contains).containsExactlyInAnyOrderElementsOf(NEED_AN_IMPORT);
    }

    @Test
    void theModuleExportsEveryPublicClass() throws IOException {
        assertThat(descriptor().exports()).allMatch(export -> !export.isQualified())
                .extracting(Exports::source).containsExactlyInAnyOrderElementsOf(publicPackages());
    }

    /// A dependency that an importer reads too brings its names along; of the source of random numbers none is taken.
    @Test
    void noDependencyBringsItsNames() throws IOException {
        assertThat(descriptor().requires()).filteredOn(required -> required.modifiers().contains(Modifier.TRANSITIVE))
                .extracting(Requires::name).containsExactly("org.apache.commons.rng.api");
        List<String> ours = ours();
        assertThat(namesOf(UniformRandomProvider.class)).contains("UniformRandomProvider").doesNotContainAnyElementsOf(ours)
                .doesNotContainAnyElementsOf(ofJavaBase());
    }

    private static ModuleDescriptor descriptor() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    private static Set<String> publicPackages() throws IOException {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes.resolve("resolvent"))) {
            return files.filter(PublicNamesTest::isTopLevelClass).filter(PublicNamesTest::isPublic)
                    .map(file -> classes.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .collect(Collectors.toSet());
        }
    }

    /// The simple names of the public classes in the jar of a class.
    private static List<String> namesOf(Class<?> type) throws IOException {
        Path jar = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (var system = FileSystems.newFileSystem(jar); Stream<Path> files = Files.walk(system.getPath("/org"))) {
            return files.filter(PublicNamesTest::isTopLevelClass).filter(PublicNamesTest::isPublic)
                    .map(PublicNamesTest::simpleName).toList();
        }
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
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        Set<String> names = new HashSet<>();
        for (Exports export : Object.class.getModule().getDescriptor().exports()) {
            if (!export.isQualified()) {
                try (Stream<Path> files = Files.list(root.resolve(export.source().replace('.', '/')))) {
                    files.filter(PublicNamesTest::isTopLevelClass).filter(PublicNamesTest::isPublic)
                            .map(PublicNamesTest::simpleName).forEach(names::add);
                }
            }
        }
        return names;
    }
}
