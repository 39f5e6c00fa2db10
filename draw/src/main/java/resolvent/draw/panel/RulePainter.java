package resolvent.draw.panel;

import java.util.Map;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.scale.Scale;
import resolvent.report.Layer;
import resolvent.report.Role;

/// A straight line across the panel. A boundary of stability is hatched on its unstable side: right of an upright line,
/// above a level one.
record RulePainter(Layer.Rule layer, Look look) implements LayerPainter {
    @Override
    public void reach(Reach reach) {
        (layer.upright() ? reach.x() : reach.y()).ifNear(layer.at());
    }

    @Override
    public String remark(Scale x, Scale y) {
        double place = (layer.upright() ? x : y).place(layer.at());
        return Outside.inside(place) ? "" : "(outside)";
    }

    @Override
    public void draw(Plot plot) {
        double pixel = layer.upright() ? plot.px(layer.at()) : plot.py(layer.at());
        Box box = plot.box();
        boolean visible = layer.upright() ? plot.shows(pixel, box.top()) : plot.shows(box.left(), pixel);
        if (visible) {
            Map<String, String> facts = layer.upright() && look.role() == Role.STABILITY
                    ? Map.of("class", "stability", "data-at", Double.toString(layer.at())) : Map.of();
            plot.pen().group("", facts, () -> line(plot, pixel));
        }
    }

    private void line(Plot plot, double pixel) {
        Box box = plot.box();
        Path line = layer.upright() ? new Path().polyline(pixel, box.top(), pixel, box.bottom())
                : new Path().polyline(box.left(), pixel, box.right(), pixel);
        if (look.role() == Role.STABILITY) {
            Path strokes = layer.upright() ? Hatching.right(pixel, box.top(), box.bottom())
                    : Hatching.above(pixel, box.left(), box.right());
            plot.pen().path(strokes, Hatching.STYLE);
        }
        look.stroke(plot, line);
        line.send(plot.labels());
    }

    @Override
    public void swatch(Pen pen, Box box) {
        if (!layer.upright()) {
            LinePainter.drawSwatch(pen, box, look);
            return;
        }
        double x = box.centreX();
        if (look.role() == Role.STABILITY) {
            pen.path(Hatching.sample(x, box.centreY()), Hatching.STYLE);
        }
        pen.path(new Path().polyline(x, box.centreY() - 8, x, box.centreY() + 8), look.line());
    }
}
