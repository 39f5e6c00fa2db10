package resolvent.report;

import java.util.List;

/// One axis of a panel: what it shows, in which unit, how it is scaled.
///
/// @param label what is shown, with its symbol, as `Re λ`
/// @param unit the unit; empty for a pure number
/// @param scale linear, logarithmic, or symmetric logarithmic
/// @param from lower end; NaN lets the data decide
/// @param to upper end; NaN lets the data decide
/// @param names what stands at 1, 2, 3, … in place of numbers; empty for an axis of numbers
public record Axis(String label, String unit, Scale scale, double from, double to, List<String> names) {
    public Axis {
        names = List.copyOf(names);
    }

    public Axis(String label, String unit, Scale scale, double from, double to) {
        this(label, unit, scale, from, to, List.of());
    }

    /// An axis of things that have names, the first at 1. Where there is no room for all names, evenly spaced ones
    /// are shown.
    public static Axis named(String label, List<String> names) {
        return new Axis(label, "", Scale.WHOLE, 0.4, names.size() + 0.6, names);
    }

    /// An axis of numbers of things, as 1, 2, 3: there is no tick between two of them.
    public static Axis whole(String label) {
        return new Axis(label, "", Scale.WHOLE, Double.NaN, Double.NaN);
    }

    /// How values become lengths.
    public enum Scale {
        LINEAR,
        /// Linear, with ticks at whole numbers only.
        WHOLE,
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
        return new Axis(label, unit, scale, lower, upper, names);
    }

    /// The label with its unit, as `time t (ms)`.
    public String text() {
        return text(label, unit);
    }

    /// A label with its unit, which is left out where it says the same as the label.
    public static String text(String label, String unit) {
        return unit.isEmpty() || unit.equals(label) ? label : "%s (%s)".formatted(label, unit);
    }
}
