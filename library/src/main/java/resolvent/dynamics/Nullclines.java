package resolvent.dynamics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import resolvent.model.Model;

/// The nullclines of a model of two variables: the curves on which one of them stands still. Fixed points lie where
/// curves of the two variables cross.
///
/// @param first where the first variable stands still
/// @param second where the second variable stands still
public record Nullclines(List<Polyline> first, List<Polyline> second) {
    public Nullclines {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /// The nullclines at time 0 within a region that is cut into `cells` × `cells` cells; features smaller than a
    /// cell can be missed. Points lie on the curves to rounding.
    ///
    /// @throws IllegalArgumentException if model or region has not two variables, or `cells` is not in 1..2000
    public static Nullclines of(Model model, Box region, int cells) {
        VectorField.requirePlane(model, region);
        if (cells < 1 || cells > 2000) {
            throw new IllegalArgumentException("cells must be at least 1 and at most 2000, was " + cells);
        }
        return new Nullclines(curves(model, 0, region, cells), curves(model, 1, region, cells));
    }

    /// States near which the nullclines of both variables run: one in each cell of a raster that both cross. Starts for a
    /// search that finds fixed points which a grid of starts misses.
    ///
    /// @param region the region of the nullclines
    /// @param cells cells of the raster along each axis
    List<double[]> meetings(Box region, int cells) {
        Map<List<Integer>, double[]> crossed = new LinkedHashMap<>();
        forEachSegment(first, middle -> crossed.put(cell(middle, region, cells), middle));
        Map<List<Integer>, double[]> both = new LinkedHashMap<>();
        forEachSegment(second, middle -> {
            List<Integer> cell = cell(middle, region, cells);
            if (crossed.containsKey(cell)) {
                both.put(cell, middle);
            }
        });
        return List.copyOf(both.values());
    }

    private static void forEachSegment(List<Polyline> curves, Consumer<double[]> user) {
        for (Polyline curve : curves) {
            for (int k = 1; k < curve.points().size(); k++) {
                Polyline.Point from = curve.points().get(k - 1);
                Polyline.Point to = curve.points().get(k);
                user.accept(new double[] {(from.x() + to.x()) / 2, (from.y() + to.y()) / 2});
            }
        }
    }

    private static List<Integer> cell(double[] state, Box region, int cells) {
        return IntStream.range(0, 2).mapToObj(axis -> (int) Math.floor(cells * (state[axis] - region.lower().get(axis))
                / (region.upper().get(axis) - region.lower().get(axis)))).toList();
    }

    private static List<Polyline> curves(Model model, int variable, Box region, int cells) {
        double[] velocity = new double[2];
        return ZeroContour.of((x, y) -> {
            model.velocity(0, new double[] {x, y}, velocity);
            return velocity[variable];
        }, region, cells);
    }
}
