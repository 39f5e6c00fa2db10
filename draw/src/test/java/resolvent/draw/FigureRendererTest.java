package resolvent.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;

class FigureRendererTest {
    static List<Figure> awkwardFigures() {
        Numbers none = Numbers.NONE;
        Numbers missing = Numbers.of(Double.NaN, Double.NaN);
        Shade noShade = new Shade(Numbers.of(Double.NaN), "w", "", Shade.Map.DENSITY, true);
        return List.of(
                figure("no-layers", Drawing.panel()),
                figure("no-points", plain(Layer.Points.of(none, none, Role.MEASURED, "none"))),
                figure("nothing-known", plain(Layer.Points.of(missing, missing, Role.MEASURED, "unknown"),
                        new Layer.Line(missing, missing, Role.THEORY, ""),
                        new Layer.Band(missing, missing, missing, Role.MEASURED, ""))),
                figure("one-point", plain(Layer.Points.of(Numbers.of(3), Numbers.of(-7), Role.SELECTED, "one"))),
                figure("zero", plain(Layer.Points.of(Numbers.of(0), Numbers.of(0), Role.MEASURED, ""))),
                figure("tiny", plain(new Layer.Line(Numbers.of(1, 1 + 1e-12), Numbers.of(1e-300, 2e-300), Role.MEASURED, ""))),
                figure("subnormal", plain(new Layer.Line(Numbers.of(0, 9000 * Double.MIN_VALUE),
                        Numbers.of(Double.MIN_VALUE, 100 * Double.MIN_VALUE), Role.MEASURED, ""))),
                figure("huge", plain(new Layer.Line(Numbers.of(-1e308, 0, 1e308), Numbers.of(-1e300, 0, 1e300),
                        Role.MEASURED, ""))),
                figure("infinite", plain(Layer.Points.of(Numbers.of(1, Double.POSITIVE_INFINITY),
                        Numbers.of(Double.NEGATIVE_INFINITY, 2), Role.MEASURED, ""))),
                figure("many-decades", Panel.of(Axis.logarithmic("x", ""), Axis.logarithmic("y", ""),
                        new Layer.Line(Numbers.of(1e-300, 1, 1e300), Numbers.of(1e300, 0, 1e-300), Role.MEASURED, ""))),
                figure("nothing-positive", Panel.of(Axis.logarithmic("x", ""), Axis.logarithmic("y", ""),
                        Layer.Points.of(Numbers.of(-1, 0), Numbers.of(-1, 0), Role.MEASURED, "")))  ,
                figure("symmetric", Panel.of(new Axis("x", "", Axis.Scale.SYMMETRIC_LOGARITHMIC, Double.NaN, Double.NaN),
                        new Axis("y", "", Axis.Scale.SYMMETRIC_LOGARITHMIC, Double.NaN, Double.NaN),
                        Layer.Points.of(Numbers.of(-1e300, 0, 1e-300), Numbers.of(0, 0, 0), Role.MEASURED, ""))),
                figure("real-spectrum", Panel.complexPlane("λ", "", List.of(
                        Layer.Points.of(Numbers.of(-5, 7), Numbers.of(0, 0), Role.MEASURED, "")))),
                figure("empty-plane", Panel.complexPlane("λ", "", List.of())),
                figure("empty-shade", plain(new Layer.Raster(0, 0, 0, 0, 1, 1, noShade))),
                figure("no-bars", plain(new Layer.Bars(Numbers.of(0), none, Role.MEASURED, ""))),
                figure("still-field", plain(new Layer.Arrows(Numbers.of(1, 2), Numbers.of(1, 2), Numbers.of(0, Double.NaN),
                        Numbers.of(0, 0), Role.MEASURED, "still"))),
                figure("point-circle", plain(new Layer.Circle(1, 1, 0, Role.STABILITY, ""))),
                figure("odd-words", plain(new Layer.Note(1, 1, "a\u0000<b>\uD800 & 'c'"),
                        Layer.Points.of(Numbers.of(0, 2), Numbers.of(0, 2), Role.MEASURED, "x".repeat(300)))));
    }

    @ParameterizedTest
    @MethodSource("awkwardFigures")
    void awkwardFiguresAreDrawnWithinTheirFrameByEveryPen(Figure figure) {
        String svg = FigureRenderer.svg(figure);
        Drawing drawing = Drawing.parse(svg);

        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
        for (Element text : drawing.all("text")) {
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(-1.0, 641.0);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, 800.0);
        }
        assertThat(FigureRenderer.png(figure)).hasSizeGreaterThan(1000);
        assertThat(FigureRenderer.pdf(figure)).hasSizeGreaterThan(1000);
    }

    @Test
    void nothingToShowIsSaid() {
        assertThat(Drawing.of(plain(Layer.Points.of(Numbers.NONE, Numbers.NONE, Role.MEASURED, ""))).texts())
                .contains("no values");
    }

    @Test
    void theFileSaysWhatItIs() {
        Figure figure = new Figure("spectrum", "Spectrum of <M>", "Dots & a circle.", List.of(Drawing.panel()), 1);
        Drawing drawing = Drawing.of(figure);

        assertThat(drawing.root().getAttribute("width")).isEqualTo("640");
        assertThat(drawing.titles()).contains("Spectrum of <M>");
        assertThat(drawing.all("desc").getFirst().getTextContent()).isEqualTo("Dots & a circle.");
        assertThat(drawing.texts()).contains("Spectrum of <M>", "Dots & a circle.");
    }

    @Test
    void theCaptionStandsBelowThePanelsAsWideAsTheFigure() {
        String caption = "Each dot is an eigenvalue of M_EE; the dashed line is the edge. ".repeat(6).strip();
        Drawing without = Drawing.of(new Figure("f", "F", "", List.of(Drawing.panel()), 1));
        Drawing with = Drawing.of(new Figure("f", "F", caption, List.of(Drawing.panel()), 1));
        double panelsEnd = height(without);
        List<Element> lines = with.all("text").stream().filter(text -> y(text) > panelsEnd).toList();

        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> {
            assertThat(line.getAttribute("font-size")).isEqualTo("12");
            assertThat(Double.parseDouble(line.getAttribute("textLength"))).isBetween(100.0, 616.0);
            assertThat(y(line)).isLessThan(height(with) - 8);
        });
        // the subscript of M_EE is set, not written
        assertThat(String.join(" ", lines.stream().map(Element::getTextContent).toList()))
                .isEqualTo(caption.replace("M_EE", "MEE"));
        assertThat(with.texts()).containsAll(without.texts());
    }

    private static double y(Element text) {
        return Double.parseDouble(text.getAttribute("y"));
    }

    private static double height(Drawing drawing) {
        return Double.parseDouble(drawing.root().getAttribute("height"));
    }

    @Test
    void logarithmicAxesPlaceEqualRatiosEquallyFar() {
        Drawing drawing = Drawing.of(Panel.of(Axis.logarithmic("f", "Hz").from(1, 1000), Axis.linear("y", "").from(0, 1),
                Layer.Points.of(Numbers.of(1, 10, 100, 1000), Numbers.of(0.5, 0.5, 0.5, 0.5), Role.MEASURED, "")));

        List<double[]> dots = drawing.dots();
        double step = dots.get(1)[0] - dots.get(0)[0];
        assertThat(dots.get(3)[0] - dots.get(2)[0]).isCloseTo(step, within(0.02));
        assertThat(drawing.texts()).contains("1", "10", "100", "1,000", "f (Hz)");
        assertThat(Double.parseDouble(drawing.text("100").getAttribute("x"))).isCloseTo(dots.get(2)[0], within(0.02));
    }

    @Test
    void complexPlanesHaveEqualAspectAndHairlineAxes() {
        Drawing drawing = Drawing.of(Panel.complexPlane("λ", "1/s", List.of(
                Layer.Points.of(Numbers.of(-3, 1), Numbers.of(-1, 1), Role.MEASURED, ""))));

        double across = drawing.pixel("x", 1) - drawing.pixel("x", 0);
        double up = drawing.pixel("y", 0) - drawing.pixel("y", 1);
        assertThat(across).isCloseTo(up, within(1e-6));
        assertThat(drawing.paths("stroke", "#cdd2d8")).hasSize(1);
        assertThat(drawing.texts()).contains("Re λ (1/s)", "Im λ (1/s)");
    }

    @Test
    void panelsOfARowLineUp() {
        Panel plane = Panel.complexPlane("λ", "", List.of(new Layer.Circle(0, 0, 1, Role.THEORY, "law"))).titled("A");
        Panel other = Drawing.panel(new Layer.Rule(false, 3, Role.BOUND, "a very long legend text that needs two lines "
                + "because it says so many things"));
        Drawing drawing = Drawing.of(Figure.of("pair", "Pair", "Two.", plane, other));

        List<Element> plots = drawing.all("g").stream().filter(g -> g.hasAttribute("data-y")).toList();
        assertThat(plots).hasSize(2);
        for (int end : new int[] {3, 4}) {
            assertThat(part(plots.get(0), end)).isCloseTo(part(plots.get(1), end), within(1e-9));
        }
    }

    @Test
    void legendsStandBelowTheData() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Line(Numbers.of(0, 10), Numbers.of(0, 10), Role.MEASURED,
                "measured"), new Layer.Line(Numbers.of(0, 10), Numbers.of(0, 9), Role.THEORY, "theory")));

        double bottom = drawing.pixel("y", 0);
        assertThat(Double.parseDouble(drawing.text("measured").getAttribute("y"))).isGreaterThan(bottom + 30);
        assertThat(Double.parseDouble(drawing.text("theory").getAttribute("y"))).isGreaterThan(bottom + 30);
    }

    @Test
    void severalCurvesOfOneRoleDifferInStrength() {
        Numbers x = Numbers.of(0, 10);
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Line(x, Numbers.of(1, 2), Role.MEASURED, "N = 100"),
                new Layer.Line(x, Numbers.of(2, 3), Role.MEASURED, "N = 200")));

        assertThat(drawing.all("path").stream().filter(path -> path.getAttribute("stroke-width").equals("1.75"))
                .map(path -> path.getAttribute("stroke")).distinct()).hasSize(2);
    }

    @Test
    void phasesAreExplainedByARing() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Points(Numbers.of(1, 2), Numbers.of(1, 2), Role.MEASURED, "",
                List.of(), Optional.of(new Shade(Numbers.of(0, 3), "phase", "rad", Shade.Map.PHASE, false)))));

        assertThat(drawing.texts()).contains("0", "π/2", "±π", "−π/2", "phase (rad)");
        assertThat(drawing.all("image")).isEmpty();
    }

    private static double part(Element plot, int index) {
        return Double.parseDouble(List.of(plot.getAttribute("data-y").split(" ")).get(index));
    }

    private static Panel plain(Layer... layers) {
        return Panel.of(Axis.linear("x", ""), Axis.linear("y", ""), layers);
    }

    private static Figure figure(String name, Panel panel) {
        return Figure.of(name, name, name, panel);
    }
}
