package resolvent.draw;

import java.util.Locale;

/// A kind of figure file.
public enum Format {
    /// Vector graphics for the web and for editing; text in the reader's system font.
    SVG,
    /// Pixels, two for each CSS pixel.
    PNG,
    /// One page, vector graphics, font embedded.
    PDF;

    /// The ending of file names, as `svg`.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
