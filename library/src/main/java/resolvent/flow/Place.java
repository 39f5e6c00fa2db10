package resolvent.flow;

/// Where two steps of a trajectory meet: the time, the state and its velocity. None of them is to be changed.
final class Place {
    private final double time;
    private final double[] state;
    private final double[] velocity;

    Place(double time, double[] state, double[] velocity) {
        this.time = time;
        this.state = state;
        this.velocity = velocity;
    }

    double time() {
        return time;
    }

    double[] state() {
        return state;
    }

    double[] velocity() {
        return velocity;
    }
}
