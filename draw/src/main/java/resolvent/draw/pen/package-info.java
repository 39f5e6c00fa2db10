/// What a figure is drawn with: shapes, inks and text, and the three pens that set them down as SVG, pixels or PDF.
/// Lengths are CSS pixels (1/96 inch), x to the right, y down.
@NullMarked
package resolvent.draw.pen;

import org.jspecify.annotations.NullMarked;
