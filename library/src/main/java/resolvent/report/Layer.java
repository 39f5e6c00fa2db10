package resolvent.report;

import java.util.List;
import java.util.Optional;

/// One layer of a panel. Layers are drawn in the order in which the panel lists them; a layer with a non-empty legend
/// text appears in the legend.
public sealed interface Layer {
    /// Text for the legend; empty for a layer that explains itself.
    String legend();

    /// Separate marks at (x, y).
    ///
    /// @param names one name per mark, shown when it is pointed at; or none at all
    /// @param shade colours the marks by a number instead of by role
    record Points(Numbers x, Numbers y, Role role, String legend, List<String> names, Optional<Shade> shade)
            implements Layer {
        public Points {
            requireSame(x, y);
            if (!names.isEmpty() && names.size() != x.size()) {
                throw new IllegalArgumentException("names must be one for each of %d marks or none, was %d".formatted(
                        x.size(), names.size()));
            }
            if (shade.isPresent() && shade.get().values().size() != x.size()) {
                throw new IllegalArgumentException("shade must have %d values, was %d".formatted(
                        x.size(), shade.get().values().size()));
            }
            names = List.copyOf(names);
            if (!names.isEmpty() && names.size() != x.size()) {
                throw new IllegalArgumentException("names must be none or one for each of the %d marks, were %d".formatted(
                        x.size(), names.size()));
            }
            if (shade.isPresent() && shade.get().values().size() != x.size()) {
                throw new IllegalArgumentException("shade must have one value for each of the %d marks, had %d".formatted(
                        x.size(), shade.get().values().size()));
            }
        }

        public static Points of(Numbers x, Numbers y, Role role, String legend) {
            return new Points(x, y, role, legend, List.of(), Optional.empty());
        }
    }

    /// A curve through the points in their order; NaN breaks it.
    record Line(Numbers x, Numbers y, Role role, String legend) implements Layer {
        public Line {
            requireSame(x, y);
        }
    }

    /// One of several measured curves that a number tells apart, listed in the order of that number. Each has a colour
    /// of its own and its label beside it, so none is in the legend.
    ///
    /// @param error half the length of the bar at each point; 0 for none
    /// @param label what tells it from the others, as `N = 50`
    record Series(Numbers x, Numbers y, Numbers error, String label) implements Layer {
        public Series {
            requireSame(x, y);
            requireSame(x, error);
        }

        @Override
        public String legend() {
            return "";
        }
    }

    /// The area between two curves, such as ±1 standard error.
    record Band(Numbers x, Numbers low, Numbers high, Role role, String legend) implements Layer {
        public Band {
            requireSame(x, low);
            requireSame(x, high);
        }
    }

    /// Bars of a histogram: `edges` has one entry more than `heights`.
    record Bars(Numbers edges, Numbers heights, Role role, String legend) implements Layer {
        public Bars {
            if (edges.size() != heights.size() + 1) {
                throw new IllegalArgumentException("edges must be one more than the %d heights, was %d".formatted(
                        heights.size(), edges.size()));
            }
        }
    }

    /// A picture of `columns × rows` cells over a rectangle; `shade.values()` runs row by row from the lower left.
    record Raster(double left, double right, double bottom, double top, int columns, int rows, Shade shade)
            implements Layer {
        public Raster {
            if (columns < 0 || rows < 0 || shade.values().size() != (long) columns * rows) {
                throw new IllegalArgumentException("shade must have %d x %d values, was %d".formatted(
                        columns, rows, shade.values().size()));
            }
        }

        @Override
        public String legend() {
            return "";
        }
    }

    /// Arrows from (x, y) along (dx, dy), all scaled together so that they do not overlap: a vector field.
    record Arrows(Numbers x, Numbers y, Numbers dx, Numbers dy, Role role, String legend) implements Layer {
        public Arrows {
            requireSame(x, y);
            requireSame(x, dx);
            requireSame(x, dy);
        }
    }

    /// A straight line across the panel at one value of x (upright) or of y.
    record Rule(boolean upright, double at, Role role, String legend) implements Layer {}

    /// A circle in data units, centre (x, y).
    record Circle(double x, double y, double radius, Role role, String legend) implements Layer {}

    /// A short text at (x, y).
    ///
    /// @param over whether it is written over its point, as the height of a contour is; else beside it, with a leader
    ///     where it would cover something
    record Note(double x, double y, String text, boolean over) implements Layer {
        public Note(double x, double y, String text) {
            this(x, y, text, false);
        }

        @Override
        public String legend() {
            return "";
        }
    }

    private static void requireSame(Numbers a, Numbers b) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException("coordinates must have the same length, were %d and %d".formatted(
                    a.size(), b.size()));
        }
    }
}
