package resolvent.draw.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Text;
import resolvent.draw.pen.Tone;
import resolvent.draw.pen.Wrapping;
import resolvent.draw.scale.Scale;
import resolvent.report.Layer;
import resolvent.report.Panel;
import resolvent.report.Shade;

/// Lays out and draws one panel of a given width: title, plot, axes, colour keys, legend.
///
/// The height of the plot follows from its width, unless a row of panels asks for another.
public final class PanelPainter {
    private static final double LOW = 0.62;
    private static final double TALLEST = 1.1;
    private static final double MARGIN = 14;
    private static final double KEY_GAP = 16;
    private static final double TITLE_LINE = 20;
    private static final double FACTOR_LINE = 20;

    private final Panel panel;
    private final double width;
    private final Detail detail;
    private final List<LayerPainter> painters = new ArrayList<>();
    private final List<ColourKey> keys;
    private final Frame frame;
    private final AxisPainter across;
    private final AxisPainter up;
    private final Legend legend;
    private double height;

    public PanelPainter(Panel panel, double width, Detail detail) {
        this.panel = panel;
        this.width = width;
        this.detail = detail;
        Strengths strengths = new Strengths(panel.layers());
        panel.layers().forEach(layer -> painters.add(LayerPainter.of(layer, strengths.of(layer), panel.layers())));
        keys = shades(panel).stream().map(ColourKey::of).toList();
        frame = Frame.of(panel, Reach.of(panel, painters));
        across = new AxisPainter(panel.x(), frame.xScale(panel.x().scale()), false);
        up = new AxisPainter(panel.y(), frame.yScale(panel.y().scale()), true);
        height = naturalHeight();
        legend = new Legend(entries(), width - left() - MARGIN);
    }

    /// The height of the plot in pixels.
    public double plotHeight() {
        return height;
    }

    /// Whether another height would distort the plot.
    public boolean isRigid() {
        return panel.equalAspect();
    }

    /// Sets the height of the plot, so that it lines up with its neighbours.
    public void setPlotHeight(double pixels) {
        height = pixels;
    }

    /// The room above the plot.
    public double above() {
        return MARGIN + titleLines().size() * TITLE_LINE + (up.ticks(height).factor().isEmpty() ? 0 : FACTOR_LINE);
    }

    /// The room below the plot.
    public double below() {
        return across.room(plotWidth()) + legend.height() + 6;
    }

    /// Draws the panel with the upper left corner of its plot area at `left + …`, `plotTop`.
    ///
    /// @param left edge of the whole panel
    /// @param plotTop upper edge of the plot area
    public void draw(Pen pen, double left, double plotTop) {
        Box box = new Box(left + left(), plotTop, plotWidth(), height);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("class", panel.equalAspect() ? "plot plane" : "plot");
        facts.put("data-x", facts(across.scale(), box.left(), box.right()));
        facts.put("data-y", facts(up.scale(), box.bottom(), box.top()));
        pen.group("", facts, () -> draw(pen, box));
        title(pen, box);
        double x = box.right() + KEY_GAP;
        for (ColourKey key : keys) {
            double size = key.width(height);
            key.draw(pen, new Box(x, box.top(), size, box.height()));
            x += size + KEY_GAP;
        }
        legend.draw(pen, box.left(), box.bottom() + across.room(plotWidth()));
    }

    private void draw(Pen pen, Box box) {
        Labels labels = new Labels(box);
        Plot plot = new Plot(pen, box, across.scale(), up.scale(), labels, detail, isPicture());
        boolean pictures = panel.layers().stream().anyMatch(layer -> layer instanceof Layer.Raster);
        if (panel.equalAspect() && !pictures) {
            zero(plot);
        }
        painters.forEach(painter -> painter.draw(plot));
        if (pictures) {
            pen.path(new Path().box(box), Style.line(Tone.AXIS, 0.5));
        }
        double line = panel.equalAspect() ? 0.6 : 1;
        across.draw(pen, box, line);
        up.draw(pen, box, line);
        labels.draw(pen);
        if (frame.isEmpty()) {
            pen.text(Text.at(box.centreX(), box.centreY(), TypeSize.LABEL, "no values").in(Tone.QUIET)
                    .anchored(Text.Anchor.MIDDLE));
        }
    }

    private boolean isPicture() {
        return panel.layers().stream().anyMatch(layer -> layer instanceof Layer.Raster
                || (layer instanceof Layer.Points points && points.x().size() > detail.marks()));
    }

    // The hairline axes of a complex plane.
    private static void zero(Plot plot) {
        Box box = plot.box();
        double x = plot.px(0);
        double y = plot.py(0);
        Path lines = new Path();
        if (plot.shows(x, box.top())) {
            lines.polyline(x, box.top(), x, box.bottom());
        }
        if (plot.shows(box.left(), y)) {
            lines.polyline(box.left(), y, box.right(), y);
        }
        plot.pen().path(lines, Style.line(Tone.HAIRLINE, 0.75));
    }

    private void title(Pen pen, Box box) {
        List<String> lines = titleLines();
        double bottom = box.top() - 10 - (up.ticks(height).factor().isEmpty() ? 0 : FACTOR_LINE);
        for (int i = 0; i < lines.size(); i++) {
            double y = bottom - (lines.size() - 1 - i) * TITLE_LINE;
            pen.text(Text.at(box.left(), y, TypeSize.TITLE, lines.get(i)).bold());
        }
    }

    private List<String> titleLines() {
        return panel.title().isEmpty() ? List.of()
                : Wrapping.lines(panel.title(), TypeSize.TITLE * 1.06, width - left() - MARGIN);
    }

    private static String facts(Scale scale, double start, double end) {
        String kind = scale.getClass().getSimpleName().replace("Scale", "").toLowerCase(Locale.ROOT);
        return "%s %s %s %s %s".formatted(kind, scale.range().from(), scale.range().to(), start, end);
    }

    // The vertical numbers' widths depend on the height, which depends on the width they leave: two rounds settle it.
    private double naturalHeight() {
        height = LOW * width;
        for (int round = 0; round < 2; round++) {
            height = room() * (panel.equalAspect() ? frame.aspect() : LOW);
        }
        return panel.equalAspect() ? Math.min(height, TALLEST * width) : height;
    }

    private double plotWidth() {
        return panel.equalAspect() ? Math.min(room(), height / frame.aspect()) : room();
    }

    private double room() {
        double between = width - left() - MARGIN;
        double beside = keys.stream().mapToDouble(key -> key.width(height) + KEY_GAP).sum();
        return between - Math.max(beside, across.overhang(between) - MARGIN / 2);
    }

    private double left() {
        return up.room(height) + 4;
    }

    private List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < painters.size(); i++) {
            String text = panel.layers().get(i).legend();
            if (!text.isEmpty() && seen.add(text)) {
                String remark = painters.get(i).remark(across.scale(), up.scale());
                entries.add(new Legend.Entry(painters.get(i), (text + " " + remark).strip()));
            }
        }
        return entries;
    }

    private static List<Shade> shades(Panel panel) {
        Set<Shade> shades = new LinkedHashSet<>();
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Raster raster) {
                shades.add(raster.shade());
            } else if (layer instanceof Layer.Points points) {
                points.shade().ifPresent(shades::add);
            }
        }
        return List.copyOf(shades);
    }
}
