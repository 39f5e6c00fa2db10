package resolvent.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.draw.panel.Detail;
import resolvent.draw.panel.PanelPainter;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.GraphicsPen;
import resolvent.draw.pen.Markup;
import resolvent.draw.pen.Palette;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.PdfPen;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.SvgPen;
import resolvent.draw.pen.Tone;
import resolvent.report.Figure;

/// Draws a figure as SVG, PNG or PDF, on white paper, with its title above and its caption below. The same figure gives
/// the same bytes.
///
/// A figure of one panel is 640 CSS pixels (16.9 cm) wide, of two 960, of three 1,240. Values that are NaN are left
/// out; where points are left out or lie outside the axes, the legend counts them. More than 5,000 points become a
/// picture, and so do rasters, of which at most 800 × 800 cells are kept.
public final class FigureRenderer {
    private static final double PIXELS_PER_CSS_PIXEL = 2;

    private static final String TYPE = """
            xmlns="http://www.w3.org/2000/svg" font-family="system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif" \
            stroke-linejoin="round" style="font-variant-numeric:tabular-nums" role="img\"""";

    private FigureRenderer() {}

    /// The figure as an SVG document; title and caption are its `<title>` and `<desc>` too, for readers of screens.
    public static String svg(Figure figure) {
        FigureLayout layout = FigureLayout.inFile(figure);
        SvgPen pen = new SvgPen(new Palette.Fixed(), figure.name() + "-");
        pen.path(new Path().box(new Box(0, 0, layout.width(), layout.height())), Style.filled(Tone.PAPER));
        layout.draw(pen);
        String head = "<title>%s</title><desc>%s</desc>".formatted(Markup.escape(figure.title()),
                Markup.escape(figure.caption()));
        return pen.finish(layout.width(), layout.height(), TYPE, head);
    }

    /// The figure as a PNG file of two pixels per CSS pixel.
    public static byte[] png(Figure figure) {
        FigureLayout layout = FigureLayout.inFile(figure);
        GraphicsPen pen = new GraphicsPen(layout.width(), layout.height(), PIXELS_PER_CSS_PIXEL);
        layout.draw(pen);
        return pen.png();
    }

    /// The figure as a PDF file of one page.
    public static byte[] pdf(Figure figure) {
        FigureLayout layout = FigureLayout.inFile(figure);
        try (PdfPen pen = new PdfPen(layout.width(), layout.height(), figure.title())) {
            layout.draw(pen);
            return pen.pdf();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The panels as separate `<svg>` elements whose colours a page decides, so that they can stand side by side or one
    /// below the other as its width allows.
    ///
    /// @param prefix begins every id, so that figures do not mix up each other's
    static List<String> panels(Figure figure, String prefix, Palette palette, Detail detail) {
        FigureLayout layout = FigureLayout.onPage(figure, detail);
        List<PanelPainter> panels = layout.panels();
        return IntStream.range(0, panels.size()).mapToObj(i -> {
            SvgPen pen = new SvgPen(palette, prefix + "-" + i + "-");
            panels.get(i).draw(pen, 0, layout.above(panels.get(i)));
            String label = figure.title() + (figure.panels().get(i).title().isEmpty() ? ""
                    : ", " + figure.panels().get(i).title());
            return pen.finish(layout.panelWidth(), layout.height(panels.get(i)),
                    "role=\"img\" aria-label=\"%s. %s\"".formatted(Markup.escape(label), Markup.escape(figure.caption())), "");
        }).toList();
    }
}
