package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resolvent.describe.Version;

/// The README's first command.
class AnalyzeCommandTest {
    @TempDir
    private static Path folder;
    private static Cli.Outcome outcome = new Cli.Outcome(-1, "", "");
    private static JsonTree report = JsonTree.parse("{}");

    @BeforeAll
    static void analyze() {
        outcome = Cli.done("analyze", Cli.CIRCUIT, "--where", "type=chemical", "--signs", Cli.SIGNS, "--out", folder);
        report = JsonTree.read(folder.resolve("report.json"));
    }

    @Test
    void everyFileIsThere() throws IOException {
        for (String figure : List.of("wiring", "spectrum", "radial", "modes", "growth", "pseudospectrum",
                "chance")) {
            assertThat(Files.readString(folder.resolve("figures/" + figure + ".svg"))).startsWith("<svg");
            assertThat(Files.readAllBytes(folder.resolve("figures/" + figure + ".png"))).startsWith(0x89, 'P', 'N', 'G');
        }
        assertThat(names(folder)).containsExactlyInAnyOrder("report.html", "report.json", "eigenvalues.csv",
                "eigenvalues.npz", "figures", ".resolvent-files");
        assertThat(names(folder.resolve("figures"))).hasSize(14);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theReportIsSmallAndAsksTheNetworkForNothing() throws IOException {
        Path page = folder.resolve("report.html");
        assertThat(Files.size(page)).isLessThanOrEqualTo(3_000_000);
        assertThat(Files.readString(page)).contains("small-circuit.csv", "./resolvent analyze")
                .doesNotContainPattern("(src|href|srcset|action)\\s*=\\s*[\"']?\\s*(https?:)?//")
                .doesNotContainPattern("url\\(\\s*[\"']?(https?:)?//").doesNotContain("@import");
    }

    @Test
    void theSummaryFitsAScreen() {
        assertThat(outcome.lines()).hasSizeLessThanOrEqualTo(40).noneMatch(line -> line.contains("\u001B"));
        // the last line names the folder, however long
        assertThat(outcome.lines().subList(0, outcome.lines().size() - 1)).allMatch(line -> line.length() <= 100);
        assertThat(outcome.out()).containsSubsequence("small-circuit.csv", "type=chemical: 152 of 160 kept",
                "column sends, row receives", "36 cells  152 edges", "signs: 6 inhibitory (named), 22 excitatory (ASSUMED, not in --signs)", "STABILITY",
                "MODES", "TRANSIENT", "CHANCE", "THEORY", "does not apply", "report.html  report.json");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void theCountsAreThoseOfTheFile() {
        assertThat(report.at("size")).isEqualTo(36L);
        assertThat(report.at("edges")).isEqualTo(152L);
        assertThat(report.at("components")).isEqualTo(15L);
        assertThat(report.at("structural_zeros")).isEqualTo(14L);
        assertThat(report.at("dale")).hasToString("{excitatory=22, inhibitory=6, mixed=0, silent=8}");
        assertThat(report.at("signs_named")).isEqualTo(6L);
    }

    @Test
    void stabilityAndGainFollowFromTheAbscissa() {
        double abscissa = report.number("abscissa");
        assertThat(report.number("gain_at_instability")).isEqualTo(1 / abscissa);
        assertThat(report.number("gain")).isEqualTo(0.9 / abscissa);
        assertThat(report.number("spectral_radius")).isGreaterThanOrEqualTo(abscissa);
        assertThat(report.number("modes.0.eigenvalue.re")).isEqualTo(abscissa);
        assertThat(report.at("modes.0.eigenvalue.im")).isEqualTo(0.0);
        assertThat(report.number("backward_error")).isBetween(0.0, 20.0);
    }

    /// ‖M‖_F is summed from the file here, and Σ|λ|² from the table of eigenvalues.
    @Test
    void theDepartureFromNormalityIsHenricis() throws IOException {
        double squares = 0;
        for (String line : Files.readAllLines(Cli.CIRCUIT)) {
            String[] cells = line.split(",", -1);
            squares += cells[3].equals("chemical") ? Math.pow(Double.parseDouble(cells[2]), 2) : 0;
        }
        double moduli = 0;
        for (double[] value : eigenvalues()) {
            moduli += value[0] * value[0] + value[1] * value[1];
        }
        double henrici = Math.sqrt(squares - moduli);
        assertThat(report.number("henrici")).isCloseTo(henrici, within(1e-9 * henrici));
        assertThat(report.number("henrici_relative"))
                .isCloseTo(henrici / Math.sqrt(squares), within(1e-12));
    }

    private static List<double[]> eigenvalues() throws IOException {
        return Files.readAllLines(folder.resolve("eigenvalues.csv")).stream().skip(1).map(line -> line.split(",", -1))
                .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])}).toList();
    }

    @Test
    void transientsStartAtTheNumericalAbscissa() {
        assertThat(report.number("numerical_abscissa")).isPositive();
        assertThat(report.number("transient_peak.value")).isGreaterThan(1);
        assertThat(report.number("transient_peak.time")).isPositive();
    }

    @Test
    void everyModeIsDescribed() {
        double gain = report.number("gain");
        assertThat(report.list("modes")).isNotEmpty();
        for (int k = 0; k < report.list("modes").size(); k++) {
            JsonTree mode = report.tree("modes." + k);
            double re = mode.number("eigenvalue.re");
            double im = mode.number("eigenvalue.im");
            assertThat(mode.number("time_constant")).isEqualTo(1 / (1 - gain * re));
            assertThat(mode.number("frequency")).isCloseTo(Math.abs(gain * im) / (2 * Math.PI), within(1e-15));
            assertThat(mode.number("condition")).isGreaterThanOrEqualTo(1 - 1e-12);
            assertThat(mode.number("residual")).isBetween(0.0, 1e-13);
            for (String side : List.of("right", "left", "biorthogonal")) {
                assertThat(mode.number("ipr." + side)).isBetween(1.0 / 36, 1.0);
            }
            assertThat(mode.list("shows_in")).isNotEmpty().allMatch(String.class::isInstance);
            assertThat(mode.list("reads_from")).isNotEmpty().allMatch(String.class::isInstance);
        }
    }

    /// The shares of all connections sum to 1; the report names the largest of them.
    @Test
    void theLargestSharesComeFirst() {
        List<Double> shares = report.list("modes.0.connections").stream()
                .map(each -> (Double) ((java.util.Map<?, ?>) each).get("share")).toList();
        assertThat(shares).isNotEmpty();
        assertThat(shares.stream().map(Math::abs).toList()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void eigenvaluesAreInBothFiles() throws IOException {
        assertThat(eigenvalues()).hasSize(36);
        try (ZipFile archive = new ZipFile(folder.resolve("eigenvalues.npz").toFile())) {
            assertThat(archive.stream().map(entry -> entry.getName()).toList()).contains("re.npy", "im.npy",
                    "condition.npy", "residual.npy");
        }
    }

    @Test
    void theProvenanceNamesCommandAndVersions() {
        assertThat(report.text("provenance.command")).startsWith("./resolvent analyze ")
                .contains("--where type=chemical --signs");
        assertThat(report.text("provenance.versions.java")).startsWith("2");
        assertThat(report.text("provenance.versions.resolvent")).isEqualTo(Version.resolvent());
        assertThat(report.text("provenance.versions.openblas")).containsIgnoringCase("openblas");
        assertThat(report.text("provenance.started")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(report.text("as_read.SHA-256")).matches("[0-9a-f]{64}");
    }
}
