package resolvent.bifurcation;

import resolvent.dynamics.FixedPoint;

/// A state of rest at a value of the parameter.
///
/// @param parameter the value
/// @param point the state, with the linear system about it
public record RestAt(double parameter, FixedPoint point) {}
