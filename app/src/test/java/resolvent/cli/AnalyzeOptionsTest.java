package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The options of `analyze`, on a circuit whose modes are known: two cells excite each other with 2 and 8, so that the
/// eigenvalues are ±4, and a third hears the first.
class AnalyzeOptionsTest {
    private static final String EDGES = """
            from,to,weight,type
            ASL,ASR,2,chemical
            ASR,ASL,8,chemical
            ASL,BM,1,chemical
            BM,ASL,3,gap
            """;

    @TempDir
    private Path folder;

    private JsonTree report(String text, Object... options) throws IOException {
        Path file = Files.writeString(folder.resolve("circuit.csv"), text);
        Cli.done(Stream.concat(Stream.of("analyze", file, "--out", folder.resolve("out"), "--shuffles", 2),
                Stream.of(options)).toArray());
        return JsonTree.read(folder.resolve("out/report.json"));
    }

    private JsonTree chemical(Object... options) throws IOException {
        return report(EDGES, Stream.concat(Stream.of("--where", "type=chemical"), Stream.of(options)).toArray());
    }

    @Test
    void whereKeepsRows() throws IOException {
        JsonTree report = chemical();
        assertThat(report.at("edges")).isEqualTo(3L);
        assertThat(report.number("abscissa")).isCloseTo(4, within(1e-14));
        assertThat(report.number("gain")).isCloseTo(0.9 / 4, within(1e-15));
        assertThat(report(EDGES).at("edges")).isEqualTo(4L);
    }

    @Test
    void theSpecHoldsEveryOptionThatChangesTheResult() throws Exception {
        Path signs = Files.writeString(folder.resolve("gaba.csv"), "neuron,sign\nBM,inhibitory\n");
        Path cells = Files.writeString(folder.resolve("cells.txt"), "ASL\nASR\nBM\n");
        JsonTree report = chemical("--signs", signs, "--only", cells, "--collapse", "LR", "--missing", "zero",
                "--weight-unit", "EM section", "--symmetrize", "gap", "--gain", "0.25");

        assertThat(report.text("provenance.spec.where")).isEqualTo("type=chemical");
        assertThat(report.text("provenance.spec.signs-file")).isEqualTo(signs.toString());
        assertThat(report.text("provenance.spec.only-file")).isEqualTo(cells.toString());
        assertThat(report.text("provenance.spec.collapse")).isEqualTo("LR");
        assertThat(report.text("provenance.spec.missing")).isEqualTo("zero");
        assertThat(report.text("provenance.spec.symmetrize")).isEqualTo("gap");
        assertThat(report.text("provenance.spec.orientation")).isEqualTo("columns-send");
        assertThat(report.text("provenance.spec.weight-unit")).isEqualTo("EM section");
        assertThat(report.text("provenance.spec.gain")).isEqualTo("0.25");
        Path file = folder.resolve("circuit.csv");
        for (Path one : List.of(file, signs, cells)) {
            String key = one.equals(file) ? "file" : one.equals(signs) ? "signs-file" : "only-file";
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(one));
            assertThat(report.text("provenance.spec." + key + "-sha256")).isEqualTo(HexFormat.of().formatHex(digest));
        }
        // on top of the page, before the first section
        String page = Files.readString(folder.resolve("out/report.html"));
        assertThat(page.substring(0, page.indexOf("<section"))).contains(report.text("provenance.spec.file-sha256"),
                report.text("provenance.spec.signs-file-sha256"));
    }

    @Test
    void gainIsTakenAsGiven() throws IOException {
        JsonTree report = chemical("--gain", "0.125", "--tau", 10);
        assertThat(report.at("gain")).isEqualTo(0.125);
        assertThat(report.at("stable")).isEqualTo(true);
        // tau / (1 − γ λ) = 10 / (1 − ½)
        assertThat(report.number("modes.0.time_constant")).isCloseTo(20, within(1e-12));
    }

    @Test
    void anUnstableGainIsSaidToBe() throws IOException {
        JsonTree report = chemical("--gain", 1);
        assertThat(report.at("stable")).isEqualTo(false);
        assertThat(report.at("modes.0.grows")).isEqualTo(true);
        assertThat(report.at("transient_peak")).isNull();
        assertThat(report.list("notes")).contains("the network is not stable at gain 1: growth has no peak");
    }

    @Test
    void normalizeIsWrittenAsOnPaperOrPlainly() throws IOException {
        assertThat(chemical("--normalize", "abscissa=0.5").number("gain")).isCloseTo(0.125, within(1e-15));
        assertThat(chemical("--normalize", "0.5").number("gain")).isCloseTo(0.125, within(1e-15));
        assertThat(chemical("--normalize=abscissa=0.5").number("gain")).isCloseTo(0.125, within(1e-15));
    }

    @Test
    void modesSaysHowManyAreDescribed() throws IOException {
        assertThat(chemical("--modes", 1).list("modes")).hasSize(1);
        assertThat(chemical("--modes", 3).list("modes")).hasSize(3);
    }

    @Test
    void onlyKeepsTheCellsOfAFile() throws IOException {
        Path keep = Files.writeString(folder.resolve("keep.txt"), "ASL\nASR\n");
        JsonTree report = chemical("--only", keep);
        assertThat(report.at("size")).isEqualTo(2L);
        assertThat(report.text("as_read.only")).isEqualTo("2 of 3 cells kept");
        assertThat(report.number("abscissa")).isCloseTo(4, within(1e-14));
    }

    @Test
    void collapseMergesLeftAndRight() throws IOException {
        JsonTree report = chemical("--collapse", "LR");
        assertThat(report.at("size")).isEqualTo(2L);
        assertThat(report.text("as_read.collapsed")).isEqualTo("left and right merged: 2 cells of 3");
        assertThat(report.at("autapses")).isEqualTo(1L);
    }

    @Test
    void symmetrizeReadsAKindBothWays() throws IOException {
        JsonTree report = report(EDGES, "--symmetrize", "type=gap");
        assertThat(report.text("as_read.mirrored")).startsWith("1 connection without direction read both ways");
        // BM hears ASL with 1 by a synapse and with 3 by the junction: λ² = 2·8 + 3·4
        assertThat(report.number("abscissa")).isCloseTo(Math.sqrt(28), within(1e-13));
    }

    @Test
    void signsApplyDalesLaw() throws IOException {
        Path signs = Files.writeString(folder.resolve("signs.csv"), "neuron,sign\nASR,inhibitory\n");
        JsonTree report = chemical("--signs", signs);
        assertThat(report.at("signs_named")).isEqualTo(1L);
        assertThat(report.at("signs_assumed")).isEqualTo(1L);
        // λ² = −16
        assertThat(report.number("modes.0.eigenvalue.im")).isCloseTo(4, within(1e-13));
        assertThat(report.at("modes.0.conjugate_pair")).isEqualTo(true);
        // frequency |γ Im λ| / 2π at the gain that is taken: 1, for max Re λ = 0 is stable there
        assertThat(report.number("modes.0.frequency")).isCloseTo(4 / (2 * Math.PI), within(1e-13));
    }

    @Test
    void rowsSendTurnsAMatrix() throws IOException {
        String matrix = ",A,B,C\nA,0,8,0\nB,2,0,0\nC,1,0,0\n";
        assertThat(report(matrix).list("strongest_senders").getFirst()).hasToString("{name=B, total=8.0}");
        assertThat(report(matrix, "--rows-send").list("strongest_senders").getFirst())
                .hasToString("{name=A, total=8.0}");
        assertThat(report(matrix, "--rows-send").text("as_read.orientation")).isEqualTo("rows of the file send");
    }

    @Test
    void theUnitOfWeightsGoesIntoEverySentence() throws IOException {
        Path file = Files.writeString(folder.resolve("circuit.csv"), EDGES);
        Cli.Outcome outcome = Cli.done("analyze", file, "--out", folder, "--weight-unit", "EM section");
        assertThat(outcome.out()).contains("per EM section");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("EM section");
    }

    @Test
    void pdfIsWrittenOnDemand() throws IOException {
        chemical("--pdf");
        assertThat(folder.resolve("out/figures/spectrum.pdf")).isNotEmptyFile();
        try (Stream<Path> figures = Files.list(folder.resolve("out/figures"))) {
            List<String> endings = figures.map(path -> path.toString().replaceFirst(".*\\.", "")).distinct().sorted()
                    .toList();
            assertThat(endings).containsExactly("pdf", "png", "svg");
        }
    }

    @Test
    void namesWithBlanksAndUmlautsWork() throws IOException {
        Path place = Files.createDirectories(folder.resolve("Grüße aus Köln"));
        Path file = Files.writeString(place.resolve("größte Nervenzellen.csv"), "from,to,weight\nä,ö,1\nö,ä,4\n");
        Path out = place.resolve("Bericht über Zellen");
        Cli.done("analyze", file, "--out", out);
        JsonTree report = JsonTree.read(out.resolve("report.json"));
        assertThat(report.text("name")).isEqualTo("größte Nervenzellen.csv");
        assertThat(report.list("modes.0.shows_in")).hasToString("[ä, ö]");
        // quoted as a shell takes it
        assertThat(report.text("provenance.command")).contains(" '" + file + "' ");
    }

    @Test
    void anOldReportIsReplaced() throws IOException {
        chemical("--modes", 1);
        assertThat(chemical("--modes", 2).list("modes")).hasSize(2);
    }
}
