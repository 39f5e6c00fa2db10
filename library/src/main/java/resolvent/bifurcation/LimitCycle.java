package resolvent.bifurcation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import resolvent.numeric.Complex;

/// A closed orbit of a model: what it repeats, how long that takes, and whether deviations from it die out.
///
/// Floquet's multipliers are the eigenvalues of the monodromy matrix, which says how a deviation has grown after one
/// period. One of them is 1, that of a deviation along the orbit; how far it is from 1 tells the accuracy of all. It is
/// split off before the others are computed, so that one that passes through 1 is as exact as elsewhere.
///
/// @param state a state on the cycle, one entry per variable
/// @param period the time T of one turn
/// @param lowest the smallest value of every variable on the cycle
/// @param highest the largest value of every variable
/// @param multipliers all multipliers, that of a deviation along the orbit first, the others by falling size
/// @param returnDistance the largest distance in a variable between the state and the state a period later; if the cycle
///     was found by several shots, between where one of them ends and the next begins
public record LimitCycle(List<Double> state, double period, List<Double> lowest, List<Double> highest,
        List<Complex> multipliers, double returnDistance) {
    /// Multipliers within this of the unit circle are not told from it; more where the accuracy is worse.
    private static final double NEUTRAL = 1e-6;
    /// Where the accuracy is worse than this, no multiplier is told from 1.
    private static final double TELLING = 1e-3;

    public LimitCycle {
        state = List.copyOf(state);
        lowest = List.copyOf(lowest);
        highest = List.copyOf(highest);
        multipliers = List.copyOf(multipliers);
    }

    /// The cycle at a place where the equations of cycles are met; empty where a shot ends early.
    static Optional<LimitCycle> at(CycleCurve curve, double[] place) {
        return Turn.of(curve, place).map(Turn::cycle);
    }

    /// The state as a fresh array.
    public double[] toArray() {
        return state.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Turns per unit of time.
    public double frequency() {
        return 1 / period;
    }

    /// How far the multiplier that should be 1 is from 1.
    public double multiplierError() {
        return multipliers.getFirst().minus(Complex.ONE).abs();
    }

    /// The multipliers of deviations across the orbit, largest first.
    public List<Complex> transversal() {
        return multipliers.subList(1, multipliers.size());
    }

    /// Whether the multipliers are known well enough to tell anything.
    boolean isDecided() {
        return multiplierError() < TELLING;
    }

    private double tolerance() {
        return isDecided() ? Math.max(NEUTRAL, 10 * multiplierError()) : Double.POSITIVE_INFINITY;
    }

    /// In how many directions deviations grow.
    public int growing() {
        return (int) transversal().stream().filter(value -> value.abs() > 1 + tolerance()).count();
    }

    /// In how many directions across the orbit deviations neither grow nor die out within the accuracy: where there
    /// are any, the cycle may belong to a family of closed orbits.
    public int neutral() {
        return (int) transversal().stream().filter(value -> Math.abs(value.abs() - 1) <= tolerance()).count();
    }

    /// Whether every small deviation dies out but for its part along the orbit.
    public boolean isStable() {
        return growing() == 0 && neutral() == 0;
    }

    /// What it is, in one sentence.
    public String inWords() {
        String kind = neutral() > 0 ? "closed orbit, not decided by the linear system," : isStable() ? "stable limit cycle"
                : String.format(Locale.ROOT, "unstable limit cycle, %d of %d directions growing,", growing(), transversal().size());
        return "%s of period %s; multiplier 1 within %s".formatted(kind, Words.number(period),
                Words.number(multiplierError()));
    }
}
