package resolvent.bifurcation;

import java.util.Optional;
import resolvent.dynamics.FixedPoint;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Vectors;

/// A point of a curve of rest states with what tells its sort: the way the parameter goes, the orientation of the
/// curve and how many directions grow.
final class Station {
    private final double[] place;
    private final double[] tangent;
    private final RestAt rest;
    private final int orientation;

    private Station(double[] place, double[] tangent, RestAt rest, int orientation) {
        this.place = place;
        this.tangent = tangent;
        this.rest = rest;
        this.orientation = orientation;
    }

    /// The station at a place; its tangent goes the way of `row`, and is `row` where the curve's is not determined.
    static Station at(RestCurve curve, double[] place, double[] row) {
        double parameter = curve.parameter(place);
        double[] tangent = curve.tangent(place, row).orElseGet(row::clone);
        FixedPoint point = FixedPoint.at(curve.sweep().family().at(parameter), curve.state(place));
        int orientation = LinearSolver.of(curve.bordered(place, tangent)).map(LinearSolver::determinantSign).orElse(1);
        return new Station(place.clone(), tangent, new RestAt(parameter, point), orientation);
    }

    /// The station in the hyperplane across `row` through a place; empty where none is found.
    static Optional<Station> near(RestCurve curve, double[] place, double[] row) {
        return curve.correct(place, row).map(corrected -> at(curve, corrected.place(), row));
    }

    /// The same point of the curve gone through the other way.
    Station reversed() {
        double[] back = new double[tangent.length];
        RestCurve.add(back, -1, tangent);
        return new Station(place, back, rest, -orientation);
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

    RestAt rest() {
        return rest;
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
        return rest.point().unstableDimensions();
    }

    /// Whether a direction neither grows nor dies out, within rounding: then the sort is not certain.
    boolean isCritical() {
        return rest.point().centreDimensions() > 0;
    }

    boolean isOfTheSortOf(Station other) {
        return growing() == other.growing() && direction() == other.direction()
                && orientation == other.orientation;
    }

    double distance(Station other) {
        double[] difference = other.place.clone();
        RestCurve.add(difference, -1, place);
        return Vectors.norm(difference);
    }

    /// The size of the change of the Jacobian from here to there.
    double jump(Station other) {
        return rest.point().jacobian().plus(other.rest.point().jacobian().scaled(-1)).frobeniusNorm();
    }
}
