package resolvent.draw.panel;

import java.util.List;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.ColourMap;
import resolvent.draw.pen.Ink;
import resolvent.draw.pen.Mark;
import resolvent.draw.pen.Marks;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Tint;
import resolvent.report.Layer;
import resolvent.report.Numbers;

/// One of several measured curves: joined marks with error bars in its own colour, and its label where it lies farthest
/// from the others. Points so dense that their marks would overlap are a curve without marks.
record SeriesPainter(Layer.Series layer, Ink ink, List<Layer.Series> others) implements LayerPainter {
    /// The part of the colour map whose colours can be read as text.
    private static final double FIRST = 0.58;
    private static final double LAST = 0.95;
    private static final double RADIUS = 3.5;

    static SeriesPainter of(Layer.Series series, List<Layer> all) {
        List<Layer.Series> family = all.stream().filter(Layer.Series.class::isInstance).map(Layer.Series.class::cast)
                .toList();
        List<Layer.Series> others = family.stream().filter(other -> !other.equals(series)).toList();
        return new SeriesPainter(series, ink(family.indexOf(series), family.size()), others);
    }

    /// The colour of one of `count` series.
    static Ink ink(int index, int count) {
        double place = count < 2 ? LAST : FIRST + (LAST - FIRST) * index / (count - 1);
        return new Ink.Mapped(ColourMap.DENSITY, Tint.level(place));
    }

    @Override
    public void reach(Reach reach) {
        for (int i = 0; i < layer.x().size(); i++) {
            reach.soft(layer.x().get(i), layer.y().get(i) - layer.error().get(i));
            reach.soft(layer.x().get(i), layer.y().get(i) + layer.error().get(i));
        }
    }

    @Override
    public void draw(Plot plot) {
        Polyline curve = new Polyline(plot);
        Path bars = new Path();
        Marks marks = new Marks(Mark.DISC, RADIUS);
        boolean marked = 2 * RADIUS * layer.x().size() < plot.box().width();
        for (int i = 0; i < layer.x().size(); i++) {
            double x = plot.px(layer.x().get(i));
            double y = plot.py(layer.y().get(i));
            curve.add(x, y);
            if (marked && plot.shows(x, y)) {
                marks.add(x, y, layer.label());
                plot.labels().coverMark(x, y, RADIUS);
            }
            if (plot.shows(x, y)) {
                if (layer.error().get(i) > 0) {
                    bars.polyline(x, plot.py(layer.y().get(i) - layer.error().get(i)), x,
                            plot.py(layer.y().get(i) + layer.error().get(i)));
                }
            }
        }
        plot.pen().path(curve.finish(), Style.line(ink, 1.75));
        plot.pen().clip(plot.box(), () -> plot.pen().path(bars, Style.line(ink, 1.2)));
        plot.pen().marks(marks, Style.filled(ink));
        label(plot);
    }

    private void label(Plot plot) {
        int at = -1;
        double farthest = -1;
        for (int i = 0; i < layer.x().size(); i++) {
            double x = plot.px(layer.x().get(i));
            double y = plot.py(layer.y().get(i));
            double room = plot.shows(x, y) ? room(plot, i) : Double.NEGATIVE_INFINITY;
            if (room > farthest) {
                farthest = room;
                at = i;
            }
        }
        if (at >= 0) {
            plot.labels().add(new Labels.Label(plot.px(layer.x().get(at)), plot.py(layer.y().get(at)), RADIUS + 2,
                    layer.label(), ink));
        }
    }

    // The distance in pixels from the i-th mark up or down to the nearest other curve.
    private double room(Plot plot, int i) {
        return others.stream().mapToDouble(other -> Math.abs(plot.py(at(other, layer.x().get(i)))
                        - plot.py(layer.y().get(i)))).filter(Double::isFinite).min().orElse(0);
    }

    // The height of a curve at x; NaN beside it.
    private static double at(Layer.Series curve, double x) {
        Numbers places = curve.x();
        for (int k = 0; k < places.size(); k++) {
            if (places.get(k) == x) {
                return curve.y().get(k);
            }
            if (k > 0 && places.get(k - 1) < x && x < places.get(k)) {
                double part = (x - places.get(k - 1)) / (places.get(k) - places.get(k - 1));
                return curve.y().get(k - 1) * (1 - part) + curve.y().get(k) * part;
            }
        }
        return Double.NaN;
    }

    // Its label stands beside it.
    @Override
    public void swatch(Pen pen, Box box) {}
}
