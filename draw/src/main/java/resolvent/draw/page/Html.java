package resolvent.draw.page;

import resolvent.draw.pen.Markup;

/// Small pieces of HTML. Every text goes through [Markup].
final class Html {
    private Html() {}

    /// An element with escaped text.
    static String element(String name, String text) {
        return "<%1$s>%2$s</%1$s>\n".formatted(name, Markup.typeset(text));
    }

    /// An element of a class with escaped text.
    static String element(String name, String cssClass, String text) {
        return "<%1$s class=\"%2$s\">%3$s</%1$s>\n".formatted(name, cssClass, Markup.typeset(text));
    }

    /// An attribute with its escaped value, led by a space.
    static String attribute(String name, String value) {
        return " %s=\"%s\"".formatted(name, Markup.escape(value));
    }
}
