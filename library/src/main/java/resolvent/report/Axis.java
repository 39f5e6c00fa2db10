package resolvent.report;

/// One axis of a panel: what it shows, in which unit, how it is scaled.
///
/// @param label what is shown, with its symbol, as `Re λ`
/// @param unit the unit; empty for a pure number
/// @param scale linear, logarithmic, or symmetric logarithmic
/// @param from lower end; NaN lets the data decide
/// @param to upper end; NaN lets the data decide
public record Axis(String label, String unit, Scale scale, double from, double to) {
    /// How values become lengths.
    public enum Scale {
        LINEAR,
        LOGARITHMIC,
        /// Linear around 0, logarithmic beyond; for weights of both signs.
        SYMMETRIC_LOGARITHMIC
    }

    public static Axis linear(String label, String unit) {
        return new Axis(label, unit, Scale.LINEAR, Double.NaN, Double.NaN);
    }

    public static Axis logarithmic(String label, String unit) {
        return new Axis(label, unit, Scale.LOGARITHMIC, Double.NaN, Double.NaN);
    }

    public Axis from(double lower, double upper) {
        return new Axis(label, unit, scale, lower, upper);
    }

    /// The label with its unit, as `time t (ms)`.
    public String text() {
        return unit.isEmpty() ? label : "%s (%s)".formatted(label, unit);
    }
}
