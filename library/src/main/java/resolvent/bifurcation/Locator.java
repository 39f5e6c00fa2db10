package resolvent.bifurcation;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Finds the station of a short piece of a curve at which a smooth quantity is 0.
final class Locator {
    private static final double NARROW = 1e-5;
    private static final int SECANTS = 4;

    private Locator() {}

    /// Bisection to a length of 1e-5, then up to four secant steps: good to rounding for a quantity that changes at a
    /// finite rate.
    static Station zero(Segment segment, ToDoubleFunction<Station> quantity) {
        double side = Math.signum(quantity.applyAsDouble(segment.first()));
        Segment part = segment.narrowed(station -> Math.signum(quantity.applyAsDouble(station)) == side, NARROW);
        Station best = nearer(quantity, part.first(), part.last());
        Station other = best == part.first() ? part.last() : part.first();
        for (int k = 0; k < SECANTS; k++) {
            double here = quantity.applyAsDouble(best);
            double there = quantity.applyAsDouble(other);
            double along = best.distance(other);
            if (here == 0 || here == there || along == 0) {
                return best;
            }
            Optional<Station> next = new Segment(segment.curve(), best, other).at(along * here / (here - there));
            if (next.isEmpty() || nearer(quantity, best, next.get()) == best) {
                return best;
            }
            other = best;
            best = next.get();
        }
        return best;
    }

    private static Station nearer(ToDoubleFunction<Station> quantity, Station a, Station b) {
        return Math.abs(quantity.applyAsDouble(b)) < Math.abs(quantity.applyAsDouble(a)) ? b : a;
    }
}
