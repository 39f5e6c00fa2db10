package resolvent.ring;

/// A complex number `(re + i im) 2^exponent` whose exponent has no bounds.
///
/// @param re real part of the mantissa
/// @param im imaginary part of the mantissa
/// @param exponent the power of two
record ScaledComplex(double re, double im, long exponent) {
    static final ScaledComplex ZERO = new ScaledComplex(0, 0, 0);
    private static final double LN2 = 0.6931471805599453;

    /// The same number with a mantissa of the order of 1.
    static ScaledComplex of(double re, double im, long exponent) {
        double larger = Math.max(Math.abs(re), Math.abs(im));
        if (larger == 0) {
            return ZERO;
        }
        int power = Math.getExponent(larger);
        return new ScaledComplex(Math.scalb(re, -power), Math.scalb(im, -power), exponent + power);
    }

    static ScaledComplex real(ScaledNumber number) {
        return new ScaledComplex(number.mantissa(), 0, number.exponent());
    }

    boolean isZero() {
        return re == 0 && im == 0;
    }

    ScaledComplex times(ScaledComplex other) {
        return of(re * other.re - im * other.im, re * other.im + im * other.re, exponent + other.exponent);
    }

    ScaledComplex plus(ScaledComplex other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        if (exponent < other.exponent) {
            return other.plus(this);
        }
        double unit = Math.scalb(1.0, (int) Math.max(other.exponent - exponent, -2000));
        return of(re + unit * other.re, im + unit * other.im, exponent);
    }

    ScaledComplex minus(ScaledComplex other) {
        return plus(new ScaledComplex(-other.re, -other.im, other.exponent));
    }

    ScaledComplex dividedBy(ScaledComplex other) {
        double inverse = 1 / (other.re * other.re + other.im * other.im);
        return of((re * other.re + im * other.im) * inverse, (im * other.re - re * other.im) * inverse,
                exponent - other.exponent);
    }

    /// A whole power, at least 0, by repeated squaring: right to about `power` ulp.
    ScaledComplex power(int power) {
        ScaledComplex result = new ScaledComplex(1, 0, 0);
        ScaledComplex square = this;
        for (int rest = power; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result.times(square) : result;
            square = square.times(square);
        }
        return result;
    }

    /// The real part as far as a double can hold it.
    double toRe() {
        return Math.scalb(re, (int) Math.clamp(exponent, -3000L, 3000L));
    }

    /// The imaginary part as far as a double can hold it.
    double toIm() {
        return Math.scalb(im, (int) Math.clamp(exponent, -3000L, 3000L));
    }

    /// ln |z|; −∞ for 0.
    double logAbs() {
        return 0.5 * StrictMath.log(re * re + im * im) + exponent * LN2;
    }

    double argument() {
        return StrictMath.atan2(im, re);
    }
}
