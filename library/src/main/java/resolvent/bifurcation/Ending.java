package resolvent.bifurcation;

/// Why a curve was followed no further.
public enum Ending {
    /// The parameter reached an end of its range.
    LEFT_RANGE("reached the end of the range"),
    /// The state left the region; the last point is inside.
    LEFT_REGION("left the region"),
    /// The curve came back to its start.
    CLOSED("closed"),
    /// No step was short enough: the curve ends, or turns more sharply than can be followed.
    STEP_TOO_SMALL("the step became too small"),
    /// As many points as were asked for.
    ENOUGH_POINTS("the number of points ran out");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /// As a text has it, such as `left the region`.
    public String words() {
        return words;
    }
}
