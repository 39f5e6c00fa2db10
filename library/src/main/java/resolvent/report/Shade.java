package resolvent.report;

/// Colours marks or cells by a number and explains them in a colour bar.
///
/// @param values one number per mark or cell; NaN is drawn as "no value"
/// @param label what the number is
/// @param unit its unit; empty for a pure number
/// @param map the kind of number
/// @param logarithmic whether the bar runs over decades
/// @param from lower end of the bar; NaN lets the numbers decide, as it always does for an angle
/// @param to its upper end, likewise; a bar that is symmetric about 0 reaches the farther of the two on both sides
public record Shade(Numbers values, String label, String unit, Map map, boolean logarithmic, double from, double to) {
    /// A bar whose ends the numbers decide.
    public Shade(Numbers values, String label, String unit, Map map, boolean logarithmic) {
        this(values, label, unit, map, logarithmic, Double.NaN, Double.NaN);
    }

    /// The same numbers on a bar with given ends, so that several panels can share it. What lies beyond has the colour
    /// of the end.
    public Shade from(double lower, double upper) {
        return new Shade(values, label, unit, map, logarithmic, lower, upper);
    }

    /// Which family of colours fits the number.
    public enum Map {
        /// From none to much: densities, counts, probabilities.
        DENSITY,
        /// Negative, zero, positive: weights; the bar is symmetric about 0.
        SIGNED,
        /// An angle: the two ends meet.
        PHASE
    }
}
