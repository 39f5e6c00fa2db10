package resolvent.draw.pen;

/// Whether a line is drawn through: `on` pixels of line, `off` pixels of none.
public enum Dash {
    SOLID(1, 0),
    /// Theory.
    DASHED(6, 4),
    /// Bounds; the short piece becomes a dot by its round ends.
    DOTTED(0.01, 4);

    private final double on;
    private final double off;

    Dash(double on, double off) {
        this.on = on;
        this.off = off;
    }

    public double on() {
        return on;
    }

    public double off() {
        return off;
    }
}
