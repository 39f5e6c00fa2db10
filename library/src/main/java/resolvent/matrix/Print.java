package resolvent.matrix;

import java.util.Locale;

/// A matrix as a text: what it is, and below that its rows, of a large one the corner.
final class Print {
    /// As many rows and columns as are read at a glance; of more, the corner of [#CORNER].
    private static final int WHOLE = 10;
    private static final int CORNER = 6;
    /// From here to [#LARGE], numbers have four decimals; beyond, they have a power of ten.
    private static final double SMALL = 1e-3;
    private static final double LARGE = 1e5;

    private final Matrix matrix;
    private final int rows;
    private final int columns;

    private Print(Matrix matrix) {
        this.matrix = matrix;
        this.rows = shown(matrix.rows());
        this.columns = shown(matrix.columns());
    }

    /// The title, and the entries below it; numbers as in English.
    static String of(Matrix matrix, String title) {
        return new Print(matrix).below(title);
    }

    private static int shown(int size) {
        return size <= WHOLE ? size : CORNER;
    }

    private String below(String title) {
        String format = format();
        String[][] texts = new String[rows][columns];
        int width = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double value = matrix.get(i, j);
                texts[i][j] = value == 0 ? "0" : String.format(Locale.ROOT, format, value);
                width = Math.max(width, texts[i][j].length());
            }
        }
        var text = new StringBuilder(title);
        for (String[] row : texts) {
            text.append('\n');
            for (String entry : row) {
                text.append("  ").append(" ".repeat(width - entry.length())).append(entry);
            }
            text.append(columns < matrix.columns() ? "  …" : "");
        }
        return text.append(rows < matrix.rows() ? "\n  …" : "").toString();
    }

    private String format() {
        boolean whole = true;
        boolean usual = true;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double size = Math.abs(matrix.get(i, j));
                whole &= size == Math.rint(size);
                usual &= size == 0 || (size >= SMALL && size < LARGE);
            }
        }
        if (!usual) {
            return "%.4e";
        }
        return whole ? "%.0f" : "%.4f";
    }
}
