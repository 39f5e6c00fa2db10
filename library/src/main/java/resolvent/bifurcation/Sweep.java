package resolvent.bifurcation;

import java.util.Locale;
import resolvent.dynamics.Box;

/// Where a family is looked at: a range of its parameter and a region of its states. Lengths along curves are
/// measured in units in which both have size 1, so that results do not depend on whether times are in seconds or in
/// milliseconds.
///
/// @param family what is followed
/// @param from lower end of the parameter's range
/// @param to upper end, above the lower one
/// @param region where states are followed; its widths are the scales of the variables
public record Sweep(Family family, double from, double to, Box region) {
    public Sweep {
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("to must be a finite number above from = %s, was %s".formatted(from, to));
        }
        int dimension = family.at(from).dimension();
        if (region.dimension() != dimension) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "region must have %d variables, had %d",
                    dimension, region.dimension()));
        }
    }

    public int dimension() {
        return region.dimension();
    }

    /// The length of the range.
    public double span() {
        return to - from;
    }

    double width(int variable) {
        return region.upper().get(variable) - region.lower().get(variable);
    }

    boolean covers(double parameter) {
        return from <= parameter && parameter <= to;
    }
}
