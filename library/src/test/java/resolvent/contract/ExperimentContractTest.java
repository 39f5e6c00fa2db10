package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.describe.Form;
import resolvent.experiment.Experiment;
import resolvent.experiment.Progress;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.gallery.Catalogue;
import resolvent.report.Check;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Panel;
import resolvent.report.Table;
import resolvent.report.Value;

class ExperimentContractTest {
    /// What makes an entry quick, wherever it has a parameter of that name.
    private static final Map<String, String> QUICK = Map.of("size", "60", "draws", "30", "sizes", "10,30",
            "of.size", "40");

    static List<Class<? extends Record>> experiments() {
        return Catalogue.standard().experiments();
    }

    private static Result run(Class<? extends Record> type, Runner runner) {
        Form<? extends Record> form = Form.of(type);
        Map<String, String> quick = new HashMap<>(QUICK);
        quick.keySet().retainAll(form.write(form.defaults(Catalogue.standard())).keySet());
        return ((Experiment) form.read(quick, Catalogue.standard())).run(runner);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyCheckHolds(Class<? extends Record> type) {
        Result result = run(type, Runner.local());

        assertThat(result.checks()).allSatisfy(check -> assertThat(check.holds()).as(check.toString()).isTrue());
        assertThat(result.checks()).extracting(Check::name).doesNotHaveDuplicates();
        assertThat(result.checks()).extracting(Check::rule).noneMatch(String::isBlank);
    }

    /// Both numbers of a check can be looked up in `result.json`, but for the 0 of what must vanish.
    @ParameterizedTest
    @MethodSource("experiments")
    void everyCheckComparesValuesThatHaveAName(Class<? extends Record> type) {
        Result result = run(type, Runner.local());
        Set<Double> known = result.values().stream().map(Value::value).collect(Collectors.toSet());

        assertThat(result.checks()).isNotEmpty().allSatisfy(check -> {
            assertThat(known).as("measured of %s", check).contains(check.measured());
            if (check.expected() != 0) {
                assertThat(known).as("expected of %s", check).contains(check.expected());
            }
        });
    }

    /// A tolerance as large as what is expected, or, where 0 is, as large as a distance of distributions can be, would
    /// let everything pass.
    @ParameterizedTest
    @MethodSource("experiments")
    void everyCheckCanFail(Class<? extends Record> type) {
        for (Check check : run(type, Runner.local()).checks()) {
            assertThat(check.tolerance()).as(check.toString()).isNotNegative().isFinite();
            if (check.expected() != 0) {
                assertThat(check.tolerance()).as(check.toString()).isLessThan(Math.abs(check.expected()));
            } else {
                assertThat(check.tolerance()).as(check.toString()).isLessThan(0.3);
            }
        }
    }

    /// What a figure says in digits stands in `result.json`: as a value, or as a parameter.
    @ParameterizedTest
    @MethodSource("experiments")
    void everyNumberThatAFigureShowsIsAValueOrAParameter(Class<? extends Record> type) {
        Result result = run(type, Runner.local());
        List<Double> known = new ArrayList<>();
        result.values().forEach(value -> known.add(value.value()));
        result.provenance().spec().values().stream().filter(ExperimentContractTest::isNumber)
                .forEach(text -> known.add(Double.parseDouble(text)));
        for (Figure figure : result.figures()) {
            assertShown(figure.caption(), known);
            for (Panel panel : figure.panels()) {
                assertShown(panel.title(), known);
                panel.layers().forEach(layer -> assertShown(shown(layer), known));
                panel.layers().stream().filter(Layer.Rule.class::isInstance).map(Layer.Rule.class::cast)
                        .filter(rule -> rule.at() != 0).forEach(rule -> assertThat(known).as("%s", rule)
                                .contains(rule.at()));
            }
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");
    }

    private static String shown(Layer layer) {
        return switch (layer) {
            case Layer.Points points -> points.legend() + "; " + String.join("; ", points.names());
            case Layer.Note note -> note.text();
            default -> layer.legend();
        };
    }

    /// Every decimal fraction of a text is a known number, rounded to its last digit.
    private static void assertShown(String text, List<Double> known) {
        Matcher decimals = Pattern.compile("(\\d+)\\.(\\d+)(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?").matcher(text);
        while (decimals.find()) {
            double unit = Math.pow(10, Integer.parseInt(lowered(decimals.group(3))));
            double number = Double.parseDouble(decimals.group(1) + "." + decimals.group(2)) * unit;
            double half = 0.50001 * unit * Math.pow(10, -decimals.group(2).length());
            assertThat(known).as("%s in: %s", decimals.group(), text)
                    .anyMatch(value -> Math.abs(Math.abs(value) - number) <= half);
        }
    }

    private static String lowered(@Nullable String raised) {
        String exponent = raised == null ? "0" : raised.replace('⁻', '-');
        for (int digit = 0; digit <= 9; digit++) {
            exponent = exponent.replace("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit), (char) ('0' + digit));
        }
        return exponent;
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentShowsNumbersFiguresAndTables(Class<? extends Record> type) {
        Result result = run(type, Runner.local());

        assertThat(result.values()).isNotEmpty().allSatisfy(value -> {
            assertThat(value.value()).as(value.name()).isFinite();
            assertThat(value.name()).matches("[a-z0-9]+(_[a-z0-9]+)*");
            assertThat(value.doc()).isNotBlank();
        });
        assertThat(result.values()).extracting(Value::name).doesNotHaveDuplicates();
        assertThat(result.figures()).isNotEmpty();
        assertThat(result.figures()).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(result.tables()).isNotEmpty();
        assertThat(result.tables()).extracting(Table::name).doesNotHaveDuplicates();
        assertThat(result.tables()).allSatisfy(table -> {
            assertThat(table.rows()).as(table.name()).isPositive();
            assertThat(table.columns()).extracting(Column::name).doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z0-9]+(_[a-z0-9]+)*"));
        });
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void captionsStandAloneAndMarksAreExplained(Class<? extends Record> type) {
        for (Figure figure : run(type, Runner.local()).figures()) {
            assertThat(figure.title()).isNotBlank();
            assertThat(figure.caption()).hasSizeGreaterThan(60).endsWith(".");
            for (Panel panel : figure.panels()) {
                assertThat(panel.x().label()).isNotBlank();
                assertThat(panel.y().label()).isNotBlank();
                assertThat(panel.layers()).isNotEmpty();
                assertThat(panel.layers().stream().anyMatch(
                        layer -> !layer.legend().isEmpty() || layer instanceof Layer.Raster
                                || layer instanceof Layer.Series)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void resultsDoNotDependOnTheNumberOfThreads(Class<? extends Record> type) {
        Result one = run(type, Runner.local(1, Progress.SILENT));
        Result three = run(type, Runner.local(3, Progress.SILENT));

        assertThat(three.values()).isEqualTo(one.values());
        assertThat(three.tables()).isEqualTo(one.tables());
        assertThat(three.figures()).isEqualTo(one.figures());
        assertThat(three.checks()).isEqualTo(one.checks());
    }

    @Test
    void figureNamesAreUniqueInTheGallery() {
        List<String> names = new ArrayList<>();
        for (Class<? extends Record> type : experiments()) {
            run(type, Runner.local()).figures().forEach(figure -> names.add(figure.name()));
        }

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void theCommandOfAResultNamesTheEntryAndWhatIsNotDefault() {
        Result result = run(Catalogue.standard().find("girko-disk"), Runner.local());

        assertThat(result.provenance().command()).isEqualTo("./resolvent run girko-disk --size 60 --draws 30");
    }
}
