package resolvent.bifurcation;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import resolvent.dynamics.Box;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.model.Model;

/// Which attractor each start of a grid leads to.
///
/// A start counts for an attractor if its trajectory ends within a hundredth of the region's widths of it. Starts that
/// do not come that close in the time given, or whose trajectory cannot be followed, are unknown: near the boundary
/// between basins there are always some.
///
/// @param region where the starts lie, in the centres of `perAxis` cells along every variable
/// @param perAxis cells along every variable
/// @param reached for every start, the first variable running fastest, the number of its attractor in the list that
///     was given, from 0; [#UNKNOWN] where none was reached
/// @param attractors how many attractors were given
public record Basins(Box region, int perAxis, List<Integer> reached, int attractors) {
    public static final int UNKNOWN = -1;
    private static final double CLOSE = 1e-2;
    private static final double TOLERANCE = 1e-8;

    public Basins {
        reached = List.copyOf(reached);
    }

    /// Follows every start for a time.
    ///
    /// @throws IllegalArgumentException if the time is not above 0, the region has not the model's dimension, or the
    ///     grid would have more than a million starts
    public static Basins of(Model model, Box region, int perAxis, double time, List<Attractor> attractors) {
        if (!(time > 0) || time == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("time must be above 0 and finite, was " + time);
        }
        if (region.dimension() != model.dimension()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "region must have %d variables, had %d",
                    model.dimension(), region.dimension()));
        }
        List<List<double[]>> states = attractors.stream().map(attractor -> attractor.states(model)).toList();
        Integration flow = Integration.of(model).tolerances(TOLERANCE, TOLERANCE);
        return new Basins(region, perAxis, region.grid(perAxis).stream()
                .map(start -> reached(flow.from(start).during(0, time), region, states)).toList(), attractors.size());
    }

    private static int reached(Trajectory path, Box region, List<List<double[]>> attractors) {
        double[] end = path.end();
        return !path.outcome().isComplete() ? UNKNOWN : IntStream.range(0, attractors.size())
                .filter(k -> attractors.get(k).stream().anyMatch(state -> isClose(state, end, region)))
                .findFirst().orElse(UNKNOWN);
    }

    private static boolean isClose(double[] a, double[] b, Box region) {
        for (int i = 0; i < a.length; i++) {
            if (!(Math.abs(a[i] - b[i]) <= CLOSE * (region.upper().get(i) - region.lower().get(i)))) {
                return false;
            }
        }
        return true;
    }

    /// The share of starts that lead to an attractor, or that are [#UNKNOWN].
    ///
    /// @throws IndexOutOfBoundsException unless the attractor is one of those given, counted from 0, or [#UNKNOWN]
    public double share(int attractor) {
        if (attractor < UNKNOWN || attractor >= attractors) {
            throw new IndexOutOfBoundsException("attractor must be from -1 (unknown) to %d, was %d".formatted(
                    attractors - 1, attractor));
        }
        return (double) reached.stream().filter(one -> one == attractor).count() / reached.size();
    }
}
