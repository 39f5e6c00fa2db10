package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.Girko;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.FormField;
import resolvent.describe.Names;
import resolvent.describe.Param;
import resolvent.matrix.Dense;
import resolvent.model.Lorenz;
import resolvent.theory.CircularLaw;

class CatalogueTest {
    private static final List<String> PACKAGES = List.of("connectivity", "theory", "observable", "dynamics",
            "gallery");

    /// An ensemble as a user would write it in a file of their own.
    record Nothing(@Param(value = "3", doc = "number of neurons", min = 1) int size) implements Ensemble {
        @Override
        public Connectivity draw(UniformRandomProvider random) {
            return Connectivity.of(Dense.identity(size).scaled(0));
        }
    }

    static List<Class<? extends Record>> entries() {
        return Catalogue.standard().entries();
    }

    @Test
    void noRecordThatCouldStandInTheCatalogueIsForgotten() {
        List<String> forgotten = compiledClasses().stream()
                .filter(type -> type.isRecord() && !Modifier.isPrivate(type.getModifiers()))
                .filter(type -> Arrays.stream(Kind.values())
                        .anyMatch(kind -> kind.contract().isAssignableFrom(type)))
                .filter(type -> !entries().contains(type))
                .map(Class::getName)
                .toList();

        assertThat(forgotten).as("records without a line in Catalogue").isEmpty();
    }

    @Test
    void namesAreUnique() {
        assertThat(Catalogue.standard().names()).doesNotHaveDuplicates();
    }

    @Test
    void entriesOfOneKindStandTogether() {
        List<Class<? extends Record>> byKind = new ArrayList<>();
        entries().stream().map(Kind::of).distinct().forEach(kind ->
                byKind.addAll(Catalogue.standard().entries(kind)));

        assertThat(entries()).isEqualTo(byKind);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryExplainsItself(Class<? extends Record> entry) {
        About about = entry.getAnnotation(About.class);

        assertThat(about).as("@About").isNotNull();
        assertThat(about.title()).as("title").isNotBlank().doesNotEndWith(".");
        assertThat(about.doc()).as("doc").hasSizeGreaterThan(40).endsWith(".");
        assertThat(about.formula()).as("formula").isNotBlank();
        assertThat(about.cite()).as("cite").allMatch(source -> source.matches(".*\\(\\d{4}\\).*"));
        for (FormField field : Form.of(entry).fields()) {
            assertThat(field.param().doc()).as("doc of %s", field.key()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void defaultsMakeARecordThatItsFormWritesAndReads(Class<? extends Record> entry) {
        Form<? extends Record> form = Form.of(entry);

        Record made = form.defaults(Catalogue.standard());

        assertThat(form.read(form.write(made), Catalogue.standard())).isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryIsFoundByItsName(Class<? extends Record> entry) {
        assertThat(Catalogue.standard().find(Names.of(entry))).isEqualTo(entry);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Catalogue.standard().find("girkko"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nothing in the catalogue is called \"girkko\"; nearest: girko");
    }

    @Test
    void aUsersOwnRecordIsFoundLikeAnyOther() {
        Catalogue mine = Catalogue.standard().with(List.of(Nothing.class));

        assertThat(mine.find("nothing")).isEqualTo(Nothing.class);
        assertThat(mine.of(Ensemble.class)).contains(Nothing.class, Girko.class);
        assertThat(Catalogue.standard().names()).doesNotContain("nothing");
    }

    @Test
    void aNameCannotBeTakenTwice() {
        assertThatThrownBy(() -> Catalogue.standard().with(List.of(Girko.class)))
                .hasMessageContaining("the catalogue already has girko");
        assertThatThrownBy(() -> Catalogue.standard().with(List.of(Connectivity.class)))
                .hasMessageContaining("must implement one of");
    }

    private static List<Class<?>> compiledClasses() {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(classFolder().resolve("resolvent").resolve(name))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                        .forEach(file -> classes.add(load("resolvent.%s.%s".formatted(
                                name, file.substring(0, file.length() - ".class".length())))));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        assertThat(classes).contains(Girko.class, Catalogue.class);
        return classes;
    }

    private static Path classFolder() {
        try {
            return Path.of(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whatAnExperimentIsMadeWithIsReadFromItsClass() {
        assertThat(Catalogue.standard().experimentsWith(Lorenz.class)).containsExactly(LorenzAttractor.class);
        // by way of a helper, and only passed on
        assertThat(Catalogue.standard().experimentsWith(CircularLaw.class)).contains(GirkoDisk.class)
                .doesNotContain(LorenzAttractor.class);
    }
}
