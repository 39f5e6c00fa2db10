package resolvent.ring;

/// A real number `mantissa · 2^exponent` whose exponent has no bounds, for products over thousands of sites.
///
/// @param mantissa 0, or of modulus in \[1, 2)
/// @param exponent the power of two
record ScaledNumber(double mantissa, long exponent) {
    static final ScaledNumber ZERO = new ScaledNumber(0, 0);
    static final ScaledNumber ONE = new ScaledNumber(1, 0);
    private static final double LN2 = 0.6931471805599453;
    /// What ln 2 is more than that.
    private static final double LN2_REST = 2.3190468138462996e-17;

    static ScaledNumber of(double value) {
        return normal(value, 0);
    }

    /// e^x for any finite x.
    static ScaledNumber exp(double x) {
        return exp(1, x);
    }

    /// e^{count x}, to 2 ulp or so however large the exponent.
    static ScaledNumber exp(int count, double x) {
        double product = count * x;
        double lost = Math.fma(count, x, -product);
        double power = Math.rint(product / LN2);
        double rest = Math.fma(-power, LN2, product) + (lost - power * LN2_REST);
        return normal(StrictMath.exp(rest), (long) power);
    }

    private static ScaledNumber normal(double value, long exponent) {
        if (value == 0) {
            return ZERO;
        }
        if (Math.abs(value) < Double.MIN_NORMAL) {
            return normal(value * 0x1p200, exponent - 200);
        }
        int own = Math.getExponent(value);
        return new ScaledNumber(Math.scalb(value, -own), exponent + own);
    }

    ScaledNumber times(ScaledNumber other) {
        return normal(mantissa * other.mantissa, exponent + other.exponent);
    }

    ScaledNumber times(double factor) {
        return times(of(factor));
    }

    ScaledNumber timesPowerOfTwo(long power) {
        return mantissa == 0 ? ZERO : new ScaledNumber(mantissa, exponent + power);
    }

    ScaledNumber plus(ScaledNumber other) {
        if (mantissa == 0) {
            return other;
        }
        if (other.mantissa == 0) {
            return this;
        }
        return exponent >= other.exponent ? normal(mantissa + other.relativeTo(exponent), exponent) : other.plus(this);
    }

    /// This number divided by 2^power, as far as a double can hold it.
    double relativeTo(long power) {
        return Math.scalb(mantissa, (int) Math.clamp(exponent - power, -3000L, 3000L));
    }

    /// ln |x|; −∞ for 0.
    double logAbs() {
        return StrictMath.log(Math.abs(mantissa)) + exponent * LN2;
    }
}
