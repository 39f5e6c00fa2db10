package resolvent.draw.pen;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// How SVG text names colours: as fixed colours of the light theme for files, or as classes whose colours a page sets
/// for light and dark.
public sealed interface Palette {
    /// The attributes of a fill and a stroke; null for none.
    String attributes(Style style);

    /// The attribute that fills text.
    String text(Ink ink, boolean halo);

    /// The themes for which pictures are embedded.
    Set<Theme> themes();

    /// Fixed light colours.
    record Fixed() implements Palette {
        @Override
        public String attributes(Style style) {
            Ink fill = style.fill();
            Ink stroke = style.stroke();
            return " fill=\"%s\"".formatted(fill == null ? "none" : fill.hex(Theme.LIGHT))
                    + (stroke == null ? "" : " stroke=\"%s\"".formatted(stroke.hex(Theme.LIGHT)));
        }

        @Override
        public String text(Ink ink, boolean halo) {
            String fill = " fill=\"%s\"".formatted(ink.hex(Theme.LIGHT));
            return halo ? fill + " stroke=\"%s\" stroke-width=\"3\" paint-order=\"stroke\"".formatted(
                    Tone.PAPER.hex(Theme.LIGHT)) : fill;
        }

        @Override
        public Set<Theme> themes() {
            return Set.of(Theme.LIGHT);
        }
    }

    /// Classes `f-…` for fills and `s-…` for strokes; remembers the inks that were used.
    final class Classes implements Palette {
        private final Set<Ink> used = new HashSet<>();

        @Override
        public String attributes(Style style) {
            Ink fill = style.fill();
            Ink stroke = style.stroke();
            String classes = (fill == null ? "f-none" : name("f-", fill)) + (stroke == null ? "" : " " + name("s-", stroke));
            return " class=\"%s\"".formatted(classes);
        }

        @Override
        public String text(Ink ink, boolean halo) {
            return " class=\"%s%s\"".formatted(name("f-", ink), halo ? " halo" : "");
        }

        @Override
        public Set<Theme> themes() {
            return Set.of(Theme.values());
        }

        /// The rules of a style sheet that give the used inks their colours in one theme.
        public String rules(Theme theme) {
            return used.stream().map(ink -> rule(ink, theme)).sorted().collect(Collectors.joining());
        }

        private String name(String prefix, Ink ink) {
            used.add(ink);
            return prefix + ink.css();
        }

        private static String rule(Ink ink, Theme theme) {
            return ".f-%1$s{fill:%2$s}.s-%1$s{stroke:%2$s}".formatted(ink.css(), ink.hex(theme));
        }
    }
}
