/// From values to lengths: linear, logarithmic and symmetric-logarithmic scales, their ticks, numbers as short text.
@NullMarked
package resolvent.draw.scale;

import org.jspecify.annotations.NullMarked;
