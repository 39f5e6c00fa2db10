package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.report.Value;

class ResultSummaryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
            "0.8375, 0.0412, 0.838 +- 0.041",
            "14.3, 0.567, 14.30 +- 0.57",
            "1234.56, 23.4, 1235 +- 23",
            "1234.56, 234, 1230 +- 230",
            "0.98765, 9.96e-4, 0.9877 +- 0.0010",
            "1, 0, 1 +- 0",
            "0.0255000000001, NaN, 0.0255",
            "0.9999999999, NaN, 1",
            "100, NaN, 100",
            "2.5e-15, NaN, 2.50000e-15",
            "-1.36e-27, NaN, 0",
            "NaN, NaN, not defined"})
    void aNumberHasAsManyDigitsAsItsErrorAllows(double value, double error, String words) {
        assertThat(ResultSummary.inWords(Value.estimated("x", value, error, "", ""))).isEqualTo(words);
    }

    @Test
    void unitsFollow() {
        assertThat(ResultSummary.inWords(Value.exact("x", 0.5, "weight", ""))).isEqualTo("0.5 weight");
        // a number with a unit may be small by its unit
        assertThat(ResultSummary.inWords(Value.exact("x", 1e-21, "J", ""))).isEqualTo("1.00000e-21 J");
    }

    @Test
    void longListsAreCutAndCounted() {
        Cli.Outcome outcome = Cli.done("run", "rabbits-and-sheep", "--out", folder);

        List<String> lines = outcome.lines();
        assertThat(lines).contains("CHECKS  24 of 24 agree", "  and 16 more that agree, in result.json");
        assertThat(lines).anyMatch(line -> line.matches("  and \\d+ more in result.json"));
        assertThat(lines).filteredOn(line -> line.startsWith("  agrees ")).hasSize(8);
    }

    @Test
    void everyFigureIsNamedWithItsCaption() {
        Cli.Outcome outcome = Cli.done("run", "girko", "--size", 20, "--out", folder);

        assertThat(outcome.lines()).contains("FIGURES").anyMatch(line -> line.startsWith("  abscissa.svg  The largest "));
    }

    @Test
    void oneDrawHasNoDeviation() {
        assertThat(Cli.done("run", "girko", "--size", 20, "--draws", 1, "--out", folder).out())
                .containsPattern("abscissa_deviation +not defined").doesNotContain("not a number");
    }
}
