package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows a curve of rest states one way, with a step that adapts to how the curve bends.
final class Tracer {
    private static final double FIRST_STEP = 5e-3;
    private static final double SMALLEST_STEP = 1e-9;
    /// Below this step a bend counts as a corner, which is gone around, not resolved.
    private static final double CORNER = 1e-5;
    private static final double LEAST_COSINE = 0.98;
    private static final double LARGEST_CORRECTION = 0.3;
    private static final int FEW_ITERATIONS = 3;
    /// A station that falls on a bifurcation tells nothing about either side: the step is made shorter by this.
    private static final double ASIDE = 0.83;

    private final RestCurve curve;
    private final double largestStep;
    private final int mostPoints;
    private final List<Station> stations = new ArrayList<>();
    private double step;

    private Tracer(RestCurve curve, Continuation settings) {
        this.curve = curve;
        this.largestStep = settings.largestStep();
        this.mostPoints = settings.mostPoints();
        this.step = Math.min(FIRST_STEP, largestStep);
    }

    /// A curve as far as it was followed.
    record Trace(List<Station> stations, Ending ending) {
        /// The trace without its first stations.
        Trace from(int first) {
            return new Trace(stations.subList(first, stations.size()), ending);
        }
    }

    /// The curve from a station on, along the station's tangent.
    static Trace from(RestCurve curve, Continuation settings, Station start) {
        var tracer = new Tracer(curve, settings);
        tracer.stations.add(start);
        Ending ending = tracer.run();
        return new Trace(List.copyOf(tracer.stations), ending);
    }

    private Ending run() {
        while (stations.size() < mostPoints) {
            Station last = stations.getLast();
            if (leavesRange(last, SMALLEST_STEP)) {
                return Ending.LEFT_RANGE;
            }
            Optional<Station> next = next(last);
            if (next.isEmpty()) {
                next = aroundCorner(last);
            }
            if (next.isEmpty()) {
                return Ending.STEP_TOO_SMALL;
            }
            if (!isInside(next.get())) {
                return Ending.LEFT_REGION;
            }
            if (isBackAtStart(next.get())) {
                stations.add(stations.getFirst());
                return Ending.CLOSED;
            }
            stations.add(next.get());
        }
        return Ending.ENOUGH_POINTS;
    }

    /// The longest step from a station: by its tangent neither the parameter nor any variable moves by more than what was
    /// asked for, so that a branch of a large network has no more stations than one of a small one.
    private double longest(Station from) {
        double largest = 0;
        for (double part : from.tangent()) {
            largest = Math.max(largest, Math.abs(part));
        }
        return largestStep / largest;
    }

    private boolean leavesRange(Station from, double length) {
        return !curve.inRange(ahead(from, length));
    }

    private static double[] ahead(Station from, double length) {
        double[] place = from.place().clone();
        RestCurve.add(place, length, from.tangent());
        return place;
    }

    private boolean isInside(Station station) {
        return curve.sweep().region().contains(curve.state(station.place()));
    }

    private boolean isBackAtStart(Station next) {
        Station start = stations.getFirst();
        return stations.size() > 4 && start.distance(next) < next.distance(stations.getLast())
                && RestCurve.dot(start.tangent(), next.tangent()) > 0.9;
    }

    private Optional<Station> next(Station last) {
        boolean avoided = false;
        while (step >= SMALLEST_STEP) {
            Optional<Station> next = leavesRange(last, step) ? atEnd(last) : along(last);
            boolean onBifurcation = next.isPresent() && next.get().isCritical() && !last.isCritical();
            if (next.isPresent() && (avoided || !onBifurcation)) {
                return next;
            }
            avoided |= onBifurcation;
            step *= onBifurcation ? ASIDE : 0.5;
        }
        step = CORNER;
        return Optional.empty();
    }

    private Optional<Station> along(Station last) {
        Optional<RestCurve.Corrected> corrected = curve.correct(ahead(last, step), last.tangent());
        if (corrected.isEmpty() || (step > CORNER && corrected.get().first() > LARGEST_CORRECTION * step)) {
            return Optional.empty();
        }
        Station next = Station.at(curve, corrected.get().place(), last.tangent());
        double cosine = RestCurve.dot(next.tangent(), last.tangent());
        if ((step > CORNER && cosine < LEAST_COSINE) || next.distance(last) > 3 * step) {
            return Optional.empty();
        }
        boolean easy = corrected.get().iterations() <= FEW_ITERATIONS;
        step = Math.min(longest(next), step * (easy ? 1.5 : 1));
        return Optional.of(next);
    }

    /// The station at the end of the range.
    private Optional<Station> atEnd(Station last) {
        int parameter = last.place().length - 1;
        double way = last.tangent()[parameter];
        double[] place = ahead(last, ((way > 0 ? 1 : 0) - last.place()[parameter]) / way);
        place[parameter] = way > 0 ? 1 : 0;
        return Station.near(curve, place, curve.alongParameter())
                .map(end -> Station.at(curve, end.place(), last.tangent()))
                .filter(end -> end.distance(last) <= 3 * step);
    }

    /// Where the curve turns by more than a right angle at a kink: the orientation of a curve of a continuous function
    /// stays the same across a kink, which tells the way to go on.
    private Optional<Station> aroundCorner(Station last) {
        double[] beyond = ahead(last, CORNER);
        Optional<double[]> line = curve.inRange(beyond)
                ? curve.factored(beyond, last.tangent()).flatMap(curve::tangent) : Optional.empty();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        double[] way = line.get();
        if (Station.at(curve, beyond, way).orientation() != last.orientation()) {
            RestCurve.add(way, -2, way.clone());
        }
        double[] place = last.place().clone();
        RestCurve.add(place, CORNER, way);
        return Station.near(curve, place, way)
                .filter(next -> next.distance(last) > CORNER / 2 && RestCurve.dot(next.tangent(), way) > LEAST_COSINE);
    }
}
