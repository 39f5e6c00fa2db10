package resolvent.draw.panel;

import resolvent.draw.pen.Box;
import resolvent.draw.pen.Pen;
import resolvent.report.Shade;

/// Explains the colours of a shade beside the plot.
interface ColourKey {
    /// The room that it needs across when it is `height` high.
    double width(double height);

    void draw(Pen pen, Box box);

    /// A ring for phases, whose two ends meet, and a bar for the rest.
    static ColourKey of(Shade shade) {
        ShadeScale scale = ShadeScale.of(shade);
        return shade.map() == Shade.Map.PHASE ? new ColourRing(scale) : new ColourBar(scale);
    }
}
