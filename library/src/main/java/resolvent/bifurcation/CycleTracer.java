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

    /// By how much a shot may multiply deviations: beyond, the cycle is cut into more shots.
    private static final double GROWTH = 200;
    private static final double USUAL_GROWTH = 30;
    /// Beginnings around the cycle hold its phase.
    private static final int FEWEST_PARTS = 4;
    private static final int MOST_PARTS = 256;
    private static final double INEXACT = 1e-6;
    private static final int MORE = 4;
    /// A station that falls on a bifurcation tells nothing about either side: the step is made shorter by this.
    private static final double ASIDE = 0.83;

    private final CycleContinuation settings;
    private final double firstPeriod;
    private final List<CycleSegment> segments = new ArrayList<>();
    private CycleCurve curve;
    private CycleStation last;
    private double step;

    private CycleTracer(CycleContinuation settings, CycleCurve curve, CycleStation start) {
        this.settings = settings;
        this.firstPeriod = start.cycle().period();
        this.curve = curve;
        this.last = start;
        this.step = Math.min(FIRST_STEP, settings.largestStep());
    }

    /// A curve of cycles as far as it was followed.
    record Trace(List<CycleSegment> segments, CycleEnding ending) {
        /// The cycles after the first one.
        List<CycleAt> points() {
            return segments.stream().map(segment -> segment.last().at()).toList();
        }
    }

    /// Equations of cycles and a station that meets them.
    private record Cut(CycleCurve curve, CycleStation station) {}

    /// A cycle by as many shots as it takes, its tangent with the parameter; empty where it cannot be had.
    private static Optional<Cut> cut(Sweep sweep, CycleAt start) {
        LimitCycle cycle = start.cycle();
        var scales = new CycleScales(sweep.region(), cycle.period(), sweep.from(), sweep.span(), 1);
        var curve = new CycleCurve(sweep.family(), scales);
        double[] place = new double[scales.unknowns()];
        scales.put(place, 0, cycle.toArray());
        scales.put(place, cycle.period(), start.parameter());
        return Turn.of(curve, place).flatMap(turn -> {
            CycleCurve finer = curve.withParts(Math.max(FEWEST_PARTS, parts(turn, 1)));
            return CycleStation.near(finer, divided(curve, turn, place, finer.scales().parts()),
                    finer.scales().alongParameter()).map(station -> new Cut(finer, station));
        });
    }

    /// The curve through a cycle.
    ///
    /// @param way −1 or 1: how the parameter goes at first
    static Trace from(CycleContinuation settings, CycleAt start, int way) {
        Optional<Cut> cut = cut(settings.sweep(), start);
        return cut.isEmpty() ? new Trace(List.of(), CycleEnding.STEP_TOO_SMALL)
                : from(settings, cut.get().curve, way > 0 ? cut.get().station : cut.get().station.reversed());
    }

    /// Where the branch of cycles of twice the period begins.
    static Optional<CycleBirth.Start> doubled(CycleContinuation settings, CycleAt doubling) {
        return cut(settings.sweep(), doubling).flatMap(cut -> CycleBirth.doubled(cut.curve, cut.station));
    }

    /// The curve from a station on, along the station's tangent.
    static Trace from(CycleContinuation settings, CycleCurve curve, CycleStation start) {
        var tracer = new CycleTracer(settings, curve, start);
        CycleEnding ending = tracer.run();
        return new Trace(List.copyOf(tracer.segments), ending);
    }

    /// As many that no shot multiplies deviations too much, and more where the multiplier that should be 1 tells that one
    /// does so on its way and then undoes it.
    private static int parts(Turn turn, int now) {
        double needed = turn.growth() <= USUAL_GROWTH ? now : now * Math.log(turn.growth()) / Math.log(USUAL_GROWTH);
        double least = turn.cycle().multiplierError() > INEXACT ? MORE * now : now;
        return (int) Math.clamp(Math.ceil(Math.max(needed, least)), now, MOST_PARTS);
    }

    private static boolean isCoarse(Turn turn) {
        return turn.growth() > GROWTH || turn.cycle().multiplierError() > INEXACT;
    }

    private static double[] divided(CycleCurve curve, Turn turn, double[] place, int parts) {
        CycleScales scales = curve.scales().withParts(parts);
        double[] divided = new double[scales.unknowns()];
        for (int part = 0; part < parts; part++) {
            scales.put(divided, part, turn.at((double) part / parts));
        }
        scales.put(divided, curve.scales().period(place), curve.scales().parameter(place));
        return divided;
    }

    private CycleEnding run() {
        while (segments.size() < settings.mostPoints()) {
            Optional<CycleEnding> ending = advance();
            if (ending.isPresent()) {
                return ending.get();
            }
        }
        return CycleEnding.ENOUGH_POINTS;
    }

    private Optional<CycleEnding> advance() {
        boolean avoided = false;
        while (step >= SMALLEST_STEP) {
            double tried = step;
            double[] ahead = last.place().clone();
            RestCurve.add(ahead, step, last.tangent());
            double share = ahead[ahead.length - 1];
            boolean atEnd = share < 0 || share > 1;
            Optional<CycleStation> next = atEnd ? atEnd(share) : along(ahead);
            boolean onChange = next.isPresent() && next.get().isCritical() && !last.isCritical();
            if (next.isPresent() && (avoided || !onChange)) {
                return atEnd ? keep(next.get()).or(() -> Optional.of(CycleEnding.LEFT_RANGE)) : keep(next.get());
            }
            avoided |= onChange;
            step = tried * (onChange ? ASIDE : 0.5);
        }
        return Optional.of(CycleEnding.STEP_TOO_SMALL);
    }

    private Optional<CycleStation> along(double[] ahead) {
        Optional<CycleStation> next = CycleStation.near(curve, ahead, last.tangent()).filter(this::isNext);
        if (next.isPresent() && next.get().iterations() <= FEW_ITERATIONS) {
            step = Math.min(settings.largestStep(), step * 1.5);
        }
        return next;
    }

    private boolean isNext(CycleStation next) {
        boolean smooth = step < CORNER || RestCurve.dot(next.tangent(), last.tangent()) > LEAST_COSINE;
        return smooth && next.distance(last) <= 3 * step && !isMirrored(next.cycle());
    }

    /// Whether the state at the beginning of the cycle went over to the other side of it: near a Hopf bifurcation a step past
    /// the state of rest leads to the same cycles, half a period later.
    private boolean isMirrored(LimitCycle next) {
        double[] before = fromCentre(last.cycle());
        double[] after = fromCentre(next);
        double[] way = after.clone();
        RestCurve.add(way, -1, before);
        return RestCurve.dot(before, after) < 0 && Vectors.norm(way) > Vectors.norm(before);
    }

    /// From the middle of the box around a cycle to its beginning.
    private double[] fromCentre(LimitCycle cycle) {
        double[] way = cycle.toArray();
        for (int i = 0; i < way.length; i++) {
            way[i] = (way[i] - (cycle.lowest().get(i) + cycle.highest().get(i)) / 2) / curve.scales().width(i);
        }
        return way;
    }

    /// The cycle at the end of the range, from a station that is less than a step away from it.
    private Optional<CycleStation> atEnd(double beyond) {
        double end = beyond > 1 ? 1 : 0;
        double[] ahead = last.place().clone();
        RestCurve.add(ahead, (end - ahead[ahead.length - 1]) / last.slope(), last.tangent());
        ahead[ahead.length - 1] = end;
        return CycleStation.near(curve, ahead, curve.scales().alongParameter())
                .map(station -> last.slope() > 0 ? station : station.reversed())
                .filter(station -> station.distance(last) <= 3 * step);
    }

    /// Keeps the station, unless it is a reason to end.
    private Optional<CycleEnding> keep(CycleStation next) {
        double size = size(next.cycle());
        if (size < SMALL && size < size(last.cycle())) {
            return Optional.of(CycleEnding.CAME_TO_REST);
        }
        if (!isInside(next.cycle())) {
            return Optional.of(CycleEnding.LEFT_REGION);
        }
        segments.add(new CycleSegment(curve, last, next));
        last = next;
        step = Math.min(step, SHARE * size);
        if (isCoarse(next.turn()) && curve.scales().parts() < MOST_PARTS) {
            divide();
        }
        return next.cycle().period() > LONG * firstPeriod ? Optional.of(CycleEnding.PERIOD_GREW) : Optional.empty();
    }

    /// Goes on with more shots, if the cycle can be had by them.
    private void divide() {
        int parts = parts(last.turn(), curve.scales().parts());
        CycleCurve finer = curve.withParts(parts);
        double[] row = new double[finer.scales().unknowns()];
        double[] tangent = last.tangent();
        // the beginning, the period and the parameter go the same way as before
        double ratio = Math.sqrt((double) curve.scales().parts() / parts);
        for (int i = 0; i < curve.scales().size(); i++) {
            row[i] = ratio * tangent[i];
        }
        row[row.length - 2] = tangent[tangent.length - 2];
        row[row.length - 1] = tangent[tangent.length - 1];
        CycleStation.near(finer, divided(curve, last.turn(), last.place(), parts), RestCurve.unit(row))
                .ifPresent(station -> {
                    curve = finer;
                    last = station;
                });
    }

    private double size(LimitCycle cycle) {
        CycleScales scales = curve.scales();
        double size = 0;
        for (int i = 0; i < scales.size(); i++) {
            size = Math.max(size, (cycle.highest().get(i) - cycle.lowest().get(i)) / scales.width(i));
        }
        return size;
    }

    private boolean isInside(LimitCycle cycle) {
        return settings.sweep().region().contains(cycle.lowest().stream().mapToDouble(Double::doubleValue).toArray())
                && settings.sweep().region().contains(cycle.highest().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
