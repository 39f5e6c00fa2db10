package resolvent.bifurcation;

import java.util.Optional;
import java.util.function.Predicate;

/// A piece of a curve of rest states between two stations that are close to each other.
///
/// @param curve the curve
/// @param first the station before
/// @param last the station after
record Segment(RestCurve curve, Station first, Station last) {
    /// Where Newton's method fails in the middle, which it does at a crossing of branches, these shares of the way
    /// are tried.
    private static final double[] SHARES = {0.5, 0.43, 0.59};

    double length() {
        return first.distance(last);
    }

    double jump() {
        return first.jump(last);
    }

    /// The unit vector from the first station to the last one.
    double[] chord() {
        double[] chord = last.place().clone();
        RestCurve.add(chord, -1, first.place());
        return RestCurve.unit(chord);
    }

    /// The station at a length along the chord; empty where none is found.
    Optional<Station> at(double length) {
        double[] chord = chord();
        double[] place = first.place().clone();
        RestCurve.add(place, length, chord);
        return Station.near(curve, place, chord)
                .filter(station -> station.distance(first) <= 3 * Math.abs(length) + 1e-12);
    }

    /// A station about half the way along.
    Optional<Station> middle() {
        for (double share : SHARES) {
            Optional<Station> middle = at(share * length());
            if (middle.isPresent()) {
                return middle;
            }
        }
        return Optional.empty();
    }

    Segment until(Station station) {
        return new Segment(curve, first, station);
    }

    Segment since(Station station) {
        return new Segment(curve, station, last);
    }

    /// The part, no longer than `width`, in which stations cease to be like the first one. Longer where the curve
    /// cannot be divided any more.
    Segment narrowed(Predicate<Station> likeFirst, double width) {
        Segment part = this;
        while (part.length() > width) {
            Optional<Station> middle = part.middle();
            if (middle.isEmpty()) {
                return part;
            }
            part = likeFirst.test(middle.get()) ? part.since(middle.get()) : part.until(middle.get());
        }
        return part;
    }
}
