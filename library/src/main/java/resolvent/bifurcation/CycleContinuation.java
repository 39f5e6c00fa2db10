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
/// @param sweep what is followed, and where
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
        requireInside(start);
        CycleTracer.Trace down = CycleTracer.from(this, start, -1);
        CycleTracer.Trace up = CycleTracer.from(this, start, 1);
        List<CycleAt> points = new ArrayList<>(down.points().reversed());
        points.add(start);
        points.addAll(up.points());
        List<CycleChange> changes = new ArrayList<>();
        CycleDetector.along(down.segments()).reversed().forEach(change -> changes.add(change.reversed()));
        changes.addAll(CycleDetector.along(up.segments()));
        return new CycleBranch(sweep, points, changes, down.ending(), up.ending());
    }

    private void requireInside(CycleAt start) {
        if (!sweep.region().contains(start.cycle().toArray())) {
            throw new IllegalArgumentException("the cycle must lie in the region, has the state " + start.cycle().state());
        }
        requireParameter(start.parameter());
    }

    private void requireParameter(double parameter) {
        if (!sweep.covers(parameter)) {
            throw new IllegalArgumentException("parameter must be between %s and %s, was %s".formatted(
                    sweep.from(), sweep.to(), parameter));
        }
    }

    /// The branch of cycles of twice the period that is born in a period doubling, away from it; its first point is the
    /// first of them that was found. Empty if none was found. Where the branch ends in another period doubling it goes on
    /// as the same cycles half a period later, and the place is named a branch point.
    ///
    /// @throws IllegalArgumentException if the change is no period doubling, the parameter is not in the range, or the
    ///     cycle not in the region
    public Optional<CycleBranch> followDoubled(CycleChange doubling) {
        if (doubling.kind() != CycleChange.Kind.PERIOD_DOUBLING) {
            throw new IllegalArgumentException("doubling must be a period doubling, was a " + doubling.kind().words());
        }
        requireInside(doubling.at());
        return CycleTracer.doubled(this, doubling.at()).map(start -> born(start, CycleEnding.BEGAN_AT_DOUBLING));
    }

    /// The branch of cycles that is born in a Hopf bifurcation of this sweep, away from it; its first point is the first of
    /// them that was found. Empty if none was found.
    ///
    /// @throws IllegalArgumentException if the parameter is not in the range, or the state not in the region
    public Optional<CycleBranch> followBorn(Bifurcation.Hopf hopf) {
        requireParameter(hopf.parameter());
        if (!sweep.region().contains(hopf.at().point().toArray())) {
            throw new IllegalArgumentException("the state must lie in the region, was " + hopf.at().point().state());
        }
        return CycleBirth.atHopf(sweep, hopf).map(start -> born(start, CycleEnding.BEGAN_AT_HOPF));
    }

    private CycleBranch born(CycleBirth.Start start, CycleEnding birth) {
        CycleTracer.Trace ahead = CycleTracer.from(this, start.curve(), start.station());
        List<CycleAt> points = new ArrayList<>(ahead.points());
        points.addFirst(start.station().at());
        return new CycleBranch(sweep, points, CycleDetector.along(ahead.segments()), birth, ahead.ending());
    }
}
