package resolvent.draw.panel;

import resolvent.draw.pen.Box;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Tone;
import resolvent.report.Layer;

/// A short text; unless it belongs over its point, it moves aside, with a leader, where it would cover something.
record NotePainter(Layer.Note layer) implements LayerPainter {
    @Override
    public void reach(Reach reach) {
        reach.soft(layer.x(), layer.y());
    }

    @Override
    public void draw(Plot plot) {
        double x = plot.px(layer.x());
        double y = plot.py(layer.y());
        if (plot.shows(x, y)) {
            if (layer.over()) {
                plot.labels().addOver(new Labels.Label(x, y, 0, layer.text(), Tone.TEXT));
            } else {
                plot.labels().add(new Labels.Label(x, y, 4, layer.text(), Tone.TEXT));
            }
        }
    }

    @Override
    public void swatch(Pen pen, Box box) {}
}
