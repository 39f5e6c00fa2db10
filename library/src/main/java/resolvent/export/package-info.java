/// Models as files of other programs.
@NullMarked
package resolvent.export;

import org.jspecify.annotations.NullMarked;
