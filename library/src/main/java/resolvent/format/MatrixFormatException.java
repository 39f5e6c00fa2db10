package resolvent.format;

import org.jspecify.annotations.Nullable;

/// A file that cannot be read as a network. The message says where, which value, which rule, and the next step, as
/// `edges.csv line 212: weight "3,5" is not a number. Decimal comma? --decimal comma`.
public final class MatrixFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MatrixFormatException(String message) {
        super(message);
    }

    MatrixFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
