package resolvent.draw.pen;

/// Text made safe for XML and HTML.
public final class Markup {
    private Markup() {}

    /// The text with `&`, `<`, `>` and quotes written as entities, and control characters that XML forbids left out.
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Markup::allowed).forEach(code -> append(out, code));
        return out.toString();
    }

    /// The text as [#escape] makes it, with subscripts and superscripts as elements.
    public static String typeset(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (Run run : Run.of(text)) {
            out.append(switch (run.line()) {
                case BASE -> escape(run.text());
                case BELOW -> "<sub>%s</sub>".formatted(escape(run.text()));
                case ABOVE -> "<sup>%s</sup>".formatted(typeset(run.text()));
            });
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int code) {
        switch (code) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(code);
        }
    }

    private static boolean allowed(int code) {
        boolean control = code < 0x20 && code != '\n' && code != '\t' && code != '\r';
        boolean loneSurrogate = code >= 0xD800 && code <= 0xDFFF;
        return !control && !loneSurrogate && code != 0xFFFE && code != 0xFFFF;
    }
}
