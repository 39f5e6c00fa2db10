package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import resolvent.report.Column;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Role;
import resolvent.report.Table;

/// Shares of stable communities, each at a number of species and a strength of interaction.
record StabilityPoints(List<Point> points) {
    /// The share of stable communities among the draws of one curve at one strength σ√(NC).
    record Point(StabilityCurve curve, double strength) {
        double species() {
            return curve.size();
        }

        double share() {
            return curve.share(strength);
        }

        double error() {
            return curve.standardError(strength);
        }
    }

    /// Every curve at every strength.
    static StabilityPoints grid(List<StabilityCurve> curves, List<Double> strengths) {
        List<Point> points = new ArrayList<>();
        curves.forEach(curve -> strengths.forEach(strength -> points.add(new Point(curve, strength))));
        return new StabilityPoints(points);
    }

    Numbers numbers(ToDoubleFunction<Point> quantity) {
        return Numbers.of(points.size(), k -> quantity.applyAsDouble(points.get(k)));
    }

    /// The points of each curve joined, as one broken line.
    Layer lines(ToDoubleFunction<Point> place) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            if (k > 0 && points.get(k).curve.size() != points.get(k - 1).curve.size()) {
                x.add(Double.NaN);
                y.add(Double.NaN);
            }
            x.add(place.applyAsDouble(points.get(k)));
            y.add(points.get(k).share());
        }
        return new Layer.Line(Numbers.of(x.size(), x::get), Numbers.of(y.size(), y::get), Role.MEASURED, "");
    }

    /// Upright bars of one standard error to either side, as one broken line.
    Layer errorBars(ToDoubleFunction<Point> place) {
        // three entries for each bar: its lower end, its upper end, and a break
        int size = 3 * points.size();
        return new Layer.Line(Numbers.of(size, k -> place.applyAsDouble(points.get(k / 3))),
                Numbers.of(size, k -> {
                    Point point = points.get(k / 3);
                    return k % 3 == 2 ? Double.NaN : point.share() + (k % 3 == 0 ? -point.error() : point.error());
                }), Role.MEASURED, "");
    }

    Table table(String name, String title) {
        return Table.of(name, title,
                new Column.Quantity("species", "", "number of species N", numbers(Point::species)),
                new Column.Quantity("strength", "", "σ√(NC)", numbers(Point::strength)),
                new Column.Quantity("p_stable", "", "share of stable communities", numbers(Point::share)),
                new Column.Quantity("standard_error", "", "its standard error", numbers(Point::error)));
    }
}
