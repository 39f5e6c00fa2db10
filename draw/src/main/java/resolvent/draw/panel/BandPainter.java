package resolvent.draw.panel;

import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.report.Layer;

/// The area between two curves.
record BandPainter(Layer.Band layer, Look look) implements LayerPainter {
    @Override
    public void reach(Reach reach) {
        for (int i = 0; i < layer.x().size(); i++) {
            if (!missing(i)) {
                reach.x().tight(layer.x().get(i));
                reach.y().soft(layer.low().get(i));
                reach.y().soft(layer.high().get(i));
            }
        }
    }

    @Override
    public void draw(Plot plot) {
        Path area = new Path();
        int start = 0;
        for (int i = 0; i <= layer.x().size(); i++) {
            if (i == layer.x().size() || missing(i)) {
                piece(plot, area, start, i);
                start = i + 1;
            }
        }
        plot.pen().clip(plot.box(), () -> plot.pen().path(area, look.area()));
    }

    private void piece(Plot plot, Path area, int from, int to) {
        if (to - from < 2) {
            return;
        }
        double[] outline = new double[4 * (to - from)];
        for (int i = from; i < to; i++) {
            put(outline, i - from, plot.px(layer.x().get(i)), edge(plot, layer.high().get(i)));
            put(outline, 2 * to - from - 1 - i, plot.px(layer.x().get(i)), edge(plot, layer.low().get(i)));
        }
        double[] visible = Clip.polygon(plot.box(), outline);
        if (visible.length > 0) {
            area.polyline(visible).close();
        }
    }

    private static void put(double[] points, int at, double x, double y) {
        points[2 * at] = x;
        points[2 * at + 1] = y;
    }

    // On a logarithmic axis a band may reach down to 0 and below: it then fills down to the frame.
    private static double edge(Plot plot, double value) {
        double pixel = plot.py(value);
        return Double.isNaN(pixel) ? plot.box().bottom() + 1 : pixel;
    }

    private boolean missing(int i) {
        return Double.isNaN(layer.x().get(i)) || Double.isNaN(layer.low().get(i)) || Double.isNaN(layer.high().get(i));
    }

    @Override
    public void swatch(Pen pen, Box box) {
        pen.path(new Path().box(box), look.area());
    }
}
