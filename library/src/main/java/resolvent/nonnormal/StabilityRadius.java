package resolvent.nonnormal;

/// How far a stable matrix is from an unstable one: the smallest ‖E‖₂, E complex, for which A + E has an eigenvalue on
/// the imaginary axis. It is min σ(iω) over all ω, and its inverse is the H∞ norm max ‖(iω − A)⁻¹‖₂, the strongest
/// response to a periodic input. C. Van Loan, Contemp. Math. 47, 465 (1985), doi:10.1090/conm/047/828319.
///
/// @param value the radius, as found at [#frequency]; right to about 1e-9 where it is above
///     1e-6 ‖A‖, and to rounding of ‖A‖ below
/// @param frequency the ω ≥ 0 where σ(iω) is smallest
/// @param bound what the radius is not less than, up to rounding and as far as every smallest singular value was found; 0
///     where that says nothing
public record StabilityRadius(double value, double frequency, double bound) {
    private static final VerticalLine.Effort EFFORT = new VerticalLine.Effort(1e-4, 20_000);

    /// The radius of a matrix all of whose eigenvalues have negative real parts.
    ///
    /// @throws IllegalArgumentException if an eigenvalue has not
    public static StabilityRadius of(ResolventNorm norm) {
        requireStable(norm);
        VerticalLine.Minimum lowest = VerticalLine.of(norm, 0, EFFORT);
        Valley valley = Valley.follow(norm, 0, lowest.y());
        boolean deeper = valley.pair().sigma() <= lowest.sigma();
        double value = deeper ? valley.pair().sigma() : lowest.sigma();
        double bound = lowest.bound() > norm.rounding() ? Math.min(value, lowest.bound()) : 0;
        return new StabilityRadius(value, deeper ? valley.y() : lowest.y(), bound);
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
