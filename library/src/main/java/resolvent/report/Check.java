package resolvent.report;

/// A comparison of what was measured with what is expected, and the rule by which they agree.
///
/// @param name what is compared
/// @param measured the measured number
/// @param expected the number that theory or an identity gives
/// @param tolerance largest absolute difference that counts as agreement
/// @param rule where the tolerance comes from, as `5 standard errors`
public record Check(String name, double measured, double expected, double tolerance, String rule) {
    /// Whether measured and expected agree within the tolerance; never true for NaN.
    public boolean holds() {
        return Math.abs(measured - expected) <= tolerance;
    }
}
