package resolvent.numeric;

import java.util.function.DoubleUnaryOperator;

/// Roots of functions of one real variable.
public final class Roots {
    /// The method's truncation constant, times the first width: how far a guess is moved towards the middle.
    private static final double TRUNCATION = 0.2;

    private Roots() {}

    /// A root of `f` between `low` and `high`, where `f` has opposite signs.
    ///
    /// The method is ITP (Oliveira & Takahashi, ACM Trans. Math. Softw. 47, 5 (2021), doi:10.1145/3423597): as fast as
    /// the secant method on smooth functions, and on any function at most two evaluations slower than bisection.
    /// `f` need not be continuous; then the place where it changes sign is found.
    ///
    /// @param tolerance largest distance of the result from the root; as small as one likes, the spacing of doubles
    ///     is the limit
    /// @throws IllegalArgumentException if `low < high` or `tolerance > 0` fails, or `f` has the same sign at both ends
    /// @throws ArithmeticException if `f` is NaN somewhere on the way
    public static double bracketed(DoubleUnaryOperator f, double low, double high, double tolerance) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("low must be below high, both finite, were %s and %s".formatted(
                    low, high));
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be above 0, was " + tolerance);
        }
        double atLow = value(f, low);
        double atHigh = value(f, high);
        if (atLow == 0 || atHigh == 0) {
            return atLow == 0 ? low : high;
        }
        if (Math.signum(atLow) == Math.signum(atHigh)) {
            throw new IllegalArgumentException("f must have opposite signs at %s and %s, was %s and %s".formatted(
                    low, high, atLow, atHigh));
        }
        double direction = Math.signum(atHigh);
        var bracket = new Bracket(low, high, direction * atLow, direction * atHigh, tolerance);
        while (bracket.isWide()) {
            double guess = bracket.guess();
            bracket.put(guess, direction * value(f, guess));
        }
        return bracket.middle();
    }

    private static double value(DoubleUnaryOperator f, double x) {
        double y = f.applyAsDouble(x);
        if (Double.isNaN(y)) {
            throw new ArithmeticException("f is NaN at " + x);
        }
        return y;
    }

    /// An interval at whose lower end the function is negative and at whose upper end it is positive.
    private static final class Bracket {
        private final double tolerance;
        private final double truncation;
        private double low;
        private double high;
        private double atLow;
        private double atHigh;
        /// What bisection would have left as half the width, and so the bound on how far a guess may stray.
        private double allowance;

        Bracket(double low, double high, double atLow, double atHigh, double tolerance) {
            this.low = low;
            this.high = high;
            this.atLow = atLow;
            this.atHigh = atHigh;
            this.tolerance = tolerance;
            this.truncation = TRUNCATION / (high - low);
            int bisections = Math.max(0, Math.getExponent((high - low) / (2 * tolerance)) + 1);
            this.allowance = Math.scalb(tolerance, bisections + 1);
        }

        double middle() {
            return low + (high - low) / 2;
        }

        boolean isWide() {
            double middle = middle();
            return high - low > 2 * tolerance && middle > low && middle < high;
        }

        /// Interpolate, truncate, project.
        double guess() {
            double middle = middle();
            double straight = (atHigh * low - atLow * high) / (atHigh - atLow);
            double towards = Math.signum(middle - straight);
            double step = truncation * (high - low) * (high - low);
            // false for NaN too, which infinite values give
            double truncated = step <= Math.abs(middle - straight) ? straight + towards * step : middle;
            double reach = allowance - (high - low) / 2;
            allowance /= 2;
            double projected = Math.abs(truncated - middle) <= reach ? truncated : middle - towards * reach;
            return projected > low && projected < high ? projected : middle;
        }

        void put(double x, double y) {
            if (y >= 0) {
                high = x;
                atHigh = y;
            }
            if (y <= 0) {
                low = x;
                atLow = y;
            }
        }
    }
}
