package resolvent.draw;

import java.util.ArrayList;
import java.util.List;
import resolvent.draw.panel.Detail;
import resolvent.draw.panel.PanelPainter;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Text;
import resolvent.draw.pen.Tone;
import resolvent.draw.pen.Wrapping;
import resolvent.report.Figure;

/// Where the panels of a figure stand: in rows of equal plot height, the title above and the caption below.
final class FigureLayout {
    private static final double GAP = 20;
    private static final double TITLE_SIZE = 16;
    private static final double TITLE_LINE = 22;
    private static final double TITLE_LEFT = 12;
    private static final double CAPTION_SIZE = 12;
    private static final double CAPTION_LINE = 17;
    private static final double CAPTION_GAP = 12;
    private static final double[] IN_FILES = {640, 470, 400, 360};

    /// On a page a lone panel is drawn larger on wide screens and smaller on narrow ones; two stand side by side at full
    /// size, further ones go below.
    private static final double[] ON_PAGES = {520, 456};

    private final Figure figure;
    private final double panelWidth;
    private final List<List<PanelPainter>> rows = new ArrayList<>();

    static FigureLayout inFile(Figure figure) {
        return new FigureLayout(figure, Detail.FULL, IN_FILES);
    }

    static FigureLayout onPage(Figure figure, Detail detail) {
        return new FigureLayout(figure, detail, ON_PAGES);
    }

    private FigureLayout(Figure figure, Detail detail, double[] widths) {
        this.figure = figure;
        int columns = Math.min(figure.columns(), figure.panels().size());
        panelWidth = widths[Math.min(columns, widths.length) - 1];
        List<PanelPainter> painters = figure.panels().stream()
                .map(panel -> new PanelPainter(panel, panelWidth, detail)).toList();
        for (int start = 0; start < painters.size(); start += columns) {
            List<PanelPainter> row = painters.subList(start, Math.min(start + columns, painters.size()));
            align(row);
            rows.add(row);
        }
    }

    // Panels of equal aspect keep their shape; the others take the height of the highest of these, or of all.
    private static void align(List<PanelPainter> row) {
        boolean rigid = row.stream().anyMatch(PanelPainter::isRigid);
        double height = row.stream().filter(painter -> !rigid || painter.isRigid())
                .mapToDouble(PanelPainter::plotHeight).max().orElse(0);
        row.stream().filter(painter -> !painter.isRigid()).forEach(painter -> painter.setPlotHeight(height));
    }

    double panelWidth() {
        return panelWidth;
    }

    double width() {
        int columns = rows.getFirst().size();
        return columns * panelWidth + (columns - 1) * GAP;
    }

    double height() {
        return captionTop() + captionRoom();
    }

    /// Draws title, panels and caption.
    void draw(Pen pen) {
        drawTitle(pen);
        drawPanels(pen);
        drawCaption(pen);
    }

    private void drawTitle(Pen pen) {
        List<String> lines = titleLines();
        for (int i = 0; i < lines.size(); i++) {
            pen.text(Text.at(TITLE_LEFT, (i + 1) * TITLE_LINE + 2, TITLE_SIZE, lines.get(i)).bold());
        }
    }

    private void drawPanels(Pen pen) {
        double top = titleRoom();
        for (List<PanelPainter> row : rows) {
            double left = 0;
            for (PanelPainter painter : row) {
                painter.draw(pen, left, top + above(row));
                left += panelWidth + GAP;
            }
            top += height(row) + GAP;
        }
    }

    private void drawCaption(Pen pen) {
        List<String> lines = captionLines();
        for (int i = 0; i < lines.size(); i++) {
            pen.text(Text.at(TITLE_LEFT, captionTop() + CAPTION_GAP + i * CAPTION_LINE + CAPTION_SIZE, CAPTION_SIZE,
                    lines.get(i)).in(Tone.QUIET));
        }
    }

    private double captionTop() {
        return titleRoom() + rows.stream().mapToDouble(row -> height(row) + GAP).sum() - GAP;
    }

    private double captionRoom() {
        int lines = captionLines().size();
        return lines == 0 ? 0 : 2 * CAPTION_GAP + lines * CAPTION_LINE;
    }

    private List<String> captionLines() {
        return figure.caption().isBlank() ? List.of()
                : Wrapping.lines(figure.caption(), CAPTION_SIZE, width() - 2 * TITLE_LEFT);
    }

    private double titleRoom() {
        return titleLines().size() * TITLE_LINE + 10;
    }

    // Bold letters are a little wider than those that are measured.
    private List<String> titleLines() {
        return Wrapping.lines(figure.title(), 1.06 * TITLE_SIZE, width() - 2 * TITLE_LEFT);
    }

    /// All panels, in reading order.
    List<PanelPainter> panels() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /// The room above the plots in the row of a panel, so that panels drawn one by one still line up.
    double above(PanelPainter panel) {
        return above(rowOf(panel));
    }

    /// The height of the row of a panel.
    double height(PanelPainter panel) {
        return height(rowOf(panel));
    }

    private List<PanelPainter> rowOf(PanelPainter panel) {
        return rows.stream().filter(row -> row.contains(panel)).findFirst().orElseThrow();
    }

    private static double above(List<PanelPainter> row) {
        return row.stream().mapToDouble(PanelPainter::above).max().orElse(0);
    }

    private static double height(List<PanelPainter> row) {
        return above(row) + row.stream().mapToDouble(painter -> painter.plotHeight() + painter.below()).max().orElse(0);
    }
}
