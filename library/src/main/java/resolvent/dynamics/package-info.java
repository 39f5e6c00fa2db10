/// Where a [resolvent.model.Model] rests and what it does there: [resolvent.dynamics.FixedPoints] finds the states of
/// rest, [resolvent.dynamics.PlaneClass] names what a plane system does there, and [resolvent.dynamics.VectorField] and
/// [resolvent.dynamics.Nullclines] show it.
@NullMarked
package resolvent.dynamics;

import org.jspecify.annotations.NullMarked;
