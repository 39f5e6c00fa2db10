package resolvent.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A sum of doubles without rounding: the same bits in whatever order, and however split, the terms were added.
///
/// Every finite double is an integer multiple of 2⁻¹⁰⁷⁴; the accumulator keeps that integer in signed 64-bit limbs of
/// 32 bits each, as in Neal's superaccumulators (arXiv:1505.05571). Up to 2³¹ terms can be added before a carry
/// could overflow, and carries are settled long before.
public final class ExactSum {
    private static final int LIMBS = 67;
    private static final int SETTLE_EVERY = 1 << 29;
    /// 2⁻¹⁰⁷⁴ exactly; BigDecimal's `doubleValue` rounds to nearest.
    private static final BigDecimal SMALLEST = new BigDecimal(Double.MIN_VALUE);

    private final long[] limbs = new long[LIMBS];
    private int unsettled;

    /// Adds one finite term.
    ///
    /// @throws IllegalArgumentException if the term is NaN or infinite
    public void add(double term) {
        if (!Double.isFinite(term)) {
            throw new IllegalArgumentException("a term of a sum must be finite, was " + term);
        }
        long bits = Double.doubleToRawLongBits(term);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent != 0) {
            mantissa |= 1L << 52;
            exponent--;
        }
        long sign = bits < 0 ? -1 : 1;
        int limb = exponent >>> 5;
        int shift = exponent & 31;
        // the mantissa, shifted left by less than 32 bits, spans at most three limbs
        long low = mantissa << shift;
        long high = shift == 0 ? 0 : mantissa >>> (64 - shift);
        limbs[limb] += sign * (low & 0xFFFFFFFFL);
        limbs[limb + 1] += sign * (low >>> 32);
        limbs[limb + 2] += sign * high;
        if (++unsettled >= SETTLE_EVERY) {
            settle();
        }
    }

    /// Adds all terms of another sum.
    public void add(ExactSum other) {
        settle();
        long[] copy = other.limbs.clone();
        settle(copy);
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] += copy[i];
        }
        unsettled = 2;
    }

    /// The sum, rounded once to the nearest double.
    public double value() {
        long[] copy = limbs.clone();
        settle(copy);
        BigInteger total = BigInteger.ZERO;
        for (int i = LIMBS - 1; i >= 0; i--) {
            total = total.shiftLeft(32).add(BigInteger.valueOf(copy[i]));
        }
        return new BigDecimal(total).multiply(SMALLEST).doubleValue();
    }

    private void settle() {
        settle(limbs);
        unsettled = 1;
    }

    /// Moves everything beyond 32 bits into the next limb; the sign stays in the last one.
    private static void settle(long[] limbs) {
        for (int i = 0; i < LIMBS - 1; i++) {
            long carry = limbs[i] >> 32;
            limbs[i] -= carry << 32;
            limbs[i + 1] += carry;
        }
    }
}
