package resolvent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Packages import only from rows above them in the table of ARCHITECTURE.md.
class FloorsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path ARCHITECTURE = Path.of("../ARCHITECTURE.md");

    @Test
    void everyClassKeepsToItsFloor() throws IOException {
        assertThat(Floors.read(ARCHITECTURE).violations(CLASSES)).isEmpty();
    }

    @Test
    void theTableNamesEveryPackageOnce() throws IOException {
        Set<String> packages = new TreeSet<>();
        try (var folders = Files.list(CLASSES.resolve("resolvent"))) {
            folders.filter(Files::isDirectory).forEach(folder -> packages.add(folder.getFileName().toString()));
        }
        assertThat(Floors.read(ARCHITECTURE).packages()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void theTableItselfHasNoCycle() throws IOException {
        assertThat(Floors.read(ARCHITECTURE).rowsOutOfOrder()).isEmpty();
    }

    @Test
    void aPlantedUpwardImportIsFound() throws IOException {
        byte[] planted = ClassFile.of().build(ClassDesc.of("resolvent.numeric.Planted"), type -> type
                .withField("upward", ClassDesc.of("resolvent.gallery.Catalogue"),
                        field -> field.withFlags(AccessFlag.PRIVATE))
                .withSuperclass(ConstantDescs.CD_Object));

        assertThat(Floors.read(ARCHITECTURE).violations(ClassFile.of().parse(planted)))
                .containsExactly("resolvent/numeric/Planted → gallery");
    }

    @Test
    void theoryMayNotSeeSpectra() throws IOException {
        byte[] planted = ClassFile.of().build(ClassDesc.of("resolvent.theory.Planted"), type -> type
                .withSuperclass(ClassDesc.of("resolvent.spectrum.Spectrum")));

        assertThat(Floors.read(ARCHITECTURE).violations(ClassFile.of().parse(planted)))
                .containsExactly("resolvent/theory/Planted → spectrum");
    }

    @Test
    void theSolverOfRingsMayNotSeeWhatTheRimIsPredictedFrom() throws IOException {
        byte[] planted = ClassFile.of().build(ClassDesc.of("resolvent.ring.Planted"), type -> type
                .withSuperclass(ClassDesc.of("resolvent.lyapunov.InverseLocalization")));

        assertThat(Floors.read(ARCHITECTURE).violations(ClassFile.of().parse(planted)))
                .containsExactly("resolvent/ring/Planted → lyapunov");
    }
}
