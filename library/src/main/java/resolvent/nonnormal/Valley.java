package resolvent.nonnormal;

import resolvent.numeric.Roots;

/// A local minimum of σ along a line Re z = x, found by following ∂σ/∂y downhill to where it changes sign.
///
/// @param x the real part of the line
/// @param y where the minimum is
/// @param pair the value and derivatives there
record Valley(double x, double y, SingularPair pair) {
    private static final int MOST_DOUBLINGS = 40;
    /// The value errs by the square of this, relative to itself.
    private static final double ACCURACY = 1e-6;

    /// The minimum that lies downhill of a point.
    static Valley follow(ResolventNorm norm, double x, double start) {
        SingularPair first = norm.pair(x, start);
        if (Math.abs(first.slopeIm()) <= ACCURACY) {
            return new Valley(x, start, first);
        }
        double direction = -Math.signum(first.slopeIm());
        double before = start;
        double step = first.sigma() * ACCURACY;
        for (int k = 0; k < MOST_DOUBLINGS; k++) {
            double next = start + direction * step;
            if (norm.pair(x, next).slopeIm() * direction >= 0) {
                return between(norm, x, Math.min(before, next), Math.max(before, next));
            }
            before = next;
            step *= 4;
        }
        return new Valley(x, start, first);
    }

    private static Valley between(ResolventNorm norm, double x, double low, double high) {
        double tolerance = Math.max(ACCURACY * (high - low), Math.ulp(Math.abs(high)));
        double y = Roots.bracketed(at -> norm.pair(x, at).slopeIm(), low, high, tolerance);
        return new Valley(x, Math.abs(y), norm.pair(x, y));
    }

    /// x / σ, which Kreiss's constant is the supremum of.
    double product() {
        return x / pair.sigma();
    }

    /// d ln(x / σ) / dx along the valley.
    double slope() {
        return 1 / x - pair.slopeRe() / pair.sigma();
    }
}
