package resolvent.flow;

/// How following a model ended. Whatever the model does is one of these, never an exception; the trajectory stands up
/// to [#time()] in every case, and its last state is the last good one.
public sealed interface Outcome {
    /// The time up to which the trajectory is good.
    double time();

    /// Whether the trajectory came as far as was asked, or to an event that was to stop it.
    default boolean isComplete() {
        return this instanceof Reached || this instanceof Stopped;
    }

    /// The trajectory came to the time that was asked for.
    record Reached(double time) implements Outcome {}

    /// An event stopped the trajectory.
    record Stopped(Event event, double time) implements Outcome {}

    /// The state, or its velocity, grew beyond all bounds: beyond the largest double, or so fast that time itself has no
    /// finer grain in which to follow it.
    record BlewUp(double time) implements Outcome {}

    /// The velocity is not a number beyond this time.
    record NotANumber(double time) implements Outcome {}

    /// No step that time can resolve is small enough for the tolerances: they are too small, or the velocity jumps.
    record StepTooSmall(double time) implements Outcome {}

    /// The largest number of steps was spent; a stiff model takes many small ones.
    record TooManySteps(double time) implements Outcome {}
}
