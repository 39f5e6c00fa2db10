package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Matrices on which eigenvalues are easily wrong.
class AnalyzeLimitsTest {
    @TempDir
    private Path folder;
    private Cli.Outcome outcome = new Cli.Outcome(-1, "", "");

    private JsonTree report(String matrix, Object... options) throws IOException {
        Path file = Files.writeString(folder.resolve("matrix.csv"), matrix);
        outcome = Cli.done(Stream.concat(Stream.of("analyze", file, "--out", folder, "--redraws", 0),
                Stream.of(options)).toArray());
        return JsonTree.read(folder.resolve("report.json"));
    }

    private static String matrix(int size, Entry entry) {
        return IntStream.range(0, size).mapToObj(i -> IntStream.range(0, size)
                .mapToObj(j -> Double.toString(entry.at(i, j))).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private interface Entry {
        double at(int row, int column);
    }

    @Test
    void oneCellIsExact() throws IOException {
        JsonTree report = report("7.5\n");
        assertThat(report.at("abscissa")).isEqualTo(7.5);
        assertThat(report.at("henrici")).isEqualTo(0.0);
        assertThat(report.at("modes.0.condition")).isEqualTo(1.0);
    }

    /// A chain without a cycle, its cells in another order: nilpotent.
    @Test
    void nilpotentMatricesHaveEigenvaluesExactlyZero() throws IOException {
        JsonTree report = report(matrix(10, (i, j) -> i * 7 % 10 == j * 7 % 10 + 1 ? 3 : 0));
        assertThat(report.at("structural_zeros")).isEqualTo(10L);
        assertThat(report.at("abscissa")).isEqualTo(0.0);
        assertThat(report.at("spectral_radius")).isEqualTo(0.0);
        assertThat(report.at("gain_at_instability")).isNull();
        assertThat(report.at("gain")).isEqualTo(1.0);
        assertThat(outcome.out()).contains("stable at every g");
    }

    /// A Jordan block of 10 with eigenvalue 1, rotated so that every weight is present.
    @Test
    void defectiveMatricesAreNotGivenTenEigenvalues() throws IOException {
        double[][] turned = rotatedJordanBlock(10);
        JsonTree report = report(matrix(10, (i, j) -> turned[i][j]));
        assertThat(report.number("ill_conditioned")).isEqualTo(10);
        assertThat(report.at("modes.0.condition")).isNull();
        assertThat(report.text("modes.0.defective")).contains("the condition is infinite to working precision");
        assertThat(report.at("modes.0.ipr.right")).isNull();
        assertThat(outcome.out()).contains("10 eigenvalues ill-conditioned (see Quality)");
    }

    /// Q J Qᵀ with the reflection Q = 1 − 2 w wᵀ / (w·w), w = (1, …, n).
    private static double[][] rotatedJordanBlock(int n) {
        double norm = IntStream.rangeClosed(1, n).mapToDouble(k -> (double) k * k).sum();
        double[][] q = new double[n][n];
        double[][] turned = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q[i][j] = (i == j ? 1 : 0) - 2.0 * (i + 1) * (j + 1) / norm;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    turned[i][j] += q[i][k] * (q[k][j] + (k + 1 < n ? q[k + 1][j] : 0));
                }
            }
        }
        return turned;
    }

    /// Neighbours coupled by 1 one way and by 10⁻⁶ the other: conditions up to 10³ for each step along the chain.
    @Test
    void eigenvaluesWithoutMeaningAreCautionedAgainst() throws IOException {
        JsonTree report = report(matrix(20, (i, j) -> i == j + 1 ? 1 : i == j - 1 ? 1e-6 : 0));
        assertThat(report.number("worthless")).isPositive();
        assertThat(outcome.out()).contains("CAUTION    ",
                "eigenvalues have condition above 1e12: their positions mean nothing");
    }

    @Test
    void scaleDoesNotMatter() throws IOException {
        JsonTree plain = report("0,2\n8,0\n", "--normalize", 0.9);
        for (double scale : new double[] {1e-300, 1e-150, 1e150, 1e300}) {
            JsonTree scaled = report("0,%s\n%s,0\n".formatted(2 * scale, 8 * scale), "--normalize", 0.9);
            assertThat(scaled.number("abscissa")).isCloseTo(4 * scale, within(1e-13 * scale));
            assertThat(scaled.number("gain") * scale).isCloseTo(plain.number("gain"), within(1e-13));
            assertThat(scaled.number("modes.0.residual")).isLessThan(1e-15);
            assertThat(scaled.number("henrici_relative"))
                    .isCloseTo(plain.number("henrici_relative"), within(1e-12));
            assertThat(scaled.number("transient_peak.value"))
                    .isCloseTo(plain.number("transient_peak.value"), within(1e-9));
        }
    }

    /// Numbers below the smallest normal one keep fewer digits, but nothing else goes wrong.
    @Test
    void denormalWeightsAreWeights() throws IOException {
        JsonTree report = report("0,4e-310\n4e-310,0\n");
        assertThat(report.number("abscissa")).isCloseTo(4e-310, within(20 * Double.MIN_VALUE));
        assertThat(report.number("modes.0.residual")).isLessThan(1e-12);
    }

    /// Eigenvalues of a ring crowd at 1: the iteration says which ones it has not found.
    @Test
    void leadingModesThatDoNotConvergeAreFlagged() throws IOException {
        String ring = IntStream.range(0, 1_000).mapToObj(k -> "n%d,n%d,1".formatted(k, (k + 1) % 1_000))
                .collect(Collectors.joining("\n", "from,to,weight\n", "\n"));
        JsonTree report = report(ring, "--scope", "leading", "--modes", 4);
        assertThat(report.number("unconverged")).isPositive();
        assertThat(outcome.out()).contains("did not converge");
    }

    @Test
    void aWholeSpectrumThatDoesNotFitIsRefused() throws IOException {
        String ring = IntStream.range(0, 200_000).mapToObj(k -> "n%d,n%d,1".formatted(k, (k + 1) % 200_000))
                .collect(Collectors.joining("\n", "from,to,weight\n", "\n"));
        Path file = Files.writeString(folder.resolve("ring.csv"), ring);
        Cli.Outcome refused = Cli.run("analyze", file, "--scope", "whole", "--out", folder.resolve("out"));
        assertThat(refused.code()).isEqualTo(Main.FAILED);
        assertThat(refused.error()).matches("dense spectrum of N=200,000 .*needs about [\\d,]+ GB, .* free\\. --scope leading "
                + "--modes 20 finds the leading ones");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
