package resolvent.numeric;

/// The hyperbolic tangent, of one number or of many, with the same bits on every machine. As the gain of a network it is
/// [Gain#tanh].
///
/// `tanh |x| = −m / (2 + m)` with `m = e^{−2|x|} − 1 = 2^k (e^r − 1) + (2^k − 1)`, where k is an integer and
/// `|r| ≤ ln 2 / 2`; `e^r − 1` is a polynomial of degree 12 with an error of 2⁻⁶⁰. The result is within 2 ulp, odd to
/// the last bit (so −0 stays −0), at most 1 in size, and NaN for NaN. Only additions, products, quotients, fused
/// multiply-adds and bits are used, in loops that the compiler turns into vector instructions.
///
/// The reduction is that of J.-M. Muller, Elementary Functions, Birkhäuser, chapter 11 (2016),
/// doi:10.1007/978-1-4899-7983-4.
public final class Tanh {
    /// From here on tanh is 1 to the last bit.
    private static final double LARGEST = 20;
    private static final double LOG2_E = 1.4426950408889634;
    /// ln 2 in two parts, of which the first has 32 bits, so that its product with k is exact.
    private static final double LN2_HIGH = 0.6931471803691238;
    private static final double LN2_LOW = 1.9082149292705877e-10;
    /// Added to an integer k, leaves the exponent bits of 2^k as the lowest bits of the sum.
    private static final double EXPONENT = 0x1.8p52 + 1023;
    private static final int MANTISSA = 52;
    private static final int BLOCK = 256;
    private static final ThreadLocal<double[][]> SCRATCH = ThreadLocal.withInitial(() -> new double[3][BLOCK]);

    private Tanh() {}

    /// tanh x
    public static double of(double x) {
        double exponent = -2 * Math.min(Math.abs(x), LARGEST);
        double k = Math.rint(exponent * LOG2_E);
        return Math.copySign(modulus(remainder(exponent, k), power(k + EXPONENT)), x);
    }

    /// Writes the tangents of all inputs, the same bits as one by one; `out` may be the array of the inputs.
    ///
    /// @throws IllegalArgumentException unless there are as many places in `out` as inputs
    public static void of(double[] inputs, double[] out) {
        if (inputs.length != out.length) {
            throw new IllegalArgumentException("out must have %d entries, had %d".formatted(inputs.length, out.length));
        }
        // each loop runs over arrays of its own, at the same index in all: otherwise the compiler fears that they overlap
        double[][] scratch = SCRATCH.get();
        for (int start = 0; start < inputs.length; start += BLOCK) {
            int count = Math.min(BLOCK, inputs.length - start);
            System.arraycopy(inputs, start, scratch[0], 0, count);
            block(scratch[0], scratch[1], scratch[2], count);
            System.arraycopy(scratch[1], 0, out, start, count);
        }
    }

    private static void block(double[] x, double[] y, double[] powers, int count) {
        for (int i = 0; i < count; i++) {
            double exponent = -2 * Math.min(Math.abs(x[i]), LARGEST);
            double k = Math.rint(exponent * LOG2_E);
            powers[i] = k + EXPONENT;
            y[i] = remainder(exponent, k);
        }
        for (int i = 0; i < count; i++) {
            powers[i] = power(powers[i]);
        }
        for (int i = 0; i < count; i++) {
            y[i] = modulus(y[i], powers[i]);
        }
        for (int i = 0; i < count; i++) {
            y[i] = Math.copySign(y[i], x[i]);
        }
    }

    private static double remainder(double exponent, double k) {
        return Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, exponent));
    }

    /// 2^k from k + [#EXPONENT].
    private static double power(double shifted) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << MANTISSA);
    }

    /// −tanh |x| from r and 2^k. What rounding takes from m and from 2 + m is given back to first order, with
    /// `(3 − d) / 2` for `1 / d`, which it is at both ends of its range.
    private static double modulus(double r, double power) {
        double p = exponentialMinusOne(r);
        double m = Math.fma(power, p, power - 1);
        double lost = Math.fma(power, p, (power - 1) - m);
        double d = 2 + m;
        double quotient = m / d;
        double remainder = Math.fma(-quotient, d, m) + lost - quotient * (m - (d - 2) + lost);
        return quotient + remainder * (1.5 - 0.5 * d);
    }

    /// e^r − 1 for |r| ≤ ln 2 / 2.
    private static double exponentialMinusOne(double r) {
        double p = 2.0914898727175524e-09;
        p = Math.fma(p, r, 2.5105513541847086e-08);
        p = Math.fma(p, r, 2.755727313289604e-07);
        p = Math.fma(p, r, 2.7557254685728803e-06);
        p = Math.fma(p, r, 2.480158732595111e-05);
        p = Math.fma(p, r, 0.0001984126987538548);
        p = Math.fma(p, r, 0.0013888888888883633);
        p = Math.fma(p, r, 0.008333333333325973);
        p = Math.fma(p, r, 0.04166666666666667);
        p = Math.fma(p, r, 0.1666666666666667);
        p = Math.fma(p, r, 0.5);
        return Math.fma(r * r, p, r);
    }
}
