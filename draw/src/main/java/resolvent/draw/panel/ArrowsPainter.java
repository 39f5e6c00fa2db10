package resolvent.draw.panel;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.draw.scale.Scale;
import resolvent.report.Layer;

/// A vector field. The longest arrow is as long as arrows are apart; the others grow with the square root of their
/// speed, since with lengths in proportion most arrows of a field with slow and fast regions would be dots.
record ArrowsPainter(Layer.Arrows layer, Look look) implements LayerPainter {
    private static final double FILL = 0.85;
    private static final double HEAD = 0.38;
    private static final double LONGEST = 34;
    private static final double SHORTEST = 2;
    private static final double STEP = 1e-4;

    private record Arrow(double x, double y, double across, double down) {
        double speed() {
            return Math.hypot(across, down);
        }
    }

    @Override
    public void reach(Reach reach) {
        for (int i = 0; i < layer.x().size(); i++) {
            reach.soft(layer.x().get(i), layer.y().get(i));
        }
    }

    @Override
    public String remark(Scale x, Scale y) {
        return "(length: √speed)";
    }

    @Override
    public void draw(Plot plot) {
        List<Arrow> arrows = IntStream.range(0, layer.x().size()).mapToObj(i -> arrow(plot, i))
                .filter(arrow -> plot.shows(arrow.x, arrow.y) && Double.isFinite(arrow.speed()) && arrow.speed() > 0)
                .toList();
        double fastest = arrows.stream().mapToDouble(Arrow::speed).max().orElse(1);
        double apart = Math.sqrt(plot.box().width() * plot.box().height() / Math.max(arrows.size(), 1));
        double longest = Math.min(FILL * apart, LONGEST);
        Path shafts = new Path();
        for (Arrow arrow : arrows) {
            double length = longest * Math.sqrt(arrow.speed() / fastest);
            add(shafts, arrow, Math.max(length, SHORTEST));
        }
        plot.pen().group("", Map.of("class", "arrows"), () -> plot.pen().path(shafts, style()));
    }

    // The direction on the page: the field times pixels per unit at this point, whatever the scales of the axes.
    private Arrow arrow(Plot plot, int i) {
        double x = layer.x().get(i);
        double y = layer.y().get(i);
        double across = layer.dx().get(i) * perUnit(plot.x(), x) * plot.box().width();
        double down = -layer.dy().get(i) * perUnit(plot.y(), y) * plot.box().height();
        return new Arrow(plot.px(x), plot.py(y), across, down);
    }

    private static double perUnit(Scale scale, double value) {
        double place = scale.place(value);
        return 2 * STEP / (scale.value(place + STEP) - scale.value(place - STEP));
    }

    private static void add(Path path, Arrow arrow, double length) {
        double across = arrow.across / arrow.speed() * length;
        double down = arrow.down / arrow.speed() * length;
        double tipX = arrow.x + across / 2;
        double tipY = arrow.y + down / 2;
        path.polyline(arrow.x - across / 2, arrow.y - down / 2, tipX, tipY);
        double head = Math.min(HEAD, 6 / length);
        path.polyline(tipX - head * across - head * 0.6 * down, tipY - head * down + head * 0.6 * across, tipX, tipY,
                tipX - head * across + head * 0.6 * down, tipY - head * down - head * 0.6 * across);
    }

    private Style style() {
        return Style.line(look.ink(), 1).opacity(0.75);
    }

    @Override
    public void swatch(Pen pen, Box box) {
        Path path = new Path();
        add(path, new Arrow(box.centreX(), box.centreY(), 1, 0), box.width() - 4);
        pen.path(path, style());
    }
}
