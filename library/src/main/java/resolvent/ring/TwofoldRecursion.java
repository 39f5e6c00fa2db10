package resolvent.ring;

/// The recursion `p_{j+1} = (z − d_j) p_j − b_{j−1} p_{j−1}` with its derivative in z. Of the values, the rounding error
/// of every operation is found exactly and carried along by the same recursion, so that the sum of both is right as if
/// computed in twice the precision (the idea of T. Ogita, S. M. Rump & S. Oishi, SIAM J. Sci. Comput. 26, 1955 (2005),
/// doi:10.1137/030601818, for sums).
final class TwofoldRecursion {
    private double re = 1;
    private double im;
    private double errorRe;
    private double errorIm;
    private double slopeRe;
    private double slopeIm;
    private double olderRe;
    private double olderIm;
    private double olderErrorRe;
    private double olderErrorIm;
    private double olderSlopeRe;
    private double olderSlopeIm;

    /// One site, with z = x + iy and the product b = head + tail.
    void pass(double x, double d, double y, double head, double tail) {
        double u = x - d;
        double lost = lost(x, -d, u);
        double newRe = u * re - y * im - head * olderRe;
        double newErrorRe = u * errorRe - y * errorIm - head * olderErrorRe
                + lost * re - tail * olderRe + lost(u, re, -y, im, head, olderRe);
        double newErrorIm = u * errorIm + y * errorRe - head * olderErrorIm
                + lost * im - tail * olderIm + lost(u, im, y, re, head, olderIm);
        double newIm = u * im + y * re - head * olderIm;
        double newSlopeRe = u * slopeRe - y * slopeIm - head * olderSlopeRe + re;
        double newSlopeIm = u * slopeIm + y * slopeRe - head * olderSlopeIm + im;
        olderRe = re;
        olderIm = im;
        olderErrorRe = errorRe;
        olderErrorIm = errorIm;
        olderSlopeRe = slopeRe;
        olderSlopeIm = slopeIm;
        re = newRe;
        im = newIm;
        errorRe = newErrorRe;
        errorIm = newErrorIm;
        slopeRe = newSlopeRe;
        slopeIm = newSlopeIm;
    }

    /// What rounding takes from `sum = a + b`.
    private static double lost(double a, double b, double sum) {
        double other = sum - a;
        return (a - (sum - other)) + (b - other);
    }

    /// What rounding takes from `u p + v q − b o`, computed in this order.
    private static double lost(double u, double p, double v, double q, double b, double o) {
        double first = u * p;
        double second = v * q;
        double third = -b * o;
        double sum = first + second;
        return Math.fma(u, p, -first) + Math.fma(v, q, -second) + Math.fma(-b, o, -third)
                + lost(first, second, sum) + lost(sum, third, sum + third);
    }

    /// Subtracts (head + tail) times another one.
    void minus(double head, double tail, TwofoldRecursion other) {
        double productRe = -head * other.re;
        double productIm = -head * other.im;
        double sumRe = re + productRe;
        double sumIm = im + productIm;
        errorRe += lost(re, productRe, sumRe) + Math.fma(-head, other.re, -productRe) - tail * other.re
                - head * other.errorRe;
        errorIm += lost(im, productIm, sumIm) + Math.fma(-head, other.im, -productIm) - tail * other.im
                - head * other.errorIm;
        re = sumRe;
        im = sumIm;
        slopeRe -= head * other.slopeRe;
        slopeIm -= head * other.slopeIm;
    }

    /// Subtracts the real number head + tail.
    void minusReal(double head, double tail) {
        double sum = re - head;
        errorRe += lost(re, -head, sum) - tail;
        re = sum;
    }

    void scale(int power) {
        double factor = Math.scalb(1.0, power);
        re *= factor;
        im *= factor;
        errorRe *= factor;
        errorIm *= factor;
        slopeRe *= factor;
        slopeIm *= factor;
        olderRe *= factor;
        olderIm *= factor;
        olderErrorRe *= factor;
        olderErrorIm *= factor;
        olderSlopeRe *= factor;
        olderSlopeIm *= factor;
    }

    /// The largest part of a value or a derivative.
    double largest() {
        double values = Math.max(Math.max(Math.abs(re), Math.abs(im)), Math.max(Math.abs(olderRe), Math.abs(olderIm)));
        return Math.max(values, Math.max(Math.abs(slopeRe), Math.abs(slopeIm)));
    }

    /// |p|, error included.
    double modulus() {
        return Math.hypot(re + errorRe, im + errorIm);
    }

    /// How large the error is that was carried along.
    double error() {
        return Math.hypot(errorRe, errorIm);
    }

    /// |p'|.
    double slope() {
        return Math.hypot(slopeRe, slopeIm);
    }
}
