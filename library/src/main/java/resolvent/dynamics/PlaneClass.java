package resolvent.dynamics;

import resolvent.matrix.Dense;

/// What a linear system `x' = A x` of two variables does: one of fourteen classes, by trace, determinant,
/// discriminant `tr² − 4 det` and rank.
///
/// Twelve of them have fixed points that textbooks draw; A = 0, at which nothing moves, and the shear, at which
/// everything drifts along one line of fixed points, complete the list, so that every matrix has exactly one class.
public enum PlaneClass {
    SADDLE("saddle"),
    STABLE_NODE("stable node"),
    UNSTABLE_NODE("unstable node"),
    STABLE_IMPROPER_NODE("stable improper node"),
    UNSTABLE_IMPROPER_NODE("unstable improper node"),
    STABLE_STAR("stable star"),
    UNSTABLE_STAR("unstable star"),
    STABLE_SPIRAL("stable spiral"),
    UNSTABLE_SPIRAL("unstable spiral"),
    CENTRE("centre"),
    STABLE_LINE("stable line of fixed points"),
    UNSTABLE_LINE("unstable line of fixed points"),
    ZERO("all points fixed"),
    SHEAR("shear");

    /// Below this share of its natural size a trace, determinant or discriminant counts as zero: far above rounding,
    /// far below what anyone would call different.
    private static final double NEGLIGIBLE = 1e-10;

    private final String words;

    PlaneClass(String words) {
        this.words = words;
    }

    /// The class as a text has it, such as `unstable spiral`.
    public String words() {
        return words;
    }

    /// The class of a 2 × 2 matrix. Entries below 4 ulp of the largest one count as zero; trace, determinant and
    /// discriminant count as zero below 1e-10 of the size that they would have without cancellation.
    ///
    /// @throws IllegalArgumentException if the matrix is not 2 × 2 or not finite
    public static PlaneClass of(Dense matrix) {
        if (matrix.rows() != 2 || matrix.columns() != 2) {
            throw new IllegalArgumentException("matrix must be 2 x 2, was %d x %d".formatted(
                    matrix.rows(), matrix.columns()));
        }
        double largest = largest(matrix);
        if (!Double.isFinite(largest)) {
            throw new IllegalArgumentException("matrix must be finite, its largest entry was " + largest);
        }
        return largest == 0 ? ZERO : new Entries(cleaned(matrix, 0, 0, largest), cleaned(matrix, 0, 1, largest),
                cleaned(matrix, 1, 0, largest), cleaned(matrix, 1, 1, largest)).classify();
    }

    private static double largest(Dense matrix) {
        double largest = 0;
        for (double entry : matrix.toColumns()) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    /// An entry in units of the largest one, so that no product overflows or underflows.
    private static double cleaned(Dense matrix, int row, int column, double largest) {
        double entry = matrix.get(row, column) / largest;
        return Math.abs(entry) <= 4 * Math.ulp(1.0) ? 0 : entry;
    }

    /// The matrix \[\[a, b\], \[c, d\]\].
    private record Entries(double a, double b, double c, double d) {
        /// A size that a change of units of one variable leaves as it is, and with it the eigenvalues' scale.
        private double size() {
            return Math.abs(a) + Math.abs(d) + Math.sqrt(Math.abs(b) * Math.abs(c));
        }

        private boolean isZero(double value, double scale) {
            return Math.abs(value) <= NEGLIGIBLE * scale;
        }

        PlaneClass classify() {
            double trace = a + d;
            double determinant = a * d - b * c;
            double size = size();
            if (isZero(determinant, size * size)) {
                if (isZero(trace, size)) {
                    return SHEAR;
                }
                return trace < 0 ? STABLE_LINE : UNSTABLE_LINE;
            }
            if (determinant < 0) {
                return SADDLE;
            }
            return isZero(trace, size) ? CENTRE : around(trace < 0, size);
        }

        /// The classes of positive determinant and non-zero trace.
        private PlaneClass around(boolean stable, double size) {
            // the same number as trace² − 4 determinant, with less cancellation
            double discriminant = (a - d) * (a - d) + 4 * b * c;
            if (!isZero(discriminant, size * size)) {
                return discriminant > 0 ? node(stable) : spiral(stable);
            }
            boolean multipleOfIdentity = isZero(b, size) && isZero(c, size) && isZero(a - d, size);
            return multipleOfIdentity ? star(stable) : improper(stable);
        }

        private static PlaneClass node(boolean stable) {
            return stable ? STABLE_NODE : UNSTABLE_NODE;
        }

        private static PlaneClass spiral(boolean stable) {
            return stable ? STABLE_SPIRAL : UNSTABLE_SPIRAL;
        }

        private static PlaneClass star(boolean stable) {
            return stable ? STABLE_STAR : UNSTABLE_STAR;
        }

        private static PlaneClass improper(boolean stable) {
            return stable ? STABLE_IMPROPER_NODE : UNSTABLE_IMPROPER_NODE;
        }
    }
}
