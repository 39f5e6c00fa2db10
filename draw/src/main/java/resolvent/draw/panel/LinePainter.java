package resolvent.draw.panel;

import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.report.Layer;
import resolvent.report.Role;

/// A curve through points in their order; NaN breaks it.
record LinePainter(Layer.Line layer, Look look) implements LayerPainter {
    @Override
    public void reach(Reach reach) {
        for (int i = 0; i < layer.x().size(); i++) {
            if (Double.isFinite(layer.y().get(i))) {
                reach.x().tight(layer.x().get(i));
                reach.y().soft(layer.y().get(i));
            }
        }
    }

    @Override
    public void draw(Plot plot) {
        Polyline curve = new Polyline(plot);
        for (int i = 0; i < layer.x().size(); i++) {
            curve.add(plot.px(layer.x().get(i)), plot.py(layer.y().get(i)));
        }
        look.stroke(plot, curve.finish());
    }

    @Override
    public void swatch(Pen pen, Box box) {
        drawSwatch(pen, box, look);
    }

    static void drawSwatch(Pen pen, Box box, Look look) {
        if (look.role() == Role.STABILITY) {
            pen.path(Hatching.above(box.centreY(), box.left() - 4, box.right() + 4), Hatching.STYLE);
        }
        pen.path(new Path().polyline(box.left(), box.centreY(), box.right(), box.centreY()), look.line());
    }
}
