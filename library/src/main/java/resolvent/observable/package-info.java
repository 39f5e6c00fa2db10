/// What is measured on a draw, and the tallies that add measurements up without regard to order.
@NullMarked
package resolvent.observable;

import org.jspecify.annotations.NullMarked;
