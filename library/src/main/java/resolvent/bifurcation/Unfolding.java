package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.model.Model;

/// A member of a family together with its parameter as one more variable, which does not move: deviations from it tell
/// how a trajectory depends on the parameter. The parameter counts in units of its range and as a deviation from the
/// member's own.
///
/// ∂F/∂p is a difference of fourth order over 1e-3 of the range, central or, near the range's ends, one-sided: nothing
/// beyond the range is asked for, and rounding enters with 1e-13 only, too little to shorten the steps of a trajectory.
final class Unfolding implements Model {
    private static final double DIFFERENCE = 1e-3;
    private static final double[] CENTRAL = {1.0 / 12, -8.0 / 12, 0, 8.0 / 12, -1.0 / 12};
    private static final double[] ONE_SIDED = {-25.0 / 12, 48.0 / 12, -36.0 / 12, 16.0 / 12, -3.0 / 12};

    private final Model model;
    private final List<Neighbour> neighbours = new ArrayList<>();

    /// A member nearby and its weight in ∂F/∂p.
    private record Neighbour(Model model, double weight) {}

    /// @param share where in its range the parameter stands, between 0 and 1
    Unfolding(Family family, double from, double span, double share) {
        this.model = family.at(from + share * span);
        boolean central = share >= 2 * DIFFERENCE && share <= 1 - 2 * DIFFERENCE;
        double step = share > 0.5 && !central ? -DIFFERENCE : DIFFERENCE;
        double[] weights = central ? CENTRAL : ONE_SIDED;
        for (int k = 0; k < weights.length; k++) {
            double there = share + (central ? k - 2 : k) * step;
            if (weights[k] != 0) {
                neighbours.add(new Neighbour(family.at(from + there * span), weights[k] / step));
            }
        }
    }

    Model member() {
        return model;
    }

    @Override
    public int dimension() {
        return model.dimension() + 1;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        int size = model.dimension();
        double[] velocity = new double[size];
        model.velocity(time, own(state), velocity);
        System.arraycopy(velocity, 0, out, 0, size);
        out[size] = 0;
    }

    @Override
    public void displacements(double time, double[] state, double[] vectors, double[] out) {
        int size = model.dimension();
        int count = vectors.length / (size + 1);
        double[] x = own(state);
        double[] slope = slope(time, x);
        double[] own = new double[size * count];
        for (int k = 0; k < count; k++) {
            System.arraycopy(vectors, k * (size + 1), own, k * size, size);
        }
        double[] moved = new double[own.length];
        model.displacements(time, x, own, moved);
        for (int k = 0; k < count; k++) {
            double share = vectors[k * (size + 1) + size];
            for (int i = 0; i < size; i++) {
                out[k * (size + 1) + i] = moved[k * size + i] + share * slope[i];
            }
            out[k * (size + 1) + size] = 0;
        }
    }

    private double[] own(double[] state) {
        double[] x = new double[model.dimension()];
        System.arraycopy(state, 0, x, 0, x.length);
        return x;
    }

    /// ∂F/∂p.
    private double[] slope(double time, double[] x) {
        double[] slope = new double[x.length];
        double[] velocity = new double[x.length];
        for (Neighbour neighbour : neighbours) {
            neighbour.model.velocity(time, x, velocity);
            RestCurve.add(slope, neighbour.weight, velocity);
        }
        return slope;
    }

    @Override
    public double finestTolerance() {
        return model.finestTolerance();
    }

    @Override
    public Dense jacobian(double[] state) {
        int size = model.dimension();
        double[] x = own(state);
        double[] slope = slope(0, x);
        Dense own = model.jacobian(x);
        double[] entries = new double[Dense.length(size + 1, size + 1)];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                entries[j * (size + 1) + i] = own.get(i, j);
            }
            entries[size * (size + 1) + i] = slope[i];
        }
        return Dense.ofColumns(size + 1, size + 1, entries);
    }
}
