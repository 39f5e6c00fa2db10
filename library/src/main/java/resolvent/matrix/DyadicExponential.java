package resolvent.matrix;

import java.util.ArrayList;
import java.util.List;

/// The exponentials `e^{A h}, e^{2 A h}, e^{4 A h}, …` of one matrix, from which `e^{A t} x` follows for any t.
///
/// Doubling costs one matrix product each, so the whole ladder costs what a single exponential of its longest time
/// costs by scaling and squaring. Whole steps come from the ladder, the remainder of less than a step from the Taylor
/// series, whose terms fall below rounding because ‖A‖₁ h ≤ 1/4.
public final class DyadicExponential {
    private static final double LARGEST_STEP_NORM = 0.25;

    private final Dense generator;
    private final double step;
    private final List<Dense> powers = new ArrayList<>();

    private DyadicExponential(Dense generator, double step) {
        this.generator = generator;
        this.step = step;
        powers.add(Exponential.of(generator.scaled(step)));
    }

    /// The ladder of a matrix; so far with its first rung only.
    public static DyadicExponential of(Dense generator) {
        double norm = generator.oneNorm();
        int exponent = norm == 0 ? 0 : Math.getExponent(norm / LARGEST_STEP_NORM) + 1;
        return new DyadicExponential(generator, Math.scalb(1.0, -exponent));
    }

    /// The time h of the first rung.
    public double step() {
        return step;
    }

    /// The number of rungs; the last one stands for the time `h 2^(rungs − 1)`.
    public int rungs() {
        return powers.size();
    }

    /// The time of the last rung.
    public double longest() {
        return Math.scalb(step, powers.size() - 1);
    }

    /// Adds a rung of twice the longest time.
    ///
    /// @throws ArithmeticException if its entries are too large for doubles
    public void extend() {
        Dense last = powers.getLast();
        Dense next = last.times(last);
        if (!Double.isFinite(next.oneNorm())) {
            throw new ArithmeticException(("exp(At) is out of range at t = %s: A is not stable, or too far from normal "
                    + "for double precision").formatted(2 * longest()));
        }
        powers.add(next);
    }

    /// The vector `e^{A t} x` for 0 ≤ t < twice the longest time.
    public double[] apply(double time, double[] x) {
        return apply(time, x, false);
    }

    /// The vector `e^{Aᵀ t} x`.
    public double[] applyTransposed(double time, double[] x) {
        return apply(time, x, true);
    }

    private double[] apply(double time, double[] x, boolean transposed) {
        if (!(time >= 0 && time < 2 * longest())) {
            throw new IllegalArgumentException("time must be at least 0 and below %s, was %s".formatted(
                    2 * longest(), time));
        }
        long steps = (long) (time / step);
        double[] y = taylor(time - steps * step, x, transposed);
        for (int rung = 0; rung < powers.size(); rung++) {
            if ((steps >>> rung & 1) == 1) {
                y = product(powers.get(rung), y, transposed);
            }
        }
        return y;
    }

    private double[] taylor(double time, double[] x, boolean transposed) {
        double[] sum = x.clone();
        if (time == 0) {
            return sum;
        }
        double[] term = x.clone();
        double largest;
        double total;
        int k = 0;
        do {
            term = product(generator, term, transposed);
            k++;
            largest = 0;
            total = 0;
            for (int i = 0; i < sum.length; i++) {
                term[i] *= time / k;
                sum[i] += term[i];
                largest = Math.max(largest, Math.abs(term[i]));
                total = Math.max(total, Math.abs(sum[i]));
            }
        } while (largest > total * 0x1p-54);
        return sum;
    }

    private static double[] product(Dense matrix, double[] x, boolean transposed) {
        return transposed ? matrix.transposedTimes(x) : matrix.times(x);
    }
}
