package resolvent.observable;

import java.util.Arrays;
import resolvent.numeric.Complex;

/// Counts of eigenvalues in the cells of a grid over the upper half of the complex plane. The spectrum of a real matrix
/// is symmetric about the real axis, so an eigenvalue below it is counted at its conjugate.
///
/// The grid covers |Re z| < E, |Im z| < E. Either E is fixed, and eigenvalues beyond are counted apart; or E is the
/// smallest power of 2 that holds every eigenvalue: then the cells of the smaller grid are halves of those of the
/// larger, so that counts go from one to the other without loss, and the final counts depend on the eigenvalues
/// alone, not on the order in which they came.
public final class PlaneCounts implements Tally<PlaneCounts> {
    private static final int SMALLEST_EXPONENT = -1000;

    private final int columns;
    private final int rows;
    private final double fixedExtent;
    private final long[] counts;
    private int exponent = SMALLEST_EXPONENT;
    private long total;
    private long beyond;
    private long draws;
    private long real;
    private long realSquared;

    /// @param columns number of cells along the real axis, even
    /// @param rows number of cells along the upper half of the imaginary axis
    /// @param fixedExtent E; 0 for a power of 2 that grows as needed
    PlaneCounts(int columns, int rows, double fixedExtent) {
        this.columns = columns;
        this.rows = rows;
        this.fixedExtent = fixedExtent;
        this.counts = new long[Math.multiplyExact(columns, rows)];
    }

    /// Counts one eigenvalue.
    void add(Complex z) {
        total++;
        if (fixedExtent == 0) {
            widenTo(neededExponent(z));
        }
        int middle = columns / 2;
        int column = middle + (int) Math.floor(middle * relative(z.re()));
        int row = (int) Math.floor(rows * relative(Math.abs(z.im())));
        if (column < 0 || column >= columns || row >= rows) {
            beyond++;
        } else {
            counts[row * columns + column]++;
        }
    }

    /// Notes that a draw is complete and how many of its eigenvalues were real.
    void addDraw(long realEigenvalues) {
        draws++;
        real += realEigenvalues;
        realSquared += realEigenvalues * realEigenvalues;
    }

    private double relative(double coordinate) {
        return fixedExtent == 0 ? Math.scalb(coordinate, -exponent) : coordinate / fixedExtent;
    }

    private static int neededExponent(Complex z) {
        double larger = Math.max(Math.abs(z.re()), Math.abs(z.im()));
        return Math.max(SMALLEST_EXPONENT, Math.getExponent(larger) + 1);
    }

    /// Moves the counts to the grid of the larger extent.
    private void widenTo(int wanted) {
        if (wanted <= exponent) {
            return;
        }
        int steps = Math.min(31, wanted - exponent);
        long[] before = counts.clone();
        Arrays.fill(counts, 0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int wider = columns / 2 + ((column - columns / 2) >> steps);
                counts[(row >> steps) * columns + wider] += before[row * columns + column];
            }
        }
        exponent = wanted;
    }

    @Override
    public void merge(PlaneCounts other) {
        if (fixedExtent == 0) {
            widenTo(other.exponent);
            other.widenTo(exponent);
        }
        for (int k = 0; k < counts.length; k++) {
            counts[k] += other.counts[k];
        }
        total += other.total;
        beyond += other.beyond;
        draws += other.draws;
        real += other.real;
        realSquared += other.realSquared;
    }

    long count(int column, int row) {
        return counts[row * columns + column];
    }

    /// The extent E.
    double extent() {
        return fixedExtent == 0 ? Math.scalb(1.0, exponent) : fixedExtent;
    }

    long total() {
        return total;
    }

    /// How many eigenvalues lie outside a fixed extent.
    long beyond() {
        return beyond;
    }

    /// The mean number of real eigenvalues of a draw.
    double realMean() {
        return (double) real / draws;
    }

    /// One standard error of that mean; NaN for fewer than two draws.
    double realError() {
        double squares = realSquared - (double) real * real / draws;
        return draws < 2 ? Double.NaN : Math.sqrt(Math.max(0, squares) / (draws - 1) / draws);
    }
}
