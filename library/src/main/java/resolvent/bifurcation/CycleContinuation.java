package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows cycles through a sweep by pseudo-arclength in state, period and parameter, so that folds of cycles and
/// families that stand upright over one value of the parameter are nothing special.
///
/// ```java
/// var sweep = new Sweep(family, 20, 100, Box.plane(0, 100, 0, 60));
/// CycleBranch branch = CycleContinuation.standard(sweep).follow(new CycleAt(50, cycle));
/// ```
///
/// @param sweep what is followed, and where; the parameter must also be allowed a hundred-thousandth of the range
///     beyond its ends, over which differences are taken
/// @param largestStep the longest step, in units of the sweep's range, widths and the first period; between 1e-4 and 1
/// @param mostPoints the largest number of points each way, at least 2
public record CycleContinuation(Sweep sweep, double largestStep, int mostPoints) {
    private static final double STEP = 0.05;
    private static final int POINTS = 300;

    public CycleContinuation {
        if (!(largestStep >= 1e-4 && largestStep <= 1)) {
            throw new IllegalArgumentException("largestStep must be between 1e-4 and 1, was " + largestStep);
        }
        if (mostPoints < 2) {
            throw new IllegalArgumentException("mostPoints must be at least 2, was " + mostPoints);
        }
    }

    /// Steps of at most a twentieth of the range or region, at most 300 points each way.
    public static CycleContinuation standard(Sweep sweep) {
        return new CycleContinuation(sweep, STEP, POINTS);
    }

    /// The branch through a cycle, both ways.
    ///
    /// @throws IllegalArgumentException if the parameter is not in the range, or the cycle not in the region
    public CycleBranch follow(CycleAt start) {
        if (!sweep.region().contains(start.cycle().toArray())) {
            throw new IllegalArgumentException("the cycle must lie in the region, has the state " + start.cycle().state());
        }
        if (!sweep.covers(start.parameter())) {
            throw new IllegalArgumentException("parameter must be between %s and %s, was %s".formatted(
                    sweep.from(), sweep.to(), start.parameter()));
        }
        CycleTracer down = new CycleTracer(this, start, -1);
        CycleTracer up = new CycleTracer(this, start, 1);
        CycleEnding before = down.run();
        CycleEnding after = up.run();
        List<CycleAt> points = new ArrayList<>(down.found().reversed());
        points.add(start);
        points.addAll(up.found());
        return new CycleBranch(sweep, points, changes(points), before, after);
    }

    private static List<CycleChange> changes(List<CycleAt> points) {
        List<CycleChange> changes = new ArrayList<>();
        for (int k = 1; k < points.size(); k++) {
            Optional<CycleAt> next = k + 1 < points.size() ? Optional.of(points.get(k + 1)) : Optional.empty();
            Optional<CycleAt> earlier = k > 1 ? Optional.of(points.get(k - 2)) : Optional.empty();
            CycleChanges.between(earlier, points.get(k - 1), points.get(k), next).ifPresent(changes::add);
        }
        return changes;
    }
}
