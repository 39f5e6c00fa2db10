package resolvent.flow;

/// One accepted step, or the part of it up to an event, on which the state can be had at any time.
final class Step {
    private final double from;
    private final double duration;
    private final double to;
    private final double[] end;
    /// Threads that ask at once may each make the polynomial; it is the same one.
    private volatile Interpolation inside;

    Step(Place start, Place end, Interpolation inside) {
        this.from = start.time();
        this.duration = end.time() - from;
        this.to = end.time();
        this.end = end.state();
        this.inside = inside;
    }

    private Step(Step whole, double to) {
        this.from = whole.from;
        this.duration = whole.duration;
        this.to = to;
        this.end = whole.at(to);
        this.inside = whole.inside;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /// The state at the end, not to be changed.
    double[] end() {
        return end;
    }

    /// The state at a time within the step, as a fresh array.
    double[] at(double time) {
        return time == to ? end.clone() : polynomial().at((time - from) / duration);
    }

    private Interpolation.Ready polynomial() {
        Interpolation.Ready polynomial = inside.polynomial();
        inside = polynomial;
        return polynomial;
    }

    /// The part of the step up to a time.
    Step until(double time) {
        return new Step(this, time);
    }
}
