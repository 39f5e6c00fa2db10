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

    private final Family family;
    private final CycleScales scales;

    CycleCurve(Family family, CycleScales scales) {
        this.family = family;
        this.scales = scales;
    }

    /// The same cycles cut into another number of shots.
    CycleCurve withParts(int parts) {
        return with(scales.withParts(parts));
    }

    /// Cycles of the same family in other units.
    CycleCurve with(CycleScales others) {
        return new CycleCurve(family, others);
    }

    CycleScales scales() {
        return scales;
    }

    Model model(double[] place) {
        return family.at(scales.parameter(place));
    }

    /// What Newton's method came to: a place and the derivatives there over the row that was used.
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

        /// The derivatives, factored; empty where they are singular.
        Optional<LinearSolver> solver() {
            return LinearSolver.of(matrix);
        }
    }

    /// The cycle in the hyperplane through a place across `row`, by Newton's method with steps that are halved until
    /// what is missing falls. Empty where it does not converge in 25 steps, meets a singular matrix, or a shot ends
    /// early or needs a value of the parameter that is not in the range.
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
                return inRange(place) ? Optional.of(new Corrected(place, linear.get().matrix, iteration))
                        : Optional.empty();
            }
            double[] from = place;
            double missing = linear.get().size();
            linear = Optional.empty();
            for (double part = 1; part > SHORTEST && linear.isEmpty(); part /= 2) {
                double[] next = from.clone();
                RestCurve.add(next, part, step.get());
                double bound = missing * (1 - part / 4);
                linear = linearized(next, start, row).filter(there -> there.size() <= bound);
                place = next;
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

    /// The derivatives of the equations at a place over a row; empty where they are singular or a shot ends early.
    Optional<LinearSolver> derivatives(double[] place, double[] row) {
        return linearized(place, place, row).flatMap(linear -> LinearSolver.of(linear.matrix));
    }

    private static boolean inRange(double[] place) {
        double share = place[place.length - 1];
        return share >= 0 && share <= 1;
    }

    private Optional<Linearized> linearized(double[] place, double[] start, double[] row) {
        if (!inRange(place)) {
            return Optional.empty();
        }
        var linear = new Linearized(scales.unknowns());
        var unfolding = new Unfolding(family, scales.from(), scales.span(), place[place.length - 1]);
        for (int part = 0; part < scales.parts(); part++) {
            Optional<Landing> landing = Landing.of(unfolding, scales.state(place, part), scales.duration(place));
            if (landing.isEmpty()) {
                return Optional.empty();
            }
            putPart(linear, place, part, landing.get());
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

    private void putPart(Linearized linear, double[] place, int part, Landing landing) {
        int size = scales.size();
        double[] end = landing.end();
        double[] velocity = Shot.velocity(model(place), end);
        int next = (part + 1) % scales.parts();
        for (int i = 0; i < size; i++) {
            int equation = part * size + i;
            for (int j = 0; j < size; j++) {
                linear.put(equation, part * size + j, landing.deviation(i, j) * scales.unit(j) / scales.unit(i));
            }
            linear.entries[(next * size + i) * linear.size + equation] -= 1;
            linear.put(equation, size * scales.parts(), velocity[i] * scales.duration(place) / scales.unit(i));
            linear.put(equation, size * scales.parts() + 1, landing.slope(i) / scales.unit(i));
            linear.missing[equation] = place[next * size + i] - end[i] / scales.unit(i);
        }
    }

    /// Σ_k F(x_k⁰)·(x_k − x_k⁰) = 0 over the beginnings of all shots, with the states x_k⁰ where Newton's method began: of all
    /// ways to begin the same cycle, about the nearest.
    private void putPhase(Linearized linear, double[] place, double[] start) {
        int equation = scales.size() * scales.parts();
        double[] way = new double[equation];
        Model model = model(start);
        for (int part = 0; part < scales.parts(); part++) {
            double[] velocity = Shot.velocity(model, scales.state(start, part));
            for (int i = 0; i < velocity.length; i++) {
                way[part * velocity.length + i] = velocity[i] / scales.unit(i);
            }
        }
        double[] unit = RestCurve.unit(way);
        for (int i = 0; i < unit.length; i++) {
            linear.put(equation, i, unit[i]);
            linear.missing[equation] -= unit[i] * (place[i] - start[i]);
        }
    }
}
