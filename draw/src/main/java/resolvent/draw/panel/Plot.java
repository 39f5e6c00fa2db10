package resolvent.draw.panel;

import resolvent.draw.pen.Box;
import resolvent.draw.pen.Pen;
import resolvent.draw.scale.Scale;

/// The area inside the axes, and what is needed to draw on it.
///
/// @param pen draws
/// @param box where the area lies on the page
/// @param x horizontal scale
/// @param y vertical scale
/// @param labels collects texts that are placed when everything else is drawn
/// @param detail limits of size
/// @param onPicture whether a picture, dark in places, lies below the lines
record Plot(Pen pen, Box box, Scale x, Scale y, Labels labels, Detail detail, boolean onPicture) {
    /// Beyond this a coordinate makes no visible difference; what is drawn is cut to the box before it gets to a pen.
    private static final double FAR = 1e9;

    /// The horizontal position of a value in pixels; NaN where it has none.
    double px(double value) {
        return clamp(box.left() + box.width() * x.place(value));
    }

    /// The vertical position of a value in pixels; NaN where it has none.
    double py(double value) {
        return clamp(box.bottom() - box.height() * y.place(value));
    }

    /// Whether a mark at this pixel lies on the plot; never for NaN.
    boolean shows(double px, double py) {
        return box.grown(0.5).contains(px, py);
    }

    private static double clamp(double pixel) {
        return Double.isNaN(pixel) ? pixel : Math.clamp(pixel, -FAR, FAR);
    }
}
