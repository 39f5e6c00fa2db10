package resolvent.format;

/// Where a matrix in a text file keeps the names of its neurons.
public enum NameLayout {
    /// Found out from the file: names are where the text is. A file with headings for sender and receiver is an edge
    /// list; every other choice of layout reads it as a matrix.
    AUTO,
    /// The first row holds names.
    ROW,
    /// The first column holds names.
    COLUMN,
    /// The first row and the first column hold names.
    BOTH,
    /// There are no names.
    NONE;

    boolean hasRow() {
        return this == ROW || this == BOTH;
    }

    boolean hasColumn() {
        return this == COLUMN || this == BOTH;
    }

    static NameLayout of(boolean row, boolean column) {
        if (row) {
            return column ? BOTH : ROW;
        }
        return column ? COLUMN : NONE;
    }
}
