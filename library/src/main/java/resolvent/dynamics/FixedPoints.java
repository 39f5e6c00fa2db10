package resolvent.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resolvent.model.Model;
import resolvent.numeric.Streams;

/// What a search for fixed points from many starts has found, and what became of each start.
///
/// A search finds some fixed points, never provably all of them: the counts say how it went.
///
/// @param points the different fixed points inside the region, ordered by their first variable, then the next
/// @param converged starts that ended at one of the points
/// @param unconverged starts from which the iteration did not come to rest
/// @param escaped starts that led to a fixed point outside the region
public record FixedPoints(List<FixedPoint> points, int converged, int unconverged, int escaped) {
    /// Two states closer than this, in units of 1 + |x|, are one fixed point.
    private static final double SAME = 1e-7;
    private static final int STARTS = 300;
    private static final int STARTS_PER_AXIS = 10;
    private static final int CELLS = 200;

    public FixedPoints {
        points = List.copyOf(points);
    }

    /// Looks all over a region. In the plane the starts are a grid of 10 × 10 and the places where nullclines meet, as far
    /// as a raster of 200 × 200 cells tells; in more dimensions 300 states spread at random, the same at each call.
    ///
    /// @throws IllegalArgumentException if the region has not the model's dimension
    public static FixedPoints find(Model model, Box region) {
        requireDimension("region", model, region.dimension());
        return find(model, region, starts(model, region));
    }

    private static List<double[]> starts(Model model, Box region) {
        if (region.dimension() != 2) {
            return region.dimension() == 1 ? region.grid(STARTS) : region.random(STARTS, Streams.generator(0, 0));
        }
        List<double[]> starts = new ArrayList<>(region.grid(STARTS_PER_AXIS));
        starts.addAll(Nullclines.of(model, region, CELLS).meetings(region, CELLS));
        return starts;
    }

    /// Follows Newton's method from every start. Each point's [FixedPoint#residual] says how far it is from resting;
    /// near a point with regular Jacobian the state is exact to about rounding.
    ///
    /// @throws IllegalArgumentException if a start or the region has not the model's dimension, or there is no start
    public static FixedPoints find(Model model, Box region, List<double[]> starts) {
        if (starts.isEmpty()) {
            throw new IllegalArgumentException("starts must be at least 1, was 0");
        }
        requireDimension("region", model, region.dimension());
        var found = new Search();
        for (double[] start : starts) {
            requireDimension("start", model, start.length);
            found.add(region, RestSearch.from(model, start));
        }
        return found.result(model);
    }

    private static void requireDimension(String what, Model model, int dimension) {
        if (dimension != model.dimension()) {
            throw new IllegalArgumentException("%s must have %d variables, had %d".formatted(
                    what, model.dimension(), dimension));
        }
    }

    /// The number of starts.
    public int starts() {
        return converged + unconverged + escaped;
    }

    /// The largest ‖F(x)‖ over the points; 0 if there are none.
    public double largestResidual() {
        return points.stream().mapToDouble(FixedPoint::residual).max().orElse(0);
    }

    /// What was found and what became of the starts, in one sentence.
    public String inWords() {
        return "%d %s from %d starts: %d converged, %d did not, %d left the region".formatted(points.size(),
                points.size() == 1 ? "fixed point" : "fixed points", starts(), converged, unconverged, escaped);
    }

    /// Sorts what each start led to.
    private static final class Search {
        private final List<double[]> states = new ArrayList<>();
        private int converged;
        private int unconverged;
        private int escaped;

        void add(Box region, RestSearch search) {
            double[] end = search.toArray();
            if (!search.found()) {
                unconverged++;
            } else if (!region.contains(end)) {
                escaped++;
            } else {
                converged++;
                if (states.stream().noneMatch(known -> isSame(known, end))) {
                    states.add(end);
                }
            }
        }

        private static boolean isSame(double[] a, double[] b) {
            for (int i = 0; i < a.length; i++) {
                if (Math.abs(a[i] - b[i]) > SAME * (1 + Math.abs(a[i]))) {
                    return false;
                }
            }
            return true;
        }

        FixedPoints result(Model model) {
            states.sort(byVariables(model.dimension()));
            List<FixedPoint> points = states.stream().map(state -> FixedPoint.at(model, state)).toList();
            return new FixedPoints(points, converged, unconverged, escaped);
        }

        /// Rounded, so that the last bits of a variable that is the same in two points do not decide.
        private static Comparator<double[]> byVariables(int dimension) {
            Comparator<double[]> order = (_, _) -> 0;
            for (int axis = 0; axis < dimension; axis++) {
                int variable = axis;
                order = order.thenComparing(state -> Math.round(state[variable] / SAME));
            }
            return order;
        }
    }
}
