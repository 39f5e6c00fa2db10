package resolvent.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The exponentials `e^{A h}, e^{2 A h}, e^{4 A h}, …` of one matrix, from which `e^{A t} x` follows for any t.
///
/// Doubling costs one matrix product each, so the whole ladder costs what a single exponential of its longest time
/// costs by scaling and squaring. Whole steps come from the ladder, the remainder of less than a step, forward or
/// back, from the Taylor series. Many vectors, each with a time of its own, are advanced together: each rung multiplies those whose time
/// has it, in one matrix product.
public final class DyadicExponential {
    /// ‖A‖₁ h is at most this, so that the Taylor series of the remainder is short and without cancellation, and the
    /// first rung is cheap.
    private static final double LARGEST_STEP_NORM = Exponential.SMALL_NORM;

    private final ResidentMatrix generator;
    private final double step;
    private final List<ResidentMatrix> powers = new ArrayList<>();

    private DyadicExponential(Dense generator, double step) {
        this.generator = ResidentMatrix.of(generator);
        this.step = step;
        powers.add(ResidentMatrix.of(Exponential.of(generator.scaled(step))));
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

    /// The time of the last rung.
    public double longest() {
        return Math.scalb(step, powers.size() - 1);
    }

    /// Adds a rung of twice the longest time.
    ///
    /// @throws ArithmeticException if its entries are too large for doubles
    public void extend() {
        ResidentMatrix next = powers.getLast().squared();
        if (!Double.isFinite(next.sum())) {
            throw new ArithmeticException(("exp(At) is out of range at t = %s: A is not stable, or too far from normal "
                    + "for double precision").formatted(2 * longest()));
        }
        powers.add(next);
    }

    /// The vectors `e^{A t_j} x_j` of the columns of X.
    ///
    /// @param times one time for each column, at least 0 and below twice the longest
    public Dense apply(double[] times, Dense x) {
        return apply(times, x, false);
    }

    /// The vectors `e^{Aᵀ t_j} x_j` of the columns of X.
    public Dense applyTransposed(double[] times, Dense x) {
        return apply(times, x, true);
    }

    private Dense apply(double[] times, Dense x, boolean transposed) {
        long[] steps = new long[times.length];
        double[] rest = new double[times.length];
        for (int j = 0; j < times.length; j++) {
            if (!(times[j] >= 0 && times[j] < 2 * longest())) {
                throw new IllegalArgumentException("time must be at least 0 and below %s, was %s".formatted(
                        2 * longest(), times[j]));
            }
            // the nearest step, so that the series of what remains is as short as it can be
            steps[j] = Math.min((long) Math.rint(times[j] / step), (1L << powers.size()) - 1);
            rest[j] = times[j] - steps[j] * step;
        }
        double[] columns = x.toColumns();
        multiplySome(columns, x.rows(), j -> rest[j] != 0, (part, which) -> taylor(part, rest, which, transposed));
        for (int rung = 0; rung < powers.size(); rung++) {
            ResidentMatrix power = powers.get(rung);
            int bit = rung;
            multiplySome(columns, x.rows(), j -> (steps[j] >>> bit & 1) == 1,
                    (part, _) -> power.times(part, transposed));
        }
        return Dense.ofColumns(x.rows(), times.length, columns);
    }

    /// What happens to some columns at once.
    private interface Step {
        Dense of(Dense part, int[] which);
    }

    private static void multiplySome(double[] columns, int rows, IntPredicate chosen, Step step) {
        int[] which = IntStream.range(0, columns.length / Math.max(1, rows)).filter(chosen).toArray();
        if (which.length == 0) {
            return;
        }
        double[] part = new double[rows * which.length];
        for (int k = 0; k < which.length; k++) {
            System.arraycopy(columns, which[k] * rows, part, k * rows, rows);
        }
        double[] image = step.of(Dense.ofColumns(rows, which.length, part), which).values();
        for (int k = 0; k < which.length; k++) {
            System.arraycopy(image, k * rows, columns, which[k] * rows, rows);
        }
    }

    private Dense taylor(Dense x, double[] rest, int[] which, boolean transposed) {
        int rows = x.rows();
        double[] sum = x.toColumns();
        Dense term = x;
        double largest;
        double total;
        int order = 0;
        do {
            order++;
            double[] next = generator.times(term, transposed).values();
            largest = 0;
            total = 0;
            for (int i = 0; i < next.length; i++) {
                next[i] *= rest[which[i / rows]] / order;
                sum[i] += next[i];
                largest = Math.max(largest, Math.abs(next[i]));
                total = Math.max(total, Math.abs(sum[i]));
            }
            term = Dense.ofColumns(rows, which.length, next);
        } while (largest > total * 0x1p-54);
        return Dense.ofColumns(rows, which.length, sum);
    }
}
