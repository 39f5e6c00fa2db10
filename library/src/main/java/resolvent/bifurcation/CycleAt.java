package resolvent.bifurcation;

/// A cycle at a value of the parameter.
///
/// @param parameter the value
/// @param cycle the closed orbit, with its multipliers
public record CycleAt(double parameter, LimitCycle cycle) {}
