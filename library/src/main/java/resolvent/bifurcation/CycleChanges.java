package resolvent.bifurcation;

import java.util.Comparator;
import java.util.Optional;
import resolvent.bifurcation.CycleChange.Kind;
import resolvent.numeric.Complex;

/// Names what happens between two neighbouring cycles of a branch by the multiplier that crosses the unit circle.
final class CycleChanges {
    private CycleChanges() {}

    /// The change between two points, if any; the points next to them tell whether the branch turns.
    static Optional<CycleChange> between(Optional<CycleAt> earlier, CycleAt before, CycleAt after,
            Optional<CycleAt> later) {
        if (before.cycle().growing() == after.cycle().growing() || before.cycle().neutral() > 0
                || after.cycle().neutral() > 0) {
            return Optional.empty();
        }
        Complex one = crossing(before.cycle());
        Complex other = crossing(after.cycle());
        Kind kind = kind(nearerToCircle(one, other), turns(earlier, before, after, later));
        double share = share(one.abs() - 1, other.abs() - 1);
        double parameter = before.parameter() + share * (after.parameter() - before.parameter());
        return Optional.of(new CycleChange(kind, parameter, before, after));
    }

    /// Where between 0 and 1 a line through the two values is 0.
    private static double share(double first, double second) {
        return first * second < 0 ? first / (first - second) : 0.5;
    }

    private static Complex crossing(LimitCycle cycle) {
        return cycle.transversal().stream().min(Comparator.comparingDouble(value -> Math.abs(Math.log(value.abs()))))
                .orElse(Complex.ONE);
    }

    private static Complex nearerToCircle(Complex a, Complex b) {
        return Math.abs(a.abs() - 1) < Math.abs(b.abs() - 1) ? a : b;
    }

    private static boolean turns(Optional<CycleAt> earlier, CycleAt before, CycleAt after, Optional<CycleAt> later) {
        double here = after.parameter() - before.parameter();
        double back = earlier.map(point -> before.parameter() - point.parameter()).orElse(here);
        double forth = later.map(point -> point.parameter() - after.parameter()).orElse(here);
        return back * forth < 0;
    }

    private static Kind kind(Complex multiplier, boolean turns) {
        if (multiplier.im() != 0) {
            return Kind.TORUS;
        }
        if (multiplier.re() < 0) {
            return Kind.PERIOD_DOUBLING;
        }
        return turns ? Kind.FOLD : Kind.BRANCH_POINT;
    }
}
