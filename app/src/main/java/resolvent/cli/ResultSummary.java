package resolvent.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import resolvent.describe.Counted;
import resolvent.experiment.Result;
import resolvent.report.Check;
import resolvent.report.Digits;
import resolvent.report.Figure;
import resolvent.report.Value;

/// Prints what a study found: its numbers, how they agree with theory, what its figures show, and where the files are.
final class ResultSummary {
    /// A terminal shows so many values; result.json has all.
    private static final int MOST_VALUES = 30;
    /// And so many of the checks that hold; those that do not are all shown.
    private static final int MOST_CHECKS = 8;

    /// Pure numbers below this are what rounding leaves of 0; result.json has them as they are.
    private static final double ROUNDING = 1e-20;

    private ResultSummary() {}

    static void print(Result result, Path folder, Terminal terminal) {
        terminal.line(result.title());
        terminal.line("");
        printValues(result.values(), terminal);
        printChecks(result.checks(), terminal);
        result.notes().forEach(note -> terminal.line("NOTE  " + note));
        printFigures(result.figures(), terminal);
        terminal.print("%n%s: %s, %s, result.json   %s%n".formatted(folder, Counted.of(result.figures().size(), "figure"),
                Counted.of(result.tables().size(), "table"), terminal.elapsed()));
    }

    private static void printFigures(List<Figure> figures, Terminal terminal) {
        if (figures.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line("FIGURES");
        figures.forEach(figure -> terminal.line("  %s.svg  %s".formatted(figure.name(), figure.caption()), 4));
    }

    private static void printValues(List<Value> values, Terminal terminal) {
        List<Value> first = values.size() <= MOST_VALUES + 1 ? values : values.subList(0, MOST_VALUES);
        int widest = first.stream().mapToInt(value -> value.name().length()).max().orElse(0);
        first.forEach(value -> terminal.line("  %s%s  %s".formatted(value.name(),
                " ".repeat(widest - value.name().length()), inWords(value))));
        if (first.size() < values.size()) {
            terminal.line("  and %d more in result.json".formatted(values.size() - first.size()));
        }
    }

    private static void printChecks(List<Check> checks, Terminal terminal) {
        if (checks.isEmpty()) {
            return;
        }
        List<Check> agree = checks.stream().filter(Check::holds).toList();
        List<Check> first = agree.size() <= MOST_CHECKS + 1 ? agree : agree.subList(0, MOST_CHECKS);
        terminal.line("");
        terminal.line("CHECKS  %d of %d agree".formatted(agree.size(), checks.size()));
        checks.stream().filter(check -> !check.holds() || first.contains(check))
                .forEach(check -> terminal.line("  " + inWords(check), 10));
        if (first.size() < agree.size()) {
            terminal.line("  and %d more that agree, in result.json".formatted(agree.size() - first.size()));
        }
    }

    static String inWords(Value value) {
        String unit = value.unit().isEmpty() ? "" : " " + value.unit();
        if (Double.isNaN(value.value())) {
            return "not defined";
        }
        double error = value.standardError();
        if (value.unit().isEmpty() && Double.isNaN(error) && Math.abs(value.value()) < ROUNDING) {
            return "0";
        }
        if (!(error > 0) || !Double.isFinite(error) || !Double.isFinite(value.value())) {
            return inWords(value.value()) + (Double.isNaN(error) ? "" : " +- " + Digits.rounded(error, 2)) + unit;
        }
        return estimate(value.value(), error) + unit;
    }

    /// A number down to the second digit of its standard error.
    private static String estimate(double value, double error) {
        var rounded = new BigDecimal(error).round(new MathContext(2, RoundingMode.HALF_EVEN));
        boolean plain = error >= 1e-4 && Math.abs(value) < 1e7;
        String number = plain ? new BigDecimal(value).setScale(rounded.scale(), RoundingMode.HALF_EVEN).toPlainString()
                : Digits.rounded(value, 6);
        return number + " +- " + Digits.rounded(error, 2);
    }

    /// Without the zeros at the end, which would claim digits.
    private static String inWords(double value) {
        String digits = Digits.rounded(value, 6);
        return digits.contains(".") && !digits.contains("e") ? digits.replaceFirst("\\.?0+$", "") : digits;
    }

    private static String inWords(Check check) {
        return "%s %s: measured %s, expected %s, within %s (%s)".formatted(check.holds() ? "agrees " : "DIFFERS",
                check.name(), inWords(check.measured()), inWords(check.expected()),
                Digits.rounded(check.tolerance(), 2), check.rule());
    }
}
