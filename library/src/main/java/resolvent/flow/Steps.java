package resolvent.flow;

import java.util.Optional;

/// Follows one state, or several with common steps, step by step.
interface Steps {
    double time();

    boolean isAtEnd();

    /// What is wrong with the velocity of one of the states where it starts, if anything.
    Optional<Outcome> troubleAtStart(int index);

    /// Tries steps until one is good.
    ///
    /// @return false if none is to be had; then [#trouble] says why
    boolean advance();

    /// Goes past a jump of the velocity at which the last step ended.
    ///
    /// @return whether there was one, so that [#place] has changed
    boolean pass();

    /// Why one of the states cannot be followed any further; empty if only others cannot.
    Optional<Outcome> trouble(int index);

    /// Where the only state is now.
    Place place();

    /// The last step of the only state, between its ends.
    Step step(Place start, Place end);
}
