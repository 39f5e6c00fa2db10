package resolvent.numeric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The curves on which a function that is known on a grid has a given value, by marching squares: between neighbouring
/// grid points the function is taken as linear, so a curve lies within `h² f''/8|f'|` of the true one for cells of
/// side h.
///
/// @param curves the curves, each as the points that it joins, the last equal to the first where it is closed
/// @param flux ∫ |∇f| ds along all curves, with the gradient of the bilinear interpolation: for closed curves the
///     integral of ∇²f over what they enclose, up to the sign of f − level there
public record LevelCurves(List<List<Complex>> curves, double flux) {
    public LevelCurves {
        curves = curves.stream().map(List::copyOf).toList();
    }

    /// A function on a grid of points over a rectangle, its outermost points on the rectangle's sides.
    ///
    /// @param columns number of points from left to right, at least 2
    /// @param rows number of points from bottom to top, at least 2
    public record Grid(int columns, int rows, double left, double right, double bottom, double top, Values values) {
        public Grid {
            if (columns < 2 || rows < 2) {
                throw new IllegalArgumentException("a grid must have at least 2 columns and rows, was %d × %d".formatted(
                        columns, rows));
            }
            if (!(left < right) || !(bottom < top)) {
                throw new IllegalArgumentException(
                        "a grid must have left < right and bottom < top, was %s, %s, %s, %s".formatted(
                                left, right, bottom, top));
            }
        }

        double width() {
            return (right - left) / (columns - 1);
        }

        double height() {
            return (top - bottom) / (rows - 1);
        }
    }

    /// What the function is in column i and row j, from the lower left.
    @FunctionalInterface
    public interface Values {
        double at(int i, int j);
    }

    /// The curves of one level.
    ///
    /// @throws IllegalArgumentException if the function is NaN somewhere on the grid
    public static LevelCurves of(Grid grid, double level) {
        var march = new March(grid, level);
        march.cells();
        return new LevelCurves(march.trace(), march.flux);
    }

    /// The edge from grid point (i, j) to the right, or upwards.
    private record Edge(int i, int j, boolean upwards) {}

    private static final class March {
        private final Grid grid;
        private final double[][] above;
        private final Links<Edge> links = new Links<>();
        private final Map<Edge, Complex> crossings = new HashMap<>();
        private double flux;

        March(Grid grid, double level) {
            this.grid = grid;
            this.above = new double[grid.rows()][grid.columns()];
            for (int j = 0; j < grid.rows(); j++) {
                for (int i = 0; i < grid.columns(); i++) {
                    above[j][i] = grid.values().at(i, j) - level;
                    if (Double.isNaN(above[j][i])) {
                        throw new IllegalArgumentException("values must be numbers, was NaN at (%d, %d)".formatted(i, j));
                    }
                }
            }
        }

        void cells() {
            for (int j = 0; j < grid.rows() - 1; j++) {
                for (int i = 0; i < grid.columns() - 1; i++) {
                    cell(i, j);
                }
            }
        }

        private void cell(int i, int j) {
            if (isOnOneSide(i, j)) {
                return;
            }
            List<Edge> around = List.of(new Edge(i, j, false), new Edge(i + 1, j, true), new Edge(i, j + 1, false),
                    new Edge(i, j, true));
            List<Edge> crossed = around.stream().filter(this::isCrossed).toList();
            if (crossed.size() == 2) {
                join(crossed.get(0), crossed.get(1), i, j);
            } else if (crossed.size() == 4) {
                // the middle belongs to one pair of opposite corners; cut off the two others
                double middle = above[j][i] + above[j][i + 1] + above[j + 1][i] + above[j + 1][i + 1];
                boolean cutLowerRight = middle >= 0 == above[j][i] >= 0;
                join(around.get(0), around.get(cutLowerRight ? 1 : 3), i, j);
                join(around.get(2), around.get(cutLowerRight ? 3 : 1), i, j);
            }
        }

        private boolean isOnOneSide(int i, int j) {
            boolean side = above[j][i] >= 0;
            return side == above[j][i + 1] >= 0 && side == above[j + 1][i] >= 0 && side == above[j + 1][i + 1] >= 0;
        }

        private boolean isCrossed(Edge edge) {
            return above[edge.j][edge.i] >= 0 != end(edge) >= 0;
        }

        private double end(Edge edge) {
            return edge.upwards ? above[edge.j + 1][edge.i] : above[edge.j][edge.i + 1];
        }

        private void join(Edge a, Edge b, int i, int j) {
            links.join(a, b);
            Complex start = crossing(a);
            Complex end = crossing(b);
            Complex middle = start.plus(end).times(0.5);
            flux += slope(middle, i, j) * end.minus(start).abs();
        }

        /// |∇f| of the bilinear interpolation within a cell.
        private double slope(Complex at, int i, int j) {
            double u = (at.re() - grid.left()) / grid.width() - i;
            double v = (at.im() - grid.bottom()) / grid.height() - j;
            double along = (1 - v) * (above[j][i + 1] - above[j][i]) + v * (above[j + 1][i + 1] - above[j + 1][i]);
            double across = (1 - u) * (above[j + 1][i] - above[j][i]) + u * (above[j + 1][i + 1] - above[j][i + 1]);
            return Math.hypot(along / grid.width(), across / grid.height());
        }

        private Complex crossing(Edge edge) {
            return crossings.computeIfAbsent(edge, _ -> {
                double start = above[edge.j][edge.i];
                double share = start / (start - end(edge));
                double x = edge.i + (edge.upwards ? 0 : share);
                double y = edge.j + (edge.upwards ? share : 0);
                return new Complex(grid.left() + x * grid.width(), grid.bottom() + y * grid.height());
            });
        }

        List<List<Complex>> trace() {
            return links.takeChains().stream().map(chain -> chain.stream().map(this::crossing).toList()).toList();
        }
    }
}
