package resolvent.draw.panel;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import resolvent.draw.pen.ColourMap;
import resolvent.draw.pen.Tint;
import resolvent.draw.scale.Range;
import resolvent.draw.scale.Scale;
import resolvent.report.Axis;
import resolvent.report.Shade;

/// Turns the numbers of a shade into levels of its colour map.
///
/// Densities run between given ends, else from 0, or over decades from the smallest positive value, at most ten below
/// the largest; signed
/// numbers run symmetrically about 0, over at most three decades to either side; phases are taken modulo 2π. On a
/// logarithmic density, and among signed numbers, an exact 0 is drawn as paper: absent connections look absent.
///
/// @param shade the numbers
/// @param scale from number to place on the colour bar
record ShadeScale(Shade shade, Scale scale) {
    private static final double MOST_DECADES = 1e10;
    private static final double MOST_SIGNED_DECADES = 1e3;
    private static final double NEAR_ZERO = 0.3;

    static ShadeScale of(Shade shade) {
        return new ShadeScale(shade, switch (shade.map()) {
            case DENSITY -> density(shade);
            case SIGNED -> signed(shade);
            case PHASE -> Scale.of(Axis.Scale.LINEAR, new Range(-Math.PI, Math.PI), 0);
        });
    }

    ColourMap map() {
        return switch (shade.map()) {
            case DENSITY -> ColourMap.DENSITY;
            case SIGNED -> ColourMap.SIGNED;
            case PHASE -> ColourMap.PHASE;
        };
    }

    /// The level of the i-th number.
    int level(int i) {
        return levelOf(shade.values().get(i));
    }

    int levelOf(double value) {
        if (isNothing(value)) {
            return Tint.NOTHING;
        }
        double place = scale.place(shade.map() == Shade.Map.PHASE ? Math.IEEEremainder(value, 2 * Math.PI) : value);
        boolean missing = Double.isNaN(place) || !Double.isFinite(value);
        return missing ? Tint.NO_VALUE : Tint.level(Math.clamp(place, 0, 1));
    }

    /// Whether some number is missing.
    boolean hasMissing() {
        boolean byValue = shade.map() == Shade.Map.SIGNED;
        return any(value -> byValue ? !Double.isFinite(value) : levelOf(value) == Tint.NO_VALUE);
    }

    /// Whether some number is drawn as paper.
    boolean hasNothing() {
        return any(this::isNothing);
    }

    private boolean any(DoublePredicate condition) {
        for (int i = 0; i < shade.values().size(); i++) {
            if (condition.test(shade.values().get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNothing(double value) {
        return value == 0 && switch (shade.map()) {
            case DENSITY -> shade.logarithmic();
            case SIGNED -> true;
            case PHASE -> false;
        };
    }

    private static Scale density(Shade shade) {
        double low = given(shade.from(),
                finite(shade).filter(v -> !shade.logarithmic() || v > 0).min().orElse(shade.logarithmic() ? 1 : 0));
        double high = given(shade.to(), finite(shade).max().orElse(1));
        if (shade.logarithmic()) {
            double top = Math.max(high, low);
            return Scale.of(Axis.Scale.LOGARITHMIC, new Range(Math.max(low, top / MOST_DECADES), top), 0);
        }
        boolean fromZero = low >= 0 && low < NEAR_ZERO * high;
        return Scale.of(Axis.Scale.LINEAR, new Range(fromZero ? 0 : low, high), 0);
    }

    private static double given(double end, double otherwise) {
        return Double.isNaN(end) ? otherwise : end;
    }

    private static Scale signed(Shade shade) {
        double largest = finite(shade).map(Math::abs).max().orElse(1);
        double end = given(Math.max(Math.abs(shade.from()), Math.abs(shade.to())), largest == 0 ? 1 : largest);
        double smallest = finite(shade).map(Math::abs).filter(v -> v > 0).min().orElse(end);
        return Scale.of(shade.logarithmic() ? Axis.Scale.SYMMETRIC_LOGARITHMIC : Axis.Scale.LINEAR,
                new Range(-end, end), Math.max(smallest, end / MOST_SIGNED_DECADES));
    }

    private static DoubleStream finite(Shade shade) {
        return Arrays.stream(shade.values().toArray()).filter(Double::isFinite);
    }
}
