package resolvent.nonnormal;

import java.util.List;
import java.util.stream.IntStream;
import resolvent.numeric.LevelCurves;

/// The pseudospectra of a real matrix on a grid: σ(z), the smallest singular value of z − A, at each point.
///
/// The level curve σ(z) = ε bounds the ε-pseudospectrum: all numbers that are eigenvalues of A + E for some E with
/// ‖E‖₂ < ε. Where the region is symmetric about the real axis, so are the values, and half of them are computed.
///
/// A plan deals the grid out to as many tasks as one likes; the values do not depend on how.
///
/// ```java
/// Pseudospectrum.Plan plan = Pseudospectrum.plan(ResolventNorm.of(matrix), new Region(-1, 3, -3.5, 3.5, 100, 100));
/// Pseudospectrum found = plan.join(runner.map("pseudospectrum", plan.parts(), plan::part));
/// ```
public final class Pseudospectrum {
    private static final double SKETCH = 1e-6;

    private final Region region;
    private final List<Levels> rows;
    private final double rounding;

    private Pseudospectrum(Region region, List<Levels> rows, double rounding) {
        this.region = region;
        this.rows = List.copyOf(rows);
        this.rounding = rounding;
    }

    /// The pseudospectra on the grid of a region.
    public static Pseudospectrum of(ResolventNorm norm, Region region) {
        Plan plan = plan(norm, region);
        return plan.join(IntStream.range(0, plan.parts()).mapToObj(plan::part).toList());
    }

    /// The same in parts.
    public static Plan plan(ResolventNorm norm, Region region) {
        return new Plan(norm, region, InverseLanczos.ACCURACY);
    }

    /// The same in parts, as exact as a figure needs it, in about half of the time: values are too large by less than
    /// 5e-7 of themselves.
    public static Plan sketch(ResolventNorm norm, Region region) {
        return new Plan(norm, region, SKETCH);
    }

    /// What there is to do, in parts that can be done in any order, by several threads.
    ///
    /// @param norm the matrix
    /// @param region the grid
    /// @param accuracy relative accuracy of 1/σ²
    public record Plan(ResolventNorm norm, Region region, double accuracy) {
        /// Rows that are done together: enough points to fill the lanes, few enough for all threads to have some.
        private static final int ROWS = 8;

        /// How many rows are computed; the others are mirror images.
        private int ownRows() {
            return region.isSymmetric() ? (region.rows() + 1) / 2 : region.rows();
        }

        /// How many parts there are.
        public int parts() {
            return (ownRows() + ROWS - 1) / ROWS;
        }

        /// The values of one part.
        public Levels part(int k) {
            int first = k * ROWS;
            int count = Math.min(ROWS, ownRows() - first);
            int columns = region.columns();
            double[] re = new double[count * columns];
            double[] im = new double[count * columns];
            for (int i = 0; i < re.length; i++) {
                re[i] = region.re(i % columns);
                im[i] = region.im(first + i / columns);
            }
            return norm.at(re, im, accuracy);
        }

        /// The whole from its parts, in their order.
        public Pseudospectrum join(List<Levels> parts) {
            return new Pseudospectrum(region, parts, norm.rounding());
        }
    }

    public Region region() {
        return region;
    }

    /// N ulp ‖A‖_F: levels below it are rounding, and show eigenvalues that rounding makes.
    public double rounding() {
        return rounding;
    }

    /// σ at a grid point, from the lower left.
    public double sigma(int column, int row) {
        return levels(row).sigma(place(column, row));
    }

    /// log₁₀ σ at a grid point, also where σ is too small for a double; −∞ at an eigenvalue.
    public double log10(int column, int row) {
        return levels(row).log10(place(column, row));
    }

    /// Whether the value at a grid point reached its accuracy.
    public boolean converged(int column, int row) {
        return levels(row).converged(place(column, row));
    }

    /// How many of the values computed did not reach their accuracy.
    public int unconverged() {
        return rows.stream().mapToInt(Levels::unconverged).sum();
    }

    private int own(int row) {
        return region.isSymmetric() ? Math.min(row, region.rows() - 1 - row) : row;
    }

    private Levels levels(int row) {
        return rows.get(own(row) / Plan.ROWS);
    }

    private int place(int column, int row) {
        return own(row) % Plan.ROWS * region.columns() + column;
    }

    /// The boundary of the ε-pseudospectrum within the region.
    ///
    /// @param exponent log₁₀ ε
    public LevelCurves boundary(double exponent) {
        return LevelCurves.of(new LevelCurves.Grid(region.columns(), region.rows(), region.left(), region.right(),
                region.bottom(), region.top(), (i, j) -> Math.max(log10(i, j), exponent - 300)), exponent);
    }
}
