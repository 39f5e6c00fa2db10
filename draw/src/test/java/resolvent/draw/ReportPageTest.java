package resolvent.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Provenance;
import resolvent.report.Report;
import resolvent.report.Report.Block;
import resolvent.report.Report.Card;
import resolvent.report.Report.Fact;
import resolvent.report.Report.Section;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;

class ReportPageTest {
    private static final String EVIL = "<script>alert('&')</script>";

    @Test
    void everyBlockIsShown() {
        String page = ReportPage.html(report(List.of(new Block.Prose("Mode 1 shows in AVAL."),
                new Block.Caution("37 positions mean nothing."), new Block.Formula("τ = 1/(1 − g Re λ)"),
                new Block.Code("./resolvent list"), new Block.Facts(List.of(new Fact("cells", "419"))),
                new Block.Grid(table(20)), new Block.Picture(plane("λ")))));

        assertThat(page).contains("<p>Mode 1 shows in AVAL.</p>", "<p class=\"caution\">37 positions mean nothing.</p>",
                "<p class=\"formula\">τ = 1/(1 − g Re λ)</p>", "<code>./resolvent list</code>",
                "<dt>cells</dt><dd>419</dd>", "<figure id=\"figure-plane\"", "<figcaption><strong>Plane.</strong> Dots.",
                "<a href=\"#section-1\">Results</a>", "<h2>Results</h2>");
        assertThat(page.split("<tr>", -1)).hasSize(22);
    }

    @Test
    void cardsHaveATitleAndFactsOfTheirOwn() {
        String page = ReportPage.html(report(List.of(new Block.Cards(List.of(
                new Card("Mode <1>", List.of(new Fact("reads from", "AIYR & AIYL"))),
                new Card("Mode 2", List.of(new Fact("reads from", "FLPL"))))))));

        assertThat(page).contains("<h3>Mode &lt;1&gt;</h3>", "<dt>reads from</dt><dd>AIYR &amp; AIYL</dd>",
                "<h3>Mode 2</h3>");
        assertThat(page.split("<article class=\"card\">", -1)).hasSize(3);
    }

    @Test
    void provenanceIsOnTopAndAtTheEnd() {
        String page = ReportPage.html(report(List.of()));
        String head = page.substring(page.indexOf("<header>"), page.indexOf("</header>"));
        String end = page.substring(page.indexOf("id=\"made-by\""));

        assertThat(head).contains("worm.csv", "9f2b", "2026-11-22 10:11:12 UTC", "./resolvent analyze worm.csv")
                .doesNotContain("Type=chemical");
        assertThat(end).contains("Type=chemical", "25.0.1", "Linux amd64");
        assertThat(end.indexOf("worm.csv")).isLessThan(end.indexOf("Type=chemical"));
    }

    @Test
    void everyTextIsEscaped() {
        Table table = Table.of("t", EVIL, new Column.Words(EVIL, EVIL, List.of(EVIL)));
        Figure figure = Figure.of("evil", EVIL, EVIL, Panel.complexPlane(EVIL, EVIL, List.of(
                new Layer.Note(0, 0, EVIL), Layer.Points.of(Numbers.of(1), Numbers.of(1), Role.MEASURED, EVIL))).titled(EVIL));
        Report report = new Report(EVIL, EVIL, List.of(new Section(EVIL, List.of(new Block.Prose(EVIL),
                new Block.Caution(EVIL), new Block.Formula(EVIL), new Block.Code(EVIL), new Block.Grid(table),
                new Block.Picture(figure), new Block.Facts(List.of(new Fact(EVIL, EVIL)))))),
                new Provenance(EVIL, Map.of(EVIL, EVIL), Map.of(EVIL, EVIL), EVIL, EVIL));

        String page = ReportPage.html(report);

        assertThat(page.split("<script", -1)).hasSize(2); // the page's own
        assertThat(page).contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;");
    }

    @Test
    void nothingIsAskedFromTheNetwork() {
        String page = ReportPage.html(report(List.of(new Block.Picture(plane("λ")), new Block.Picture(raster(20)))));

        assertThat(page).contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:");
        assertThat(page).doesNotContain("http:", "https:", "@import", "<link", "<base", "<iframe", "fetch(", "XMLHttp");
        Matcher references = Pattern.compile("(?:src|href|action)=\"([^\"]*)\"").matcher(page);
        assertThat(references.results().map(match -> match.group(1)))
                .allMatch(target -> target.startsWith("#") || target.startsWith("data:image/png;base64,")).isNotEmpty();
        assertThat(Pattern.compile("url\\(([^)]*)").matcher(page).results().map(match -> match.group(1)))
                .allMatch(target -> target.startsWith("#"));
    }

    @Test
    void idsAreUniqueEvenIfAFigureComesTwice() {
        String page = ReportPage.html(report(List.of(new Block.Picture(raster(5)), new Block.Picture(raster(5)))));

        List<String> ids = Pattern.compile("<clipPath id=\"([^\"]*)\"").matcher(page).results()
                .map(match -> match.group(1)).toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void coloursFollowLightAndDark() {
        String page = ReportPage.html(report(List.of(new Block.Picture(plane("λ")), new Block.Picture(raster(5)))));
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>"));

        assertThat(body).doesNotContain("#0b5fa5").contains("s-measured", "only-dark", "only-light");
        assertThat(page).contains("s-measured{stroke:#0b5fa5}", "s-measured{stroke:#6cb6ff}",
                "@media screen and (prefers-color-scheme:dark)");
    }

    @Test
    void theStabilityLineCarriesWhatAScriptNeedsToMoveIt() {
        String page = ReportPage.html(report(List.of(new Block.Picture(plane("λ")))));

        assertThat(page).contains("class=\"plot plane\" data-x=\"linear ", "class=\"stability\" data-at=\"2.0\"");
    }

    @Test
    void theSameReportGivesTheSameText() {
        assertThat(ReportPage.html(report(List.of(new Block.Picture(raster(20))))))
                .isEqualTo(ReportPage.html(report(List.of(new Block.Picture(raster(20))))));
    }

    @Test
    void largeReportsAreCoarsenedAndSaySo() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            blocks.add(new Block.Picture(raster(400)));
        }
        blocks.add(new Block.Grid(table(50_000)));
        String page = ReportPage.html(report(blocks));

        assertThat(page.length()).isLessThan(3_000_000);
        assertThat(page).contains("400 × 400 cells, each colour shows").contains("of 50,000 rows; all of them are in table.csv");
    }

    @Test
    void theFileIsWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a/report.html");
        ReportPage.write(report(List.of(new Block.Prose("Öäü λ"))), file);

        assertThat(Files.readString(file)).startsWith("<!doctype html>").contains("Öäü λ").endsWith("</html>\n");
    }

    private static Report report(List<Block> blocks) {
        Map<String, String> spec = new LinkedHashMap<>();
        spec.put("file", "worm.csv");
        spec.put("sha256", "9f2b");
        spec.put("where", "Type=chemical");
        return new Report("Worm", "419 cells", List.of(new Section("Results", blocks)),
                new Provenance("./resolvent analyze worm.csv", spec, Map.of("java", "25.0.1"), "Linux amd64",
                        "2026-11-22T10:11:12Z"));
    }

    private static Figure plane(String symbol) {
        return Figure.of("plane", "Plane", "Dots.", Panel.complexPlane(symbol, "", List.of(
                Layer.Points.of(Numbers.of(0, 1), Numbers.of(0, 1), Role.MEASURED, "eigenvalues"),
                new Layer.Rule(true, 2, Role.STABILITY, "stability"))));
    }

    private static Figure raster(int side) {
        Random random = new Random(1);
        return Figure.of("raster", "Raster", "Noise.", Panel.of(Axis.linear("x", ""),
                Axis.linear("y", ""), new Layer.Raster(0, 1, 0, 1, side, side,
                        new Shade(Numbers.of(side * side, _ -> random.nextGaussian()), "w", "", Shade.Map.SIGNED, false))));
    }

    private static Table table(int rows) {
        return Table.of("table", "Table", new Column.Quantity("mode", "", "", Numbers.grid(1, rows, rows)),
                new Column.Words("cell", "", IntStream.range(0, rows).mapToObj(i -> "cell " + i).toList()));
    }
}
