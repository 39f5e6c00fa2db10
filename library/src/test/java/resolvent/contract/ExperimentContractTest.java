package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.describe.Form;
import resolvent.describe.Names;
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
    /// What makes an entry quick; entries that are not named run at their defaults.
    private static final Map<String, Map<String, String>> QUICK = Map.of(
            "girko-disk", Map.of("size", "60", "draws", "30"),
            "sommers-ellipse", Map.of("size", "60", "draws", "30"),
            "dale-spectrum", Map.of("size", "60", "draws", "30"),
            "may-stability", Map.of("sizes", "10,30", "sigma", "0.25", "draws", "60"),
            "spectrum-study", Map.of("of.size", "40", "draws", "5"));

    static List<Class<? extends Record>> experiments() {
        return Catalogue.standard().experiments();
    }

    private static Result run(Class<? extends Record> type, Runner runner) {
        Map<String, String> parameters = QUICK.getOrDefault(Names.of(type), Map.of());
        return ((Experiment) Form.of(type).read(parameters, Catalogue.standard())).run(runner);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyCheckHolds(Class<? extends Record> type) {
        Result result = run(type, Runner.local());

        assertThat(result.checks()).allSatisfy(check -> assertThat(check.holds()).as(check.toString()).isTrue());
        assertThat(result.checks()).extracting(Check::name).doesNotHaveDuplicates();
        assertThat(result.checks()).extracting(Check::rule).noneMatch(String::isBlank);
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
                        layer -> !layer.legend().isEmpty() || layer instanceof Layer.Raster)).isTrue();
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
