package resolvent.draw.panel;

import java.util.ArrayList;
import java.util.List;
import resolvent.draw.scale.Range;
import resolvent.report.Axis;

/// Collects the values that one axis has to show and finds its ends.
///
/// Values that are not finite, or that have no place on the axis, do not count.
final class Hull {
    private static final double MARGIN = 0.04;

    private final Axis axis;
    private final List<Double> near = new ArrayList<>();
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double softLow = Double.POSITIVE_INFINITY;
    private double softHigh = Double.NEGATIVE_INFINITY;
    private double smallest = Double.POSITIVE_INFINITY;

    Hull(Axis axis) {
        this.axis = axis;
    }

    /// The axis shall reach exactly to this value, if nothing lies beyond.
    void tight(double value) {
        if (counts(value)) {
            low = Math.min(low, inner(value));
            high = Math.max(high, inner(value));
            see(value);
        }
    }

    /// The axis shall reach a little beyond this value.
    void soft(double value) {
        if (counts(value)) {
            softLow = Math.min(softLow, inner(value));
            softHigh = Math.max(softHigh, inner(value));
            see(value);
        }
    }

    /// The axis shall show this value if it lies not too far from the others.
    void ifNear(double value) {
        if (counts(value)) {
            near.add(value);
        }
    }

    /// The smallest magnitude above 0 that was seen; 0 if there was none.
    double smallest() {
        return Double.isInfinite(smallest) ? 0 : smallest;
    }

    /// The ends of the axis: those that it states, and the others from the values.
    Range range() {
        Range seen = ends();
        double span = seen.span();
        for (double value : near) {
            if (inner(value) > seen.from() - span && inner(value) < seen.to() + span) {
                soft(value);
            }
        }
        Range all = ends();
        return stated(outer(all.from()), outer(all.to()));
    }

    /// Whether no value was seen.
    boolean isEmpty() {
        return Math.min(low, softLow) > Math.max(high, softHigh);
    }

    private boolean counts(double value) {
        return Double.isFinite(value) && (axis.scale() != Axis.Scale.LOGARITHMIC || value > 0);
    }

    private void see(double value) {
        if (value != 0) {
            smallest = Math.min(smallest, Math.abs(value));
        }
    }

    private Range ends() {
        double first = Math.min(low, softLow);
        double last = Math.max(high, softHigh);
        if (isEmpty()) {
            return near.isEmpty() ? new Range(0, 1) : around(inner(near.getFirst()));
        }
        double margin = MARGIN * (last / 2 - first / 2) * 2;
        double from = Math.min(low, softLow - margin);
        double to = Math.max(high, softHigh + margin);
        return linear() ? new Range(first >= 0 ? Math.max(from, 0) : from, last <= 0 ? Math.min(to, 0) : to)
                : new Range(from, to);
    }

    private static Range around(double value) {
        return new Range(value, value);
    }

    private Range stated(double from, double to) {
        double start = Double.isNaN(axis.from()) ? from : axis.from();
        double end = Double.isNaN(axis.to()) ? to : axis.to();
        boolean crossed = start > end && (Double.isNaN(axis.from()) || Double.isNaN(axis.to()));
        return crossed ? beside(start, end) : new Range(start, end);
    }

    // One end is stated and every value lies beyond it: the axis still runs forwards.
    private Range beside(double start, double end) {
        double size = Math.max(Math.abs(start), Math.abs(end));
        boolean fromStated = !Double.isNaN(axis.from());
        if (linear()) {
            return fromStated ? new Range(start, start + size) : new Range(end - size, end);
        }
        return fromStated ? new Range(start, start * 10) : new Range(end / 10, end);
    }

    private boolean linear() {
        return axis.scale() != Axis.Scale.LOGARITHMIC;
    }

    private double inner(double value) {
        return linear() ? value : Math.log10(value);
    }

    private double outer(double value) {
        return linear() ? clamp(value) : Math.clamp(Math.pow(10, value), Double.MIN_NORMAL, Double.MAX_VALUE);
    }

    private static double clamp(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
