package resolvent.cli;

import java.nio.file.Path;
import resolvent.describe.Counted;
import resolvent.experiment.Result;
import resolvent.report.Check;
import resolvent.report.Digits;
import resolvent.report.Value;

/// Prints what a study found: its numbers, how they agree with theory, and where the files are.
final class ResultSummary {
    private ResultSummary() {}

    static void print(Result result, Path folder, Terminal terminal) {
        terminal.line(result.title());
        terminal.line("");
        int widest = result.values().stream().mapToInt(value -> value.name().length()).max().orElse(0);
        result.values().forEach(value -> terminal.line("  %s%s  %s".formatted(value.name(),
                " ".repeat(widest - value.name().length()), inWords(value))));
        if (!result.checks().isEmpty()) {
            terminal.line("");
            terminal.line("CHECKS");
            result.checks().forEach(check -> terminal.line("  " + inWords(check), 10));
        }
        result.notes().forEach(note -> terminal.line("NOTE  " + note));
        terminal.print("%n%s: %s, %s, result.json   %s%n".formatted(folder, Counted.of(result.figures().size(), "figure"),
                Counted.of(result.tables().size(), "table"), terminal.elapsed()));
    }

    private static String inWords(Value value) {
        String error = Double.isNaN(value.standardError()) ? "" : " +- " + Digits.rounded(value.standardError(), 2);
        return Digits.rounded(value.value(), 6) + error + (value.unit().isEmpty() ? "" : " " + value.unit());
    }

    private static String inWords(Check check) {
        return "%s %s: measured %s, expected %s, within %s (%s)".formatted(check.holds() ? "agrees " : "DIFFERS",
                check.name(), Digits.rounded(check.measured(), 6), Digits.rounded(check.expected(), 6),
                Digits.rounded(check.tolerance(), 2), check.rule());
    }
}
