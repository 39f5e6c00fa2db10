package resolvent.draw.pen;

import org.jspecify.annotations.Nullable;

/// How an outline is set down.
///
/// @param fill ink of its inside; null for none
/// @param stroke ink of its line; null for none
/// @param width of the line in pixels
/// @param dash whether the line is drawn through
/// @param opacity between 0 and 1
public record Style(@Nullable Ink fill, @Nullable Ink stroke, double width, Dash dash, double opacity) {
    public static Style filled(Ink ink) {
        return new Style(ink, null, 0, Dash.SOLID, 1);
    }

    public static Style line(Ink ink, double width) {
        return new Style(null, ink, width, Dash.SOLID, 1);
    }

    public Style outlined(Ink ink, double lineWidth) {
        return new Style(fill, ink, lineWidth, dash, opacity);
    }

    public Style dashed(Dash pattern) {
        return new Style(fill, stroke, width, pattern, opacity);
    }

    public Style opacity(double share) {
        return new Style(fill, stroke, width, dash, share);
    }

    /// Whether lines end in half circles: dots need it.
    public boolean roundEnds() {
        return dash == Dash.DOTTED;
    }
}
