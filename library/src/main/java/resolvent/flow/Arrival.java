package resolvent.flow;

/// Where a trajectory ended and how.
public final class Arrival {
    private final Outcome outcome;
    private final double[] state;

    Arrival(Outcome outcome, double[] state) {
        this.outcome = outcome;
        this.state = state;
    }

    public Outcome outcome() {
        return outcome;
    }

    /// The last good state, that of [Outcome#time()], as a fresh array.
    public double[] state() {
        return state.clone();
    }
}
