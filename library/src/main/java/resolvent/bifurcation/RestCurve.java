package resolvent.bifurcation;

import java.util.Arrays;
import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Vectors;
import resolvent.model.Model;

/// The equation F(x, p) = 0 of a family's states of rest, in coordinates y = (x/widths, (p − from)/span).
///
/// ∂F/∂p is a difference of second order over 6e-6 of the range, central or, at the range's ends, one-sided: its
/// relative error is about 1e-10. Where a kink is that near, the difference is taken away from it. It bends neither the curve nor the states on it, only the steps along it.
final class RestCurve {
    /// The cube root of the rounding of doubles, at which the errors of a central difference balance.
    private static final double DIFFERENCE = 6e-6;
    /// No smooth model changes by this share over so small a difference.
    private static final double KINK = 1e-3;
    private static final int ITERATIONS = 10;
    private static final double CONVERGED = 1e-10;

    private final Sweep sweep;
    private final int size;

    RestCurve(Sweep sweep) {
        this.sweep = sweep;
        this.size = sweep.dimension();
    }

    Sweep sweep() {
        return sweep;
    }

    double[] place(double[] state, double parameter) {
        double[] place = new double[size + 1];
        for (int i = 0; i < size; i++) {
            place[i] = state[i] / sweep.width(i);
        }
        place[size] = (parameter - sweep.from()) / sweep.span();
        return place;
    }

    double[] state(double[] place) {
        double[] state = new double[size];
        Arrays.setAll(state, i -> place[i] * sweep.width(i));
        return state;
    }

    double parameter(double[] place) {
        return sweep.from() + place[size] * sweep.span();
    }

    /// The unit vector along the parameter.
    double[] alongParameter() {
        double[] row = new double[size + 1];
        row[size] = 1;
        return row;
    }

    boolean inRange(double[] place) {
        return place[size] >= 0 && place[size] <= 1;
    }

    /// What Newton's method came to.
    static final class Corrected {
        private final double[] place;
        private final int iterations;
        private final double first;

        private Corrected(double[] place, int iterations, double first) {
            this.place = place;
            this.iterations = iterations;
            this.first = first;
        }

        double[] place() {
            return place;
        }

        int iterations() {
            return iterations;
        }

        /// The length of the first step.
        double first() {
            return first;
        }
    }

    /// The point of the curve in the hyperplane through a place across `row`. Empty where Newton's method does not
    /// converge in 10 steps, meets a singular matrix, or needs a value of the parameter that is not in the range.
    Optional<Corrected> correct(double[] start, double[] row) {
        double[] place = start.clone();
        double first = Double.NaN;
        for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
            if (!inRange(place)) {
                return Optional.empty();
            }
            Optional<double[]> step = newton(place, start, row);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            add(place, 1, step.get());
            double length = Vectors.norm(step.get());
            first = iteration == 1 ? length : first;
            if (length <= CONVERGED * (1 + Vectors.norm(place))) {
                return inRange(place) ? Optional.of(new Corrected(place, iteration, first)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<double[]> newton(double[] place, double[] start, double[] row) {
        double[] velocity = velocity(place);
        double[] right = new double[size + 1];
        for (int i = 0; i < size; i++) {
            right[i] = -velocity[i];
        }
        for (int i = 0; i <= size; i++) {
            right[size] -= row[i] * (place[i] - start[i]);
        }
        if (Vectors.norm(right) == 0) {
            return Optional.of(right);
        }
        return !Double.isFinite(Vectors.norm(right)) ? Optional.empty()
                : factored(place, row).map(solver -> solver.solve(right))
                        .filter(step -> Double.isFinite(Vectors.norm(step)));
    }

    static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The matrix of size n + 1 with the derivatives of F over `row`.
    Dense bordered(double[] place, double[] row) {
        Dense jacobian = model(place).jacobian(state(place));
        double[] slope = parameterSlope(place);
        double[] entries = new double[Dense.length(size + 1, size + 1)];
        for (int j = 0; j <= size; j++) {
            for (int i = 0; i < size; i++) {
                entries[j * (size + 1) + i] = j < size ? jacobian.get(i, j) * sweep.width(j) : slope[i];
            }
            entries[j * (size + 1) + size] = row[j];
        }
        return Dense.ofColumns(size + 1, size + 1, entries);
    }

    /// The derivatives of F over a row, factored; empty where they are singular or not finite.
    Optional<LinearSolver> factored(double[] place, double[] row) {
        Dense bordered = bordered(place, row);
        return Double.isFinite(bordered.frobeniusNorm()) ? LinearSolver.of(bordered) : Optional.empty();
    }

    /// The unit vector along the curve that goes the way of the row over which the derivatives were factored; empty where
    /// it is not determined.
    Optional<double[]> tangent(LinearSolver bordered) {
        return Optional.of(bordered.solve(alongParameter()))
                .filter(tangent -> Double.isFinite(Vectors.norm(tangent)) && Vectors.norm(tangent) > 0)
                .map(RestCurve::unit);
    }

    static double[] unit(double[] vector) {
        double norm = Vectors.norm(vector);
        double[] unit = vector.clone();
        Arrays.setAll(unit, i -> unit[i] / norm);
        return unit;
    }

    Model model(double[] place) {
        return sweep.family().at(parameter(place));
    }

    private double[] velocity(double[] place) {
        return velocity(place, 0);
    }

    private double[] velocity(double[] place, double ahead) {
        double[] velocity = new double[size];
        double parameter = Math.clamp(parameter(place) + ahead, sweep.from(), sweep.to());
        sweep.family().at(parameter).velocity(0, state(place), velocity);
        return velocity;
    }

    /// ∂F/∂p times the length of the range.
    private double[] parameterSlope(double[] place) {
        boolean above = place[size] + DIFFERENCE <= 1;
        boolean below = place[size] - DIFFERENCE >= 0;
        if (!above) {
            return combined(place, -DIFFERENCE, 0, -1.5, 2, -0.5);
        }
        if (!below) {
            return combined(place, DIFFERENCE, 0, -1.5, 2, -0.5);
        }
        double[] ahead = combined(place, DIFFERENCE, 0, -1, 1);
        double[] behind = combined(place, DIFFERENCE, -1, 1);
        return onThisSide(place, ahead, behind);
    }

    /// The mean of both differences, or, where one of them reaches across a kink, the other.
    private double[] onThisSide(double[] place, double[] ahead, double[] behind) {
        double[] mean = ahead.clone();
        Arrays.setAll(mean, i -> 0.5 * (ahead[i] + behind[i]));
        double[] change = ahead.clone();
        add(change, -1, behind);
        if (Vectors.norm(change) <= KINK * Vectors.norm(mean)) {
            return mean;
        }
        double up = change(place, DIFFERENCE);
        double down = change(place, -DIFFERENCE);
        return Math.max(up, down) <= KINK ? mean : up < down ? ahead : behind;
    }

    /// By which share the Jacobian changes if the parameter alone does.
    private double change(double[] place, double ahead) {
        double[] there = place.clone();
        there[size] += ahead;
        Dense here = model(place).jacobian(state(place));
        return model(there).jacobian(state(place)).plus(here.scaled(-1)).frobeniusNorm() / here.frobeniusNorm();
    }

    /// The velocities one step behind, here, one and two ahead, weighted, over the step.
    private double[] combined(double[] place, double step, double... weights) {
        double[] sum = new double[size];
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] != 0) {
                add(sum, weights[k] / step, velocity(place, (k - 1) * step * sweep.span()));
            }
        }
        return sum;
    }
}
