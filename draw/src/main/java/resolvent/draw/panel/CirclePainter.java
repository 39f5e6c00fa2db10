package resolvent.draw.panel;

import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.scale.LinearScale;
import resolvent.report.Layer;
import resolvent.report.Role;

/// A circle in data units, which is an ellipse on axes of unequal length. A boundary of stability is hatched outside.
record CirclePainter(Layer.Circle layer, Look look) implements LayerPainter {
    private static final int SIDES = 720;

    @Override
    public void reach(Reach reach) {
        reach.soft(layer.x() - layer.radius(), layer.y() - layer.radius());
        reach.soft(layer.x() + layer.radius(), layer.y() + layer.radius());
    }

    @Override
    public void draw(Plot plot) {
        Box bounds = Box.between(plot.px(layer.x() - layer.radius()), plot.py(layer.y() - layer.radius()),
                plot.px(layer.x() + layer.radius()), plot.py(layer.y() + layer.radius()));
        boolean smooth = plot.x() instanceof LinearScale && plot.y() instanceof LinearScale
                && plot.shows(bounds.left(), bounds.top()) && plot.shows(bounds.right(), bounds.bottom());
        Path sides = sides(plot);
        if (look.role() == Role.STABILITY && bounds.width() > 0) {
            plot.pen().clip(plot.box(), () -> plot.pen().path(Hatching.around(bounds.centreX(), bounds.centreY(),
                    bounds.width() / 2, bounds.height() / 2), Hatching.STYLE));
        }
        look.stroke(plot, smooth ? new Path().ellipse(bounds.centreX(), bounds.centreY(), bounds.width() / 2,
                bounds.height() / 2) : sides);
    }

    private Path sides(Plot plot) {
        Polyline curve = new Polyline(plot);
        for (int i = 0; i <= SIDES; i++) {
            double angle = 2 * Math.PI * i / SIDES;
            curve.add(plot.px(layer.x() + layer.radius() * Math.cos(angle)),
                    plot.py(layer.y() + layer.radius() * Math.sin(angle)));
        }
        return curve.finish();
    }

    @Override
    public void swatch(Pen pen, Box box) {
        LinePainter.drawSwatch(pen, box, look);
    }
}
