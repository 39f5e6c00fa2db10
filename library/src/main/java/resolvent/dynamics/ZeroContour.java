package resolvent.dynamics;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import resolvent.dynamics.Polyline.Point;
import resolvent.numeric.Links;

/// The curves on which a function of two variables is 0, by marching squares: a curve crosses a cell between the
/// edges on which the function changes sign, and cells are joined along shared edges.
///
/// Points lie on the curve to rounding (each is found by bisection along its edge); features smaller than a cell can
/// be missed, and where two curves cross they are joined within one cell of the crossing.
final class ZeroContour {
    private static final int BISECTIONS = 50;

    private final DoubleBinaryOperator function;
    private final Box region;
    private final int cells;
    /// 0 counts as positive, so that every vertex has a side.
    private final boolean[][] positive;
    /// The crossings that one crossing is joined to: two, or one at the region's border.
    private final Links<Edge> crossings = new Links<>();

    private ZeroContour(DoubleBinaryOperator function, Box region, int cells) {
        this.function = function;
        this.region = region;
        this.cells = cells;
        this.positive = new boolean[cells + 1][cells + 1];
    }

    /// The curves within a rectangle that is cut into `cells` × `cells` cells.
    static List<Polyline> of(DoubleBinaryOperator function, Box region, int cells) {
        var contour = new ZeroContour(function, region, cells);
        contour.sample();
        contour.march();
        return contour.trace();
    }

    /// The edge from vertex (i, j) to the right, or upwards.
    private record Edge(int i, int j, boolean upwards) {}

    private void sample() {
        for (int j = 0; j <= cells; j++) {
            for (int i = 0; i <= cells; i++) {
                positive[j][i] = function.applyAsDouble(x(i), y(j)) >= 0;
            }
        }
    }

    private double x(double i) {
        return region.at(0, i / cells);
    }

    private double y(double j) {
        return region.at(1, j / cells);
    }

    private void march() {
        for (int j = 0; j < cells; j++) {
            for (int i = 0; i < cells; i++) {
                joinWithin(i, j);
            }
        }
    }

    private void joinWithin(int i, int j) {
        List<Edge> around = List.of(new Edge(i, j, false), new Edge(i + 1, j, true), new Edge(i, j + 1, false),
                new Edge(i, j, true));
        List<Edge> crossed = around.stream().filter(this::isCrossed).toList();
        if (crossed.size() == 2) {
            crossings.join(crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            // the middle of the cell belongs to one pair of opposite corners; cut off the two others
            boolean middle = function.applyAsDouble(x(i + 0.5), y(j + 0.5)) >= 0;
            boolean cutLowerRight = middle == positive[j][i];
            crossings.join(around.get(0), around.get(cutLowerRight ? 1 : 3));
            crossings.join(around.get(2), around.get(cutLowerRight ? 3 : 1));
        }
    }

    private boolean isCrossed(Edge edge) {
        int endI = edge.upwards ? edge.i : edge.i + 1;
        int endJ = edge.upwards ? edge.j + 1 : edge.j;
        return positive[edge.j][edge.i] != positive[endJ][endI];
    }

    private List<Polyline> trace() {
        return crossings.takeChains().stream()
                .map(chain -> new Polyline(chain.stream().map(this::crossing).toList())).toList();
    }

    private Point crossing(Edge edge) {
        boolean startsPositive = positive[edge.j][edge.i];
        double low = 0;
        double high = 1;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (low + high) / 2;
            Point point = along(edge, middle);
            boolean sameSide = function.applyAsDouble(point.x(), point.y()) >= 0 == startsPositive;
            low = sameSide ? middle : low;
            high = sameSide ? high : middle;
        }
        return along(edge, (low + high) / 2);
    }

    private Point along(Edge edge, double share) {
        return edge.upwards
                ? new Point(x(edge.i), y(edge.j + share))
                : new Point(x(edge.i + share), y(edge.j));
    }
}
