package resolvent.report;

import java.util.List;

/// A figure as data: panels of layers, a caption that can stand alone. Drawn to SVG, PNG or PDF by the module `draw`.
///
/// @param name file name without ending, as `radial-density`
/// @param title heading
/// @param caption one or two sentences that say what is seen and what each mark is
/// @param panels in reading order
/// @param columns how many panels stand side by side
public record Figure(String name, String title, String caption, List<Panel> panels, int columns) {
    public Figure {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "a figure's name must be lower-case words joined by hyphens, was \"%s\"".formatted(name));
        }
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("figure %s must have at least one panel".formatted(name));
        }
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be at least 1, was " + columns);
        }
        panels = List.copyOf(panels);
    }

    public static Figure of(String name, String title, String caption, Panel... panels) {
        return new Figure(name, title, caption, List.of(panels), Math.clamp(panels.length, 1, 3));
    }
}
