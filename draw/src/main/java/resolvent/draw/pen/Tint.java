package resolvent.draw.pen;

/// How the levels 0 to 255 of a bitmap become colours.
public sealed interface Tint {
    /// Nothing: the paper shows through.
    int NOTHING = 0;
    /// A cell whose number is missing.
    int NO_VALUE = 1;
    /// The level of the lower end of a colour map.
    int LOWEST = 2;

    /// Opaqueness of a missing value, of 255.
    int FAINT = 0x50;

    /// The colour as 0xAARRGGBB.
    int argb(int level, Theme theme);

    /// The level that stands for a place between 0 and 1.
    static int level(double place) {
        return LOWEST + (int) Math.round(place * (255 - LOWEST));
    }

    /// The place between 0 and 1 that a level of at least [#LOWEST] stands for.
    static double place(int level) {
        return (level - LOWEST) / (255.0 - LOWEST);
    }

    /// A number per cell.
    record Mapped(ColourMap map) implements Tint {
        @Override
        public int argb(int level, Theme theme) {
            return switch (level) {
                case NOTHING -> 0;
                case NO_VALUE -> FAINT << 24 | Tone.UNKNOWN.rgb(theme);
                default -> 0xFF000000 | map.rgb(place(level), theme);
            };
        }
    }

    /// One colour, more or less covering: marks too many to be drawn one by one.
    record Cover(Tone tone) implements Tint {
        @Override
        public int argb(int level, Theme theme) {
            return level << 24 | tone.rgb(theme);
        }
    }
}
