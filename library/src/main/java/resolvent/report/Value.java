package resolvent.report;

/// One number that a figure shows or a check uses.
///
/// @param name lower-case words joined by underscores, as `mean_abscissa`
/// @param value the number; NaN where there is none
/// @param standardError one standard error; NaN for a deterministic number
/// @param unit its unit; empty for a pure number
/// @param doc what it is
public record Value(String name, double value, double standardError, String unit, String doc) {
    /// A number without sampling error.
    public static Value exact(String name, double value, String unit, String doc) {
        return new Value(name, value, Double.NaN, unit, doc);
    }

    /// A number estimated from a sample.
    public static Value estimated(String name, double value, double standardError, String unit, String doc) {
        return new Value(name, value, standardError, unit, doc);
    }
}
