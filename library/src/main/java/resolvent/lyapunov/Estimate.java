package resolvent.lyapunov;

/// A number with its standard error.
///
/// @param value the number
/// @param standardError one standard error
public record Estimate(double value, double standardError) {}
