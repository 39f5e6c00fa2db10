package resolvent.bifurcation;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import resolvent.matrix.Vectors;

/// A piece of a curve of cycles between two neighbouring stations.
///
/// @param curve the equations, with the same number of shots at both ends
/// @param first the station before
/// @param last the station after
record CycleSegment(CycleCurve curve, CycleStation first, CycleStation last) {
    /// A station whose tangent is closer than this to the hyperplane across the chord lies on another branch.
    private static final double LEAST_COSINE = 0.05;
    /// Not the middle first: that of an arm of a pitchfork is on its stem.
    private static final double[] SHARES = {0.47, 0.56, 0.5};
    private static final int TRIALS = 60;
    private static final double RESOLVED = 1e-11;

    double length() {
        return first.distance(last);
    }

    /// The unit vector from the first station to the last one.
    double[] chord() {
        double[] chord = last.place().clone();
        RestCurve.add(chord, -1, first.place());
        return RestCurve.unit(chord);
    }

    /// The station at a length along the chord, which may lie beyond the ends; empty where none is found.
    Optional<CycleStation> at(double length) {
        double[] chord = chord();
        double[] place = first.place().clone();
        RestCurve.add(place, length, chord);
        return CycleStation.near(curve, place, chord).filter(station ->
                RestCurve.dot(station.tangent(), chord) > LEAST_COSINE
                        && distance(station.place(), place) <= length() + Math.abs(length));
    }

    private static double distance(double[] a, double[] b) {
        double[] difference = a.clone();
        RestCurve.add(difference, -1, b);
        return Vectors.norm(difference);
    }

    /// A station about half the way along, if possible one whose sort is certain.
    Optional<CycleStation> middle() {
        Optional<CycleStation> found = Optional.empty();
        for (double share : SHARES) {
            Optional<CycleStation> middle = at(share * length());
            if (middle.isPresent() && !middle.get().isCritical()) {
                return middle;
            }
            found = found.or(() -> middle);
        }
        return found;
    }

    CycleSegment until(CycleStation station) {
        return new CycleSegment(curve, first, station);
    }

    CycleSegment since(CycleStation station) {
        return new CycleSegment(curve, station, last);
    }

    /// The station at which a quantity of opposite signs at the ends is 0, by the Illinois variant of the rule of false
    /// position, to 1e-11 of the scales along the curve or as exactly as the quantity tells. Empty where a station on the way
    /// is not found, or the quantity is no number there.
    Optional<CycleStation> zero(ToDoubleFunction<CycleStation> quantity) {
        double low = 0;
        double high = length();
        double atLow = quantity.applyAsDouble(first);
        double atHigh = quantity.applyAsDouble(last);
        CycleStation best = Math.abs(atLow) <= Math.abs(atHigh) ? first : last;
        int side = 0;
        for (int trial = 0; trial < TRIALS && high - low > RESOLVED; trial++) {
            double next = (low * atHigh - high * atLow) / (atHigh - atLow);
            Optional<CycleStation> station = at(next);
            double value = station.map(quantity::applyAsDouble).orElse(Double.NaN);
            if (Double.isNaN(value)) {
                return Optional.empty();
            }
            double moved = best.distance(station.get());
            best = station.get();
            if (value == 0 || moved < RESOLVED) {
                return Optional.of(best);
            }
            boolean below = value > 0 == atLow > 0;
            low = below ? next : low;
            high = below ? high : next;
            int now = below ? -1 : 1;
            // the end that stays for the second time counts half
            double weight = side == now ? 0.5 : 1;
            atLow = below ? value : weight * atLow;
            atHigh = below ? weight * atHigh : value;
            side = now;
        }
        return Optional.of(best);
    }
}
