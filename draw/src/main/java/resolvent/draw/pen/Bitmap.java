package resolvent.draw.pen;

/// A picture of `columns × rows` cells with one level from 0 to 255 each, first row on top, and the tint that gives the
/// levels their colours.
public final class Bitmap {
    private final int columns;
    private final int rows;
    private final byte[] levels;
    private final Tint tint;

    /// The array is not copied: whoever hands it over no longer changes it.
    ///
    /// @throws IllegalArgumentException if there are not `columns × rows` levels, or none
    public Bitmap(int columns, int rows, byte[] levels, Tint tint) {
        if (columns < 1 || rows < 1 || levels.length != columns * rows) {
            throw new IllegalArgumentException("levels must be %d x %d and at least one, were %d".formatted(
                    columns, rows, levels.length));
        }
        this.columns = columns;
        this.rows = rows;
        this.levels = levels;
        this.tint = tint;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int level(int column, int row) {
        return levels[row * columns + column] & 255;
    }

    public Tint tint() {
        return tint;
    }

    /// The colour of a cell as 0xAARRGGBB.
    public int argb(int column, int row, Theme theme) {
        return tint.argb(level(column, row), theme);
    }

    /// The picture as a PNG file with a palette.
    public byte[] png(Theme theme) {
        return Png.indexed(columns, rows, levels, level -> tint.argb(level, theme));
    }
}
