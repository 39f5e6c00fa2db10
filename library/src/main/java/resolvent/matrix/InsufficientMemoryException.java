package resolvent.matrix;

/// A job that was refused because its predicted memory is not there. The message says what it needs, what is free,
/// and what to do instead.
public final class InsufficientMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InsufficientMemoryException(String message) {
        super(message);
    }
}
