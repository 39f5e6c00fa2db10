package resolvent.dynamics;

import java.util.List;

/// A curve in the plane as the points that it joins; closed if its last point is its first.
///
/// @param points at least two
public record Polyline(List<Point> points) {
    public Polyline {
        if (points.size() < 2) {
            throw new IllegalArgumentException("points must be at least 2, was " + points.size());
        }
        points = List.copyOf(points);
    }

    /// A point of the plane.
    public record Point(double x, double y) {}

    public boolean isClosed() {
        return points.getFirst().equals(points.getLast());
    }
}
