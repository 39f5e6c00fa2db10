package resolvent.draw.pen;

import java.util.Locale;

/// A colour by its meaning, so that the same drawing can lie on white and on dark paper.
public sealed interface Ink permits Tone, Ink.Mapped {
    /// The colour as 0xRRGGBB.
    int rgb(Theme theme);

    /// A name that is fit for a CSS class.
    String css();

    /// The colour as `#rrggbb`.
    default String hex(Theme theme) {
        return String.format(Locale.ROOT, "#%06x", rgb(theme));
    }

    /// A number's colour: one of 254 steps, 2 to 255, of a colour map.
    record Mapped(ColourMap map, int level) implements Ink {
        @Override
        public int rgb(Theme theme) {
            return map.rgb(Tint.place(level), theme);
        }

        @Override
        public String css() {
            return map.name().toLowerCase(Locale.ROOT) + "-" + level;
        }
    }
}
