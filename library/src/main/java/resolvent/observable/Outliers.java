package resolvent.observable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.numeric.Complex;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// Eigenvalues beyond the edge that a law predicts, and how far the outliers that it predicts are from measured ones.
///
/// An eigenvalue counts as an outlier of a law if it lies outside the law's edge stretched by `1 + margin`; the margin
/// leaves room for the smeared edge of a finite network. Of every draw the `keep` eigenvalues of largest modulus are
/// kept, so no more can be found; draws in which all of them are outliers are counted as cut short.
///
/// @param keep how many eigenvalues of each draw are kept
/// @param margin how far beyond the edge an outlier lies, as a share of the edge
@About(title = "Outliers",
        doc = "Eigenvalues that lie beyond the edge of the bulk, compared with the outliers that theory predicts.",
        formula = "|λ| beyond (1 + margin) times the edge")
public record Outliers(
        @Param(value = "10", doc = "how many eigenvalues of largest modulus are kept from each draw", min = 1) int keep,
        @Param(value = "0.1", doc = "distance beyond the edge, as a share of it", min = 0) double margin)
        implements Observable<Outliers.Farthest> {
    private static final int CORNERS = 360;

    public Outliers {
        Form.check(Outliers.class, keep, margin);
    }

    /// The eigenvalues of largest modulus of every draw, by draw number.
    public static final class Farthest implements Tally<Farthest> {
        private final Map<Long, List<Complex>> byDraw = new TreeMap<>();

        @Override
        public void merge(Farthest other) {
            byDraw.putAll(other.byDraw);
        }
    }

    @Override
    public Farthest start() {
        return new Farthest();
    }

    @Override
    public void see(Draw draw, Farthest tally) {
        tally.byDraw.put(draw.index(), draw.spectrum().values().stream()
                .sorted(Comparator.comparingDouble(Complex::abs).reversed()).limit(keep).toList());
    }

    @Override
    public Findings read(Farthest tally, List<NamedLaw> laws) {
        List<Value> values = new ArrayList<>();
        laws.forEach(named -> {
            values.addAll(counts(tally, named));
            values.addAll(predicted(tally, named));
        });
        return new Findings(values, List.of(table(tally)), List.of(figure(tally, laws)));
    }

    private List<Value> counts(Farthest tally, NamedLaw named) {
        Edge edge = edge(named);
        var perDraw = new Samples();
        int cutShort = 0;
        for (Map.Entry<Long, List<Complex>> draw : tally.byDraw.entrySet()) {
            long count = draw.getValue().stream().filter(edge::isBeyond).count();
            perDraw.add(draw.getKey(), (double) count);
            cutShort += count == keep ? 1 : 0;
        }
        return List.of(
                Value.estimated("outliers_of_" + LawLayers.key(named), perDraw.mean(), perDraw.standardError(), "",
                        "mean number of eigenvalues of a draw beyond the edge of: " + named.name()),
                Value.exact("draws_cut_short_" + LawLayers.key(named), cutShort, "",
                        "draws in which all eigenvalues kept are outliers, so that there may be more"));
    }

    /// For every outlier of the law, where the nearest eigenvalue lies on average.
    private static List<Value> predicted(Farthest tally, NamedLaw named) {
        List<Value> values = new ArrayList<>();
        List<Complex> outliers = named.law().outliers();
        for (int k = 0; k < outliers.size(); k++) {
            Complex expected = outliers.get(k);
            var re = new Samples();
            var im = new Samples();
            tally.byDraw.forEach((draw, kept) -> kept.stream()
                    .min(Comparator.comparingDouble(z -> z.minus(expected).abs())).ifPresent(nearest -> {
                        re.add(draw, nearest.re());
                        im.add(draw, nearest.im());
                    }));
            String name = "outlier_%d_of_%s".formatted(k + 1, LawLayers.key(named));
            String doc = "of the eigenvalue nearest to the predicted outlier " + expected;
            values.add(Value.estimated(name + "_re", re.mean(), re.standardError(), "weight", "mean Re " + doc));
            values.add(Value.estimated(name + "_im", im.mean(), im.standardError(), "weight", "mean Im " + doc));
        }
        return values;
    }

    private static Table table(Farthest tally) {
        List<Double> draws = new ArrayList<>();
        tally.byDraw.forEach((draw, kept) -> kept.forEach(_ -> draws.add((double) draw)));
        List<Complex> all = all(tally);
        return Table.of("outliers", "Eigenvalues of largest modulus of each draw",
                new Column.Quantity("draw", "", "number of the draw", Numbers.of(draws.size(), draws::get)),
                new Column.Quantity("re", "weight", "Re λ", Numbers.of(all.size(), k -> all.get(k).re())),
                new Column.Quantity("im", "weight", "Im λ", Numbers.of(all.size(), k -> all.get(k).im())),
                new Column.Quantity("modulus", "weight", "|λ|", Numbers.of(all.size(), k -> all.get(k).abs())));
    }

    private static List<Complex> all(Farthest tally) {
        return tally.byDraw.values().stream().flatMap(List::stream).toList();
    }

    private Figure figure(Farthest tally, List<NamedLaw> laws) {
        List<Edge> edges = laws.stream().map(this::edge).toList();
        List<Complex> outside = all(tally).stream()
                .filter(z -> !edges.isEmpty() && edges.stream().allMatch(edge -> edge.isBeyond(z))).toList();
        List<Complex> inside = all(tally).stream().filter(z -> !outside.contains(z)).toList();
        List<Layer> layers = new ArrayList<>();
        layers.add(points(inside, Role.MEASURED, "largest |λ| of each draw"));
        layers.add(points(outside, Role.SELECTED, "outliers"));
        layers.addAll(LawLayers.inPlane(laws));
        return Figure.of("outliers", "Outliers", "The eigenvalues of largest modulus of every draw; ringed are those "
                + "beyond the predicted edge by a margin.", Panel.complexPlane("λ", "weight", layers));
    }

    private static Layer points(List<Complex> values, Role role, String legend) {
        return Layer.Points.of(Numbers.of(values.size(), k -> values.get(k).re()),
                Numbers.of(values.size(), k -> values.get(k).im()), role, legend);
    }

    private Edge edge(NamedLaw named) {
        return new Edge(named.law().boundary(CORNERS).stream().map(z -> z.times(1 + margin)).toList());
    }

    /// A closed curve.
    private record Edge(List<Complex> corners) {
        /// Whether a ray from the point to the right crosses the curve an even number of times.
        boolean isBeyond(Complex z) {
            boolean beyond = true;
            for (int k = 0; k < corners.size(); k++) {
                Complex a = corners.get(k);
                Complex b = corners.get((k + 1) % corners.size());
                boolean spans = (a.im() > z.im()) != (b.im() > z.im());
                if (spans && z.re() < a.re() + (b.re() - a.re()) * (z.im() - a.im()) / (b.im() - a.im())) {
                    beyond = !beyond;
                }
            }
            return beyond;
        }
    }
}
