package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import resolvent.dynamics.Box;
import resolvent.model.Model;

/// What became of one search for a limit cycle.
///
/// ```java
/// CycleSearch search = CycleSearch.settling(model, new double[] {60, 5}, 2000);
/// LimitCycle cycle = search.cycle().orElseThrow(() -> new IllegalStateException(search.inWords()));
/// ```
///
/// @param end how it ended
/// @param cycle the cycle, where one was found
public record CycleSearch(End end, Optional<LimitCycle> cycle) {
    /// How a search can end.
    public enum End {
        FOUND("a limit cycle was found"),
        /// The trajectory settled on a state of rest.
        CAME_TO_REST("no cycle: the trajectory came to rest"),
        /// The trajectory did not come back close to where it was: it is not periodic, or has not settled yet.
        NO_RETURN("no cycle: the trajectory did not return to where it had been"),
        /// The trajectory could not be followed to the end.
        TRAJECTORY_ENDED("no cycle: the trajectory could not be followed"),
        /// Newton's method on state and period did not converge to a cycle nearby, with however many shots.
        NOT_CONVERGED("no cycle: shooting did not converge");

        private final String words;

        End(String words) {
            this.words = words;
        }

        /// As a text has it.
        public String words() {
            return words;
        }
    }

    private static final int ATTEMPTS = 3;
    private static final int MORE = 4;
    /// By how much a shot may multiply deviations: beyond, a period is cut into several.
    private static final double GROWTH = 30;
    private static final int MOST_PARTS = 64;
    /// A cycle that is farther than this share of the region's widths from where it was looked for is another one.
    private static final double NEAR = 0.1;

    static CycleSearch without(End end) {
        return new CycleSearch(end, Optional.empty());
    }

    /// Follows the model for a time, then until it returns, then shoots: finds stable cycles.
    ///
    /// @param start where the trajectory starts
    /// @param time how long it is given to settle; it is then followed for as long again, within which it must go
    ///     round at least twice
    /// @throws IllegalArgumentException if the start has not one finite entry per variable or the time is not above 0
    public static CycleSearch settling(Model model, double[] start, double time) {
        if (!(time > 0) || time == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("time must be above 0 and finite, was " + time);
        }
        return Settling.search(model, start, time);
    }

    /// Shoots from a state and a period that are nearly those of a cycle; finds unstable cycles as well.
    ///
    /// @param region its widths are the scales of the variables
    /// @throws IllegalArgumentException if the state has not one entry per variable or the period is not above 0
    public static CycleSearch near(Model model, Box region, double[] state, double period) {
        if (state.length != model.dimension() || region.dimension() != model.dimension()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "state and region must have %d variables, had %d and %d",
                    model.dimension(), state.length, region.dimension()));
        }
        if (!(period > 0) || period == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("period must be above 0 and finite, was " + period);
        }
        int parts = Shot.of(model, state, period).map(CycleSearch::parts).orElse(1);
        for (int attempt = 0; attempt < ATTEMPTS && parts <= MOST_PARTS; attempt++) {
            Optional<LimitCycle> cycle = shoot(model, new CycleScales(region, period, 0, 1, parts), state);
            if (cycle.isPresent()) {
                return new CycleSearch(End.FOUND, cycle);
            }
            parts *= MORE;
        }
        return without(End.NOT_CONVERGED);
    }

    /// As many that no shot multiplies deviations too much.
    private static int parts(Shot turn) {
        double growth = turn.deviations().frobeniusNorm() / turn.end().length;
        return (int) Math.clamp(Math.ceil(Math.log(growth) / Math.log(GROWTH)), 1, MOST_PARTS / MORE);
    }

    private static Optional<LimitCycle> shoot(Model model, CycleScales scales, double[] state) {
        return Shot.of(model, state, scales.period()).flatMap(turn -> {
            List<double[]> states = new ArrayList<>();
            for (int part = 0; part < scales.parts(); part++) {
                states.add(turn.at(part * scales.period() / scales.parts()));
            }
            return shoot(model, scales, states);
        });
    }

    /// Shoots from states all around what is nearly a cycle, one shot from each: finds cycles so unstable that a
    /// trajectory from one state nearby leaves them within a turn.
    ///
    /// @param region its widths are the scales of the variables
    /// @param states at equal times around the cycle, at least one
    /// @throws IllegalArgumentException if there is no state, or the period is not above 0
    public static CycleSearch around(Model model, Box region, List<double[]> states, double period) {
        if (states.isEmpty() || !(period > 0) || period == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "states must be at least 1 and period above 0 and finite, were %d and %s", states.size(), period));
        }
        Optional<LimitCycle> cycle = shoot(model, new CycleScales(region, period, 0, 1, states.size()), states);
        return cycle.isPresent() ? new CycleSearch(End.FOUND, cycle) : without(End.NOT_CONVERGED);
    }

    private static Optional<LimitCycle> shoot(Model model, CycleScales scales, List<double[]> states) {
        var curve = new CycleCurve(new Family("", "", _ -> model), scales);
        double[] place = new double[scales.unknowns()];
        for (int part = 0; part < scales.parts(); part++) {
            scales.put(place, part, states.get(part));
        }
        scales.put(place, scales.period(), 0);
        return curve.correct(place, scales.alongParameter())
                .flatMap(corrected -> LimitCycle.at(curve, corrected.place()))
                .filter(cycle -> isOneTurn(cycle, scales) && isNear(cycle, scales, states.getFirst()));
    }

    /// Not a state of rest, and not another period altogether.
    private static boolean isOneTurn(LimitCycle cycle, CycleScales scales) {
        double amplitude = 0;
        for (int i = 0; i < scales.size(); i++) {
            amplitude = Math.max(amplitude, (cycle.highest().get(i) - cycle.lowest().get(i)) / scales.width(i));
        }
        return amplitude > 1e-6 && cycle.period() > scales.period() / 3 && cycle.period() < 3 * scales.period();
    }

    private static boolean isNear(LimitCycle cycle, CycleScales scales, double[] state) {
        for (int i = 0; i < state.length; i++) {
            if (Math.abs(cycle.state().get(i) - state[i]) > NEAR * scales.width(i)) {
                return false;
            }
        }
        return true;
    }

    /// What became of it, in one sentence.
    public String inWords() {
        return cycle.map(LimitCycle::inWords).orElse(end.words());
    }
}
