package resolvent.draw.scale;

/// The two ends of an axis. `from` may lie above `to`: then the axis runs backwards.
public record Range(double from, double to) {
    /// Below this doubles lose digits: such an axis shows 0.
    private static final double SMALLEST = 1e-300;
    private static final double CLOSEST = 1e-13;

    /// Both ends, moved apart where they are too close for doubles to tell points between them.
    public Range widened() {
        double size = Math.max(Math.abs(from), Math.abs(to));
        boolean none = size < SMALLEST;
        if (!none && Math.abs(to / 2 - from / 2) > size * CLOSEST) {
            return this;
        }
        double margin = none ? 1 : size > Double.MAX_VALUE / 2 ? size / 4 : size * 0.05;
        return new Range(Math.max(from - margin, -Double.MAX_VALUE), Math.min(to + margin, Double.MAX_VALUE));
    }

    public double low() {
        return Math.min(from, to);
    }

    public double high() {
        return Math.max(from, to);
    }

    /// The signed length; infinite when it exceeds the range of doubles.
    public double span() {
        return to - from;
    }
}
