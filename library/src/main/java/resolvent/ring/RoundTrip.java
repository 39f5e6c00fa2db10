package resolvent.ring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntToDoubleFunction;
import resolvent.matrix.Ring;

/// The constant `c = Π M[j][j+1] + Π M[j+1][j]` of a ring to many digits, as the sum of two doubles times a power of two.
///
/// @param high c / 2^exponent to a double
/// @param low the rest
/// @param exponent the power of two
record RoundTrip(double high, double low, long exponent) {
    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final double DIGITS_PER_BIT = Math.log10(2);
    /// An argument this small, 2^-20 or less, takes few terms of the exponential series.
    private static final int HALVINGS = 30;
    private static final int TERMS = 16;

    /// @param unit the power of two that every weight is multiplied by
    static RoundTrip of(Ring ring, double unit) {
        BigDecimal forward = exp(ring.bias()).pow(ring.rows(), DIGITS);
        BigDecimal up = product(ring.rows(), j -> ring.up(j) * unit).multiply(forward, DIGITS);
        BigDecimal down = product(ring.rows(), j -> ring.down(j) * unit).divide(forward, DIGITS);
        return of(up.add(down, DIGITS));
    }

    private static BigDecimal product(int count, IntToDoubleFunction factor) {
        BigDecimal product = BigDecimal.ONE;
        for (int j = 0; j < count; j++) {
            product = product.multiply(new BigDecimal(factor.applyAsDouble(j)), DIGITS);
        }
        return product;
    }

    private static BigDecimal exp(double x) {
        BigDecimal small = new BigDecimal(x).divide(TWO.pow(HALVINGS), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < TERMS; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < HALVINGS; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    private static RoundTrip of(BigDecimal value) {
        if (value.signum() == 0) {
            return new RoundTrip(0, 0, 0);
        }
        int exponent = (int) Math.rint((value.precision() - (double) value.scale()) / DIGITS_PER_BIT);
        BigDecimal power = TWO.pow(Math.abs(exponent), DIGITS);
        BigDecimal reduced = exponent > 0 ? value.divide(power, DIGITS) : value.multiply(power, DIGITS);
        double high = reduced.doubleValue();
        return new RoundTrip(high, reduced.subtract(new BigDecimal(high)).doubleValue(), exponent);
    }

    /// c / 2^power as far as a double can hold it.
    double head(long power) {
        return Math.scalb(high, (int) Math.clamp(exponent - power, -3000L, 3000L));
    }

    /// What the head leaves out.
    double tail(long power) {
        return Math.scalb(low, (int) Math.clamp(exponent - power, -3000L, 3000L));
    }
}
