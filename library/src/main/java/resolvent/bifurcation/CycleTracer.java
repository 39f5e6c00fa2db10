package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.Vectors;

/// Follows a curve of cycles one way.
final class CycleTracer {
    private static final double FIRST_STEP = 0.01;
    private static final double SMALLEST_STEP = 1e-6;
    private static final double LEAST_COSINE = 0.9;
    /// Below this step a bend counts as a corner.
    private static final double CORNER = 1e-3;
    private static final int FEW_ITERATIONS = 4;
    /// Cycles smaller than this share of the region count as rest.
    private static final double SMALL = 2e-3;
    /// No step is longer than this share of the cycle, so that none goes through a state of rest unseen.
    private static final double SHARE = 0.3;
    private static final double LONG = 100;

    private final CycleContinuation settings;
    private final CycleCurve curve;
    private final CycleAt start;
    private final List<CycleAt> found = new ArrayList<>();
    private double[] place;
    private double[] tangent;
    private double step;

    /// @param way −1 or 1: how the parameter goes at first
    CycleTracer(CycleContinuation settings, CycleAt start, int way) {
        Sweep sweep = settings.sweep();
        this.settings = settings;
        this.start = start;
        var scales = new CycleScales(sweep.region(), start.cycle().period(), sweep.from(), sweep.span(), 1);
        this.curve = new CycleCurve(sweep.family(), scales, false);
        this.place = new double[scales.unknowns()];
        scales.put(place, 0, start.cycle().toArray());
        scales.put(place, start.cycle().period(), start.parameter());
        this.tangent = scales.alongParameter();
        tangent[tangent.length - 1] = way;
        this.step = Math.min(FIRST_STEP, settings.largestStep());
    }

    /// The cycles after the first one.
    List<CycleAt> found() {
        return found;
    }

    CycleEnding run() {
        Optional<double[]> first = curve.correct(place, tangent).flatMap(CycleCurve.Corrected::tangent);
        if (first.isEmpty()) {
            return CycleEnding.STEP_TOO_SMALL;
        }
        tangent = first.get();
        while (found.size() < settings.mostPoints()) {
            Optional<CycleEnding> ending = advance();
            if (ending.isPresent()) {
                return ending.get();
            }
        }
        return CycleEnding.ENOUGH_POINTS;
    }

    private Optional<CycleEnding> advance() {
        while (step >= SMALLEST_STEP) {
            double[] ahead = place.clone();
            RestCurve.add(ahead, step, tangent);
            double parameter = ahead[ahead.length - 1];
            if (parameter < 0 || parameter > 1) {
                return atEnd(parameter);
            }
            Optional<CycleCurve.Corrected> corrected = curve.correct(ahead, tangent);
            Optional<double[]> next = corrected.flatMap(CycleCurve.Corrected::tangent).filter(this::isSmooth);
            if (next.isPresent() && isNear(corrected.orElseThrow().place())) {
                boolean easy = corrected.orElseThrow().iterations() <= FEW_ITERATIONS;
                place = corrected.orElseThrow().place();
                tangent = next.get();
                step = Math.min(settings.largestStep(), step * (easy ? 1.5 : 1));
                return keep();
            }
            step /= 2;
        }
        return Optional.of(CycleEnding.STEP_TOO_SMALL);
    }

    private boolean isSmooth(double[] next) {
        return step < CORNER || RestCurve.dot(next, tangent) > LEAST_COSINE;
    }

    private boolean isNear(double[] next) {
        double[] way = next.clone();
        RestCurve.add(way, -1, place);
        return Vectors.norm(way) <= 3 * step;
    }

    /// The cycle at the end of the range, from a place of the curve that is less than a step away from it.
    private Optional<CycleEnding> atEnd(double beyond) {
        int parameter = place.length - 1;
        double end = beyond > 1 ? 1 : 0;
        double[] ahead = place.clone();
        RestCurve.add(ahead, (end - place[parameter]) / tangent[parameter], tangent);
        ahead[parameter] = end;
        Optional<CycleCurve.Corrected> last = curve.correct(ahead, curve.scales().alongParameter());
        if (last.isPresent() && isNear(last.get().place())) {
            place = last.get().place();
            return keep().or(() -> Optional.of(CycleEnding.LEFT_RANGE));
        }
        step /= 2;
        return step < SMALLEST_STEP ? Optional.of(CycleEnding.STEP_TOO_SMALL) : Optional.empty();
    }

    /// Keeps the cycle, unless it is a reason to end.
    private Optional<CycleEnding> keep() {
        Optional<LimitCycle> cycle = LimitCycle.at(curve, place);
        if (cycle.isEmpty()) {
            return Optional.of(CycleEnding.STEP_TOO_SMALL);
        }
        if (size(cycle.get()) < SMALL) {
            return Optional.of(CycleEnding.CAME_TO_REST);
        }
        if (!isInside(cycle.get())) {
            return Optional.of(CycleEnding.LEFT_REGION);
        }
        found.add(new CycleAt(curve.scales().parameter(place), cycle.get()));
        step = Math.min(step, SHARE * size(cycle.get()));
        return cycle.get().period() > LONG * start.cycle().period() ? Optional.of(CycleEnding.PERIOD_GREW)
                : Optional.empty();
    }

    private double size(LimitCycle cycle) {
        double size = 0;
        for (int i = 0; i < curve.scales().size(); i++) {
            size = Math.max(size, (cycle.highest().get(i) - cycle.lowest().get(i)) / curve.scales().width(i));
        }
        return size;
    }

    private boolean isInside(LimitCycle cycle) {
        return settings.sweep().region().contains(cycle.lowest().stream().mapToDouble(Double::doubleValue).toArray())
                && settings.sweep().region().contains(cycle.highest().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
