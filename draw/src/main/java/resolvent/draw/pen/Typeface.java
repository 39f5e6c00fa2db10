package resolvent.draw.pen;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The shipped font: widths of texts for the layout, outlines for pixels. It needs no fonts of the system, which on
/// servers are often missing. Made from Inter and Noto Sans Math (SIL OFL 1.1).
public final class Typeface {
    /// Height of a capital letter as a share of the type size.
    public static final double CAPITAL = 0.727;

    /// Stands for a character that the font lacks.
    private static final int MISSING = '□';

    private static final class Weights {
        private static final Typeface REGULAR = new Typeface("Regular");
        private static final Typeface BOLD = new Typeface("SemiBold");
    }

    private record Glyph(double advance, GeneralPath outline) {}

    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup codes;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Typeface(String style) {
        name = "ResolventSans-" + style;
        try (InputStream stream = stream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            codes = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Typeface of(boolean bold) {
        return bold ? Weights.BOLD : Weights.REGULAR;
    }

    /// The font file.
    InputStream stream() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream("/resolvent/draw/font/" + name + ".ttf"), name);
    }

    /// The length of a text in pixels.
    public double width(String text, double size) {
        return Run.of(text).stream().mapToDouble(run -> run.scale() * advance(run.text())).sum() * size / unitsPerEm;
    }

    private double advance(String text) {
        return drawable(text).codePoints().mapToDouble(code -> glyph(code).advance).sum();
    }

    /// The text, cut and ended with `…` where it is longer than `most` pixels.
    public String shortened(String text, double size, double most) {
        if (width(text, size) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    /// The text with accents joined to their letters, and a box for every character that the font lacks.
    String drawable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints()
                .map(code -> codes.getGlyphId(code) == 0 ? MISSING : code)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// The outline of a text that starts at (0, 0), y upwards, in font units of which [#unitsPerEm] make the type size.
    GeneralPath outline(String text) {
        GeneralPath path = new GeneralPath();
        double x = 0;
        for (Run run : Run.of(text)) {
            for (int code : drawable(run.text()).codePoints().toArray()) {
                Glyph glyph = glyph(code);
                var place = AffineTransform.getTranslateInstance(x, -run.drop() * unitsPerEm);
                place.scale(run.scale(), run.scale());
                path.append(place.createTransformedShape(glyph.outline), false);
                x += run.scale() * glyph.advance;
            }
        }
        return path;
    }

    double unitsPerEm() {
        return unitsPerEm;
    }

    private Glyph glyph(int code) {
        return glyphs.computeIfAbsent(code, this::readGlyph);
    }

    // The parser reads from one shared stream, so one glyph at a time.
    private synchronized Glyph readGlyph(int code) {
        try {
            int id = codes.getGlyphId(code);
            GlyphData data = font.getGlyph().getGlyph(id);
            return new Glyph(font.getAdvanceWidth(id), data == null ? new GeneralPath() : data.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
