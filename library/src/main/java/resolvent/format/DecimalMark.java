package resolvent.format;

/// The character between the whole and the fractional part of numbers in a text file.
public enum DecimalMark {
    /// `3.5`
    POINT('.'),
    /// `3,5`; such files separate their cells by semicolons or tabs
    COMMA(',');

    private final char character;

    DecimalMark(char character) {
        this.character = character;
    }

    /// The character itself.
    public char character() {
        return character;
    }
}
