package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resolvent.describe.Version;

/// The script `./resolvent`, in a built copy of the project whose folder has blanks and umlauts in its name.
@Tag("slow")
class LauncherTest {
    private static final String JDK = System.getProperty("java.home");
    private static final String VERSION = "resolvent " + Version.resolvent();

    @TempDir
    private static Path place;
    private static Path home = Path.of(".");

    @BeforeAll
    static void copyWhatWasBuilt() throws IOException {
        assumeFalse(File.separatorChar == '\\', "a shell script");
        home = Files.createDirectories(place.resolve("my größter checkout"));
        Path lib = Files.createDirectories(home.resolve("app/target/lib"));
        Files.copy(Path.of("..", "resolvent"), home.resolve("resolvent"), StandardCopyOption.COPY_ATTRIBUTES);
        packClasses(home.resolve("app/target/resolvent-app.jar"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar") && !entry.matches(".*(junit|assertj|opentest4j|apiguardian|byte-buddy|surefire).*")) {
                Files.createSymbolicLink(lib.resolve(Path.of(entry).getFileName()), Path.of(entry));
            }
        }
        Files.createFile(home.resolve("app/target/built"));
        Files.write(Files.createDirectories(home.resolve("app/target/aot")).resolve("lanes"), LaneUsers.names());
    }

    private static void packClasses(Path jar) throws IOException {
        Path classes = Path.of("target/classes");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /// What the JVM says about the vector module, whatever its options.
    private static final String INCUBATOR = "WARNING: Using incubator modules: jdk.incubator.vector\n";

    private static Shell.Answer resolvent(Map<String, String> environment, Object... words) {
        List<String> all = new ArrayList<>(List.of(home.resolve("resolvent").toString()));
        Stream.of(words).map(Object::toString).forEach(all::add);
        Map<String, String> whole = new HashMap<>(Map.of("RESOLVENT_JAVA_HOME", JDK));
        whole.putAll(environment);
        Shell.Answer answer = Shell.run(place, whole, all);
        return new Shell.Answer(answer.code(), answer.text().replace(INCUBATOR, ""));
    }

    private static Shell.Answer resolvent(Object... words) {
        return resolvent(Map.of(), words);
    }

    @Test
    void everyShellUnderstandsIt() {
        for (String shell : List.of("sh", "dash", "bash", "ksh", "busybox sh")) {
            if (!Shell.isMissing(shell.split(" ", -1)[0])) {
                List<String> words = new ArrayList<>(List.of(shell.split(" ", -1)));
                words.addAll(List.of("-n", home.resolve("resolvent").toString()));
                assertThat(Shell.run(place, Map.of(), words)).as(shell).isEqualTo(new Shell.Answer(0, ""));
            }
        }
    }

    @Test
    void itRunsFromAFolderWithBlanks() {
        assertThat(resolvent("--version")).isEqualTo(new Shell.Answer(0, VERSION + "\n"));
        assertThat(resolvent("explain", "girko").text()).startsWith("girko (ensemble): Independent Gaussian weights");
    }

    @Test
    void theModuleOfLanesComesWithWhatComputesOnThem() {
        Map<String, String> java = Map.of("RESOLVENT_JAVA_HOME", JDK);
        String launcher = home.resolve("resolvent").toString();
        for (List<String> words : List.of(List.of("girko", "--size", "20", "--draws", "2"), List.of("plane-zoo"))) {
            List<String> all = new ArrayList<>(List.of(launcher, "run"));
            all.addAll(words);
            Shell.Answer answer = Shell.run(place, java, all);
            assertThat(answer.code()).as(answer.text()).isZero();
            assertThat(answer.text()).doesNotContain("WARNING");
        }
        // options that are refused end it early, after the JVM has said that it has the module
        assertThat(Shell.run(place, java, List.of(launcher, "run", "hole-and-rim", "--no-such", "1")).text())
                .startsWith(INCUBATOR);
        assertThat(Shell.run(place, java, List.of(launcher, "run", "mine", "--with", "absent.java")).text())
                .startsWith(INCUBATOR);
    }

    @Test
    void ringsAndChainsComputeOnLanesAndDenseMatricesDoNot() {
        assertThat(LaneUsers.names()).contains("hole-and-rim", "directed-ring", "feinberg-zee", "shape-of-the-hole",
                        "dale-twins", "anderson-localization", "cluster-ring")
                .doesNotContain("girko", "girko-disk", "may-stability", "plane-zoo", "linear-modes", "fly-compass",
                        "pattern-completion", "hopf-in-tau-i");
    }

    @Test
    void itRunsThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("linked"), home.resolve("resolvent"));
        assertThat(Shell.run(place, Map.of("RESOLVENT_JAVA_HOME", JDK), List.of(link.toString(), "-V")).code()).isZero();
    }

    @Test
    void resultsGoToTheFolderWhereItIsCalled() throws IOException {
        Files.copy(Cli.CIRCUIT, place.resolve("mein Netz.v2.csv"));
        Shell.Answer answer = resolvent("analyze", "mein Netz.v2.csv", "--shuffles", 0);
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("\nresults/mein Netz: report.html");
        assertThat(place.resolve("results/mein Netz/report.json")).isNotEmptyFile();
    }

    @Test
    void digitsAreTheSameForEveryReader() throws IOException {
        Path out = place.resolve("ar");
        Shell.Answer answer = resolvent(Map.of("RESOLVENT_JAVA_OPTIONS", "-Duser.language=ar -Duser.country=EG"), "analyze",
                Cli.CIRCUIT.toAbsolutePath(), "--shuffles", 2, "--out", out);
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(String.format(Locale.forLanguageTag("ar-EG"), "%d", 1)).as("other digits there").isNotEqualTo("1");
        for (String text : List.of(answer.text(), Files.readString(out.resolve("report.html")),
                Files.readString(out.resolve("report.json")))) {
            assertThat(text.codePoints().filter(code -> code >= 0x660 && code <= 0x669)).isEmpty();
        }
    }

    @Test
    void errorsEndWithTheirExitCode() {
        Shell.Answer answer = resolvent("run", "girko", "--size", "0");
        assertThat(answer).isEqualTo(new Shell.Answer(2, "resolvent: size must be at least 1, was 0\n"));
    }

    @Test
    void optionsOfTheJvmArePassedOn() {
        Shell.Answer answer = resolvent(Map.of("RESOLVENT_JAVA_OPTIONS", "-Xmx64m -XshowSettings:vm"), "--version");
        assertThat(answer.text()).contains("Max. Heap Size: 64.00M", VERSION);
    }

    @Test
    void aCacheThatIsOfNoUseIsPassedOver() throws IOException {
        Path caches = Files.createDirectories(home.resolve("app/target/aot"));
        Path cache = Files.writeString(caches.resolve("light.aot"), "of another JDK");
        assertThat(resolvent("--version")).isEqualTo(new Shell.Answer(0, VERSION + "\n"));
        Files.delete(cache);
    }

    @Test
    void aJavaFileHasTheLibraryAtHand() {
        Shell.Answer answer = resolvent("java", Cli.EXAMPLES.resolve("Study.java").toAbsolutePath());
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).startsWith("    N   abscissa of 20 draws   median condition of the modes\n   50   ");
        assertThat(answer.text().lines()).hasSize(5);
    }

    @Test
    void aJavaFileDrawsAFigure() throws IOException {
        Shell.Answer answer = resolvent("java", Cli.EXAMPLES.resolve("Oscillation.java").toAbsolutePath());
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("at tau_I = 50 ms: ", "wrote results/oscillation/oscillation.svg");
        assertThat(place.resolve("results/oscillation/oscillation.svg")).content().contains("<svg ", "v<tspan");
    }

    @Test
    void aJavaFileThatIsNotThereIsNamed() {
        String named = "resolvent: java: there is no file %s\ntry: resolvent java --help\n";
        assertThat(resolvent("java", "nothing.java")).isEqualTo(new Shell.Answer(2, named.formatted("nothing.java")));
        assertThat(resolvent("java", "Nothing")).isEqualTo(new Shell.Answer(2, named.formatted("Nothing")));
        assertThat(resolvent("java", "-ea", "no.java", 3)).isEqualTo(new Shell.Answer(2, named.formatted("no.java")));
        assertThat(resolvent("java").code()).isEqualTo(2);
        assertThat(resolvent("java").text()).startsWith("resolvent: java needs FILE");
        assertThat(resolvent("java", "--help").text()).startsWith("Usage: resolvent java");
    }

    @Test
    void theExamplesRun() {
        Shell.Answer model = resolvent("java", Cli.EXAMPLES.resolve("OwnModel.java").toAbsolutePath());
        assertThat(model.code()).as(model.text()).isZero();
        assertThat(model.text()).contains(": saddle, 2 of 3 directions unstable\nDense 3 x 3\n", "exponent  0.0");
    }

    /// Libraries have classes named Box, Complex, FixedPoint, Matrix, Sparse and Tanh, too.
    @Test
    void aJavaFileSeesThePublicClassesOfTheLibraryAndNoOthers() throws IOException {
        List<String> names = publicNames();
        assertThat(names).contains("Box", "Complex", "FixedPoint", "FormField", "Matrix", "Orientation", "Sigmoid", "Sparse",
                "Tanh", "Version");
        Path file = Files.writeString(place.resolve("Names.java"), """
                import module resolvent;

                void main() {
                    IO.println(List.of(%s).size());
                    IO.println(resolvent.draw.FigureFiles.class.getModule().getName());
                }
                """.formatted(names.stream().map(name -> name + ".class").collect(Collectors.joining(", "))));
        assertThat(resolvent("java", file)).isEqualTo(new Shell.Answer(0, names.size() + "\nresolvent.draw\n"));
    }

    /// But for those that java.base has as well.
    private static List<String> publicNames() throws IOException {
        Path jar = Path.of(URI.create(Version.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (var system = FileSystems.newFileSystem(jar); Stream<Path> files = Files.walk(system.getPath("/resolvent"))) {
            return files.filter(file -> file.toString().matches(".*/[^$-]+\\.class")).filter(LauncherTest::isPublic)
                    .map(file -> file.getFileName().toString().replace(".class", ""))
                    .filter(name -> !Set.of("Observable", "Certificate", "Condition", "Subject").contains(name)).toList();
        }
    }

    private static boolean isPublic(Path file) {
        try {
            return ClassFile.of().parse(file).flags().has(AccessFlag.PUBLIC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void anEnsembleOfOnesOwnIsRun() {
        Shell.Answer answer = resolvent("run", "small-world", "--size", 40, "--with",
                Cli.EXAMPLES.resolve("SmallWorld.java").toAbsolutePath());
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).startsWith("Small world\n").contains("results/small-world: 3 figures");
    }

    @Test
    void buildingShowsWhatItIsAt() throws IOException {
        Path checkout = unbuilt("to be built", """
                echo '[INFO] Building Resolvent 0.1.0    [1/5]'
                echo '[INFO] Building Resolvent library 0.1.0      [2/5]'
                sleep 2
                echo '[INFO] Building Resolvent draw 0.1.0      [3/5]'
                sleep 2
                """);
        Shell.Answer answer = Shell.run(place, Map.of("RESOLVENT_JAVA_HOME", JDK),
                List.of(checkout.resolve("resolvent").toString(), "--version"));
        assertThat(answer.text()).containsSubsequence("resolvent: building (once", "resolvent: compiling library [2/5]\n",
                "resolvent: compiling draw [3/5]\n", "resolvent: preparing a quick start\n");
        assertThat(checkout.resolve("app/build.log")).doesNotExist();
        assertThat(checkout.resolve("app/target/built")).exists();
    }

    @Test
    void aBuildThatFailsSaysWhy() throws IOException {
        Path checkout = unbuilt("not to be built", """
                echo '[INFO] Building Resolvent library 0.1.0      [2/5]'
                echo '[ERROR] X.java:[3,4] missing semicolon'
                exit 1
                """);
        Shell.Answer answer = Shell.run(place, Map.of("RESOLVENT_JAVA_HOME", JDK),
                List.of(checkout.resolve("resolvent").toString(), "--version"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).endsWith("""
                resolvent: the build failed (all in app/build.log):
                [ERROR] X.java:[3,4] missing semicolon
                """);
        assertThat(checkout.resolve("app/target/built")).doesNotExist();
    }

    /// A checkout whose build is a script.
    private static Path unbuilt(String name, String build) throws IOException {
        Path checkout = Files.createDirectories(place.resolve(name));
        Files.createDirectories(checkout.resolve("app"));
        Files.copy(Path.of("..", "resolvent"), checkout.resolve("resolvent"), StandardCopyOption.COPY_ATTRIBUTES);
        Path script = Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\n" + build);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return checkout;
    }

    @Test
    void aLapackThatCannotBeHadIsNamedInOneLine() throws IOException {
        Path absent = place.resolve("no such.so");
        Shell.Answer answer = resolvent(Map.of("RESOLVENT_OPENBLAS", absent.toString()), "run", "girko", "--size", 20);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text().lines()).hasSize(1);
        assertThat(answer.text()).startsWith("resolvent: ").contains("RESOLVENT_OPENBLAS names " + absent);

        Path file = Files.writeString(place.resolve("a file"), "");
        Shell.Answer unwritable = resolvent(Map.of("RESOLVENT_CACHE", file.toString()), "run", "girko", "--size", 20);
        assertThat(unwritable.code()).isEqualTo(1);
        assertThat(unwritable.text().lines()).hasSize(1);
        assertThat(unwritable.text()).contains("the cache folder " + file + " cannot be written",
                "name another with RESOLVENT_CACHE");
    }

    @Test
    void twoFirstStartsAtOnceDoNotDisturbEachOther() {
        String cache = place.resolve("new cache").toString();
        List<Shell.Answer> answers = Stream.of(1, 2, 3).parallel()
                .map(_ -> resolvent(Map.of("RESOLVENT_CACHE", cache), "run", "girko", "--size", 20, "--json")).toList();
        assertThat(answers).allMatch(answer -> answer.code() == 0);
    }

    @Test
    void withoutAnyJdkOneLineSaysWhatIsMissing() throws IOException {
        Path empty = Files.createDirectories(place.resolve("empty"));
        assertThat(resolvent(missing(empty), "--version")).isEqualTo(new Shell.Answer(2, "resolvent: needs a JDK of "
                + "version 25 or newer, found none; install one or name its folder with RESOLVENT_JAVA_HOME\n"));
    }

    @Test
    void anOldJdkIsNamed() throws IOException {
        Path jdks = Files.createDirectories(place.resolve("all jdks"));
        Path old = fakeJdk(jdks.resolve("jdk 17"), "17.0.1");
        fakeJdk(jdks.resolve("jdk8"), "1.8.0_402");
        fakeJdk(jdks.resolve("odd"), "");
        assertThat(resolvent(missing(jdks), "--version")).isEqualTo(new Shell.Answer(2, "resolvent: needs a JDK of version "
                + "25 or newer, found version 17 in " + old + "; install one or name its folder with "
                + "RESOLVENT_JAVA_HOME\n"));
    }

    @Test
    void aJdkIsFoundAmongOthers() throws IOException {
        Path jdks = Files.createDirectories(place.resolve("some jdks"));
        fakeJdk(jdks.resolve("jdk-17"), "17.0.1");
        Files.createSymbolicLink(jdks.resolve("the new one"), Path.of(JDK));
        assertThat(resolvent(missing(jdks), "--version").code()).isZero();
    }

    private static Map<String, String> missing(Path search) {
        return Map.of("RESOLVENT_JAVA_HOME", "", "JAVA_HOME", "", "RESOLVENT_JDK_SEARCH", search.toString());
    }

    private static Path fakeJdk(Path folder, String version) throws IOException {
        Path compiler = Files.createFile(Files.createDirectories(folder.resolve("bin")).resolve("javac"));
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return folder;
    }
}
