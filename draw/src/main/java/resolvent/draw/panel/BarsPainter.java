package resolvent.draw.panel;

import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.report.Layer;
import resolvent.report.Role;

/// Bars of a histogram: areas filled faintly under one stepped outline; bars of theory are the outline alone.
record BarsPainter(Layer.Bars layer, Look look) implements LayerPainter {
    @Override
    public void reach(Reach reach) {
        for (int i = 0; i < layer.edges().size(); i++) {
            reach.x().tight(layer.edges().get(i));
        }
        reach.y().tight(0);
        for (int i = 0; i < layer.heights().size(); i++) {
            reach.y().soft(layer.heights().get(i));
        }
    }

    @Override
    public void draw(Plot plot) {
        Path areas = new Path();
        Polyline outline = new Polyline(plot);
        boolean open = false;
        for (int i = 0; i < layer.heights().size(); i++) {
            boolean drawn = isDrawn(plot, i);
            if (drawn != open) {
                outline.add(plot.px(layer.edges().get(i)), base(plot));
            }
            if (drawn) {
                bar(plot, areas, outline, i);
            } else {
                outline.add(Double.NaN, Double.NaN);
            }
            open = drawn;
        }
        if (open) {
            outline.add(plot.px(layer.edges().get(layer.heights().size())), base(plot));
        }
        if (filled()) {
            plot.pen().clip(plot.box(), () -> plot.pen().path(areas, look.area()));
        }
        plot.pen().path(outline.finish(), outline());
    }

    private boolean isDrawn(Plot plot, int i) {
        return !Double.isNaN(plot.px(layer.edges().get(i))) && !Double.isNaN(plot.px(layer.edges().get(i + 1)))
                && !Double.isNaN(layer.heights().get(i));
    }

    private void bar(Plot plot, Path areas, Polyline outline, int i) {
        double left = plot.px(layer.edges().get(i));
        double right = plot.px(layer.edges().get(i + 1));
        double height = plot.py(layer.heights().get(i));
        double top = Double.isNaN(height) ? base(plot) : height;
        Box frame = plot.box().grown(2);
        areas.box(Box.between(left, Math.clamp(top, frame.top(), frame.bottom()), right,
                Math.clamp(base(plot), frame.top(), frame.bottom())));
        outline.add(left, top).add(right, top);
    }

    // On a logarithmic axis 0 has no place: bars stand on the frame.
    private static double base(Plot plot) {
        double zero = plot.py(0);
        return Double.isNaN(zero) ? plot.box().bottom() : zero;
    }

    private boolean filled() {
        return look.role() != Role.THEORY && look.role() != Role.BOUND;
    }

    @Override
    public void swatch(Pen pen, Box box) {
        Path sign = new Path().box(new Box(box.centreX() - 6, box.top(), 12, box.height()));
        if (filled()) {
            pen.path(sign, look.area());
        }
        pen.path(sign, outline());
    }

    private Style outline() {
        return Style.line(look.ink(), 1.2).dashed(look.line().dash());
    }
}
