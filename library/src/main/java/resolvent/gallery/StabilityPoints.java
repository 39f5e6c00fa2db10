package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import resolvent.report.Column;
import resolvent.report.Layer;
import resolvent.report.Numbers;
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

    /// One series for every number of species, with bars of one standard error, fewest species first.
    List<Layer> series(ToDoubleFunction<Point> place) {
        Map<Integer, List<Point>> bySize = new TreeMap<>();
        points.forEach(point -> bySize.computeIfAbsent(point.curve.size(), _ -> new ArrayList<>()).add(point));
        List<Layer> series = new ArrayList<>();
        bySize.forEach((size, own) -> {
            var curve = new StabilityPoints(own);
            series.add(new Layer.Series(curve.numbers(place), curve.numbers(Point::share), curve.numbers(Point::error),
                    "N = " + size));
        });
        return series;
    }

    Table table(String name, String title) {
        return Table.of(name, title,
                new Column.Quantity("species", "", "number of species N", numbers(Point::species)),
                new Column.Quantity("strength", "", "σ√(NC)", numbers(Point::strength)),
                new Column.Quantity("p_stable", "", "share of stable communities", numbers(Point::share)),
                new Column.Quantity("standard_error", "", "its standard error", numbers(Point::error)));
    }
}
