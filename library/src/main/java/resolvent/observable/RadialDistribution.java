package resolvent.observable;

import java.util.ArrayList;
import java.util.List;
import resolvent.describe.About;
import resolvent.numeric.Complex;
import resolvent.numeric.RelativeHistogram;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// The share F(r) of eigenvalues with |λ| ≤ r, over all draws, with every law drawn over it and its distance.
///
/// The moduli are counted in cells of relative width 1/4096 ([RelativeHistogram]); F is exact at their edges. The
/// distance is Kolmogorov and Smirnov's in |λ|, with the yardstick of [Distance]: over many draws it shows how far a
/// network of this size is from the infinite one. The standard error is that of independent eigenvalues, an upper
/// bound, since eigenvalues repel each other.
@About(title = "Radial distribution",
        doc = "The share of eigenvalues within a distance from 0, with what theories predict and how far they are off.",
        formula = "F(r) = share of |λ| ≤ r")
public record RadialDistribution() implements Observable<RadialDistribution.Moduli> {
    private static final int POINTS = 200;

    /// The moduli of all eigenvalues seen.
    public static final class Moduli implements Tally<Moduli> {
        private final RelativeHistogram counts = new RelativeHistogram(4096);

        @Override
        public void merge(Moduli other) {
            counts.merge(other.counts);
        }
    }

    @Override
    public Moduli start() {
        return new Moduli();
    }

    @Override
    public void see(Draw draw, Moduli tally) {
        for (Complex value : draw.spectrum().values()) {
            tally.counts.add(value.abs());
        }
    }

    @Override
    public Findings read(Moduli tally, List<NamedLaw> laws) {
        Curve curve = Curve.of(tally.counts);
        List<Value> values = new ArrayList<>();
        List<Column> columns = new ArrayList<>(List.of(
                new Column.Quantity("radius", "weight", "r", curve.radius),
                new Column.Quantity("share", "", "share of eigenvalues with |λ| ≤ r", curve.share),
                new Column.Quantity("standard_error", "", "of independent eigenvalues, an upper bound", curve.error)));
        List<Layer> layers = new ArrayList<>(List.of(curve.line()));
        for (NamedLaw named : laws) {
            Numbers expected = Numbers.of(curve.radius.size(), k -> named.law().shareWithin(curve.radius.get(k)));
            Distance distance = Distance.of(tally.counts, named.law());
            values.add(Value.exact("distance_to_" + LawLayers.key(named), distance.value(), "",
                    "largest difference between the measured F(r) and that of: " + named.name()));
            columns.add(new Column.Quantity(LawLayers.key(named), "", "F(r) of: " + named.name(), expected));
            layers.add(new Layer.Line(curve.radius, expected, Role.THEORY,
                    "%s, %s".formatted(named.name(), distance.inWords())));
        }
        values.add(Value.exact("distance_of_sampling", new Distance(0, tally.counts.total()).yardstick(), "",
                "mean distance of as many independent points from the law that they follow"));
        values.add(Value.exact("median_modulus", tally.counts.quantile(0.5), "weight", "median of |λ|"));
        var figure = Figure.of("radial-distribution", "Radial distribution",
                "The share of eigenvalues within a distance r from 0, over all draws; dashed is theory, with its "
                        + "largest difference D from what was measured.",
                Panel.of(Axis.linear("r", "weight"), Axis.linear("share of |λ| ≤ r", "").from(0, 1),
                        layers.toArray(Layer[]::new)));
        return new Findings(values, List.of(new Table("radial-distribution", "Radial distribution of eigenvalues",
                columns)), List.of(figure));
    }

    /// F at a few hundred radii, about evenly spaced, each at the edge of a cell.
    private record Curve(Numbers radius, Numbers share, Numbers error) {
        static Curve of(RelativeHistogram counts) {
            List<RelativeHistogram.Cell> cells = counts.cells();
            double largest = cells.isEmpty() ? 0 : cells.getLast().upper();
            List<Double> radii = new ArrayList<>(List.of(0.0));
            List<Double> shares = new ArrayList<>(List.of((double) counts.zeros() / counts.total()));
            for (RelativeHistogram.Cell cell : cells) {
                if (cell.lower() >= radii.getLast() + largest / POINTS) {
                    // F is flat across a gap
                    radii.add(cell.lower());
                    shares.add((double) cell.before() / counts.total());
                }
                if (cell.upper() >= radii.getLast() + largest / POINTS || cell.upper() == largest) {
                    radii.add(cell.upper());
                    shares.add((double) (cell.before() + cell.count()) / counts.total());
                }
            }
            return new Curve(Numbers.of(radii.size(), radii::get), Numbers.of(shares.size(), shares::get),
                    Numbers.of(shares.size(), k -> Math.sqrt(shares.get(k) * (1 - shares.get(k)) / counts.total())));
        }

        Layer line() {
            return new Layer.Line(radius, share, Role.MEASURED, "eigenvalues");
        }
    }
}
