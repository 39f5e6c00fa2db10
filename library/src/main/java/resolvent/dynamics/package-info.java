/// Networks and populations as dynamical systems: a [resolvent.dynamics.Model] says how the state moves,
/// [resolvent.dynamics.FixedPoints] finds where it rests, [resolvent.dynamics.PlaneClass] names what a plane system
/// does there, and [resolvent.dynamics.VectorField] and [resolvent.dynamics.Nullclines] show it.
@NullMarked
package resolvent.dynamics;

import org.jspecify.annotations.NullMarked;
