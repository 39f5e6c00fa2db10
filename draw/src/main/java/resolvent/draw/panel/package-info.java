/// One panel: ranges from data, layout, axes, legend, colour bars, and one painter per kind of layer.
@NullMarked
package resolvent.draw.panel;

import org.jspecify.annotations.NullMarked;
