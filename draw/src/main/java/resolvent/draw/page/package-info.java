/// The blocks of a report as HTML text.
@NullMarked
package resolvent.draw.page;

import org.jspecify.annotations.NullMarked;
