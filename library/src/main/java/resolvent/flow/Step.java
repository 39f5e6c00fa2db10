package resolvent.flow;

import org.hipparchus.ode.sampling.ODEStateInterpolator;

/// One accepted step, on which the state can be had at any time. Hipparchus counts time from the start of the
/// trajectory, so that short ones late in time keep their digits.
final class Step {
    private final double origin;
    private final ODEStateInterpolator interpolator;
    private final double to;
    private final double[] end;

    Step(double origin, ODEStateInterpolator interpolator) {
        this.origin = origin;
        this.interpolator = interpolator;
        this.to = origin + interpolator.getCurrentState().getTime();
        this.end = interpolator.getCurrentState().getPrimaryState();
    }

    private Step(Step whole, double to) {
        this.origin = whole.origin;
        this.interpolator = whole.interpolator;
        this.to = to;
        this.end = whole.at(to);
    }

    double from() {
        return origin + interpolator.getPreviousState().getTime();
    }

    double to() {
        return to;
    }

    /// The state at the end, not to be changed.
    double[] end() {
        return end;
    }

    /// The state at a time within the step.
    double[] at(double time) {
        return time == to ? end.clone() : interpolated(time);
    }

    private double[] interpolated(double time) {
        return interpolator.getInterpolatedState(time - origin).getPrimaryState();
    }

    /// The part of the step up to a time.
    Step until(double time) {
        return new Step(this, time);
    }
}
