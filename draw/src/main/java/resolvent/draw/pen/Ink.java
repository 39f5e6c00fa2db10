package resolvent.draw.pen;

import java.util.Locale;

/// A colour by its meaning, so that the same drawing can lie on white and on dark paper.
public sealed interface Ink permits Tone, Ink.Faded, Ink.Mapped {
    /// The colour as 0xRRGGBB.
    int rgb(Theme theme);

    /// A name that is fit for a CSS class.
    String css();

    /// The colour as `#rrggbb`.
    default String hex(Theme theme) {
        return String.format(Locale.ROOT, "#%06x", rgb(theme));
    }

    /// A tone mixed with paper, to tell several curves of one role apart.
    ///
    /// @param percent how much of the tone is left, 0 to 100
    record Faded(Tone tone, int percent) implements Ink {
        @Override
        public int rgb(Theme theme) {
            int own = tone.rgb(theme);
            int paper = Tone.PAPER.rgb(theme);
            return mix(own, paper, 16) | mix(own, paper, 8) | mix(own, paper, 0);
        }

        @Override
        public String css() {
            return tone.css() + "-" + percent;
        }

        private int mix(int own, int paper, int shift) {
            int a = own >> shift & 255;
            int b = paper >> shift & 255;
            return Math.round((a * percent + b * (100 - percent)) / 100f) << shift;
        }
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
