package resolvent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Girko;
import resolvent.observable.Findings;
import resolvent.report.Axis;
import resolvent.report.Check;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Json;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Table;
import resolvent.report.Value;

class ResultTest {
    private static final Figure FIGURE =
            Figure.of("density", "Density", "A caption.", Panel.of(Axis.linear("x", ""), Axis.linear("y", "")));
    private static final Table TABLE =
            Table.of("numbers", "Numbers", new Column.Quantity("x", "", "a number", Numbers.of(1, 2)));

    private static Result result() {
        return Result.of(new Girko(7, 0.5, false), Map.of("draws", "3"))
                .value(Value.exact("radius", 1.5, "weight", "how far"))
                .findings(new Findings(List.of(Value.estimated("share", 0.25, 0.01, "", "how many")), List.of(TABLE),
                        List.of(FIGURE)))
                .check(new Check("radius", 1.5, 1, 0.1, "by hand"))
                .note("draw 2 failed").build();
    }

    @Test
    void partsAreFoundByName() {
        assertThat(result().value("share").standardError()).isEqualTo(0.01);
        assertThat(result().figure("density")).isEqualTo(FIGURE);
        assertThat(result().title()).isEqualTo("Independent Gaussian weights (Girko)");
    }

    @Test
    void unknownNamesAreRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> result().value("shares")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value \"shares\"; there are [radius, share]");
        assertThatThrownBy(() -> result().figure("d")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no figure \"d\"; there are [density]");
    }

    @Test
    void theTreeHoldsEveryNumberWithItsUnitAndError() {
        Map<String, Object> tree = ResultJson.of(result());

        assertThat(tree).containsOnlyKeys("title", "values", "checks", "notes", "tables", "figures", "provenance");
        assertThat(tree.get("values")).isEqualTo(Map.of(
                "radius", Map.of("value", 1.5, "unit", "weight", "doc", "how far"),
                "share", Map.of("value", 0.25, "standard_error", 0.01, "unit", "", "doc", "how many")));
        assertThat(tree.get("checks")).isEqualTo(List.of(Map.of("name", "radius", "measured", 1.5, "expected", 1.0,
                "tolerance", 0.1, "rule", "by hand", "holds", false)));
        assertThat(tree.get("notes")).isEqualTo(List.of("draw 2 failed"));
        assertThat(tree.get("tables")).isEqualTo(List.of("numbers"));
        assertThat(tree.get("figures")).isEqualTo(List.of(Map.of("name", FIGURE.name(), "title", FIGURE.title(),
                "caption", FIGURE.caption())));
        assertThat(tree.get("provenance")).asInstanceOf(MAP)
                .containsOnlyKeys("command", "spec", "versions", "machine", "started")
                .containsEntry("command", "./resolvent run girko --size 7 --sigma 0.5 --draws 3")
                .containsEntry("spec", Map.of("name", "girko", "size", "7", "sigma", "0.5", "zero-diagonal", "false",
                        "draws", "3"));
        assertThat(Json.text(tree)).contains("\"standard_error\" : 0.01");
    }

    @Test
    void aResultDoesNotChangeWithItsBuilder() {
        Result.Builder builder = Result.of(new Girko(7, 0.5, false)).note("first");
        Result first = builder.build();
        builder.note("second");

        assertThat(first.notes()).containsExactly("first");
        assertThat(builder.build().notes()).containsExactly("first", "second");
    }
}
