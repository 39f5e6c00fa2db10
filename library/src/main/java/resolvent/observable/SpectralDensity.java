package resolvent.observable;

import java.util.ArrayList;
import java.util.Arrays;
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
/// then coarsens the picture of the bulk, and an extent of one's own is better. Where eigenvalues are few, the picture has
/// larger squares than the table has cells. The density of the upper half is
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
    /// Eigenvalues in a square of the picture, on average over those that have any.
    private static final int ENOUGH = 4;
    /// The picture keeps at least so many squares to a side.
    private static final int FEWEST_SQUARES = 12;

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
        tally.addDraw(draw.spectrum().realCount());
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
        private final int merged;

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
            this.merged = merged();
        }

        /// How many cells to a side make one square of the picture: enough that a square with eigenvalues has some of
        /// them on average, and its shade is more than chance. Whole squares fill the grid.
        private int merged() {
            int most = Math.max(1, Math.min(last - first + 1, 2 * top) / FEWEST_SQUARES);
            int[] sides = IntStream.rangeClosed(1, most).filter(side -> columns % side == 0 && rows / 2 % side == 0).toArray();
            return Arrays.stream(sides).filter(side -> occupiedSquares(side) * ENOUGH <= tally.total()).findFirst()
                    .orElse(sides[sides.length - 1]);
        }

        private long occupiedSquares(int side) {
            return IntStream.rangeClosed(first / side, last / side).mapToLong(x -> IntStream.rangeClosed(0, (top - 1) / side)
                    .filter(y -> count(x, y, side) > 0).count()).sum();
        }

        /// The eigenvalues in a square of the picture.
        private long count(int x, int y, int side) {
            long count = 0;
            for (int column = x * side; column < (x + 1) * side; column++) {
                for (int row = y * side; row < (y + 1) * side; row++) {
                    count += tally.count(column, row);
                }
            }
            return count;
        }

        private boolean isOccupied(int column) {
            return IntStream.range(0, rows / 2).anyMatch(row -> tally.count(column, row) > 0);
        }

        private boolean isOccupiedRow(int row) {
            return IntStream.range(0, columns).anyMatch(column -> tally.count(column, row) > 0);
        }

        /// Half of each count belongs to the cell, half to its mirror image.
        private double density(long count, int side) {
            return count / (2.0 * tally.total()) / (side * width * side * height);
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
            int left = first / merged;
            int wide = last / merged - left + 1;
            int half = (top - 1) / merged + 1;
            Numbers densities = Numbers.of(wide * 2 * half, k -> {
                int y = k / wide - half;
                long count = count(left + k % wide, y < 0 ? -y - 1 : y, merged);
                return count == 0 ? Double.NaN : density(count, merged);
            });
            var shade = new Shade(densities, "share of eigenvalues per unit area", "1/weight²", Shade.Map.DENSITY, true);
            double reach = half * merged * height;
            return new Layer.Raster(left(left * merged), left((left + wide) * merged), -reach, reach, wide, 2 * half, shade);
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
                            Numbers.of(cells.length, k -> density(tally.count(column(cells[k]), row(cells[k])), 1))));
        }
    }
}
