package resolvent.draw.pen;

/// A piece of text on one line; subscripts and superscripts are written as in [Run].
///
/// @param text what it says
/// @param x position of the anchor
/// @param y position of the base line
/// @param size of the type in pixels
/// @param anchor which part of the text lies at x
/// @param look weight, direction, ink, halo
public record Text(String text, double x, double y, double size, Anchor anchor, Look look) {
    /// Which part of a text lies at its x.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// How a text looks.
    ///
    /// @param bold whether the type is semi-bold
    /// @param upwards whether the text reads from bottom to top
    /// @param ink its colour
    /// @param halo whether paper shines through around the letters, for text over marks
    public record Look(boolean bold, boolean upwards, Ink ink, boolean halo) {}

    private static final Look PLAIN = new Look(false, false, Tone.TEXT, false);

    public static Text at(double x, double y, double size, String text) {
        return new Text(text, x, y, size, Anchor.START, PLAIN);
    }

    public Text anchored(Anchor place) {
        return new Text(text, x, y, size, place, look);
    }

    public Text bold() {
        return with(new Look(true, look.upwards, look.ink, look.halo));
    }

    public Text upwards() {
        return with(new Look(look.bold, true, look.ink, look.halo));
    }

    public Text in(Ink ink) {
        return with(new Look(look.bold, look.upwards, ink, look.halo));
    }

    public Text haloed() {
        return with(new Look(look.bold, look.upwards, look.ink, true));
    }

    /// The length of the text in the shipped font.
    public double width() {
        return Typeface.of(look.bold).width(text, size);
    }

    /// How far left of x the text begins, along its own direction.
    double shift() {
        return switch (anchor) {
            case START -> 0;
            case MIDDLE -> -width() / 2;
            case END -> -width();
        };
    }

    private Text with(Look other) {
        return new Text(text, x, y, size, anchor, other);
    }
}
