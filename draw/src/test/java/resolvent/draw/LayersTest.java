package resolvent.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import resolvent.report.Axis;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;

class LayersTest {
    private static final String BLUE = "#0b5fa5";
    private static final String ORANGE = "#b8430b";
    private static final String TEXT = "#1b1f24";
    private static final String GREY = "#6b7280";

    @Test
    void pointsLieAtTheirValues() {
        Drawing drawing = Drawing.of(Drawing.panel(
                Layer.Points.of(Numbers.of(0, 2.5, 10), Numbers.of(10, 5, 0), Role.MEASURED, "")));

        List<double[]> dots = drawing.dots();
        assertThat(dots).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(dots.get(i)[0]).isCloseTo(drawing.pixel("x", new double[] {0, 2.5, 10}[i]), within(0.006));
            assertThat(dots.get(i)[1]).isCloseTo(drawing.pixel("y", new double[] {10, 5, 0}[i]), within(0.006));
        }
        assertThat(drawing.pixel("y", 10)).isLessThan(drawing.pixel("y", 0));
    }

    @Test
    void ticksStandWhereTheirNumbersAre() {
        Drawing drawing = Drawing.of(Drawing.panel());

        assertThat(Double.parseDouble(drawing.text("4").getAttribute("x")))
                .isCloseTo(drawing.pixel("x", 4), within(0.006));
        List<Element> fours = drawing.all("text").stream().filter(t -> t.getTextContent().equals("4")).toList();
        assertThat(fours).hasSize(2);
        assertThat(Double.parseDouble(fours.get(1).getAttribute("y")))
                .isCloseTo(drawing.pixel("y", 4) + 12 * 0.727 / 2, within(0.02));
    }

    @Test
    void namesAreTitlesAndCoincidentPointsAreDrawnOnce() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Points(Numbers.of(1, 1, 1, 1, 1, 3),
                Numbers.of(2, 2, 2, 2, 2, 4), Role.MEASURED, "", List.of("a", "b", "c", "d", "e", "<f>"),
                Optional.empty())));

        assertThat(drawing.dots()).hasSize(2);
        assertThat(drawing.titles()).contains("a, b, c, d, e (×5)", "<f>");
        assertThat(drawing.texts()).contains("×5");
    }

    @Test
    void pointsThatCannotBeSeenAreCounted() {
        Drawing drawing = Drawing.of(Drawing.panel(Layer.Points.of(Numbers.of(1, Double.NaN, 20, 30),
                Numbers.of(1, 1, 1, Double.POSITIVE_INFINITY), Role.MEASURED, "cells")));

        assertThat(drawing.dots()).hasSize(2);
        assertThat(drawing.texts()).contains("cells (2 outside, 1 without value)");
    }

    @Test
    void excitatoryPointsUpInhibitoryPointsDown() {
        Drawing drawing = Drawing.of(Drawing.panel(Layer.Points.of(Numbers.of(5), Numbers.of(5), Role.EXCITATORY, "")));
        Drawing other = Drawing.of(Drawing.panel(Layer.Points.of(Numbers.of(5), Numbers.of(5), Role.INHIBITORY, "")));

        assertThat(apex(drawing, ORANGE)).isLessThan(drawing.pixel("y", 5));
        assertThat(apex(other, BLUE)).isGreaterThan(other.pixel("y", 5));
    }

    @Test
    void unknownPointsAreHollowAndGrey() {
        Drawing drawing = Drawing.of(Drawing.panel(Layer.Points.of(Numbers.of(5), Numbers.of(5), Role.UNKNOWN, "")));

        assertThat(drawing.all("g")).anyMatch(g -> g.hasAttribute("data-marks") && g.getAttribute("fill").equals("#ffffff")
                && g.getAttribute("stroke").equals(GREY));
    }

    @Test
    void selectedPointsAreRingedAndNumberedOrNamed() {
        Drawing numbered = Drawing.of(Drawing.panel(
                Layer.Points.of(Numbers.of(3, 7), Numbers.of(3, 7.1), Role.SELECTED, "")));
        Drawing named = Drawing.of(Drawing.panel(new Layer.Points(Numbers.of(3, 7), Numbers.of(3, 7.1), Role.SELECTED, "",
                List.of("AVAL", "AVAR"), Optional.empty())));

        assertThat(numbered.paths("stroke", TEXT)).anyMatch(path -> path.getAttribute("d").contains("C"));
        assertThat(numbered.texts()).contains("1", "2");
        assertThat(named.texts()).contains("AVAL", "AVAR");
    }

    @Test
    void shadedPointsHaveColoursAndAColourBar() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Points(Numbers.of(1, 5, 9), Numbers.of(1, 5, 9),
                Role.MEASURED, "", List.of(), Optional.of(new Shade(Numbers.of(0, 0.5, 1), "share", "%",
                        Shade.Map.DENSITY, false)))));

        assertThat(drawing.all("g").stream().filter(g -> g.hasAttribute("data-marks"))
                .map(g -> g.getAttribute("stroke")).distinct()).hasSize(3);
        assertThat(drawing.texts()).contains("share (%)");
        assertThat(drawing.all("image")).hasSize(1);
    }

    @Test
    void manyPointsBecomeOnePictureThatSaysSo() {
        Numbers x = Numbers.of(6000, i -> 10.0 * i / 6000);
        Drawing drawing = Drawing.of(Drawing.panel(Layer.Points.of(x, Numbers.of(6000, i -> (i * 37 % 6000) / 600.0),
                Role.MEASURED, "all")));

        assertThat(drawing.dots()).hasSize(1); // the sign in the legend
        assertThat(drawing.all("image")).hasSize(1);
        assertThat(drawing.titles()).contains("6,000 points, drawn as one picture");
    }

    @Test
    void linesPassThroughTheirPointsAndBreakAtMissingOnes() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Line(Numbers.of(0, 4, 5, 6, 10),
                Numbers.of(0, 4, Double.NaN, 6, 10), Role.MEASURED, "")));

        String d = drawing.paths("stroke", BLUE).getFirst().getAttribute("d");
        assertThat(d.chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(numbers(d)).hasSize(8);
        assertThat(numbers(d)[2]).isCloseTo(drawing.pixel("x", 4), within(0.006));
        assertThat(numbers(d)[3]).isCloseTo(drawing.pixel("y", 4), within(0.006));
    }

    @Test
    void linesAreCutAtTheFrameAtTheRightPlace() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Line(Numbers.of(0, 10), Numbers.of(-1e6, 1e6),
                Role.MEASURED, "")));

        double[] d = numbers(drawing.paths("stroke", BLUE).getFirst().getAttribute("d"));
        assertThat(Arrays.stream(d).boxed()).allMatch(v -> v >= 0 && v < 700);
        assertThat(d[0]).isCloseTo(drawing.pixel("x", 5), within(0.1));
    }

    @Test
    void aMillionSamplesKeepTheirExtremesInASmallFile() {
        int n = 1_000_000;
        Numbers y = Numbers.of(n, i -> i == 123_456 ? 9.5 : 5 + Math.sin(i));
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Line(Numbers.grid(0, 10, n), y, Role.MEASURED, "")));

        String d = drawing.paths("stroke", BLUE).getFirst().getAttribute("d");
        assertThat(d.length()).isLessThan(100_000);
        double[] values = numbers(d);
        double highest = IntStream.range(0, values.length / 2).mapToDouble(i -> values[2 * i + 1]).min().orElseThrow();
        assertThat(highest).isCloseTo(drawing.pixel("y", 9.5), within(0.02));
    }

    @Test
    void theoryIsDashedBoundsAreDottedAndWhatDoesNotApplyIsGrey() {
        Drawing drawing = Drawing.of(Drawing.panel(
                new Layer.Line(Numbers.of(0, 10), Numbers.of(1, 9), Role.THEORY, ""),
                new Layer.Line(Numbers.of(0, 10), Numbers.of(2, 9), Role.BOUND, ""),
                new Layer.Line(Numbers.of(0, 10), Numbers.of(3, 9), Role.INAPPLICABLE, "")));

        assertThat(drawing.paths("stroke", TEXT)).extracting(path -> path.getAttribute("stroke-dasharray"))
                .containsExactly("6 4", ".01 4");
        assertThat(drawing.paths("stroke", GREY)).extracting(path -> path.getAttribute("stroke-dasharray"))
                .containsExactly("6 4");
    }

    @Test
    void onlyOnPicturesHasTheoryAHaloWhichWouldEraseMarks() {
        Layer theory = new Layer.Line(Numbers.of(0, 10), Numbers.of(1, 9), Role.THEORY, "");
        Layer marks = new Layer.Points(Numbers.of(5), Numbers.of(5), Role.SELECTED, "", List.of("a"), Optional.empty());
        Shade shade = new Shade(Numbers.of(-1, 1), "w", "", Shade.Map.SIGNED, false);
        Layer picture = new Layer.Raster(0, 10, 0, 10, 2, 1, shade);

        assertThat(Drawing.of(Drawing.panel(marks, theory)).paths("stroke", "#ffffff")).isEmpty();
        assertThat(Drawing.of(Drawing.panel(picture, theory)).paths("stroke", "#ffffff")).hasSize(1);
    }

    @Test
    void statesOfRestAreFilledHalfFilledOrOpen() {
        Drawing stable = Drawing.of(Drawing.panel(Layer.Points.of(Numbers.of(5), Numbers.of(5), Role.STABLE, "")));
        Drawing saddle = Drawing.of(Drawing.panel(Layer.Points.of(Numbers.of(5), Numbers.of(5), Role.SADDLE, "")));
        Drawing unstable = Drawing.of(Drawing.panel(Layer.Points.of(Numbers.of(5), Numbers.of(5), Role.UNSTABLE, "")));

        assertThat(stable.dots()).hasSize(1);
        assertThat(unstable.all("g")).anyMatch(g -> g.hasAttribute("data-marks")
                && g.getAttribute("fill").equals("#ffffff") && g.getAttribute("stroke").equals(BLUE));
        assertThat(unstable.paths("fill", BLUE)).isEmpty();
        double[] half = numbers(saddle.paths("fill", BLUE).getFirst().getAttribute("d"));
        for (int i = 0; i < half.length; i += 2) {
            assertThat(half[i]).isLessThan(saddle.pixel("x", 5) + 0.01);
        }
        for (Drawing drawing : List.of(stable, saddle, unstable)) {
            assertThat(drawing.texts()).allMatch(text -> text.matches("[0-9]+|x|y|Test"));
            assertThat(drawing.all("path")).noneMatch(path -> path.getAttribute("stroke").equals(TEXT));
        }
    }

    @Test
    void branchesThatDoNotLastAreBroken() {
        Drawing drawing = Drawing.of(Drawing.panel(
                new Layer.Line(Numbers.of(0, 10), Numbers.of(1, 1), Role.STABLE, ""),
                new Layer.Line(Numbers.of(0, 10), Numbers.of(2, 2), Role.SADDLE, ""),
                new Layer.Line(Numbers.of(0, 10), Numbers.of(3, 3), Role.UNSTABLE, "")));

        assertThat(drawing.paths("stroke", BLUE)).extracting(path -> path.getAttribute("stroke-dasharray"))
                .containsExactly("", "6 4", "6 4");
    }

    @Test
    void seriesHaveColoursAndLabelsOfTheirOwnAndNoLegend() {
        Numbers x = Numbers.of(1, 2, 3);
        Drawing drawing = Drawing.of(Drawing.panel(
                new Layer.Series(x, Numbers.of(1, 2, 3), Numbers.of(0, 0.5, 0), "N = 25"),
                new Layer.Series(x, Numbers.of(1, 5, 7), Numbers.of(0, 0.5, 0), "N = 50"),
                new Layer.Series(x, Numbers.of(1, 8, 9.5), Numbers.of(0, 0.5, 0), "N = 100")));

        assertThat(drawing.texts()).filteredOn(text -> text.startsWith("N = "))
                .containsExactly("N = 25", "N = 50", "N = 100");
        List<String> colours = List.of("N = 25", "N = 50", "N = 100").stream()
                .map(label -> drawing.text(label).getAttribute("fill")).toList();
        assertThat(colours).doesNotHaveDuplicates();
        for (String colour : colours) {
            assertThat(drawing.paths("stroke", colour)).hasSize(2); // the curve and its bars
        }
        // the label of the lowest curve stands where the next one is farthest: at x = 3
        assertThat(Double.parseDouble(drawing.text("N = 25").getAttribute("x"))).isGreaterThan(drawing.pixel("x", 2.5));
    }

    @Test
    void aSeriesOfDensePointsIsACurveWithoutMarks() {
        for (int count : new int[] {20, 500}) {
            Numbers x = Numbers.grid(0, 1, count);
            Drawing drawing = Drawing.of(Drawing.panel(new Layer.Series(x, x, Numbers.of(count, _ -> 0), "v")));
            String colour = drawing.text("v").getAttribute("fill");

            assertThat(drawing.dots()).hasSize(count == 20 ? 20 : 0);
            assertThat(drawing.paths("stroke", colour)).isNotEmpty();
        }
    }

    @Test
    void labelsLeaveMarksWhole() {
        Numbers x = Numbers.of(9, i -> 4.2 + 0.2 * i);
        Numbers y = Numbers.of(9, i -> 5 + (i % 3 - 1) * 0.25);
        Drawing drawing = Drawing.of(Drawing.panel(Layer.Points.of(x, y, Role.MEASURED, ""),
                new Layer.Note(x.get(4), y.get(4), "RMDDL"), new Layer.Note(x.get(5), y.get(5), "RMDVR")));

        for (String name : List.of("RMDDL", "RMDVR")) {
            Element label = drawing.text(name);
            double left = Double.parseDouble(label.getAttribute("x"));
            double base = Double.parseDouble(label.getAttribute("y"));
            double right = left + Double.parseDouble(label.getAttribute("textLength"));
            assertThat(drawing.dots()).noneMatch(dot -> dot[0] > left - 4 && dot[0] < right + 4 && dot[1] > base - 13
                    && dot[1] < base + 4);
        }
    }

    @Test
    void thingsAreCountedInWholeNumbers() {
        Panel panel = Panel.of(Axis.whole("species"), Axis.linear("y", "").from(0, 400),
                Layer.Points.of(Numbers.of(1, 2, 3), Numbers.of(1, 2, 4), Role.MEASURED, ""));

        assertThat(Drawing.of(panel).texts()).contains("1", "2", "3").doesNotContain("1.0", "1.5", "2.5");
    }

    @Test
    void namesStandUprightWhereTheyWouldTouchAndAreThinnedWhereEvenThatIsTooMuch() {
        List<String> names = IntStream.range(0, 200).mapToObj(i -> "cell" + i).toList();
        Drawing drawing = Drawing.of(Panel.of(Axis.named("sender", names), Axis.linear("y", ""),
                Layer.Points.of(Numbers.of(1, 200), Numbers.of(1, 2), Role.MEASURED, "")));

        List<Element> shown = drawing.all("text").stream().filter(text -> text.getTextContent().startsWith("cell"))
                .toList();
        assertThat(shown).hasSizeBetween(20, 60).allMatch(text -> text.getAttribute("transform").startsWith("rotate(-90"));
        double[] places = shown.stream().mapToDouble(text -> Double.parseDouble(text.getAttribute("x"))).toArray();
        for (int i = 1; i < places.length; i++) {
            assertThat(places[i] - places[i - 1]).isGreaterThan(12);
        }
        Drawing few = Drawing.of(Panel.of(Axis.named("", List.of("shuffles", "signs")), Axis.linear("y", ""),
                Layer.Points.of(Numbers.of(1, 2), Numbers.of(1, 2), Role.MEASURED, "")));
        assertThat(few.text("signs").hasAttribute("transform")).isFalse();
        assertThat(Double.parseDouble(few.text("signs").getAttribute("x"))).isCloseTo(few.pixel("x", 2), within(0.02));
    }

    @Test
    void aUnitThatIsTheLabelIsNotRepeated() {
        Shade shade = new Shade(Numbers.of(-1, 1), "weight", "weight", Shade.Map.SIGNED, false);

        assertThat(Drawing.of(Drawing.panel(new Layer.Raster(0, 10, 0, 10, 2, 1, shade))).texts())
                .contains("weight").doesNotContain("weight (weight)");
    }

    @Test
    void bandsCloseAroundTheirTwoCurves() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Band(Numbers.of(0, 5, 10), Numbers.of(1, 2, 3),
                Numbers.of(4, 5, 6), Role.MEASURED, "± 1 s.e.")));

        Element band = drawing.paths("fill", BLUE).getFirst();
        assertThat(band.getAttribute("d")).endsWith("Z");
        assertThat(numbers(band.getAttribute("d"))).hasSize(12);
        assertThat(band.getAttribute("opacity")).isEqualTo(".22");
        assertThat(drawing.texts()).contains("± 1 s.e.");
    }

    @Test
    void barsReachFromZeroToTheirHeights() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Bars(Numbers.of(0, 2, 4, 6), Numbers.of(3, Double.NaN, 8),
                Role.MEASURED, "")));

        double[] corners = numbers(drawing.paths("fill", BLUE).getFirst().getAttribute("d"));
        assertThat(corners).hasSize(16);
        assertThat(corners[1]).isCloseTo(drawing.pixel("y", 3), within(0.006));
        assertThat(corners[5]).isCloseTo(drawing.pixel("y", 0), within(0.006));
        assertThat(corners[8]).isCloseTo(drawing.pixel("x", 4), within(0.006));
    }

    @Test
    void rastersAreOnePictureTheRightWayUp() throws IOException {
        Shade shade = new Shade(Numbers.of(-1, 0, 1, Double.NaN, -1, 1), "w", "nS", Shade.Map.SIGNED, false);
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Raster(0, 6, 0, 4, 3, 2, shade)));

        Element image = drawing.all("image").getFirst();
        BufferedImage picture = decode(image);
        assertThat(picture.getWidth()).isEqualTo(3);
        assertThat(picture.getHeight()).isEqualTo(2);
        assertThat(picture.getRGB(0, 1) & 0xFFFFFF).isEqualTo(0x001261);
        assertThat(picture.getRGB(1, 1) >>> 24).isZero();
        assertThat(picture.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x6B7280);
        assertThat(Double.parseDouble(image.getAttribute("width")))
                .isCloseTo(drawing.pixel("x", 6) - drawing.pixel("x", 0), within(0.02));
        assertThat(drawing.texts()).contains("w (nS)", "= 0", "none");
    }

    @Test
    void rowsOfAMatrixRunDownwardsOnAReversedAxis() throws IOException {
        Shade shade = new Shade(Numbers.of(1, 1, -1, -1), "w", "", Shade.Map.SIGNED, false);
        Panel panel = Panel.of(Axis.linear("sender", ""), Axis.linear("receiver", "").from(2, 0),
                new Layer.Raster(0, 2, 0, 2, 2, 2, shade));

        BufferedImage picture = decode(Drawing.of(panel).all("image").getFirst());
        assertThat(picture.getRGB(0, 1) & 0xFFFFFF).isEqualTo(0x001261);
    }

    @Test
    void rastersTooFineAreCoarsenedAndSaySo() throws IOException {
        int n = 1601;
        Shade shade = new Shade(Numbers.of(n * n, i -> i == 0 ? -9 : 0), "w", "", Shade.Map.SIGNED, false);
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Raster(0, 10, 0, 10, n, n, shade)));

        BufferedImage picture = decode(drawing.all("image").getFirst());
        assertThat(picture.getWidth()).isEqualTo(534);
        assertThat(picture.getRGB(0, 533) & 0xFFFFFF).isEqualTo(0x001261);
        assertThat(drawing.titles()).contains("1601 × 1601 cells, each colour shows the strongest of 3 × 3");
    }

    @Test
    void rastersFollowLogarithmicAxes() throws IOException {
        Shade shade = new Shade(Numbers.of(-1, 1), "w", "", Shade.Map.SIGNED, false);
        Panel panel = Panel.of(Axis.logarithmic("f", "Hz").from(1, 100), Axis.linear("y", ""),
                new Layer.Raster(1, 101, 0, 1, 2, 1, shade));

        BufferedImage picture = decode(Drawing.of(panel).all("image").getFirst());
        int middle = picture.getHeight() / 2;
        long negative = IntStream.range(0, picture.getWidth())
                .filter(x -> (picture.getRGB(x, middle) & 0xFFFFFF) == 0x001261).count();
        assertThat((double) negative / picture.getWidth()).isCloseTo(Math.log10(51) / 2, within(0.01));
    }

    @Test
    void arrowsPointAlongTheFieldOnThePage() {
        Panel panel = Panel.of(Axis.linear("x", "").from(0, 100), Axis.linear("y", "").from(0, 1),
                new Layer.Arrows(Numbers.of(50), Numbers.of(0.5), Numbers.of(100), Numbers.of(1), Role.SHUFFLED, "flow"));
        Drawing drawing = Drawing.of(panel);

        double[] d = numbers(drawing.paths("stroke", GREY).getFirst().getAttribute("d"));
        double slope = (d[3] - d[1]) / (d[2] - d[0]);
        double diagonal = (drawing.pixel("y", 1) - drawing.pixel("y", 0)) / (drawing.pixel("x", 100) - drawing.pixel("x", 0));
        assertThat(slope).isCloseTo(diagonal, within(0.01));
        assertThat((d[0] + d[2]) / 2).isCloseTo(drawing.pixel("x", 50), within(0.02));
        assertThat(drawing.texts()).contains("flow (length: √speed)");
    }

    @Test
    void arrowsDoNotReachTheirNeighbours() {
        int n = 20;
        Numbers x = Numbers.of(n * n, i -> i % n * 10.0 / n);
        Numbers y = Numbers.of(n * n, i -> Math.floorDiv(i, n) * 10.0 / n);
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Arrows(x, y, Numbers.of(n * n, i -> 1e9 * i),
                Numbers.of(n * n, _ -> 0), Role.MEASURED, "")));

        double[] d = numbers(drawing.paths("stroke", BLUE).getFirst().getAttribute("d"));
        double apart = drawing.pixel("x", 10.0 / n) - drawing.pixel("x", 0);
        double longest = IntStream.range(0, d.length / 10).mapToDouble(i -> Math.abs(d[10 * i + 2] - d[10 * i])).max()
                .orElseThrow();
        assertThat(longest).isBetween(0.5 * apart, apart);
    }

    @Test
    void theStabilityLineIsHatchedOnItsUnstableSide() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Rule(true, 4, Role.STABILITY, "stability")));

        double line = drawing.pixel("x", 4);
        Element group = drawing.all("g").stream().filter(g -> g.getAttribute("class").equals("stability")).findFirst()
                .orElseThrow();
        assertThat(group.getAttribute("data-at")).isEqualTo("4.0");
        double[] hatch = numbers(drawing.paths("stroke", GREY).getFirst().getAttribute("d"));
        assertThat(hatch.length).isGreaterThan(100);
        for (int i = 0; i < hatch.length; i += 2) {
            assertThat(hatch[i]).isGreaterThanOrEqualTo(line - 0.01);
        }
        Element stroke = drawing.paths("stroke", TEXT).getFirst();
        assertThat(stroke.getAttribute("stroke-width")).isEqualTo("1.5");
        assertThat(numbers(stroke.getAttribute("d"))[0]).isCloseTo(line, within(0.006));
    }

    @Test
    void rulesOutsideSaySo() {
        Drawing drawing = Drawing.of(Drawing.panel(new Layer.Rule(true, 400, Role.STABILITY, "Re λ = 1/g")));

        assertThat(drawing.texts()).contains("Re λ = 1/g (outside)");
        assertThat(drawing.all("g")).noneMatch(g -> g.getAttribute("class").equals("stability"));
    }

    @Test
    void circlesAreRoundOnAComplexPlane() {
        Drawing drawing = Drawing.of(Panel.complexPlane("λ", "", List.of(new Layer.Circle(0.5, 0, 2, Role.THEORY, ""))));

        double[] d = numbers(drawing.paths("stroke", TEXT).getFirst().getAttribute("d"));
        assertThat(d[0]).isCloseTo(drawing.pixel("x", 2.5), within(0.01));
        assertThat(d[0] - drawing.pixel("x", 0.5)).isCloseTo(drawing.pixel("y", 0) - drawing.pixel("y", 2), within(0.02));
        assertThat(drawing.texts()).contains("Re λ", "Im λ");
    }

    @Test
    void notesMoveAsideWithALeaderWhereTheyWouldCoverData() {
        Numbers x = Numbers.of(900, i -> 4 + i % 30 / 15.0);
        Numbers y = Numbers.of(900, i -> 4 + Math.floorDiv(i, 30) / 15.0);
        Drawing drawing = Drawing.of(Drawing.panel(Layer.Points.of(x, y, Role.MEASURED, ""),
                new Layer.Note(5, 5, "bulk")));

        Element note = drawing.text("bulk");
        double left = Double.parseDouble(note.getAttribute("x"));
        double base = Double.parseDouble(note.getAttribute("y"));
        boolean beside = left > drawing.pixel("x", 6) || left + 25 < drawing.pixel("x", 4)
                || base < drawing.pixel("y", 6) || base - 12 > drawing.pixel("y", 4);
        assertThat(beside).isTrue();
        assertThat(drawing.paths("stroke", GREY)).hasSize(1);
    }

    private static double apex(Drawing drawing, String fill) {
        Element marks = drawing.all("g").stream()
                .filter(g -> g.hasAttribute("data-marks") && g.getAttribute("fill").equals(fill)).findFirst().orElseThrow();
        return numbers(((Element) marks.getElementsByTagName("path").item(0)).getAttribute("d"))[1];
    }

    private static double[] numbers(String d) {
        return Pattern.compile("-?\\d*\\.?\\d+").matcher(d).results()
                .mapToDouble(match -> Double.parseDouble(match.group())).toArray();
    }

    private static BufferedImage decode(Element image) throws IOException {
        String data = image.getAttribute("href").replace("data:image/png;base64,", "");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
    }
}
