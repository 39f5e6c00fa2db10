package resolvent.flow;

import java.util.Locale;

/// How following a model ended. Whatever the model does is one of these, never an exception; the trajectory stands up
/// to [#time()] in every case, and its last state is the last good one.
public sealed interface Outcome {
    /// The time up to which the trajectory is good.
    double time();

    /// Whether the trajectory came as far as was asked, or to an event that was to stop it.
    default boolean isComplete() {
        return this instanceof Reached || this instanceof Stopped;
    }

    /// What happened, and what can be done about it, as the end of a sentence.
    String inWords();

    /// The trajectory came to the time that was asked for.
    record Reached(double time) implements Outcome {
        @Override
        public String inWords() {
            return "it came to time %s".formatted(time);
        }
    }

    /// An event stopped the trajectory.
    record Stopped(Event event, double time) implements Outcome {
        @Override
        public String inWords() {
            return "an event stopped it at time %s".formatted(time);
        }
    }

    /// The state, or its velocity, grew beyond all bounds: beyond the largest double, or so fast that time itself has no
    /// finer grain in which to follow it.
    record BlewUp(double time) implements Outcome {
        @Override
        public String inWords() {
            return "it blew up at time %s".formatted(time);
        }
    }

    /// The velocity is not a number beyond this time.
    record NotANumber(double time) implements Outcome {
        @Override
        public String inWords() {
            return "its velocity is not a number beyond time %s".formatted(time);
        }
    }

    /// No step that time can resolve is small enough for the tolerances: they are too small, or the velocity jumps.
    record StepTooSmall(double time) implements Outcome {
        @Override
        public String inWords() {
            return "no step that time resolves meets the tolerances at time %s: they are too small, or the velocity jumps"
                    .formatted(time);
        }
    }

    /// The largest number of steps was spent, and the tolerance made the last ones as short as they were.
    record TooManySteps(double time) implements Outcome {
        @Override
        public String inWords() {
            return "its steps were spent at time %s: allow more of them, or larger tolerances".formatted(time);
        }
    }

    /// The largest number of steps was spent, and stability made the last ones as short as they were: some variable moves
    /// by itself far faster than the trajectory needs, and no step may be longer than about six of its time constants,
    /// whatever the tolerances. [Integration#stiff] has no such bound.
    ///
    /// @param step the length of the last steps
    /// @param fastest the shortest time constant, 1/|λ|
    record Stiff(double time, double step, double fastest) implements Outcome {
        @Override
        public String inWords() {
            return String.format(Locale.ROOT, "it is stiff, and its steps were spent at time %s: stability holds them at "
                    + "%.1e, six of the shortest time constants of %.1e, and larger tolerances do not lengthen them; follow "
                    + "it by Integration.stiff()", time, step, fastest);
        }
    }
}
