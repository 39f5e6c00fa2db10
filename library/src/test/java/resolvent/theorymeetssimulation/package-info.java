/// Theory against simulation: one test for each pair, with its tolerance stated. The two share nothing but the
/// parameters of the ensemble.
@NullMarked
package resolvent.theorymeetssimulation;

import org.jspecify.annotations.NullMarked;
