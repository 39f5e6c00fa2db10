package resolvent.ring;

/// Sets of points that are symmetric about the real axis.
final class Conjugates {
    private Conjugates() {}

    /// The points on or above the real axis; those closer to it than `tolerance` are moved onto it. Empty if there are
    /// not as many points below as above.
    static PointList upperHalf(PointList points, double tolerance) {
        var upper = new PointList(points.size());
        int balance = 0;
        for (int i = 0; i < points.size(); i++) {
            double y = points.im(i);
            if (Math.abs(y) <= tolerance) {
                upper.add(points.re(i), 0);
            } else if (y > 0) {
                upper.add(points.re(i), y);
                balance++;
            } else {
                balance--;
            }
        }
        return balance == 0 ? upper : new PointList(0);
    }

    /// The points first, then the conjugates of those off the real axis.
    static PointList withMirrorImages(PointList points, boolean mirrors) {
        var both = new PointList(2 * points.size());
        both.addAll(points);
        for (int i = 0; mirrors && i < points.size(); i++) {
            if (points.im(i) != 0) {
                both.add(points.re(i), -points.im(i));
            }
        }
        return both;
    }
}
