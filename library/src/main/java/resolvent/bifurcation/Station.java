package resolvent.bifurcation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import resolvent.dynamics.FixedPoint;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Vectors;
import resolvent.model.Model;

/// A point of a curve of rest states with what tells its sort: the way the parameter goes, the orientation of the
/// curve and how many directions grow.
final class Station {
    private final double[] place;
    private final double[] tangent;
    private final Model model;
    private final RestCurve curve;
    private final Dense jacobian;
    private final int orientation;
    private @Nullable RestAt rest;

    private Station(RestCurve curve, double[] place, double[] tangent, Model model, Dense jacobian, int orientation) {
        this.curve = curve;
        this.place = place;
        this.tangent = tangent;
        this.model = model;
        this.jacobian = jacobian;
        this.orientation = orientation;
    }

    /// The station at a place; its tangent goes the way of `row`, and is `row` where the curve's is not determined.
    static Station at(RestCurve curve, double[] place, double[] row) {
        Optional<LinearSolver> solver = curve.factored(place, row);
        double[] tangent = solver.flatMap(curve::tangent).orElseGet(row::clone);
        // the tangent goes the way of the row, so the determinant over the row has the sign of that over the tangent
        int orientation = solver.map(LinearSolver::determinantSign).orElse(1);
        Model model = curve.model(place);
        return new Station(curve, place.clone(), tangent, model, model.jacobian(curve.state(place)), orientation);
    }

    /// The station in the hyperplane across `row` through a place; empty where none is found.
    static Optional<Station> near(RestCurve curve, double[] place, double[] row) {
        return curve.correct(place, row).map(corrected -> at(curve, corrected.place(), row));
    }

    /// The same point of the curve gone through the other way.
    Station reversed() {
        double[] back = new double[tangent.length];
        RestCurve.add(back, -1, tangent);
        var reversed = new Station(curve, place, back, model, jacobian, -orientation);
        reversed.rest = rest;
        return reversed;
    }

    /// This station, gone through so that its tangent has no component against a direction.
    Station along(double[] way) {
        return RestCurve.dot(tangent, way) < 0 ? reversed() : this;
    }

    double[] place() {
        return place;
    }

    double[] tangent() {
        return tangent;
    }

    /// The state of rest with its eigenvalues, which cost far more than all the rest in large networks and are computed
    /// when they are first asked for.
    RestAt rest() {
        RestAt known = rest;
        if (known == null) {
            known = new RestAt(curve.parameter(place), FixedPoint.at(model, curve.state(place)));
            rest = known;
        }
        return known;
    }

    Dense jacobian() {
        return jacobian;
    }

    /// The sign of the determinant of the derivatives of F over the tangent: it changes where branches cross.
    int orientation() {
        return orientation;
    }

    /// 1 where the parameter grows along the curve, else −1.
    int direction() {
        return tangent[tangent.length - 1] >= 0 ? 1 : -1;
    }

    int growing() {
        return rest().point().unstableDimensions();
    }

    /// Whether a direction neither grows nor dies out, within rounding: then the sort is not certain.
    boolean isCritical() {
        return rest().point().centreDimensions() > 0;
    }

    boolean isOfTheSortOf(Station other) {
        return direction() == other.direction() && orientation == other.orientation && growing() == other.growing();
    }

    double distance(Station other) {
        double[] difference = other.place.clone();
        RestCurve.add(difference, -1, place);
        return Vectors.norm(difference);
    }

    /// The size of the change of the Jacobian from here to there.
    double jump(Station other) {
        return jacobian.plus(other.jacobian.scaled(-1)).frobeniusNorm();
    }
}
