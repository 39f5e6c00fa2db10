package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import resolvent.flow.Crossing;
import resolvent.flow.Event;
import resolvent.matrix.Dense;
import resolvent.model.Model;
import resolvent.numeric.Complex;
import resolvent.spectrum.Spectrum;

/// A closed orbit of a model: what it repeats, how long that takes, and whether deviations from it die out.
///
/// Floquet's multipliers are the eigenvalues of the monodromy matrix, which says how a deviation has grown after one
/// period. One of them is 1, that of a deviation along the orbit; how far it is from 1 tells the accuracy of all.
///
/// @param state a state on the cycle, one entry per variable
/// @param period the time T of one turn
/// @param lowest the smallest value of every variable on the cycle
/// @param highest the largest value of every variable
/// @param multipliers all multipliers, that nearest to 1 first, the others by falling size
/// @param returnDistance the largest distance in a variable between the state and the state a period later
public record LimitCycle(List<Double> state, double period, List<Double> lowest, List<Double> highest,
        List<Complex> multipliers, double returnDistance) {
    /// Multipliers within this of the unit circle are not told from it; more where the accuracy is worse.
    private static final double NEUTRAL = 1e-6;

    public LimitCycle {
        state = List.copyOf(state);
        lowest = List.copyOf(lowest);
        highest = List.copyOf(highest);
        multipliers = List.copyOf(multipliers);
    }

    /// The cycle at a place where the equations of cycles are met; empty where a shot ends early.
    static Optional<LimitCycle> at(CycleCurve curve, double[] place) {
        CycleScales scales = curve.scales();
        Model model = curve.model(place);
        Event[] turns = new Event[scales.size()];
        for (int i = 0; i < turns.length; i++) {
            int variable = i;
            turns[i] = Event.when((_, state) -> Shot.velocity(model, state)[variable]);
        }
        double[] start = scales.state(place, 0);
        Optional<Shot> orbit = Shot.of(model, start, scales.period(place), turns);
        Optional<Dense> monodromy = curve.monodromy(place);
        return orbit.isPresent() && monodromy.isPresent()
                ? Optional.of(of(orbit.get(), turns, start, monodromy.get())) : Optional.empty();
    }

    private static LimitCycle of(Shot orbit, Event[] turns, double[] start, Dense monodromy) {
        double[] end = orbit.end();
        List<Double> state = new ArrayList<>();
        List<Double> lowest = new ArrayList<>();
        List<Double> highest = new ArrayList<>();
        double distance = 0;
        for (int i = 0; i < start.length; i++) {
            double low = Math.min(start[i], end[i]);
            double high = Math.max(start[i], end[i]);
            for (Crossing turn : orbit.path().crossings(turns[i])) {
                double value = extreme(orbit.model(), start, turn.time(), i);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            state.add(start[i]);
            lowest.add(low);
            highest.add(high);
            distance = Math.max(distance, Math.abs(end[i] - start[i]));
        }
        return new LimitCycle(state, orbit.path().endTime(), lowest, highest, ordered(Spectrum.of(monodromy).values()),
                distance);
    }

    /// The value of a variable where it turns, near a time that was read off the interpolation between steps: that is
    /// less exact than the steps themselves.
    private static double extreme(Model model, double[] start, double near, int variable) {
        double time = near;
        double[] state = start;
        for (int k = 0; k < 3; k++) {
            Optional<Shot> shot = Shot.of(model, start, time);
            if (shot.isEmpty()) {
                return Double.NaN;
            }
            state = shot.get().end();
            double[] velocity = Shot.velocity(model, state);
            double bend = model.jacobian(state).times(velocity)[variable];
            time -= bend == 0 ? 0 : Math.clamp(velocity[variable] / bend, -0.01 * near, 0.01 * near);
        }
        return state[variable];
    }

    private static List<Complex> ordered(List<Complex> values) {
        List<Complex> rest = new ArrayList<>(values);
        Complex trivial = rest.stream().min(Comparator.comparingDouble(value -> value.minus(Complex.ONE).abs()))
                .orElseThrow();
        rest.remove(trivial);
        rest.sort(Comparator.comparingDouble(Complex::abs).reversed());
        rest.addFirst(trivial);
        return rest;
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

    private double tolerance() {
        return Math.max(NEUTRAL, 10 * multiplierError());
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
                : "unstable limit cycle, %d of %d directions growing,".formatted(growing(), transversal().size());
        return "%s of period %s; multiplier 1 within %s".formatted(kind, Words.number(period),
                Words.number(multiplierError()));
    }
}
