package resolvent.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.numeric.Complex;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;

/// The density of eigenvalues in the complex plane, counted in cells over |Re λ|, |Im λ| < E, and the number of real
/// ones.
///
/// Counts are whole numbers on a grid that does not depend on the order of the draws. With extent 0, E becomes the
/// smallest power of 2 that holds every eigenvalue, and the picture is cut to where there are any: an outlier far away
/// then coarsens the picture of the bulk, and an extent of one's own is better. The density of the upper half is
/// shown in the lower one too, since the spectrum of a real matrix is symmetric.
///
/// @param columns number of cells along the real axis, even
/// @param rows number of cells along the imaginary axis, even
/// @param extent E; 0 lets the eigenvalues decide
@About(title = "Density of eigenvalues",
        doc = "A histogram of the eigenvalues of all draws in the complex plane, with the edges that theories predict "
                + "drawn over it.",
        formula = "ρ(z) = <Σ_k δ(z − λ_k)>/N")
public record SpectralDensity(
        @Param(value = "400", doc = "cells along the real axis", min = 2, max = 4000) int columns,
        @Param(value = "400", doc = "cells along the imaginary axis", min = 2, max = 4000) int rows,
        @Param(value = "0", doc = "half the side of the square that is counted; 0 lets the eigenvalues decide",
                symbol = "E", unit = "weight", min = 0) double extent)
        implements Observable<PlaneCounts> {

    public SpectralDensity {
        Form.check(SpectralDensity.class, columns, rows, extent);
        requireEven("columns", columns);
        requireEven("rows", rows);
    }

    /// With an extent that the eigenvalues decide.
    public SpectralDensity(int columns, int rows) {
        this(columns, rows, 0);
    }

    private static void requireEven(String name, int count) {
        if (count % 2 != 0) {
            throw new IllegalArgumentException("%s must be even, was %d".formatted(name, count));
        }
    }

    @Override
    public PlaneCounts start() {
        return new PlaneCounts(columns, rows / 2, extent);
    }

    @Override
    public void see(Draw draw, PlaneCounts tally) {
        List<Complex> values = draw.spectrum().values();
        values.forEach(tally::add);
        tally.addDraw(values.stream().filter(z -> z.im() == 0).count());
    }

    @Override
    public Findings read(PlaneCounts tally, List<NamedLaw> laws) {
        var grid = new Grid(tally);
        List<Layer> layers = new ArrayList<>();
        layers.add(grid.raster());
        layers.addAll(LawLayers.inPlane(laws));
        var figure = Figure.of("spectral-density", "Density of eigenvalues",
                "The eigenvalues of all draws in the complex plane, as a share of all eigenvalues per unit area; "
                        + "dashed lines are the edges that theories predict.",
                Panel.complexPlane("λ", "weight", layers));
        return new Findings(values(tally), List.of(grid.table()), List.of(figure));
    }

    private static List<Value> values(PlaneCounts tally) {
        return List.of(
                Value.exact("eigenvalues", (double) tally.total(), "", "number of eigenvalues over all draws"),
                Value.exact("eigenvalues_beyond", (double) tally.beyond(), "", "number of those outside the square counted"),
                Value.estimated("real_eigenvalues", tally.realMean(), tally.realError(), "",
                        "mean number of real eigenvalues of a draw"));
    }

    /// The cells of a tally with their densities.
    private final class Grid {
        private final PlaneCounts tally;
        private final double width;
        private final double height;
        private final int first;
        private final int last;
        private final int top;

        Grid(PlaneCounts tally) {
            this.tally = tally;
            this.width = 2 * tally.extent() / columns;
            this.height = 2 * tally.extent() / rows;
            int[] occupied = IntStream.range(0, columns).filter(this::isOccupied).toArray();
            boolean whole = extent > 0 || occupied.length == 0;
            this.first = whole ? 0 : occupied[0];
            this.last = whole ? columns - 1 : occupied[occupied.length - 1];
            this.top = whole ? rows / 2 : IntStream.range(0, rows / 2)
                    .filter(this::isOccupiedRow).max().orElse(0) + 1;
        }

        private boolean isOccupied(int column) {
            return IntStream.range(0, rows / 2).anyMatch(row -> tally.count(column, row) > 0);
        }

        private boolean isOccupiedRow(int row) {
            return IntStream.range(0, columns).anyMatch(column -> tally.count(column, row) > 0);
        }

        /// Half of each count belongs to the cell, half to its mirror image.
        private double density(int column, int row) {
            return tally.count(column, row) / (2.0 * tally.total()) / (width * height);
        }

        private double left(int column) {
            return -tally.extent() + column * width;
        }

        private int column(int cell) {
            return cell % columns;
        }

        private int row(int cell) {
            return cell / columns;
        }

        Layer raster() {
            int wide = last - first + 1;
            int high = 2 * top;
            Numbers densities = Numbers.of(wide * high, k -> {
                int row = k / wide - top;
                double density = density(first + k % wide, row < 0 ? -row - 1 : row);
                return density == 0 ? Double.NaN : density;
            });
            var shade = new Shade(densities, "share of eigenvalues per unit area", "1/weight²", Shade.Map.DENSITY, true);
            return new Layer.Raster(left(first), left(last + 1), -top * height, top * height, wide, high, shade);
        }

        Table table() {
            int[] cells = IntStream.range(0, columns * (rows / 2))
                    .filter(k -> tally.count(column(k), row(k)) > 0).toArray();
            return Table.of("spectral-density", "Density of eigenvalues, upper half of the complex plane",
                    new Column.Quantity("re", "weight", "Re λ at the middle of a cell",
                            Numbers.of(cells.length, k -> left(column(cells[k])) + width / 2)),
                    new Column.Quantity("im", "weight", "|Im λ| at the middle of a cell",
                            Numbers.of(cells.length, k -> row(cells[k]) * height + height / 2)),
                    new Column.Quantity("count", "", "eigenvalues in the cell and its mirror image",
                            Numbers.of(cells.length, k -> tally.count(column(cells[k]), row(cells[k])))),
                    new Column.Quantity("density", "1/weight²", "share of eigenvalues per unit area",
                            Numbers.of(cells.length, k -> density(column(cells[k]), row(cells[k])))));
        }
    }
}
