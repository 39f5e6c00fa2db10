package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resolvent.flow.Crossing;
import resolvent.flow.Event;
import resolvent.model.Model;

/// One turn along a cycle, shot by shot: how far it reaches and what becomes of deviations.
final class Turn {
    private static final int EXTREME_STEPS = 3;
    /// No correction of the time of an extreme is longer than this share of the shot.
    private static final double NEAR = 0.01;

    private final CycleScales scales;
    private final double[] place;
    private final Model model;
    private final List<Shot> shots = new ArrayList<>();
    private final double[] low;
    private final double[] high;
    /// For every variable where, as far as the interpolation between steps tells, it is smallest and largest.
    private final Summit[] lowest;
    private final Summit[] highest;
    private double distance;

    /// A place where a variable turns.
    private record Summit(int part, double time, double value) {}

    private Turn(CycleCurve curve, double[] place) {
        this.scales = curve.scales();
        this.place = place;
        this.model = curve.model(place);
        this.low = scales.state(place, 0);
        this.high = low.clone();
        this.lowest = new Summit[low.length];
        this.highest = new Summit[low.length];
        for (int i = 0; i < low.length; i++) {
            lowest[i] = new Summit(0, 0, low[i]);
            highest[i] = lowest[i];
        }
    }

    /// The turn that belongs to a place at which the equations of cycles are met; empty where a shot ends early.
    static Optional<Turn> of(CycleCurve curve, double[] place) {
        var turn = new Turn(curve, place);
        Event[] events = new Event[turn.low.length];
        Arrays.setAll(events, turn::turning);
        for (int part = 0; part < turn.scales.parts(); part++) {
            Optional<Shot> shot = Shot.of(turn.model, turn.scales.state(place, part), turn.scales.duration(place), events);
            if (shot.isEmpty()) {
                return Optional.empty();
            }
            turn.add(shot.get(), part, events);
        }
        turn.refine();
        return Optional.of(turn);
    }

    private Event turning(int variable) {
        int size = low.length;
        return Event.when((_, joint) -> Shot.velocity(model, Arrays.copyOf(joint, size))[variable]);
    }

    private void add(Shot shot, int part, Event[] events) {
        shots.add(shot);
        double[] end = shot.end();
        double[] next = scales.state(place, part + 1);
        for (int i = 0; i < end.length; i++) {
            see(i, end[i]);
            distance = Math.max(distance, Math.abs(end[i] - next[i]));
            for (Crossing turn : shot.path().crossings(events[i])) {
                var summit = new Summit(part, turn.time(), turn.state()[i]);
                lowest[i] = summit.value < lowest[i].value ? summit : lowest[i];
                highest[i] = summit.value > highest[i].value ? summit : highest[i];
            }
        }
    }

    private void refine() {
        for (int i = 0; i < low.length; i++) {
            see(i, extreme(lowest[i], i));
            see(i, extreme(highest[i], i));
        }
    }

    private void see(int variable, double value) {
        low[variable] = Math.min(low[variable], value);
        high[variable] = Math.max(high[variable], value);
    }

    /// The value of a variable where it turns, near a time that was read off the interpolation between steps: that is
    /// less exact than the steps themselves.
    private double extreme(Summit summit, int variable) {
        double near = summit.time;
        double[] start = scales.state(place, summit.part);
        double time = near;
        double[] state = start;
        for (int k = 0; k < EXTREME_STEPS && near > 0; k++) {
            Optional<Shot> shot = Shot.of(model, start, time);
            if (shot.isEmpty()) {
                return Double.NaN;
            }
            state = shot.get().end();
            double[] velocity = Shot.velocity(model, state);
            double bend = model.jacobian(state).times(velocity)[variable];
            time -= bend == 0 ? 0 : Math.clamp(velocity[variable] / bend, -NEAR * near, NEAR * near);
        }
        return state[variable];
    }

    LimitCycle cycle() {
        return new LimitCycle(list(scales.state(place, 0)), scales.period(place), list(low), list(high),
                floquet().multipliers(), distance);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /// What becomes of deviations in one turn.
    Floquet floquet() {
        List<double[]> velocities = new ArrayList<>();
        for (int part = 0; part < shots.size(); part++) {
            velocities.add(Shot.velocity(model, scales.state(place, part)));
        }
        return Floquet.of(shots, velocities, scales);
    }

    /// The largest factor by which one shot multiplies deviations.
    double growth() {
        return shots.stream().mapToDouble(shot -> shot.deviations().frobeniusNorm()).max().orElse(1)
                / Math.sqrt(scales.size());
    }

    /// What the shots make of a deviation: the deviations at the beginnings of all shots.
    List<double[]> carried(double[] deviation) {
        List<double[]> carried = new ArrayList<>();
        double[] current = deviation;
        for (Shot shot : shots) {
            carried.add(current);
            current = shot.deviations().times(current);
        }
        return carried;
    }

    /// The state at a share of the turn, from 0 up to 1.
    double[] at(double share) {
        int part = Math.min((int) (share * scales.parts()), scales.parts() - 1);
        double time = (share * scales.parts() - part) * scales.duration(place);
        return time <= 0 ? scales.state(place, part) : shots.get(part).at(time);
    }
}
