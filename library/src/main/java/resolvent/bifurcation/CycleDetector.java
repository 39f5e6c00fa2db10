package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import resolvent.bifurcation.CycleChange.Kind;
import resolvent.numeric.Complex;

/// Finds what happens between neighbouring stations of a curve of cycles: a piece in which more happens than one change
/// accounts for is halved until each part has one, which is then located.
final class CycleDetector {
    private static final double SHORTEST = 1e-7;

    private final CycleSegment whole;
    private final List<CycleChange> found = new ArrayList<>();

    private CycleDetector(CycleSegment whole) {
        this.whole = whole;
    }

    /// What happens along the pieces of a curve, in order.
    static List<CycleChange> along(List<CycleSegment> segments) {
        List<CycleChange> changes = new ArrayList<>();
        Optional<CycleStation> certain = Optional.empty();
        for (CycleSegment segment : segments) {
            if (!segment.first().isCritical()) {
                certain = Optional.of(segment.first());
            }
            if (!segment.last().isCritical()) {
                if (segment.first().isCritical()) {
                    certain.flatMap(before -> undecided(before, segment)).ifPresent(changes::add);
                } else {
                    var detector = new CycleDetector(segment);
                    detector.search(segment);
                    changes.addAll(detector.found);
                }
            }
        }
        return changes;
    }

    /// What happens between two stations whose sort is certain and between which there are others that tell nothing.
    private static Optional<CycleChange> undecided(CycleStation before, CycleSegment segment) {
        CycleStation after = segment.last();
        return before.growing() == after.growing() ? Optional.empty()
                : Optional.of(new CycleChange(Kind.UNDECIDED, segment.first().at(), before.at(), after.at()));
    }

    private void search(CycleSegment segment) {
        if (segment.first().isOfTheSortOf(segment.last())) {
            return;
        }
        Optional<CycleChange> change = change(segment);
        if (change.isPresent()) {
            found.add(change.get());
            return;
        }
        Optional<CycleStation> middle = segment.length() > SHORTEST ? segment.middle() : Optional.empty();
        if (middle.isEmpty() || middle.get().isCritical()) {
            found.add(named(Kind.SEVERAL, segment.last().at()));
            return;
        }
        search(segment.until(middle.get()));
        search(segment.since(middle.get()));
    }

    private CycleChange named(Kind kind, CycleAt at) {
        return new CycleChange(kind, at, whole.first().at(), whole.last().at());
    }

    /// The one change within a piece; empty where there is more than one.
    private Optional<CycleChange> change(CycleSegment segment) {
        int growing = Math.abs(segment.first().growing() - segment.last().growing());
        boolean doubles = (beyondMinusOne(segment.first()) - beyondMinusOne(segment.last())) % 2 != 0;
        boolean turns = segment.first().turnsUntil(segment.last());
        if (segment.first().orientation() != segment.last().orientation()) {
            return growing > 1 || doubles ? Optional.empty()
                    : CycleCrossing.locate(segment).map(at -> named(Kind.BRANCH_POINT, at));
        }
        if (turns) {
            return growing != 1 || doubles ? Optional.empty()
                    : segment.zero(CycleStation::slope).map(fold -> named(Kind.FOLD, fold.at()));
        }
        if (growing == 1 && !doubles && segment.first().isUpright() && segment.last().isUpright()) {
            return fold(segment);
        }
        if (doubles) {
            return growing != 1 ? Optional.empty() : doubling(segment);
        }
        return growing != 2 ? Optional.empty() : torus(segment);
    }

    private static long beyondMinusOne(CycleStation station) {
        return station.cycle().transversal().stream().filter(value -> value.im() == 0 && value.re() < -1).count();
    }

    /// Where the branch is so steep that the way the parameter goes is rounding, as in a canard explosion: by the multiplier.
    private Optional<CycleChange> fold(CycleSegment segment) {
        return located(segment, station -> nearest(station, value -> value.im() == 0 && value.re() > 0,
                value -> Math.log(value.re()))).map(at -> named(Kind.FOLD, at));
    }

    private Optional<CycleChange> doubling(CycleSegment segment) {
        return located(segment, station -> nearest(station, value -> value.im() == 0 && value.re() < 0,
                value -> value.re() + 1)).map(at -> named(Kind.PERIOD_DOUBLING, at));
    }

    private Optional<CycleChange> torus(CycleSegment segment) {
        return located(segment, station -> nearest(station, value -> value.im() > 0, value -> value.abs() - 1))
                .map(at -> named(Kind.TORUS, at));
    }

    private static Optional<CycleAt> located(CycleSegment segment, ToDoubleFunction<CycleStation> quantity) {
        boolean changes = quantity.applyAsDouble(segment.first()) * quantity.applyAsDouble(segment.last()) < 0;
        return changes ? segment.zero(quantity).map(CycleStation::at) : Optional.empty();
    }

    /// A quantity of that multiplier of a sort for which it is nearest to 0; NaN if there is none of the sort.
    private static double nearest(CycleStation station, Predicate<Complex> sort, ToDoubleFunction<Complex> measure) {
        return station.cycle().transversal().stream().filter(sort).map(measure::applyAsDouble)
                .min(Comparator.comparingDouble(Math::abs)).orElse(Double.NaN);
    }
}
