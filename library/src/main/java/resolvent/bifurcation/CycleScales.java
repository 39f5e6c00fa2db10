package resolvent.bifurcation;

import java.util.Arrays;
import resolvent.dynamics.Box;

/// In what units cycles are measured: so much of every variable, of time and of the parameter counts as 1.
///
/// @param region its widths are the scales of the variables
/// @param period scale of the period
/// @param from value of the parameter that counts as 0
/// @param span scale of the parameter
/// @param parts into how many shots a cycle is cut
record CycleScales(Box region, double period, double from, double span, int parts) {
    int size() {
        return region.dimension();
    }

    double width(int variable) {
        return region.upper().get(variable) - region.lower().get(variable);
    }

    /// The number of unknowns: the states at the beginnings of the parts, period, parameter.
    int unknowns() {
        return size() * parts + 2;
    }

    double period(double[] place) {
        return place[size() * parts] * period;
    }

    double parameter(double[] place) {
        return from + place[size() * parts + 1] * span;
    }

    double[] state(double[] place, int part) {
        double[] state = new double[size()];
        int first = part % parts * size();
        Arrays.setAll(state, i -> place[first + i] * width(i));
        return state;
    }

    void put(double[] place, int part, double[] state) {
        for (int i = 0; i < size(); i++) {
            place[part * size() + i] = state[i] / width(i);
        }
    }

    void put(double[] place, double time, double parameter) {
        place[size() * parts] = time / period;
        place[size() * parts + 1] = (parameter - from) / span;
    }

    /// The unit vector along the parameter.
    double[] alongParameter() {
        double[] row = new double[unknowns()];
        row[row.length - 1] = 1;
        return row;
    }
}
