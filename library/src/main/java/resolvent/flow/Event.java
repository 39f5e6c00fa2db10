package resolvent.flow;

/// Something to watch for along a trajectory: that a function of time and state crosses zero.
///
/// A trajectory that starts at zero has not crossed it. Crossings are found where the function has opposite signs at
/// two neighbouring points among the ends and quarters of a step: two crossings within a quarter of a step cancel. NaN
/// counts as zero.
///
/// ```java
/// Event upwards = Event.when((_, state) -> state[0] - 1).rising();
/// ```
///
/// @param function what crosses zero
/// @param direction which crossings count, as they are met on the way (backward in time they are met reversed)
/// @param stops whether the trajectory ends at the first crossing
public record Event(Function function, Direction direction, boolean stops) {
    /// A function of time and state, which it must not change.
    @FunctionalInterface
    public interface Function {
        double at(double time, double[] state);
    }

    /// Which crossings of zero count.
    public enum Direction {
        RISING, FALLING, EITHER
    }

    /// An event at every crossing of zero that lets the trajectory go on.
    public static Event when(Function function) {
        return new Event(function, Direction.EITHER, false);
    }

    /// The same at rising crossings only.
    public Event rising() {
        return new Event(function, Direction.RISING, stops);
    }

    /// The same at falling crossings only.
    public Event falling() {
        return new Event(function, Direction.FALLING, stops);
    }

    /// The same, but the trajectory ends at the first crossing that counts.
    public Event stopping() {
        return new Event(function, direction, true);
    }

    /// The function's value, with 0 for NaN.
    double value(double time, double[] state) {
        double value = function.at(time, state);
        return Double.isNaN(value) ? 0 : value;
    }

    /// Whether a crossing to the given sign counts.
    boolean counts(double sign) {
        return direction == Direction.EITHER || (direction == Direction.RISING) == sign > 0;
    }
}
