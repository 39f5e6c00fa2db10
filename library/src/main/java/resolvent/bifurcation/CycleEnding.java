package resolvent.bifurcation;

/// Why a branch of cycles was followed no further.
public enum CycleEnding {
    /// The parameter reached an end of its range.
    LEFT_RANGE("reached the end of the range"),
    /// The cycle left the region.
    LEFT_REGION("left the region"),
    /// The cycle shrank onto a state of rest.
    CAME_TO_REST("shrank onto a state of rest"),
    /// The period grew a hundredfold: the cycle comes close to a state of rest on its way, as
    /// it does before it ends in a homoclinic orbit.
    PERIOD_GREW("the period grew a hundredfold"),
    /// The branch begins there, at a Hopf bifurcation.
    BEGAN_AT_HOPF("begins at a Hopf bifurcation"),
    /// The branch begins there, at the period doubling of a cycle of half the period.
    BEGAN_AT_DOUBLING("begins at a period doubling"),
    /// No step was short enough: the branch ends, or is too sensitive to be followed by the shots that were used.
    STEP_TOO_SMALL("the step became too small"),
    /// As many points as were asked for.
    ENOUGH_POINTS("the number of points ran out");

    private final String words;

    CycleEnding(String words) {
        this.words = words;
    }

    /// As a text has it, such as `shrank onto a state of rest`.
    public String words() {
        return words;
    }
}
