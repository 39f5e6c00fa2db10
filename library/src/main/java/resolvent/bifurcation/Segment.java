package resolvent.bifurcation;

import java.util.Optional;
import java.util.function.Predicate;

/// A piece of a curve of rest states between two stations that are close to each other.
///
/// @param curve the curve
/// @param first the station before
/// @param last the station after
record Segment(RestCurve curve, Station first, Station last) {
    /// Where Newton's method fails in the middle, as it does at a crossing of branches, or the middle itself is a
    /// bifurcation, other shares of the way are tried. Not the middle first: that of an arm of a pitchfork is on its stem.
    private static final double[] SHARES = {0.47, 0.56, 0.5};

    /// A station whose tangent is closer than this to the hyperplane across the chord lies on another branch.
    private static final double LEAST_COSINE = 0.05;

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
                .filter(station -> station.distance(first) <= 3 * Math.abs(length) + 1e-12
                        && Math.abs(RestCurve.dot(station.tangent(), chord)) > LEAST_COSINE)
                .map(this::oriented);
    }

    /// Gone through as the end whose Jacobian is more like its own: at a kink the chord may point another way.
    private Station oriented(Station station) {
        boolean likeFirst = station.jump(first) <= station.jump(last);
        return station.along(likeFirst ? first.tangent() : last.tangent());
    }

    /// A station about half the way along, if possible one whose sort is certain.
    Optional<Station> middle() {
        Optional<Station> found = Optional.empty();
        for (double share : SHARES) {
            Optional<Station> middle = at(share * length());
            if (middle.isPresent() && !middle.get().isCritical()) {
                return middle;
            }
            found = found.or(() -> middle);
        }
        return found;
    }

    /// A station about half the way along, of whatever sort.
    Optional<Station> within() {
        for (double share : SHARES) {
            Optional<Station> within = at(share * length());
            if (within.isPresent()) {
                return within;
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
            Optional<Station> middle = part.within();
            if (middle.isEmpty()) {
                return part;
            }
            part = likeFirst.test(middle.get()) ? part.since(middle.get()) : part.until(middle.get());
        }
        return part;
    }
}
