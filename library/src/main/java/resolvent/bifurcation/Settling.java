package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import resolvent.bifurcation.CycleSearch.End;
import resolvent.dynamics.Box;
import resolvent.flow.Crossing;
import resolvent.flow.Event;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.model.Model;

/// Finds a state near a cycle and nearly its period, by following a trajectory until it has settled and watching it
/// return to a Poincaré section: the hyperplane in which the variable that moves most has its middle value.
final class Settling {
    private static final double TOLERANCE = 1e-9;
    /// A trajectory whose variables move by less than this share of 1 + |x| rests.
    private static final double RESTING = 1e-6;
    /// A return is close if it misses by less than this share of what each variable moves.
    private static final double CLOSE = 0.02;
    private static final int SAMPLES = 2000;

    private final Model model;
    private final Trajectory settled;
    private final double[] low;
    private final double[] high;

    private Settling(Model model, Trajectory settled) {
        this.model = model;
        this.settled = settled;
        this.low = settled.start();
        this.high = settled.start();
        for (int k = 1; k <= SAMPLES; k++) {
            double[] state = settled.at(settled.endTime() * k / SAMPLES);
            for (int i = 0; i < state.length; i++) {
                low[i] = Math.min(low[i], state[i]);
                high[i] = Math.max(high[i], state[i]);
            }
        }
    }

    static CycleSearch search(Model model, double[] start, double time) {
        Integration flow = Integration.of(model).tolerances(TOLERANCE, TOLERANCE);
        Trajectory before = flow.from(start).during(0, time);
        if (!before.outcome().isComplete()) {
            return CycleSearch.without(End.TRAJECTORY_ENDED);
        }
        Trajectory after = flow.from(before.end()).during(0, time);
        return after.outcome().isComplete() ? new Settling(model, after).search()
                : CycleSearch.without(End.TRAJECTORY_ENDED);
    }

    private CycleSearch search() {
        if (isResting()) {
            return CycleSearch.without(End.CAME_TO_REST);
        }
        List<Crossing> returns = returns();
        for (int turns = 1; turns < returns.size(); turns++) {
            Crossing last = returns.getLast();
            Crossing before = returns.get(returns.size() - 1 - turns);
            if (isClose(last.state(), before.state())) {
                return CycleSearch.near(model, box(), last.state(), last.time() - before.time());
            }
        }
        return CycleSearch.without(End.NO_RETURN);
    }

    private boolean isResting() {
        for (int i = 0; i < low.length; i++) {
            if (high[i] - low[i] > RESTING * (1 + Math.abs(high[i]))) {
                return false;
            }
        }
        return true;
    }

    private List<Crossing> returns() {
        int widest = 0;
        for (int i = 1; i < low.length; i++) {
            widest = high[i] - low[i] > high[widest] - low[widest] ? i : widest;
        }
        int variable = widest;
        double middle = (low[variable] + high[variable]) / 2;
        Event section = Event.when((_, state) -> state[variable] - middle).rising();
        return Integration.of(model).tolerances(TOLERANCE, TOLERANCE).watching(section)
                .from(settled.start()).during(0, settled.endTime()).crossings(section);
    }

    private boolean isClose(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > CLOSE * width(i)) {
                return false;
            }
        }
        return true;
    }

    /// What a variable moves, and a little for one that does not move at all.
    private double width(int variable) {
        return high[variable] - low[variable] + RESTING * (1 + Math.abs(high[variable]));
    }

    private Box box() {
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int i = 0; i < low.length; i++) {
            lower.add(low[i]);
            upper.add(low[i] + width(i));
        }
        return new Box(lower, upper);
    }
}
