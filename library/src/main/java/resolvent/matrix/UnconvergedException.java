package resolvent.matrix;

/// Eigenvalues were sought that the iteration did not find, and nothing could be said without them.
public final class UnconvergedException extends ArithmeticException {
    private static final long serialVersionUID = 1;

    /// @param missing how many were not found
    /// @param size how many there are
    public UnconvergedException(int missing, int size) {
        super("the iteration did not find %d of %d eigenvalues".formatted(missing, size));
    }
}
