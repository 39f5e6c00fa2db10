package resolvent.ring;

/// How well the eigenvalues found account for the matrix.
///
/// @param missing how many roots were not found; negative if there are too many
/// @param sumDefect |Σ u − trace| / max|u|, u = λ or λ²
/// @param squareDefect |Σ u² − trace| / max|u|²
/// @param largestStep the largest Newton step that was left at a root, relative to max|u|: an estimate of the error
/// @param stayers roots that an open chain has too, up to a small shift
/// @param samples evaluations of the transfer product
public record Certificate(int missing, double sumDefect, double squareDefect, double largestStep, int stayers,
        long samples) {
    private static final double TOLERANCE = 1e-6;

    /// Whether the count is right and both sums agree with the traces to 1e-6.
    public boolean holds() {
        return missing == 0 && sumDefect < TOLERANCE && squareDefect < TOLERANCE;
    }

    /// What is known when nothing was found.
    public static Certificate none(int size) {
        return new Certificate(size, Double.NaN, Double.NaN, Double.NaN, 0, 0);
    }
}
