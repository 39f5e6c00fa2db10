/// What every entry of the catalogue must hold, checked for all of them.
@NullMarked
package resolvent.contract;

import org.jspecify.annotations.NullMarked;
