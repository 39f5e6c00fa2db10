/// Numbers that every floor needs: complex arithmetic, reproducible random streams, sums that do not depend on
/// the order of addition, histograms, roots and quadrature.
@NullMarked
package resolvent.numeric;

import org.jspecify.annotations.NullMarked;
