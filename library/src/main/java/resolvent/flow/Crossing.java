package resolvent.flow;

/// A place on a trajectory where an [Event]'s function crosses zero.
public final class Crossing {
    private final Event event;
    private final double time;
    private final double[] state;

    Crossing(Event event, double time, double[] state) {
        this.event = event;
        this.time = time;
        this.state = state;
    }

    public Event event() {
        return event;
    }

    /// When, to the resolution of time on the trajectory's interpolation.
    public double time() {
        return time;
    }

    /// The state there, as a fresh array.
    public double[] state() {
        return state.clone();
    }
}
