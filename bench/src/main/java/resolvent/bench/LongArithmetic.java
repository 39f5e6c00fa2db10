package resolvent.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// The characteristic polynomial of a ring in decimal arithmetic of 80 digits (265 bits), to judge eigenvalues by. Shares
/// nothing with the solver but the formula `det(z − M) = Δ(z) − e^{gN} Π up − e^{−gN} Π down`.
final class LongArithmetic {
    private static final MathContext DIGITS = new MathContext(80, RoundingMode.HALF_EVEN);

    private final BigDecimal[] diagonal;
    private final BigDecimal[] products;
    private final BigDecimal constant;

    LongArithmetic(Ring ring) {
        int n = ring.rows();
        diagonal = new BigDecimal[n];
        products = new BigDecimal[n];
        BigDecimal ups = exp(new BigDecimal(ring.bias()).multiply(BigDecimal.valueOf(n)));
        BigDecimal downs = BigDecimal.ONE.divide(ups, DIGITS);
        for (int j = 0; j < n; j++) {
            diagonal[j] = new BigDecimal(ring.diagonal(j));
            products[j] = new BigDecimal(ring.up(j)).multiply(new BigDecimal(ring.down(j)), DIGITS);
            ups = ups.multiply(new BigDecimal(ring.up(j)), DIGITS);
            downs = downs.multiply(new BigDecimal(ring.down(j)), DIGITS);
        }
        constant = ups.add(downs, DIGITS);
    }

    /// e^x by halving and the Taylor series.
    private static BigDecimal exp(BigDecimal x) {
        int halvings = 20;
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << halvings), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 60; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /// |det/det'|, the distance to the root next to a point that is close to one.
    double distance(Complex point) {
        Value z = new Value(new BigDecimal(point.re()), new BigDecimal(point.im()));
        int n = diagonal.length;
        Value p = z.minus(diagonal[0]);
        Value slopeP = new Value(BigDecimal.ONE, BigDecimal.ZERO);
        Value olderP = slopeP;
        Value olderSlopeP = Value.ZERO;
        Value q = slopeP;
        Value slopeQ = Value.ZERO;
        Value olderQ = Value.ZERO;
        Value olderSlopeQ = Value.ZERO;
        for (int j = 1; j < n; j++) {
            Value u = z.minus(diagonal[j]);
            BigDecimal b = products[j - 1].negate();
            Value nextSlopeP = u.times(slopeP).plus(p).plus(olderSlopeP.times(b));
            Value nextP = u.times(p).plus(olderP.times(b));
            Value nextSlopeQ = u.times(slopeQ).plus(q).plus(olderSlopeQ.times(b));
            Value nextQ = u.times(q).plus(olderQ.times(b));
            olderP = p;
            olderSlopeP = slopeP;
            olderQ = q;
            olderSlopeQ = slopeQ;
            p = nextP;
            slopeP = nextSlopeP;
            q = nextQ;
            slopeQ = nextSlopeQ;
        }
        BigDecimal last = products[n - 1].negate();
        Value determinant = p.plus(olderQ.times(last)).minus(constant);
        Value slope = slopeP.plus(olderSlopeQ.times(last));
        return Math.sqrt(determinant.squared().divide(slope.squared(), DIGITS).doubleValue());
    }

    private record Value(BigDecimal re, BigDecimal im) {
        private static final Value ZERO = new Value(BigDecimal.ZERO, BigDecimal.ZERO);

        Value plus(Value other) {
            return new Value(re.add(other.re, DIGITS), im.add(other.im, DIGITS));
        }

        Value minus(BigDecimal real) {
            return new Value(re.subtract(real, DIGITS), im);
        }

        Value times(BigDecimal real) {
            return new Value(re.multiply(real, DIGITS), im.multiply(real, DIGITS));
        }

        Value times(Value other) {
            return new Value(re.multiply(other.re, DIGITS).subtract(im.multiply(other.im, DIGITS), DIGITS),
                    re.multiply(other.im, DIGITS).add(im.multiply(other.re, DIGITS), DIGITS));
        }

        BigDecimal squared() {
            return re.multiply(re, DIGITS).add(im.multiply(im, DIGITS), DIGITS);
        }
    }
}
