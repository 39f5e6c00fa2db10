package resolvent.bifurcation;

import java.util.Comparator;
import java.util.Optional;
import resolvent.numeric.Complex;

/// Locates where a pair of eigenvalues crosses the imaginary axis.
final class HopfLocator {
    /// A pair whose ω is below this share of the Jacobian's size is two eigenvalues at 0.
    private static final double TURNING = 1e-6;

    private HopfLocator() {}

    /// The Hopf bifurcation within a piece; empty where what crosses is not one pair.
    static Optional<Bifurcation> locate(Segment segment) {
        if (crossing(segment.first()).isEmpty() || crossing(segment.last()).isEmpty()) {
            return Optional.empty();
        }
        Station station = Locator.zero(segment, at -> crossing(at).map(Complex::re).orElse(Double.NaN));
        Optional<Complex> pair = crossing(station);
        double size = station.rest().point().jacobian().frobeniusNorm();
        return pair.filter(value -> value.im() > TURNING * size && Math.abs(value.re()) < TURNING * size)
                .map(value -> new Bifurcation.Hopf(station.rest(), value.im(),
                        LyapunovFormula.at(segment.curve().sweep(), station.rest(), value.im())));
    }

    /// The complex eigenvalue with positive imaginary part nearest to the imaginary axis.
    private static Optional<Complex> crossing(Station station) {
        return station.rest().point().eigenvalues().stream().filter(value -> value.im() > 0)
                .min(Comparator.comparingDouble(value -> Math.abs(value.re())));
    }
}
