package resolvent.nonnormal;

/// How far a stable matrix is from an unstable one: the smallest ‖E‖₂, E complex, for which A + E has an eigenvalue on
/// the imaginary axis. It is min σ(iω) over all ω, and its inverse is the H∞ norm max ‖(iω − A)⁻¹‖₂, the strongest
/// response to a periodic input. C. Van Loan, Contemp. Math. 47, 465 (1985), doi:10.1090/conm/047/828319.
///
/// @param value the radius, as found at [#frequency]; right to about 1e-9
/// @param frequency the ω ≥ 0 where σ(iω) is smallest
/// @param bound what the radius is not less than
public record StabilityRadius(double value, double frequency, double bound) {
    private static final VerticalLine.Effort EFFORT = new VerticalLine.Effort(1e-4, 20_000);

    /// The radius of a matrix all of whose eigenvalues have negative real parts.
    ///
    /// @throws IllegalArgumentException if an eigenvalue has not
    public static StabilityRadius of(ResolventNorm norm) {
        requireStable(norm);
        VerticalLine.Minimum lowest = VerticalLine.of(norm, 0, EFFORT);
        Valley valley = Valley.follow(norm, 0, lowest.y());
        double value = Math.min(valley.pair().sigma(), lowest.sigma());
        return new StabilityRadius(value, valley.y(), Math.min(value, lowest.bound()));
    }

    static void requireStable(ResolventNorm norm) {
        if (!(norm.abscissa() < 0)) {
            throw new IllegalArgumentException(
                    "all eigenvalues must have negative real parts, was %s for one".formatted(norm.abscissa()));
        }
    }

    /// The largest norm of the resolvent on the imaginary axis.
    public double largestResponse() {
        return 1 / value;
    }
}
