package resolvent.matrix;

/// Refuses matrices with entries that are no numbers: LAPACK answers them with nonsense, or not at all.
final class Finite {
    private Finite() {}

    /// @throws IllegalArgumentException as `M[17][203] must be finite, was NaN`
    static void require(Matrix matrix) {
        // most matrices are finite, and a plain loop over an array sees that sooner
        if (!(matrix instanceof Dense dense && dense.isFinite())) {
            matrix.forEachNonZero(Finite::requireEntry);
        }
    }

    private static void requireEntry(int row, int column, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("M[%d][%d] must be finite, was %s".formatted(row, column, value));
        }
    }
}
