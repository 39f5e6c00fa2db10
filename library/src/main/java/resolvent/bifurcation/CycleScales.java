package resolvent.bifurcation;

import java.util.Arrays;
import resolvent.dynamics.Box;

/// In what units cycles are measured: states in the widths of a region, the period by its logarithm, so that it may grow
/// without bound, and the parameter in its range. The states at the beginnings of the shots count by their mean square,
/// so that lengths hardly depend on how many there are.
///
/// @param region its widths are the scales of the variables
/// @param period the period whose logarithm counts as 0
/// @param from value of the parameter that counts as 0
/// @param span scale of the parameter
/// @param parts into how many shots a cycle is cut
record CycleScales(Box region, double period, double from, double span, int parts) {
    int size() {
        return region.dimension();
    }

    CycleScales withParts(int others) {
        return new CycleScales(region, period, from, span, others);
    }

    double width(int variable) {
        return region.upper().get(variable) - region.lower().get(variable);
    }

    /// How much of a variable counts as 1 in a place.
    double unit(int variable) {
        return width(variable) * Math.sqrt(parts);
    }

    /// The number of unknowns: the states at the beginnings of the parts, period, parameter.
    int unknowns() {
        return size() * parts + 2;
    }

    double period(double[] place) {
        return period * StrictMath.exp(place[size() * parts]);
    }

    /// The time of one shot.
    double duration(double[] place) {
        return period(place) / parts;
    }

    double parameter(double[] place) {
        return from + place[size() * parts + 1] * span;
    }

    double[] state(double[] place, int part) {
        double[] state = new double[size()];
        int first = part % parts * size();
        Arrays.setAll(state, i -> place[first + i] * unit(i));
        return state;
    }

    void put(double[] place, int part, double[] state) {
        for (int i = 0; i < size(); i++) {
            place[part * size() + i] = state[i] / unit(i);
        }
    }

    void put(double[] place, double time, double parameter) {
        place[size() * parts] = StrictMath.log(time / period);
        place[size() * parts + 1] = (parameter - from) / span;
    }

    /// The unit vector along the parameter.
    double[] alongParameter() {
        double[] row = new double[unknowns()];
        row[row.length - 1] = 1;
        return row;
    }
}
