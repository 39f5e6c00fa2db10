/// Networks and populations as dynamical systems: a [resolvent.model.Model] says how the state moves and how that depends
/// on the state; the other packages follow it, find where it rests and how that changes.
@NullMarked
package resolvent.model;

import org.jspecify.annotations.NullMarked;
