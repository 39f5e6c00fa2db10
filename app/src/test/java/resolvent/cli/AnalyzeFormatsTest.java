package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.format.NpyWriter;
import resolvent.matrix.Dense;

/// Every kind of file, up to sizes where only leading modes are sought.
class AnalyzeFormatsTest {
    private static final Path FIXTURES = Path.of("..", "library", "src", "test", "resources", "resolvent", "format");

    @TempDir
    private Path folder;

    /// Each holds the same matrix {0, 1.5, −2; 3, 0, ¼; 0, −4, 5} of trace 5, trace of the square 32 and determinant
    /// −1.5·15 + (−2)(−12) = 1.5.
    @ParameterizedTest
    @ValueSource(strings = {"f8.npy", "f8-fortran.npy", "big-f8.npy", "csr.npz", "csc.npz", "dense.mat", "sparse.mat",
            "dense.mtx", "sparse.mtx", "matlab73.mat", "contiguous.h5"})
    void aMatrixIsTheSameInEveryFormat(String name) throws IOException {
        Cli.done("analyze", FIXTURES.resolve(name), "--out", folder, "--redraws", 0);

        double[][] values = eigenvalues();
        assertThat(values).hasDimensions(3, 2);
        double sum = 0;
        double squares = 0;
        double re = 1;
        double im = 0;
        for (double[] value : values) {
            sum += value[0];
            squares += value[0] * value[0] - value[1] * value[1];
            double product = re * value[0] - im * value[1];
            im = re * value[1] + im * value[0];
            re = product;
        }
        assertThat(sum).isCloseTo(5, within(1e-12));
        assertThat(squares).isCloseTo(32, within(1e-11));
        assertThat(re).isCloseTo(1.5, within(1e-11));
        assertThat(JsonTree.read(folder.resolve("report.json")).at("size")).isEqualTo(3L);
    }

    private double[][] eigenvalues() throws IOException {
        return Files.readAllLines(folder.resolve("eigenvalues.csv")).stream().skip(1).map(line -> line.split(",", -1))
                .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
                .toArray(double[][]::new);
    }

    @Test
    void aDenseMatrixOfNumpyIsComparedWithTheCircularLaw() {
        int size = 200;
        var random = new SplittableRandom(20);
        double[] weights = random.doubles((long) size * size, -1, 1).map(x -> x * Math.sqrt(3.0 / size)).toArray();
        Path file = folder.resolve("uniform.npy");
        NpyWriter.write(file, Dense.ofColumns(size, size, weights));

        Cli.Outcome outcome = Cli.done("analyze", file, "--out", folder.resolve("out"), "--shuffles", 2);

        JsonTree report = JsonTree.read(folder.resolve("out/report.json"));
        // uniform weights of variance 1/N fill a disc of radius 1
        assertThat(report.number("spectral_radius")).isBetween(0.9, 1.2);
        assertThat(report.at("theory.0.does_not_apply_because")).isNull();
        assertThat(report.number("theory.0.distance")).isLessThan(0.15);
        assertThat(outcome.out()).contains("THEORY     Circular law: distance 0.");
        assertThat(outcome.lines()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    @Tag("slow")
    void aLargeEdgeListKeepsItsLeadingModes() throws IOException {
        var random = new SplittableRandom(5);
        var text = new StringBuilder("source,target,weight\n");
        for (int k = 0; k < 20_000; k++) {
            text.append("n").append(random.nextInt(5_000)).append(",n").append(random.nextInt(5_000)).append(',')
                    .append(1 + random.nextInt(9)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("edges.csv"), text);

        Cli.Outcome outcome = Cli.done("analyze", file, "--out", folder, "--scope", "leading", "--modes", 4);

        JsonTree report = JsonTree.read(folder.resolve("report.json"));
        assertThat(report.number("size")).isBetween(4_900.0, 5_000.0);
        assertThat(report.list("modes")).isNotEmpty();
        for (int k = 0; k < report.list("modes").size(); k++) {
            assertThat(report.number("modes." + k + ".residual")).isBetween(0.0, 1e-10);
        }
        // mean weight 5 times mean degree 4, and a little for the spread of the degrees
        assertThat(report.number("abscissa")).isBetween(19.0, 24.0);
        assertThat(report.number("spectral_radius")).isCloseTo(report.number("abscissa"), within(1e-6));
        for (String dense : List.of("henrici", "numerical_abscissa", "transient_peak", "chance",
                "backward_error")) {
            assertThat(report.at(dense)).as(dense).isNull();
        }
        assertThat(outcome.out()).contains("residuals <= ");
        assertThat(outcome.lines()).hasSizeLessThanOrEqualTo(40);
    }

    /// As a dense matrix it would take 80 GB.
    @Test
    void aHundredThousandCellsStaySparse() throws IOException {
        var text = new StringBuilder("pre,post,weight\n");
        for (int k = 0; k < 50_000; k++) {
            text.append("a").append(k).append(",b").append(k).append(",1\n");
        }
        for (int k = 0; k < 12; k++) {
            text.append("b").append(k).append(",a").append(k).append(',').append((40 - k) * (40 - k)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("pairs.csv"), text);

        Cli.Outcome outcome = Cli.done("analyze", file, "--out", folder, "--modes", 3);

        JsonTree report = JsonTree.read(folder.resolve("report.json"));
        assertThat(report.at("size")).isEqualTo(100_000L);
        assertThat(report.number("modes.0.eigenvalue.re")).isCloseTo(40, within(1e-8));
        assertThat(report.number("modes.1.eigenvalue.re")).isCloseTo(39, within(1e-8));
        assertThat(report.list("modes.0.shows_in")).contains("a0");
        assertThat(outcome.out()).contains("100,000 cells", "residuals <= ");
    }

    @Test
    void wholeSpectraThatDoNotFitAreRefusedAtOnce() throws IOException {
        var text = new StringBuilder("pre,post,weight\n");
        for (int k = 0; k < 200_000; k++) {
            text.append(k).append(',').append((k + 1) % 200_000).append(",1\n");
        }
        Path file = Files.writeString(folder.resolve("ring.csv"), text);

        Cli.Outcome outcome = Cli.run("analyze", file, "--out", folder.resolve("out"), "--scope", "whole",
                "--shuffles", 0, "--redraws", 0);

        assertThat(outcome.code()).isEqualTo(Main.FAILED);
        assertThat(outcome.error()).matches("dense spectrum of N=200,000 with its modes needs about 2,240 GB, "
                + "[\\d.]+ [GM]B free\\. --scope leading --modes 20 finds the leading ones");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
