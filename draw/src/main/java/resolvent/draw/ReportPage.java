package resolvent.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import resolvent.draw.page.BlockHtml;
import resolvent.draw.page.FactsHtml;
import resolvent.draw.panel.Detail;
import resolvent.draw.pen.Markup;
import resolvent.draw.pen.Palette;
import resolvent.draw.pen.Theme;
import resolvent.format.OutputFile;
import resolvent.report.Provenance;
import resolvent.report.Report;

/// Writes a report as one HTML file that asks the network for nothing, can be read without scripts, follows the
/// reader's light or dark setting and prints on A4.
///
/// The page is kept at or below 3 MB: if it would grow beyond, figures are drawn with fewer marks and cells, and tables
/// show fewer rows, and say so.
public final class ReportPage {
    /// What a browser opens without delay.
    private static final int LARGEST = 3_000_000;

    /// How much is shown, the most first.
    private static final List<Amount> AMOUNTS = List.of(new Amount(Detail.FULL, 2_000), new Amount(Detail.LEAN, 200),
            new Amount(Detail.LEAST, 40));

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private record Amount(Detail detail, int tableRows) {}

    private ReportPage() {}

    /// Writes the report to a file, replacing what is there; its folder is made if need be.
    ///
    /// @throws IOException if the file cannot be written
    public static void write(Report report, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        byte[] page = html(report).getBytes(StandardCharsets.UTF_8);
        OutputFile.write(file, out -> out.write(page));
    }

    /// The page as text. The same report gives the same text.
    public static String html(Report report) {
        String page = "";
        for (Amount amount : AMOUNTS) {
            page = html(report, amount);
            if (page.getBytes(StandardCharsets.UTF_8).length <= LARGEST) {
                break;
            }
        }
        return page;
    }

    private static String html(Report report, Amount amount) {
        Palette.Classes palette = new Palette.Classes();
        AtomicInteger count = new AtomicInteger();
        BlockHtml blocks = new BlockHtml(figure -> FigureRenderer.panels(figure, "f" + count.incrementAndGet(), palette,
                amount.detail), amount.tableRows);
        String body = body(report, blocks);
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s%s
                @media screen and (prefers-color-scheme:dark){%s}
                </style>
                </head>
                <body>
                %s<script>
                %s</script>
                </body>
                </html>
                """.formatted(POLICY, Markup.escape(report.title()), resource("page.css"), palette.rules(Theme.LIGHT),
                palette.rules(Theme.DARK), body, resource("page.js"));
    }

    private static String body(Report report, BlockHtml blocks) {
        StringBuilder out = new StringBuilder("<a class=\"skip\" href=\"#content\">To the report</a>\n");
        out.append(contents(report.sections())).append("<main id=\"content\">\n").append(head(report));
        for (int i = 0; i < report.sections().size(); i++) {
            Report.Section section = report.sections().get(i);
            out.append("<section id=\"section-%d\">\n<h2>%s</h2>\n".formatted(i + 1, Markup.typeset(section.title())));
            section.blocks().forEach(block -> out.append(blocks.of(block)));
            out.append("</section>\n");
        }
        return out.append(madeBy(report.madeBy())).append("</main>\n").toString();
    }

    private static String contents(List<Report.Section> sections) {
        StringBuilder out = new StringBuilder("""
                <nav class="contents" aria-label="Sections"><details open><summary>Contents</summary>
                <ol>
                """);
        for (int i = 0; i < sections.size(); i++) {
            out.append("<li><a href=\"#section-%d\">%s</a></li>\n".formatted(i + 1,
                    Markup.typeset(sections.get(i).title())));
        }
        return out.append("<li><a href=\"#made-by\">Made by</a></li>\n</ol>\n</details></nav>\n").toString();
    }

    private static String head(Report report) {
        Provenance origin = report.madeBy();
        return """
                <header>
                <h1>%s</h1>
                <p class="subtitle">%s</p>
                %s%s</header>
                """.formatted(Markup.escape(report.title()), Markup.escape(report.subtitle()),
                FactsHtml.of(source(origin)), BlockHtml.code(origin.command()));
    }

    // On top stands what was read: the file and its checksum if the spec names them. The rest is at the end.
    private static Map<String, String> source(Provenance origin) {
        Map<String, String> facts = new LinkedHashMap<>();
        origin.spec().forEach((name, value) -> {
            if (name.contains("file") || name.contains("sha")) {
                facts.put(name, value);
            }
        });
        facts.put("date", date(origin.started()));
        return facts;
    }

    // 2026-11-22T10:11:12Z reads better as 2026-11-22 10:11:12 UTC.
    private static String date(String iso) {
        return iso.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z") ? iso.replace('T', ' ').replace("Z", " UTC") : iso;
    }

    private static String madeBy(Provenance origin) {
        Map<String, String> rest = new LinkedHashMap<>();
        rest.put("machine", origin.machine());
        rest.put("started", date(origin.started()));
        return """
                <section id="made-by">
                <h2>Made by</h2>
                %s<h3>What was run</h3>
                %s<h3>With</h3>
                %s%s</section>
                """.formatted(BlockHtml.code(origin.command()), FactsHtml.of(origin.spec()),
                FactsHtml.of(origin.versions()), FactsHtml.of(rest));
    }

    private static String resource(String name) {
        try (InputStream stream = ReportPage.class.getResourceAsStream("/resolvent/draw/page/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
