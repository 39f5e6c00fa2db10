package resolvent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
    private static final Numbers TWO = Numbers.of(1, 2);
    private static final Numbers THREE = Numbers.of(1, 2, 3);
    private static final Panel PANEL = Panel.of(Axis.linear("x", ""), Axis.linear("y", "Hz"));

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Shade shade(Numbers values) {
        return new Shade(values, "weight", "", Shade.Map.SIGNED, false);
    }

    @Test
    void coordinatesOfDifferentLengthsAreRefused() {
        String message = "coordinates must have the same length, were 2 and 3";

        assertRefused(() -> Layer.Points.of(TWO, THREE, Role.MEASURED, ""), message);
        assertRefused(() -> new Layer.Line(TWO, THREE, Role.MEASURED, ""), message);
        assertRefused(() -> new Layer.Band(TWO, TWO, THREE, Role.MEASURED, ""), message);
        assertRefused(() -> new Layer.Band(TWO, THREE, TWO, Role.MEASURED, ""), message);
        assertRefused(() -> new Layer.Arrows(TWO, TWO, TWO, THREE, Role.MEASURED, ""), message);
        assertRefused(() -> new Layer.Arrows(TWO, TWO, THREE, TWO, Role.MEASURED, ""), message);
    }

    @Test
    void namesAndShadesBelongToMarks() {
        assertRefused(() -> new Layer.Points(TWO, TWO, Role.MEASURED, "", List.of("a"), Optional.empty()),
                "names must be one for each of 2 marks or none, was 1");
        assertRefused(() -> new Layer.Points(TWO, TWO, Role.MEASURED, "", List.of(), Optional.of(shade(THREE))),
                "shade must have 2 values, was 3");
    }

    @Test
    void aHistogramHasOneEdgeMoreThanBars() {
        assertRefused(() -> new Layer.Bars(TWO, TWO, Role.MEASURED, ""),
                "edges must be one more than the 2 heights, was 2");
        assertThat(new Layer.Bars(THREE, TWO, Role.MEASURED, "counts").legend()).isEqualTo("counts");
    }

    @Test
    void aRasterHasAValueForEveryCell() {
        assertRefused(() -> new Layer.Raster(0, 1, 0, 1, 2, 2, shade(THREE)), "shade must have 2 x 2 values, was 3");
        assertRefused(() -> new Layer.Raster(0, 1, 0, 1, 1 << 16, 1 << 16, shade(Numbers.NONE)),
                "shade must have 65536 x 65536 values, was 0");
        assertThat(new Layer.Raster(0, 1, 0, 1, 3, 1, shade(THREE)).legend()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Density", "radial_density", "a b", "-a", "a-", "../a", "a--b", "ä"})
    void namesThatAreNoFileNamesAreRefused(String name) {
        assertRefused(() -> Figure.of(name, "Title", "Caption.", PANEL),
                "a figure's name must be lower-case words joined by hyphens, was \"%s\"".formatted(name));
    }

    @Test
    void aFigureHasPanelsAndColumns() {
        assertRefused(() -> Figure.of("empty", "Title", "Caption."), "figure empty must have at least one panel");
        assertRefused(() -> new Figure("a", "Title", "Caption.", List.of(PANEL), 0), "columns must be at least 1, was 0");
        assertThat(Figure.of("a2-b", "", "", PANEL, PANEL, PANEL, PANEL).columns()).isEqualTo(3);
        assertThat(Figure.of("a2-b", "", "", PANEL).columns()).isEqualTo(1);
    }

    @Test
    void columnsOfATableAreOfOneLength() {
        var two = new Column.Quantity("x", "", "", TWO);

        assertRefused(() -> Table.of("t", "Title", two, new Column.Words("w", "", List.of("a", "b", "c"))),
                "column w of table t must have 2 rows, was 3");
        assertThat(Table.of("t", "Title", two, new Column.Words("w", "", List.of("a", "b"))).rows()).isEqualTo(2);
        assertThat(Table.of("t", "Title").rows()).isZero();
    }

    @Test
    void aFigureDoesNotChangeWithTheListsItWasMadeFrom() {
        List<Layer> layers = new ArrayList<>(List.of(new Layer.Note(0, 0, "here")));
        var panel = new Panel("", PANEL.x(), PANEL.y(), false, layers);
        List<Panel> panels = new ArrayList<>(List.of(panel));
        var figure = new Figure("a", "", "", panels, 1);
        layers.clear();
        panels.clear();

        assertThat(figure.panels().getFirst().layers()).hasSize(1);
        assertThat(panel.with(new Layer.Note(1, 1, "there")).layers()).hasSize(2);
        assertThat(panel.layers()).hasSize(1);
        assertThat(panel.titled("T").title()).isEqualTo("T");
    }

    @Test
    void axesCarryTheirUnit() {
        assertThat(PANEL.x().text()).isEqualTo("x");
        assertThat(PANEL.y().text()).isEqualTo("y (Hz)");
        Panel plane = Panel.complexPlane("λ", "1/ms", List.of());
        assertThat(plane.equalAspect()).isTrue();
        assertThat(plane.x().text()).isEqualTo("Re λ (1/ms)");
        assertThat(plane.y().text()).isEqualTo("Im λ (1/ms)");
    }

    @Test
    void aCheckHoldsWithinItsToleranceAndNeverForNaN() {
        assertThat(new Check("c", 1.5, 1, 0.5, "by hand").holds()).isTrue();
        assertThat(new Check("c", 1.5, 1, 0.49, "by hand").holds()).isFalse();
        assertThat(new Check("c", Double.NaN, 1, 0.5, "by hand").holds()).isFalse();
        assertThat(new Check("c", 1, 1, Double.NaN, "by hand").holds()).isFalse();
    }
}
