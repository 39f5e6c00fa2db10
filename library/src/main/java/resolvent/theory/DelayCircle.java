package resolvent.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import resolvent.connectivity.DelayRing;
import resolvent.connectivity.DirectedRing.Hopping;
import resolvent.describe.About;
import resolvent.numeric.Complex;

/// The spectrum of a delay ring: N eigenvalues, evenly spaced on a circle about d.
///
/// The radius is `e^{g + <ln|s|>}`: e^g for signs, e^{g−1} for lognormal strengths, and √3 e^{g−1} for uniform ones. The
/// first eigenvalue stands on the real axis if the product of the signs is 1, and half a step above it if that is −1.
@About(title = "Circle of a delay ring",
        doc = "The eigenvalues of neurons that each drive the next one only are the N-th roots of the product of all "
                + "weights, evenly spaced on a circle.",
        formula = "λ_m = d + e^{g + <ln|s|>} e^{i(2m + c)π/N}, c = 0 or 1 as Π s is positive or negative",
        cite = "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310")
public record DelayCircle() implements Theory<DelayRing, DelayCircle.Circle> {

    /// Evenly spaced points on a circle about a point of the real axis.
    ///
    /// @param size how many there are
    /// @param centre of the circle
    /// @param radius of the circle
    public record Circle(int size, double centre, double radius) {

        /// The eigenvalues, the first at angle 0 if the product of all weights is positive, at π/N if it is negative.
        public List<Complex> eigenvalues(boolean negative) {
            List<Complex> values = new ArrayList<>(size);
            for (int m = 0; m < size; m++) {
                double angle = Math.PI * (2 * m + (negative ? 1 : 0)) / size;
                values.add(new Complex(centre + radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)));
            }
            return values;
        }
    }

    @Override
    public Class<DelayRing> ensemble() {
        return DelayRing.class;
    }

    @Override
    public Circle predict(DelayRing ring) {
        return new Circle(ring.size(), ring.self(), StrictMath.exp(ring.g() + meanLogarithm(ring.hopping())));
    }

    private static double meanLogarithm(Hopping hopping) {
        return switch (hopping) {
            case SIGNS, CLEAN -> 0;
            case UNIFORM -> StrictMath.log(3) / 2 - 1;
            case LOGNORMAL -> -1;
        };
    }

    @Override
    public Optional<String> outsideValidity(DelayRing ring) {
        return Optional.empty();
    }

    /// ln|s| has the standard deviation 1 for both laws of random strength.
    @Override
    public Optional<String> caution(DelayRing ring) {
        return switch (ring.hopping()) {
            case SIGNS, CLEAN -> Optional.empty();
            case UNIFORM, LOGNORMAL -> Optional.of(String.format(Locale.ROOT, "the logarithm of the radius of one ring "
                    + "scatters about the prediction by 1/√N = %.3g", 1 / Math.sqrt(ring.size())));
        };
    }
}
