package resolvent.format;

/// Whether the columns or the rows of a stored matrix are the senders.
///
/// Here `M[i][j]` is always the weight from `j` to `i`; a file whose rows send is transposed when it is read.
public enum Orientation {
    /// The entry in row `i` and column `j` is the weight from `j` to `i`.
    COLUMNS_SEND,
    /// The entry in row `i` and column `j` is the weight from `i` to `j`.
    ROWS_SEND
}
