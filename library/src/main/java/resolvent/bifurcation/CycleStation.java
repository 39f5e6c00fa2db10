package resolvent.bifurcation;

import java.util.Optional;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Vectors;

/// A point of a curve of cycles with what tells its sort: the way the parameter goes, the orientation of the curve and
/// the multipliers.
final class CycleStation {
    /// Below this the parameter's share in a unit tangent is rounding.
    private static final double UPRIGHT = 1e-7;

    private final double[] place;
    private final double[] tangent;
    private final CycleAt at;
    private final Turn turn;
    private final int orientation;
    private final int iterations;

    private CycleStation(double[] place, double[] tangent, CycleAt at, Turn turn, int orientation, int iterations) {
        this.place = place;
        this.tangent = tangent;
        this.at = at;
        this.turn = turn;
        this.orientation = orientation;
        this.iterations = iterations;
    }

    /// The station in the hyperplane across `row` through a place, its tangent going the way of `row`; empty where
    /// none is found, or the tangent is not determined.
    static Optional<CycleStation> near(CycleCurve curve, double[] place, double[] row) {
        Optional<CycleCurve.Corrected> corrected = curve.correct(place, row);
        Optional<LinearSolver> solver = corrected.flatMap(CycleCurve.Corrected::solver);
        Optional<double[]> tangent = solver.map(one -> one.solve(lastAxis(place.length)))
                .filter(way -> Double.isFinite(Vectors.norm(way)) && Vectors.norm(way) > 0).map(RestCurve::unit);
        if (tangent.isEmpty()) {
            return Optional.empty();
        }
        double[] there = corrected.orElseThrow().place();
        // the tangent goes the way of the row, so the determinant over the row has the sign of that over the tangent
        int orientation = solver.orElseThrow().determinantSign();
        int iterations = corrected.orElseThrow().iterations();
        return Turn.of(curve, there).map(turn -> new CycleStation(there, tangent.get(),
                new CycleAt(curve.scales().parameter(there), turn.cycle()), turn, orientation, iterations));
    }

    /// The same point of the curve gone through the other way.
    CycleStation reversed() {
        double[] back = new double[tangent.length];
        RestCurve.add(back, -1, tangent);
        return new CycleStation(place, back, at, turn, -orientation, iterations);
    }

    private static double[] lastAxis(int size) {
        double[] axis = new double[size];
        axis[size - 1] = 1;
        return axis;
    }

    double[] place() {
        return place;
    }

    double[] tangent() {
        return tangent;
    }

    CycleAt at() {
        return at;
    }

    LimitCycle cycle() {
        return at.cycle();
    }

    Turn turn() {
        return turn;
    }

    /// The steps of Newton's method that were needed.
    int iterations() {
        return iterations;
    }

    /// The sign of the determinant of the equations' derivatives over the tangent: it changes where branches cross.
    int orientation() {
        return orientation;
    }

    /// The parameter's share in the tangent.
    double slope() {
        return tangent[tangent.length - 1];
    }

    /// Whether the parameter hardly changes along the branch.
    boolean isUpright() {
        return Math.abs(slope()) <= UPRIGHT;
    }

    /// Whether the parameter goes another way there than here. Where the branch stands upright, as it does on its way to
    /// a homoclinic orbit, the sign of the parameter's share is rounding and tells nothing.
    boolean turnsUntil(CycleStation other) {
        return slope() * other.slope() < 0 && Math.max(Math.abs(slope()), Math.abs(other.slope())) > UPRIGHT;
    }

    int growing() {
        return at.cycle().growing();
    }

    /// Whether a deviation neither grows nor dies out within the accuracy: then the sort is not certain.
    boolean isCritical() {
        return at.cycle().neutral() > 0;
    }

    boolean isOfTheSortOf(CycleStation other) {
        return growing() == other.growing() && !turnsUntil(other) && orientation == other.orientation;
    }

    double distance(CycleStation other) {
        double[] difference = other.place.clone();
        RestCurve.add(difference, -1, place);
        return Vectors.norm(difference);
    }
}
