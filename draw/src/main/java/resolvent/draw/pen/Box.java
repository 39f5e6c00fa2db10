package resolvent.draw.pen;

/// A rectangle in pixels; y grows downwards.
public record Box(double left, double top, double width, double height) {
    /// The box between two corners, in any order.
    public static Box between(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double centreX() {
        return left + width / 2;
    }

    public double centreY() {
        return top + height / 2;
    }

    /// Whether the point lies inside or on the rim.
    public boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    /// The box grown by `margin` on every side.
    public Box grown(double margin) {
        return new Box(left - margin, top - margin, width + 2 * margin, height + 2 * margin);
    }

    public Box movedTo(double newLeft, double newTop) {
        return new Box(newLeft, newTop, width, height);
    }
}
