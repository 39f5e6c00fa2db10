package resolvent.report;

import java.util.ArrayList;
import java.util.List;

/// One pair of axes and what is drawn on it.
///
/// @param title short heading; empty for a figure of one panel
/// @param x horizontal axis
/// @param y vertical axis
/// @param equalAspect whether one unit of x is as long as one unit of y, as on every complex plane
/// @param layers what is drawn, first to last
public record Panel(String title, Axis x, Axis y, boolean equalAspect, List<Layer> layers) {
    public Panel {
        layers = List.copyOf(layers);
    }

    public static Panel of(Axis x, Axis y, Layer... layers) {
        return new Panel("", x, y, false, List.of(layers));
    }

    /// A panel of the complex plane, equal aspect, axes Re and Im of a symbol.
    public static Panel complexPlane(String symbol, String unit, List<Layer> layers) {
        return new Panel("", Axis.linear("Re " + symbol, unit), Axis.linear("Im " + symbol, unit), true, layers);
    }

    public Panel titled(String heading) {
        return new Panel(heading, x, y, equalAspect, layers);
    }

    public Panel with(Layer... more) {
        List<Layer> all = new ArrayList<>(layers);
        all.addAll(List.of(more));
        return new Panel(title, x, y, equalAspect, all);
    }
}
