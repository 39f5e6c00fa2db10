package resolvent.ring;

/// The way from a point inside a hole straight out to its rim: doubling until outside, then halving.
final class Climb {
    private static final double NEAR_RIM = 0.3;
    private static final int MOST_DOUBLINGS = 60;

    /// What a sample means for the climb.
    enum State { GOES_ON, LANDED, LOST }

    private final double baseRe;
    private final double baseIm;
    private final double directionRe;
    private final double directionIm;
    private double inside;
    private double outside = Double.POSITIVE_INFINITY;
    private double distance;
    private int doublings;

    /// @param reach length of the first step outward
    Climb(double[] base, double[] direction, double reach) {
        baseRe = base[0];
        baseIm = base[1];
        directionRe = direction[0];
        directionIm = direction[1];
        distance = reach;
    }

    boolean isFrom(double x, double y) {
        return baseRe == x && baseIm == y;
    }

    double re() {
        return baseRe + distance * directionRe;
    }

    double im() {
        return baseIm + distance * directionIm;
    }

    /// Takes ln|H| at the present point: negative inside.
    State receive(double height) {
        boolean wasOutside = outside < Double.POSITIVE_INFINITY;
        if (Math.abs(height) < NEAR_RIM && (wasOutside || height > 0)) {
            return State.LANDED;
        }
        if (height > 0) {
            outside = distance;
        } else if (!wasOutside && ++doublings > MOST_DOUBLINGS) {
            return State.LOST;
        } else {
            inside = distance;
        }
        return outside < Double.POSITIVE_INFINITY ? halve() : goOn(2 * distance);
    }

    private State halve() {
        double middle = 0.5 * (inside + outside);
        return middle <= inside || middle >= outside ? State.LOST : goOn(middle);
    }

    private State goOn(double next) {
        distance = next;
        return State.GOES_ON;
    }
}
