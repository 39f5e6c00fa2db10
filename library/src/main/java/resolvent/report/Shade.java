package resolvent.report;

/// Colours marks or cells by a number and explains them in a colour bar.
///
/// @param values one number per mark or cell; NaN is drawn as "no value"
/// @param label what the number is
/// @param unit its unit; empty for a pure number
/// @param map the kind of number
/// @param logarithmic whether the bar runs over decades
public record Shade(Numbers values, String label, String unit, Map map, boolean logarithmic) {
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
