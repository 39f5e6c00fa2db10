package resolvent.bifurcation;

import java.util.Arrays;
import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Vectors;
import resolvent.model.Model;

/// The equations of a family's cycles: every shot over its part of the period ends where the next one begins, and the
/// first one begins where the flow crosses a fixed hyperplane (the condition on the phase).
///
/// H. B. Keller, Numerical Methods for Two-Point Boundary-Value Problems, Blaisdell (1968) (multiple shooting).
final class CycleCurve {
    private static final int ITERATIONS = 25;
    private static final double CONVERGED = 1e-8;
    private static final double SHORTEST = 1.0 / 64;
    /// The step over which ends are compared to see how they depend on the parameter.
    private static final double DIFFERENCE = 1e-5;

    private final Family family;
    private final CycleScales scales;
    private final boolean single;

    /// @param single whether the parameter does not matter, because there is one model only
    CycleCurve(Family family, CycleScales scales, boolean single) {
        this.family = family;
        this.scales = scales;
        this.single = single;
    }

    CycleScales scales() {
        return scales;
    }

    Model model(double[] place) {
        return family.at(scales.parameter(place));
    }

    /// What Newton's method came to: a place, the derivatives there and the last shots.
    static final class Corrected {
        private final double[] place;
        private final Dense matrix;
        private final int iterations;

        private Corrected(double[] place, Dense matrix, int iterations) {
            this.place = place;
            this.matrix = matrix;
            this.iterations = iterations;
        }

        double[] place() {
            return place;
        }

        int iterations() {
            return iterations;
        }

        /// The unit vector along the curve of cycles, the way of the row that was used; empty where it is not determined.
        Optional<double[]> tangent() {
            double[] right = new double[place.length];
            right[right.length - 1] = 1;
            return LinearSolver.of(matrix).map(solver -> solver.solve(right))
                    .filter(tangent -> Double.isFinite(Vectors.norm(tangent)) && Vectors.norm(tangent) > 0)
                    .map(RestCurve::unit);
        }
    }

    /// The cycle in the hyperplane through a place across `row`, by Newton's method with steps that are halved until
    /// what is missing falls. Empty where it does not converge in 25 steps, meets a singular matrix, or a shot ends
    /// early.
    Optional<Corrected> correct(double[] start, double[] row) {
        double[] place = start.clone();
        Optional<Linearized> linear = linearized(place, start, row);
        for (int iteration = 1; iteration <= ITERATIONS && linear.isPresent(); iteration++) {
            Optional<double[]> step = linear.get().step();
            if (step.isEmpty()) {
                return Optional.empty();
            }
            if (Vectors.norm(step.get()) <= CONVERGED * (1 + Vectors.norm(place))) {
                RestCurve.add(place, 1, step.get());
                return Optional.of(new Corrected(place, linear.get().matrix, iteration));
            }
            double missing = linear.get().size();
            linear = Optional.empty();
            for (double part = 1; part > SHORTEST && linear.isEmpty(); part /= 2) {
                double[] next = place.clone();
                RestCurve.add(next, part, step.get());
                double bound = missing * (1 - part / 4);
                linear = scales.period(next) > 0
                        ? linearized(next, start, row).filter(there -> there.size() <= bound) : Optional.empty();
                place = linear.isPresent() ? next : place;
            }
        }
        return Optional.empty();
    }

    /// The equations to first order: a matrix and what is missing.
    private static final class Linearized {
        private final double[] entries;
        private final double[] missing;
        private final int size;
        private Dense matrix = Dense.identity(0);

        Linearized(int size) {
            this.size = size;
            this.entries = new double[Dense.length(size, size)];
            this.missing = new double[size];
        }

        void put(int row, int column, double value) {
            entries[column * size + row] = value;
        }

        /// How much is missing.
        double size() {
            return Vectors.norm(missing);
        }

        void finish() {
            matrix = Dense.ofColumns(size, size, entries);
        }

        Optional<double[]> step() {
            return Double.isFinite(matrix.frobeniusNorm() + Vectors.norm(missing))
                    ? LinearSolver.of(matrix).map(solver -> solver.solve(missing))
                            .filter(step -> Double.isFinite(Vectors.norm(step)))
                    : Optional.empty();
        }
    }

    private Optional<Linearized> linearized(double[] place, double[] start, double[] row) {
        var linear = new Linearized(scales.unknowns());
        for (int part = 0; part < scales.parts(); part++) {
            if (!putPart(linear, place, part)) {
                return Optional.empty();
            }
        }
        putPhase(linear, place, start);
        int last = scales.unknowns() - 1;
        for (int k = 0; k <= last; k++) {
            linear.put(last, k, row[k]);
            linear.missing[last] -= row[k] * (place[k] - start[k]);
        }
        linear.finish();
        return Optional.of(linear);
    }

    private boolean putPart(Linearized linear, double[] place, int part) {
        int size = scales.size();
        Model model = model(place);
        Optional<Shot> shot = Shot.of(model, scales.state(place, part), scales.period(place) / scales.parts());
        Optional<double[]> slope = shot.isPresent() ? parameterSlope(place, part, shot.get().end()) : Optional.empty();
        if (slope.isEmpty()) {
            return false;
        }
        double[] end = shot.orElseThrow().end();
        Dense deviations = shot.orElseThrow().deviations();
        double[] velocity = Shot.velocity(model, end);
        int next = (part + 1) % scales.parts();
        for (int i = 0; i < size; i++) {
            int equation = part * size + i;
            for (int j = 0; j < size; j++) {
                linear.put(equation, part * size + j, deviations.get(i, j) * scales.width(j) / scales.width(i));
            }
            linear.entries[(next * size + i) * linear.size + equation] -= 1;
            linear.put(equation, size * scales.parts(), velocity[i] * scales.period() / scales.parts() / scales.width(i));
            linear.put(equation, size * scales.parts() + 1, slope.get()[i] / scales.width(i));
            linear.missing[equation] = place[next * size + i] - end[i] / scales.width(i);
        }
        return true;
    }

    /// How the end of a shot depends on the scaled parameter; empty where a shot ends early.
    private Optional<double[]> parameterSlope(double[] place, int part, double[] end) {
        if (single) {
            return Optional.of(new double[scales.size()]);
        }
        Optional<double[]> ahead = endAt(place, part, DIFFERENCE);
        Optional<double[]> behind = endAt(place, part, -DIFFERENCE);
        if (ahead.isEmpty() || behind.isEmpty()) {
            return Optional.empty();
        }
        double[] slope = new double[end.length];
        Arrays.setAll(slope, i -> (ahead.get()[i] - behind.get()[i]) / (2 * DIFFERENCE));
        return Optional.of(slope);
    }

    private Optional<double[]> endAt(double[] place, int part, double ahead) {
        double[] there = place.clone();
        there[there.length - 1] += ahead;
        return Shot.of(model(there), scales.state(place, part), scales.period(place) / scales.parts()).map(Shot::end);
    }

    /// F(x₀)·(x − x₀) = 0 with the state x₀ where Newton's method began.
    private void putPhase(Linearized linear, double[] place, double[] start) {
        int equation = scales.size() * scales.parts();
        double[] velocity = Shot.velocity(model(start), scales.state(start, 0));
        double[] way = new double[velocity.length];
        Arrays.setAll(way, i -> velocity[i] / scales.width(i));
        double[] unit = RestCurve.unit(way);
        for (int i = 0; i < unit.length; i++) {
            linear.put(equation, i, unit[i]);
            linear.missing[equation] -= unit[i] * (place[i] - start[i]);
        }
    }

    /// How the state after one period depends on the state, along the shots of a place; empty where one ends early.
    Optional<Dense> monodromy(double[] place) {
        Dense product = Dense.identity(scales.size());
        for (int part = 0; part < scales.parts(); part++) {
            Optional<Shot> shot = Shot.of(model(place), scales.state(place, part),
                    scales.period(place) / scales.parts());
            if (shot.isEmpty()) {
                return Optional.empty();
            }
            product = shot.get().deviations().times(product);
        }
        return Optional.of(product);
    }
}
