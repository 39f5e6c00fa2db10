package resolvent.draw.pen;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes SVG text: short numbers, `<text>` in the reader's system font, names as `<title>`, pictures embedded as PNG.
/// The same drawing gives the same bytes in every locale.
public final class SvgPen implements Pen {
    /// Shorter texts, such as most numbers at ticks, have room enough in every font.
    private static final int SHORT = 5;

    private final Palette palette;
    private final String prefix;
    private final StringBuilder out = new StringBuilder(1 << 14);
    private int clips;

    /// @param palette how colours are named
    /// @param prefix begins every id, so that several drawings can share a page
    public SvgPen(Palette palette, String prefix) {
        this.palette = palette;
        this.prefix = prefix;
    }

    /// The whole drawing as an `<svg>` element of the given size.
    ///
    /// @param attributes further attributes of the element, escaped; a document of its own needs `xmlns` among them
    /// @param head what comes first inside it, escaped
    public String finish(double width, double height, String attributes, String head) {
        String size = "%s %s".formatted(Decimals.of(width), Decimals.of(height));
        return """
                <svg viewBox="0 0 %s" width="%s" height="%s" %s>%s
                %s</svg>
                """.formatted(size, Decimals.of(width), Decimals.of(height), attributes, head, out);
    }

    @Override
    public void path(Path path, Style style) {
        if (!path.isEmpty()) {
            out.append("<path").append(attributes(style)).append(" d=\"");
            path.send(new SvgPath(out));
            out.append("\"/>\n");
        }
    }

    @Override
    public void text(Text text) {
        Text.Look look = text.look();
        out.append("<text x=\"").append(Decimals.of(text.x())).append("\" y=\"").append(Decimals.of(text.y()))
                .append("\" font-size=\"").append(Decimals.of(text.size())).append('"')
                .append(palette.text(look.ink(), look.halo()))
                .append(anchor(text.anchor()))
                .append(look.bold() ? " font-weight=\"600\"" : "").append(length(text));
        if (look.upwards()) {
            out.append(" transform=\"rotate(-90 ").append(Decimals.of(text.x())).append(' ')
                    .append(Decimals.of(text.y())).append(")\"");
        }
        out.append('>');
        double depth = 0;
        for (Run run : Run.of(text.text())) {
            out.append(run.drop() == depth ? Markup.escape(run.text()) : span(run, depth, text.size()));
            depth = run.drop();
        }
        out.append("</text>\n");
    }

    /// A run that leaves the line of the one before it.
    private static String span(Run run, double depth, double size) {
        return "<tspan dy=\"%s\"%s>%s</tspan>".formatted(Decimals.of((run.drop() - depth) * size),
                run.scale() != 1 ? " font-size=\"%s\"".formatted(Decimals.of(run.scale() * size)) : "",
                Markup.escape(run.text()));
    }

    @Override
    public void image(Bitmap bitmap, Box box, boolean smooth) {
        for (Theme theme : Theme.values()) {
            if (palette.themes().contains(theme)) {
                image(bitmap, box, smooth, theme);
            }
        }
    }

    @Override
    public void clip(Box box, Runnable drawing) {
        String id = prefix + "c" + clips++;
        out.append("<clipPath id=\"").append(id).append("\"><rect").append(place(box)).append("/></clipPath>\n")
                .append("<g clip-path=\"url(#").append(id).append(")\">\n");
        drawing.run();
        out.append("</g>\n");
    }

    // Discs without names become dots of one path with round ends: 12 bytes each instead of 40.
    @Override
    public void marks(Marks marks, Style style) {
        if (marks.size() == 0) {
            return;
        }
        boolean dots = marks.shape() == Mark.DISC && style.stroke() == null;
        Style look = dots ? Style.line(inkOf(style), 2 * marks.radius()).opacity(style.opacity()) : style;
        out.append("<g data-marks=\"").append(marks.size()).append('"').append(attributes(look)).append(dots ? " stroke-linecap=\"round\"" : "").append(">\n");
        if (marks.named()) {
            named(marks, dots);
        } else {
            out.append("<path d=\"");
            outline(marks, dots);
            out.append("\"/>\n");
        }
        out.append("</g>\n");
    }

    @Override
    public void group(String title, Map<String, String> facts, Runnable drawing) {
        out.append("<g");
        new TreeMap<>(facts).forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"'));
        out.append('>');
        if (!title.isEmpty()) {
            out.append("<title>").append(Markup.escape(title)).append("</title>");
        }
        out.append('\n');
        drawing.run();
        out.append("</g>\n");
    }

    private static Ink inkOf(Style style) {
        Ink fill = style.fill();
        return fill == null ? Tone.TEXT : fill;
    }

    private void named(Marks marks, boolean dots) {
        for (int i = 0; i < marks.size(); i++) {
            out.append("<path d=\"");
            SvgPath path = new SvgPath(out);
            if (dots) {
                path.dot(marks.x(i), marks.y(i));
            } else {
                marks.outline(i).send(path);
            }
            out.append(marks.name(i).isEmpty() ? "\"/>\n"
                    : "\"><title>" + Markup.escape(marks.name(i)) + "</title></path>\n");
        }
    }

    private void outline(Marks marks, boolean dots) {
        SvgPath path = new SvgPath(out);
        if (!dots) {
            marks.outline().send(path);
            return;
        }
        for (int i = 0; i < marks.size(); i++) {
            path.dot(marks.x(i), marks.y(i));
        }
    }

    private void image(Bitmap bitmap, Box box, boolean smooth, Theme theme) {
        boolean single = palette.themes().size() == 1;
        out.append("<image").append(place(box)).append(" preserveAspectRatio=\"none\"")
                .append(single ? "" : " class=\"only-%s\"".formatted(theme.name().toLowerCase(Locale.ROOT)))
                .append(smooth ? "" : " style=\"image-rendering:pixelated\"")
                .append(" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(bitmap.png(theme))).append("\"/>\n");
    }

    private String attributes(Style style) {
        StringBuilder text = new StringBuilder(palette.attributes(style));
        if (style.stroke() != null && style.width() != 1) {
            text.append(" stroke-width=\"").append(Decimals.of(style.width())).append('"');
        }
        if (style.dash() != Dash.SOLID) {
            text.append(" stroke-dasharray=\"").append(Decimals.of(style.dash().on())).append(' ')
                    .append(Decimals.of(style.dash().off())).append('"');
        }
        if (style.roundEnds()) {
            text.append(" stroke-linecap=\"round\"");
        }
        if (style.opacity() < 1) {
            text.append(" opacity=\"").append(Decimals.of(style.opacity())).append('"');
        }
        return text.toString();
    }

    // The reader's font may be wider than the one that the layout was made with: the text keeps the room it was given.
    private static String length(Text text) {
        return text.text().length() < SHORT ? "" : " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\"".formatted(
                Decimals.of(text.width()));
    }

    private static String place(Box box) {
        return " x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"".formatted(Decimals.of(box.left()),
                Decimals.of(box.top()), Decimals.of(box.width()), Decimals.of(box.height()));
    }

    private static String anchor(Text.Anchor anchor) {
        return switch (anchor) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
    }
}
