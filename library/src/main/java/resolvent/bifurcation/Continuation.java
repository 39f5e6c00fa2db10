package resolvent.bifurcation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import resolvent.bifurcation.Bifurcation.Crossing;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.RestSearch;
import resolvent.model.Model;

/// Follows states of rest through a sweep, by pseudo-arclength.
///
/// Bifurcations are found where stations on both sides differ in the number of growing directions, in the way the
/// parameter goes, or in the curve's orientation; two that undo each other within one step are missed, and so
/// are kinks that change the Jacobian by less than a thousandth and nothing else. Hopf points and folds are located to
/// rounding (about 1e-12 of the range), crossings to about 1e-10, border collisions to 1e-8, as near the ends of the
/// range as 1e-7 of it; of a crossing within 1e-5 of an end the kind may remain open.
///
/// A station of a network of N neurons costs one set of eigenvalues of its Jacobian and a few factorizations; their
/// number does not depend on N.
///
/// ```java
/// var sweep = new Sweep(family, 0, 2, Box.cube(2, -1.5, 1.5));
/// FixedPoint rest = RestSearch.from(family.at(0.5), new double[2]).fixedPoint(family.at(0.5)).orElseThrow();
/// Branch branch = Continuation.standard(sweep).follow(new RestAt(0.5, rest));
/// ```
///
/// @param sweep what is followed, and where
/// @param largestStep by how much the parameter or a variable moves at most from one point to the next, by the tangent, in
///     units of the sweep's range and widths; between 1e-5 and 1
/// @param mostPoints the largest number of points each way, at least 2
public record Continuation(Sweep sweep, double largestStep, int mostPoints) {
    private static final double STEP = 0.02;
    private static final int POINTS = 2000;
    private static final int BRANCHES = 64;
    private static final double SAME = 1e-5;

    public Continuation {
        if (!(largestStep >= 1e-5 && largestStep <= 1)) {
            throw new IllegalArgumentException("largestStep must be between 1e-5 and 1, was " + largestStep);
        }
        if (mostPoints < 2) {
            throw new IllegalArgumentException("mostPoints must be at least 2, was " + mostPoints);
        }
    }

    /// Steps of at most a fiftieth of the range or region, at most 2000 points each way.
    public static Continuation standard(Sweep sweep) {
        return new Continuation(sweep, STEP, POINTS);
    }

    /// The branch through a state of rest, both ways.
    ///
    /// @throws IllegalArgumentException if the state is not in the region, the parameter not in the range, or the model
    ///     does not rest there
    public Branch follow(RestAt start) {
        requireInside(start);
        requireRest(start);
        var curve = new RestCurve(sweep);
        double[] place = curve.place(start.point().toArray(), start.parameter());
        Station there = Station.at(curve, place, curve.alongParameter());
        Tracer.Trace ahead = Tracer.from(curve, this, there);
        if (ahead.ending() == Ending.CLOSED) {
            return new Branch(sweep, rests(ahead.stations()), Detector.along(curve, ahead.stations()), Ending.CLOSED,
                    Ending.CLOSED);
        }
        Tracer.Trace behind = Tracer.from(curve, this, there.reversed());
        return joined(curve, behind, ahead.from(1));
    }

    private void requireInside(RestAt start) {
        if (!sweep.covers(start.parameter())) {
            throw new IllegalArgumentException("parameter must be between %s and %s, was %s".formatted(
                    sweep.from(), sweep.to(), start.parameter()));
        }
        if (!sweep.region().contains(start.point().toArray())) {
            throw new IllegalArgumentException("the state must lie in the region, was " + start.point().state());
        }
    }

    /// A state counts as one of rest if Newton's method finds one within a thousandth of the region's widths.
    private void requireRest(RestAt start) {
        double[] state = start.point().toArray();
        Model model = sweep.family().at(start.parameter());
        Optional<FixedPoint> rest = RestSearch.from(model, state).fixedPoint(model);
        boolean near = rest.isPresent();
        for (int i = 0; i < state.length && near; i++) {
            double width = sweep.region().upper().get(i) - sweep.region().lower().get(i);
            near = Math.abs(rest.get().state().get(i) - state[i]) <= 1e-3 * width;
        }
        if (!near) {
            throw new IllegalArgumentException("start must be a state of rest at %s = %s, was %s".formatted(
                    sweep.family().symbol(), start.parameter(), start.point().state()));
        }
    }

    /// The way back along one trace, then on along the other, which begin next to each other.
    private Branch joined(RestCurve curve, Tracer.Trace behind, Tracer.Trace ahead) {
        List<Station> stations = new ArrayList<>();
        behind.stations().reversed().forEach(station -> stations.add(station.reversed()));
        stations.addAll(ahead.stations());
        return new Branch(sweep, rests(stations), Detector.along(curve, stations), behind.ending(), ahead.ending());
    }

    private static List<RestAt> rests(List<Station> stations) {
        return stations.stream().map(Station::rest).toList();
    }

    /// The branch through a state of rest and all branches that can be reached from it by crossings, at most 64.
    ///
    /// @throws IllegalArgumentException if the state is not in the region, or the parameter not in the range
    public List<Branch> diagram(RestAt start) {
        List<Branch> branches = new ArrayList<>();
        Deque<Crossing> open = new ArrayDeque<>();
        add(branches, open, follow(start));
        while (!open.isEmpty() && branches.size() < BRANCHES) {
            Crossing crossing = open.removeFirst();
            boolean bothKnown = branches.stream().filter(branch -> passes(branch, crossing)).count() > 1;
            if (!bothKnown && !crossing.others().isEmpty()) {
                add(branches, open, through(crossing));
            }
        }
        return List.copyOf(branches);
    }

    private static void add(List<Branch> branches, Deque<Crossing> open, Branch branch) {
        branches.add(branch);
        crossings(branch).forEach(open::add);
    }

    private static Stream<Crossing> crossings(Branch branch) {
        return branch.bifurcations().stream().filter(Crossing.class::isInstance).map(Crossing.class::cast);
    }

    private boolean passes(Branch branch, Crossing crossing) {
        var curve = new RestCurve(sweep);
        return crossings(branch).anyMatch(other -> distance(curve, other.at(), crossing.at()) < SAME);
    }

    private static double distance(RestCurve curve, RestAt a, RestAt b) {
        double[] difference = curve.place(a.point().toArray(), a.parameter());
        RestCurve.add(difference, -1, curve.place(b.point().toArray(), b.parameter()));
        return Math.sqrt(RestCurve.dot(difference, difference));
    }

    /// The branch that crosses another one, followed away from the crossing both ways.
    private Branch through(Crossing crossing) {
        var curve = new RestCurve(sweep);
        double[] centre = curve.place(crossing.at().point().toArray(), crossing.at().parameter());
        return joined(curve, away(curve, centre, crossing.others().get(0)), away(curve, centre, crossing.others().get(1)));
    }

    private Tracer.Trace away(RestCurve curve, double[] centre, RestAt other) {
        double[] place = curve.place(other.point().toArray(), other.parameter());
        double[] way = place.clone();
        RestCurve.add(way, -1, centre);
        return Tracer.from(curve, this, Station.at(curve, place, RestCurve.unit(way)));
    }
}
