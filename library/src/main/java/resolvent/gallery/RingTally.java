package resolvent.gallery;

import java.util.List;
import resolvent.numeric.Complex;
import resolvent.observable.Tally;

/// Counts of eigenvalues on a fixed grid, by |Im λ|, and means over draws: its size does not depend on the number of
/// draws. The axes run through the middle of cells, so that what lies on them is in one row or column.
final class RingTally implements Tally<RingTally> {
    /// What rounding may add to an eigenvalue on the edge.
    private static final double ROUNDING = 1e-9;

    private final int cells;
    private final double perUnit;
    private final long[] counts;
    private final Mean[] moments = {new Mean(), new Mean(), new Mean(), new Mean()};
    private final Mean sector = new Mean();
    private final Mean axes = new Mean();
    private final Mean real = new Mean();
    private final Mean disc = new Mean();
    private long total;
    private long outsideDiamond;
    private long notConjugate;
    private long notSymmetric;
    private long solvedDensely;

    /// @param cells number of cells along each axis, odd
    /// @param extent half the side of the square
    RingTally(int cells, double extent) {
        this.cells = cells;
        this.perUnit = cells / (2 * extent);
        this.counts = new long[cells * (cells / 2 + 1)];
    }

    /// Adds the eigenvalues of one draw.
    ///
    /// @param exact whether the symmetries of the spectrum should hold to the last bit
    void add(List<Complex> values, boolean exact) {
        var sums = new Sums();
        for (Complex value : values) {
            count(value.re(), Math.abs(value.im()));
            sums.add(value.re(), Math.abs(value.im()));
        }
        sums.close(values.size());
        total += values.size();
        solvedDensely += exact ? 0 : 1;
        long own = RingPlane.fingerprint(values, 1, 1);
        notConjugate += exact && own != RingPlane.fingerprint(values, 1, -1) ? 1 : 0;
        notSymmetric += exact && own != RingPlane.fingerprint(values, -1, -1) ? 1 : 0;
    }

    private void count(double x, double y) {
        int column = cells / 2 + (int) Math.floor(x * perUnit + 0.5);
        int row = (int) (y * perUnit + 0.5);
        if (column >= 0 && column < cells && row <= cells / 2) {
            counts[row * cells + column]++;
        }
    }

    /// What is added up over the eigenvalues of one draw.
    private final class Sums {
        private final double[] powers = new double[4];
        private long wide;
        private long onAxes;
        private long onReal;
        private long inside;

        void add(double x, double y) {
            double re2 = x * x - y * y;
            double im2 = 2 * x * y;
            double re4 = re2 * re2 - im2 * im2;
            double im4 = 2 * re2 * im2;
            double re8 = re4 * re4 - im4 * im4;
            powers[0] += re2;
            powers[1] += re4;
            powers[2] += re8;
            powers[3] += re8 * re4 - 2 * re4 * im4 * im4;
            double across = Math.abs(x);
            wide += Double.compare(across, y);
            onAxes += (y == 0 ? 1 : 0) - (x == 0 ? 1 : 0);
            onReal += y == 0 ? 1 : 0;
            inside += x * x + y * y <= 1 ? 1 : 0;
            outsideDiamond += across + y > 2 + ROUNDING ? 1 : 0;
        }

        void close(double size) {
            for (int k = 0; k < powers.length; k++) {
                moments[k].add(powers[k] / size);
            }
            sector.add(wide / size);
            axes.add(onAxes / size);
            real.add(onReal / size);
            disc.add(inside / size);
        }
    }

    @Override
    public void merge(RingTally other) {
        for (int k = 0; k < counts.length; k++) {
            counts[k] += other.counts[k];
        }
        for (int k = 0; k < moments.length; k++) {
            moments[k].merge(other.moments[k]);
        }
        sector.merge(other.sector);
        axes.merge(other.axes);
        real.merge(other.real);
        disc.merge(other.disc);
        total += other.total;
        outsideDiamond += other.outsideDiamond;
        notConjugate += other.notConjugate;
        notSymmetric += other.notSymmetric;
        solvedDensely += other.solvedDensely;
    }

    /// The eigenvalues in a cell and its mirror image.
    ///
    /// @param row from 0 on the real axis upwards
    long count(int column, int row) {
        return counts[row * cells + column];
    }

    /// The mean of Re Σ λ^power/N, for the powers 2, 4, 8 and 12.
    Mean moment(int power) {
        return moments[power == 2 ? 0 : power / 4];
    }

    Mean sector() {
        return sector;
    }

    Mean axes() {
        return axes;
    }

    Mean real() {
        return real;
    }

    Mean disc() {
        return disc;
    }

    long total() {
        return total;
    }

    long outsideDiamond() {
        return outsideDiamond;
    }

    long notConjugate() {
        return notConjugate;
    }

    long notSymmetric() {
        return notSymmetric;
    }

    long solvedDensely() {
        return solvedDensely;
    }
}
