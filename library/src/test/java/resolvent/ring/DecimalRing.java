package resolvent.ring;

import java.math.BigDecimal;
import java.math.MathContext;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// The eigenvalues of a small ring to 60 digits: Newton's method on its characteristic polynomial, in decimal numbers.
final class DecimalRing {
    private static final MathContext DIGITS = new MathContext(60);
    private static final int MOST_STEPS = 12;

    /// A complex number of many digits.
    record Decimal(BigDecimal re, BigDecimal im) {
        static final Decimal ZERO = real(BigDecimal.ZERO);
        static final Decimal ONE = real(BigDecimal.ONE);

        static Decimal real(BigDecimal value) {
            return new Decimal(value, BigDecimal.ZERO);
        }

        static Decimal of(Complex z) {
            return new Decimal(new BigDecimal(z.re()), new BigDecimal(z.im()));
        }

        Decimal plus(Decimal other) {
            return new Decimal(re.add(other.re, DIGITS), im.add(other.im, DIGITS));
        }

        Decimal minus(Decimal other) {
            return new Decimal(re.subtract(other.re, DIGITS), im.subtract(other.im, DIGITS));
        }

        Decimal times(Decimal other) {
            return new Decimal(re.multiply(other.re).subtract(im.multiply(other.im), DIGITS),
                    re.multiply(other.im).add(im.multiply(other.re), DIGITS));
        }

        Decimal dividedBy(Decimal other) {
            BigDecimal square = other.re.multiply(other.re).add(other.im.multiply(other.im), DIGITS);
            Decimal product = times(new Decimal(other.re, other.im.negate()));
            return new Decimal(product.re.divide(square, DIGITS), product.im.divide(square, DIGITS));
        }

        double abs() {
            return Math.hypot(re.doubleValue(), im.doubleValue());
        }
    }

    private final Ring ring;
    private final Decimal constant;

    DecimalRing(Ring ring) {
        this.ring = ring;
        BigDecimal up = exp(ring.bias()).pow(ring.rows(), DIGITS);
        BigDecimal down = BigDecimal.ONE.divide(up, DIGITS);
        for (int j = 0; j < ring.rows(); j++) {
            up = up.multiply(new BigDecimal(ring.up(j)), DIGITS);
            down = down.multiply(new BigDecimal(ring.down(j)), DIGITS);
        }
        this.constant = Decimal.real(up.add(down, DIGITS));
    }

    /// By the series itself, which is long enough for an exponent of some units.
    private static BigDecimal exp(double x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 200; k++) {
            term = term.multiply(new BigDecimal(x), DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /// The eigenvalue that Newton's method comes to from here.
    Decimal eigenvalue(Complex near) {
        Decimal z = Decimal.of(near);
        for (int k = 0; k < MOST_STEPS; k++) {
            Decimal step = step(z);
            z = z.minus(step);
            if (step.abs() < 1e-45) {
                return z;
            }
        }
        throw new AssertionError("no convergence from " + near);
    }

    private Decimal step(Decimal z) {
        int n = ring.rows();
        Decimal[] whole = run(z, 0, n);
        Decimal[] inner = run(z, 1, n - 1);
        Decimal last = product(n - 1);
        Decimal value = whole[0].minus(last.times(inner[0])).minus(constant);
        Decimal slope = whole[1].minus(last.times(inner[1]));
        return value.dividedBy(slope);
    }

    private Decimal product(int j) {
        return Decimal.real(new BigDecimal(ring.up(j)).multiply(new BigDecimal(ring.down(j)), DIGITS));
    }

    /// The characteristic polynomial of the sites from `first` to before `end`, and its derivative.
    private Decimal[] run(Decimal z, int first, int end) {
        Decimal value = Decimal.ONE;
        Decimal slope = Decimal.ZERO;
        Decimal olderValue = Decimal.ZERO;
        Decimal olderSlope = Decimal.ZERO;
        for (int j = first; j < end; j++) {
            Decimal u = z.minus(Decimal.real(new BigDecimal(ring.diagonal(j))));
            Decimal before = j == first ? Decimal.ZERO : product(j - 1);
            Decimal newSlope = u.times(slope).plus(value).minus(before.times(olderSlope));
            Decimal newValue = u.times(value).minus(before.times(olderValue));
            olderValue = value;
            olderSlope = slope;
            value = newValue;
            slope = newSlope;
        }
        return new Decimal[] {value, slope};
    }
}
