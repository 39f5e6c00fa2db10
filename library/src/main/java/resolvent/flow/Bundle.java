package resolvent.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import resolvent.model.Model;

/// Several states of one model followed together in common steps, so that a dense network multiplies its matrix with
/// all of them at once.
final class Bundle {
    private static final double SAFETY = 0.9;
    private static final double SHRINKS = 0.2;
    private static final double GROWS = 10;
    private static final double REJECTED = 1e10;

    private final Model model;
    private final Integration.Settings settings;
    private final int dimension;
    private final Arrival[] arrivals;
    private final double end;
    private final double finest;
    /// Which start each of the states still followed came from; the states stand one after the other.
    private int[] origins;
    private double[] states;
    private double time;
    private double step;
    private int trials;

    Bundle(Model model, Integration.Settings settings, double[] starts, double start, double end) {
        this.model = model;
        this.settings = settings;
        this.dimension = model.dimension();
        this.states = starts;
        this.origins = IntStream.range(0, starts.length / dimension).toArray();
        this.arrivals = new Arrival[origins.length];
        this.time = start;
        this.end = end;
        this.finest = Verdict.finest(start, end);
    }

    List<Arrival> follow() {
        double[] velocities = velocities();
        leave(k -> new Verdict(time, finest).on(Verdict.largest(states, k * dimension, dimension), velocities,
                k * dimension, dimension));
        if (origins.length > 0 && time != end) {
            step = new FirstStep(model, settings, states, velocities()).length(time, end - time);
        }
        while (origins.length > 0 && time != end) {
            march();
        }
        leaveAll(new Outcome.Reached(time));
        return List.of(arrivals);
    }

    private double[] velocities() {
        double[] velocities = new double[states.length];
        model.velocities(time, states, velocities);
        return velocities;
    }

    /// Steps to the end, or until some states are left behind.
    private void march() {
        var stages = new Stages(model, settings, states.length);
        double[] next = new double[states.length];
        model.velocities(time, states, stages.first());
        int followed = origins.length;
        while (origins.length == followed && time != end) {
            if (++trials > settings.steps()) {
                leaveAll(new Outcome.TooManySteps(time));
            } else {
                next = tryStep(stages, next);
            }
        }
    }

    /// Tries a step, and returns the array that is then free.
    private double[] tryStep(Stages stages, double[] next) {
        boolean last = Math.abs(end - time) <= step;
        double signed = last ? end - time : Math.copySign(step, end - time);
        stages.tryStep(time, signed, states, next);
        double error = 0;
        for (int k = 0; k < origins.length; k++) {
            error = Math.max(error, error(stages, k, next));
        }
        step = Math.abs(signed)
                * Math.min(GROWS, Math.max(SHRINKS, SAFETY * StrictMath.pow(error, DormandPrince.EXPONENT)));
        if (error < 1) {
            double[] old = states;
            accept(stages, next, last ? end : time + signed);
            return old;
        }
        if (Math.abs(signed) <= finest) {
            leaveFailed(stages, next);
        }
        return next;
    }

    /// The error of one state; large, too, where it is not a number.
    private double error(Stages stages, int k, double[] next) {
        double error = stages.error(k, states, next);
        return error <= REJECTED ? error : REJECTED;
    }

    private void accept(Stages stages, double[] next, double reached) {
        time = reached;
        states = next;
        if (time != end) {
            model.velocities(time, states, stages.first());
        }
    }

    private void leaveFailed(Stages stages, double[] next) {
        leave(k -> error(stages, k, next) < 1 ? Optional.empty()
                : Optional.of(stages.verdict(new Verdict(time, finest), k, states)));
    }

    private void leaveAll(Outcome outcome) {
        leave(_ -> Optional.of(outcome));
    }

    /// Leaves the states with an outcome behind and closes ranks.
    private void leave(IntFunction<Optional<Outcome>> outcomes) {
        int[] kept = new int[origins.length];
        int count = 0;
        for (int k = 0; k < origins.length; k++) {
            Optional<Outcome> outcome = outcomes.apply(k);
            if (outcome.isPresent()) {
                arrivals[origins[k]] = new Arrival(outcome.get(), state(k));
            } else {
                kept[count++] = k;
            }
        }
        if (count < origins.length) {
            keep(Arrays.copyOf(kept, count));
        }
    }

    private void keep(int[] kept) {
        double[] fewer = new double[kept.length * dimension];
        for (int k = 0; k < kept.length; k++) {
            System.arraycopy(states, kept[k] * dimension, fewer, k * dimension, dimension);
        }
        origins = Arrays.stream(kept).map(k -> origins[k]).toArray();
        states = fewer;
    }

    private double[] state(int k) {
        return Arrays.copyOfRange(states, k * dimension, (k + 1) * dimension);
    }
}
