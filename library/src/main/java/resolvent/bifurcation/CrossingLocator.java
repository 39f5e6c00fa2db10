package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.bifurcation.Bifurcation.Crossing;
import resolvent.bifurcation.Bifurcation.Crossing.Kind;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

/// Locates where two branches cross, and finds the other one.
///
/// The derivatives of F over the chord have a determinant that goes through 0 there. As Newton's method loses its
/// footing at the crossing itself, state and determinant are interpolated from four stations about it: an error of
/// about 1e-12 of the scales.
final class CrossingLocator {
    private static final double NARROW = 1e-4;
    private static final Interpolation NODES = new Interpolation(-9e-4, -3e-4, 3e-4, 9e-4);
    /// Shares of the nodes' distances: next to an end of the range there is less room.
    private static final double[] NEARER = {1, 0.3, 0.1, 0.03, 1e-2, 3e-3, 1e-3, 3e-4, 1e-4};
    /// How far along the other branch states are looked for.
    private static final double[] REACHES = {1e-2, 3e-3, 3e-2, 1e-3, 1e-4, 1e-5, 1e-6};

    private final Segment segment;
    private final RestCurve curve;
    private final double[] chord;

    private CrossingLocator(Segment segment) {
        this.segment = segment;
        this.curve = segment.curve();
        this.chord = segment.chord();
    }

    static Bifurcation locate(Segment segment) {
        int orientation = segment.first().orientation();
        Segment narrow = segment.length() > NARROW
                ? segment.narrowed(station -> station.orientation() == orientation, NARROW) : segment;
        return new CrossingLocator(segment).crossing(narrow);
    }

    private Crossing crossing(Segment narrow) {
        double[] place = interpolated(narrow).orElseGet(() -> narrow.first().place());
        RestAt at = Station.at(curve, place, chord).rest();
        for (double reach : REACHES) {
            Optional<Station> ahead = other(place, reach);
            Optional<Station> behind = other(place, -reach);
            if (ahead.isPresent() && behind.isPresent()) {
                return new Crossing(at, kind(place, behind.get(), ahead.get()),
                        List.of(behind.get().rest(), ahead.get().rest()));
            }
        }
        return new Crossing(at, Kind.UNRESOLVED, List.of());
    }

    private Optional<double[]> interpolated(Segment narrow) {
        Segment part = narrow;
        for (double share : NEARER) {
            Interpolation nodes = NODES.scaled(share);
            part = within(part, nodes);
            Optional<double[]> place = interpolated(part, nodes);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /// A part with the crossing in it that fits between the nodes in the middle.
    private Segment within(Segment part, Interpolation nodes) {
        int orientation = segment.first().orientation();
        return part.narrowed(station -> station.orientation() == orientation, nodes.node(2) / 3);
    }

    /// The place of the crossing; empty where not all stations about it are found.
    private Optional<double[]> interpolated(Segment narrow, Interpolation nodes) {
        double centre = RestCurve.dot(chord, narrow.first().place()) - RestCurve.dot(chord, segment.first().place())
                + narrow.length() / 2;
        List<double[]> places = new ArrayList<>();
        for (int k = 0; k < nodes.size(); k++) {
            Optional<Station> station = segment.at(centre + nodes.node(k));
            if (station.isEmpty()) {
                return Optional.empty();
            }
            places.add(station.get().place());
        }
        double[] weights = nodes.weights(nodes.root(determinants(places)));
        double[] place = new double[chord.length];
        for (int k = 0; k < weights.length; k++) {
            RestCurve.add(place, weights[k], places.get(k));
        }
        return Optional.of(place);
    }

    /// The determinants at the nodes, in units of the first one.
    private double[] determinants(List<double[]> places) {
        double[] determinants = new double[places.size()];
        double scale = Double.NaN;
        for (int k = 0; k < determinants.length; k++) {
            Optional<LinearSolver> solver = curve.factored(places.get(k), chord);
            double log = solver.map(LinearSolver::logDeterminant).orElse(Double.NEGATIVE_INFINITY);
            scale = k == 0 ? log : scale;
            determinants[k] = solver.map(LinearSolver::determinantSign).orElse(0) * Math.exp(log - scale);
        }
        return determinants;
    }

    /// A state off the curve, in the direction across it in which F does not change to first order.
    private Optional<Station> other(double[] place, double reach) {
        double[] across = across(curve.bordered(place, chord));
        double[] start = place.clone();
        RestCurve.add(start, reach, across);
        return Station.near(curve, start, across).filter(station -> isNear(station, place, Math.abs(reach)));
    }

    private boolean isNear(Station station, double[] place, double reach) {
        double[] way = station.place().clone();
        RestCurve.add(way, -1, place);
        return Math.sqrt(RestCurve.dot(way, way)) < 10 * reach
                && curve.sweep().region().contains(curve.state(station.place()));
    }

    /// The real part of the eigenvector whose eigenvalue is nearest to 0, of unit length.
    private static double[] across(Dense matrix) {
        Modes modes = Modes.of(matrix);
        Mode nearest = modes.get(0);
        for (int k = 1; k < modes.size(); k++) {
            nearest = modes.eigenvalue(k).abs() < nearest.eigenvalue().abs() ? modes.get(k) : nearest;
        }
        double[] vector = new double[matrix.rows()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = nearest.right().re(i);
        }
        return RestCurve.unit(vector);
    }

    private Kind kind(double[] place, Station behind, Station ahead) {
        int parameter = place.length - 1;
        double back = behind.place()[parameter] - place[parameter];
        double forth = ahead.place()[parameter] - place[parameter];
        boolean thisPasses = segment.first().direction() == segment.last().direction();
        boolean otherPasses = back * forth < 0;
        if (thisPasses && otherPasses) {
            return Kind.TRANSCRITICAL;
        }
        if (thisPasses == otherPasses || back == 0 || forth == 0) {
            return Kind.UNRESOLVED;
        }
        return thisPasses ? pitchfork(place, segment.first(), segment.last(), ahead)
                : pitchfork(place, behind, ahead, segment.first());
    }

    /// The kind by whether the stem or an arm has fewer growing directions where both exist.
    private static Kind pitchfork(double[] place, Station oneStem, Station otherStem, Station arm) {
        int parameter = place.length - 1;
        boolean above = arm.place()[parameter] > place[parameter];
        Station stem = oneStem.place()[parameter] > place[parameter] == above ? oneStem : otherStem;
        if (stem.growing() == arm.growing()) {
            return Kind.UNRESOLVED;
        }
        return arm.growing() < stem.growing() ? Kind.SUPERCRITICAL_PITCHFORK : Kind.SUBCRITICAL_PITCHFORK;
    }
}
