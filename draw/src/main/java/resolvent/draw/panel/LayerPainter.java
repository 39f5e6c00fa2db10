package resolvent.draw.panel;

import java.util.List;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Pen;
import resolvent.draw.scale.Scale;
import resolvent.report.Layer;

/// Draws one kind of layer. A new kind needs a class that implements this and its line in [#of].
interface LayerPainter {
    /// Tells the axes what they have to show.
    void reach(Reach reach);

    void draw(Plot plot);

    /// Draws the sign of the layer for the legend, in the middle of a small box.
    void swatch(Pen pen, Box box);

    /// What the legend has to add, such as how many marks lie outside the frame; empty for nothing.
    default String remark(Scale x, Scale y) {
        return "";
    }

    /// The painter of a layer.
    ///
    /// @param percent strength of colour, see [Look]
    /// @param all all layers of the panel
    static LayerPainter of(Layer layer, int percent, List<Layer> all) {
        return switch (layer) {
            case Layer.Points points -> new PointsPainter(points, new Look(points.role(), percent));
            case Layer.Line line -> new LinePainter(line, new Look(line.role(), percent));
            case Layer.Series series -> SeriesPainter.of(series, all);
            case Layer.Band band -> new BandPainter(band, new Look(band.role(), percent));
            case Layer.Bars bars -> new BarsPainter(bars, new Look(bars.role(), percent));
            case Layer.Raster raster -> new RasterPainter(raster);
            case Layer.Arrows arrows -> new ArrowsPainter(arrows, new Look(arrows.role(), percent));
            case Layer.Rule rule -> new RulePainter(rule, new Look(rule.role(), 100));
            case Layer.Circle circle -> new CirclePainter(circle, new Look(circle.role(), 100));
            case Layer.Note note -> new NotePainter(note);
        };
    }
}
