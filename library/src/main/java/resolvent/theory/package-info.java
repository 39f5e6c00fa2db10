/// What the infinite network predicts. A theory sees ensembles and numbers only, never a spectrum or a simulation:
/// that the two agree is evidence.
@NullMarked
package resolvent.theory;

import org.jspecify.annotations.NullMarked;
