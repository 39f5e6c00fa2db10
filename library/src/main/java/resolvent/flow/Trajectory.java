package resolvent.flow;

import java.util.ArrayList;
import java.util.List;

/// The path of a model from a state: the state at any time between start and end, the steps taken, the crossings met,
/// and how it ended. A state inside a step asks the model for three velocities when the step is first looked into (for none
/// under [Integration#stiff]); threads may look at once.
public final class Trajectory {
    private final double startTime;
    private final double[] start;
    private final List<Step> steps;
    private final List<Crossing> crossings;
    private final Outcome outcome;

    private Trajectory(Builder builder, Outcome outcome) {
        this.startTime = builder.startTime;
        this.start = builder.start;
        this.steps = List.copyOf(builder.steps);
        this.crossings = List.copyOf(builder.crossings);
        this.outcome = outcome;
    }

    /// How it ended; the trajectory stands up to [Outcome#time()].
    public Outcome outcome() {
        return outcome;
    }

    public double startTime() {
        return startTime;
    }

    /// The last good time; below the start's for a trajectory backward in time.
    public double endTime() {
        return steps.isEmpty() ? startTime : steps.getLast().to();
    }

    public double[] start() {
        return start.clone();
    }

    /// The last good state.
    public double[] end() {
        return steps.isEmpty() ? start.clone() : steps.getLast().end().clone();
    }

    /// The start's time and the times at which accepted steps end.
    public double[] times() {
        double[] times = new double[steps.size() + 1];
        times[0] = startTime;
        for (int k = 0; k < steps.size(); k++) {
            times[k + 1] = steps.get(k).to();
        }
        return times;
    }

    /// The crossings of all watched events, in the order in which they were met.
    public List<Crossing> crossings() {
        return crossings;
    }

    /// The crossings of one event, in the order in which they were met.
    public List<Crossing> crossings(Event event) {
        return crossings.stream().filter(crossing -> crossing.event().equals(event)).toList();
    }

    /// The state at a time, interpolated to order 7 between steps (3 under [Integration#stiff]), as a fresh array.
    ///
    /// @throws IllegalArgumentException unless the time lies between start and end
    public double[] at(double time) {
        double low = Math.min(startTime, endTime());
        double high = Math.max(startTime, endTime());
        if (!(time >= low && time <= high)) {
            throw new IllegalArgumentException("time must be between %s and %s, was %s".formatted(low, high, time));
        }
        return time == startTime ? start.clone() : steps.get(stepAt(time)).at(time);
    }

    /// The states at several times, each as a fresh array.
    ///
    /// @throws IllegalArgumentException unless each time lies between start and end
    public List<double[]> at(double... times) {
        List<double[]> states = new ArrayList<>();
        for (double time : times) {
            states.add(at(time));
        }
        return states;
    }

    /// The first step that ends at or after a time, as they were taken.
    private int stepAt(double time) {
        boolean forward = startTime <= endTime();
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            double to = steps.get(middle).to();
            if (forward ? to >= time : to <= time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Collects steps and crossings.
    static final class Builder {
        private final double startTime;
        private final double[] start;
        private final List<Step> steps = new ArrayList<>();
        private final List<Crossing> crossings = new ArrayList<>();

        Builder(double startTime, double[] start) {
            this.startTime = startTime;
            this.start = start;
        }

        void add(Step step, List<Crossing> met) {
            steps.add(step);
            crossings.addAll(met);
        }

        Trajectory build(Outcome outcome) {
            return new Trajectory(this, outcome);
        }
    }
}
