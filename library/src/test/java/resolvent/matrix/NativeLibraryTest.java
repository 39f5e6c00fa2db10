package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.matrix.NativeLibrary.Platform;

class NativeLibraryTest {
    private static final Platform HERE = Platform.current();
    /// The smallest of the packed files alone, to be quick.
    private static final Platform SMALL = new Platform(HERE.name(), List.of(HERE.files().getFirst()));

    @TempDir
    private Path folder;

    private static List<Path> below(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void unpackingFillsAFolderOfItsOwn() throws IOException {
        Path filled = NativeLibrary.unpacked(HERE, folder.resolve("new").resolve("cache"));

        assertThat(below(folder)).containsExactlyInAnyOrderElementsOf(
                HERE.files().stream().map(filled::resolve).toList());
        try (var packed = NativeLibrary.class.getClassLoader().getResourceAsStream(HERE.resource(HERE.library()))) {
            assertThat(filled.resolve(HERE.library())).hasBinaryContent(packed.readAllBytes());
        }
    }

    @Test
    void aFilledFolderIsUsedAsItIs() throws IOException {
        Path filled = NativeLibrary.unpacked(SMALL, folder);
        Path file = filled.resolve(SMALL.library());
        Files.writeString(file, "marked");

        assertThat(NativeLibrary.unpacked(SMALL, folder)).isEqualTo(filled);
        assertThat(file).hasContent("marked");
    }

    @Test
    void aFolderFromWhichAFileWasDeletedIsFilledAgain() throws IOException {
        Path filled = NativeLibrary.unpacked(HERE, folder);
        List<Path> complete = below(folder);
        Files.delete(filled.resolve(HERE.files().getFirst()));

        assertThat(NativeLibrary.unpacked(HERE, folder)).isEqualTo(filled);
        assertThat(below(folder)).isEqualTo(complete);
    }

    @Test
    void manyFirstStartsAtOnceEndWithOneCompleteFolder() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path cache = folder.resolve("round" + round);
            var together = new CyclicBarrier(8);
            Callable<Path> start = () -> {
                together.await();
                return NativeLibrary.unpacked(SMALL, cache);
            };
            List<Future<Path>> starts = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (int k = 0; k < 8; k++) {
                    starts.add(threads.submit(start));
                }
            }
            Path expected = NativeLibrary.unpacked(SMALL, cache);
            for (Future<Path> one : starts) {
                assertThat(one.get()).isEqualTo(expected);
            }
            try (Stream<Path> left = Files.list(cache)) {
                assertThat(left).containsExactly(expected);
            }
            assertThat(below(cache)).containsExactly(expected.resolve(SMALL.library()));
        }
    }

    @Test
    void anUnknownPlatformIsNamedAndNothingIsWritten() throws IOException {
        assertThatThrownBy(() -> NativeLibrary.unpacked(Platform.of("Plan 9", "mips64"), folder.resolve("cache")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no LAPACK for the platform Plan-9-mips64: org/bytedeco/openblas/Plan-9-mips64/libopenblas "
                        + "is not on the class path; install OpenBLAS and name its library with RESOLVENT_OPENBLAS");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> NativeLibrary.unpacked(HERE, file)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the cache folder %s cannot be written".formatted(file))
                .hasMessageEndingWith("name another with RESOLVENT_CACHE");
        assertThat(file).hasContent("no folder");
    }

    @Test
    void aNamedLibraryThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> NativeLibrary.load(folder.resolve("none.so").toString(), HERE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("RESOLVENT_OPENBLAS names %s, which cannot be loaded: ".formatted(
                        folder.resolve("none.so")));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64, libopenblas.so.0",
        "Linux, x86_64, linux-x86_64, libopenblas.so.0",
        "Linux, aarch64, linux-arm64, libopenblas.so.0",
        "Mac OS X, aarch64, macosx-arm64, libopenblas.0.dylib",
        "Mac OS X, x86_64, macosx-x86_64, libopenblas.0.dylib",
        "Windows 11, amd64, windows-x86_64, libopenblas.dll",
        "Windows Server 2022, amd64, windows-x86_64, libopenblas.dll",
        "Linux, riscv64, Linux-riscv64, libopenblas",
        "Windows 11, aarch64, Windows-11-aarch64, libopenblas",
        "../etc, x/y, ..-etc-x-y, libopenblas",
    })
    void platformsAreNamedAsTheNativesJarNamesThem(String system, String processor, String name, String library) {
        Platform platform = Platform.of(system, processor);

        assertThat(platform.name()).isEqualTo(name);
        assertThat(platform.library()).isEqualTo(library);
    }

    /// A program whose first eigenvalue is asked for twice.
    static final class Program {
        private Program() {}

        static void main() {
            for (int attempt = 1; attempt <= 2; attempt++) {
                try {
                    System.out.println("solved " + Eigenvalues.of(Dense.of(new double[] {2})).re(0));
                } catch (IllegalStateException plain) {
                    System.out.println("plain error: " + plain.getMessage());
                }
            }
        }
    }

    private static List<String> run(Map<String, String> environment) throws IOException, InterruptedException {
        var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-XX:TieredStopAtLevel=1", Program.class.getName());
        java.environment().keySet().removeIf(name -> name.startsWith("RESOLVENT_"));
        java.environment().putAll(environment);
        Process process = java.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("exit code").isZero();
        return lines;
    }

    @Test
    void aProgramSolvesWithTheCacheThatTheEnvironmentNames() throws Exception {
        assertThat(run(Map.of("RESOLVENT_CACHE", folder.toString()))).containsExactly("solved 2.0", "solved 2.0");
        assertThat(below(folder)).hasSize(HERE.files().size());
    }

    @Test
    void aProgramWithoutAnyCacheEndsInAPlainErrorEveryTime() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(run(Map.of("RESOLVENT_CACHE", file.toString()))).hasSize(2)
                .allMatch(line -> line.startsWith("plain error: the cache folder " + file));
    }

    @Test
    void aProgramWithALibraryThatIsNoOpenBlasEndsInAPlainError() throws Exception {
        Path other = NativeLibrary.unpacked(SMALL, folder).resolve(SMALL.library());

        assertThat(run(Map.of("RESOLVENT_OPENBLAS", other.toString()))).hasSize(2).containsOnly(
                "plain error: the library has no openblas_set_num_threads: RESOLVENT_OPENBLAS must name an OpenBLAS "
                        + "with LAPACK");
    }
}
