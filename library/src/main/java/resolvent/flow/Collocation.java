package resolvent.flow;

import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.ShiftedSolver;
import resolvent.model.Model;
import resolvent.numeric.Complex;

/// The equations of one step of [Radau]'s method, solved by Newton's method with a Jacobian that is not made anew in each
/// iteration.
final class Collocation {
    private static final int ITERATIONS = 6;

    private final Model model;
    private final Integration.Settings settings;
    private final double step;
    private final LinearSolver real;
    private final ShiftedSolver pair;

    private Collocation(Model model, Integration.Settings settings, double step, LinearSolver real, ShiftedSolver pair) {
        this.model = model;
        this.settings = settings;
        this.step = step;
        this.real = real;
        this.pair = pair;
    }

    /// A step of a length, below 0 backward in time, with a Jacobian; empty where one of the systems is singular.
    static Optional<Collocation> of(Model model, Integration.Settings settings, double step, Dense jacobian) {
        if (!Double.isFinite(jacobian.frobeniusNorm())) {
            return Optional.empty();
        }
        return LinearSolver.of(jacobian.scaledAndShifted(-1, Radau.REAL / step)).flatMap(real ->
                ShiftedSolver.of(jacobian, new Complex(Radau.PAIR_RE / step, Radau.PAIR_IM / step)).map(pair -> new Collocation(model, settings, step, real, pair)));
    }

    double step() {
        return step;
    }

    /// What Newton's method came to.
    ///
    /// @param iterations how many were needed
    /// @param rate the factor by which the last ones shrank
    record Convergence(boolean reached, int iterations, double rate) {
        static Convergence failed() {
            return new Convergence(false, ITERATIONS, 1);
        }
    }

    /// Solves for the stages.
    ///
    /// @param ways Z, one row a stage: a guess, and then the solution
    /// @param velocities of the stages, written; not finite where the step fails for that
    Convergence solve(Place start, double[][] ways, double[][] velocities) {
        double[][] components = mixed(Radau.toComponents(), ways);
        double last = Double.NaN;
        double rate = Double.NaN;
        for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
            if (!velocities(start, ways, velocities)) {
                return Convergence.failed();
            }
            double[][] change = change(components, velocities);
            double size = size(start, change);
            rate = iteration == 1 ? Double.NaN : size / last;
            double left = StrictMath.pow(rate, ITERATIONS - iteration) / (1 - rate) * size;
            if (!Double.isFinite(size) || rate >= 1 || left > tolerance()) {
                return Convergence.failed();
            }
            for (int k = 0; k < Radau.STAGES; k++) {
                for (int i = 0; i < change[k].length; i++) {
                    components[k][i] += change[k][i];
                }
            }
            double[][] now = mixed(Radau.fromComponents(), components);
            System.arraycopy(now, 0, ways, 0, Radau.STAGES);
            if (size == 0 || rate / (1 - rate) * size < tolerance()) {
                return new Convergence(true, iteration, rate);
            }
            last = size;
        }
        return Convergence.failed();
    }

    static int mostIterations() {
        return ITERATIONS;
    }

    /// Newton's method ends where the error of a step is not changed any more by what is left.
    private double tolerance() {
        double relative = Math.max(settings.relative(), 1e-12);
        return Math.max(10 * Math.ulp(1.0) / relative, Math.min(0.03, Math.sqrt(relative)));
    }

    private boolean velocities(Place start, double[][] ways, double[][] velocities) {
        double zero = 0;
        for (int k = 0; k < Radau.STAGES; k++) {
            double[] state = start.state().clone();
            for (int i = 0; i < state.length; i++) {
                state[i] += ways[k][i];
            }
            model.velocity(start.time() + Radau.node(k) * step, state, velocities[k]);
            for (double velocity : velocities[k]) {
                zero += 0 * velocity;
            }
        }
        return zero == 0;
    }

    private double[][] change(double[][] components, double[][] velocities) {
        double[][] missing = mixed(Radau.toComponents(), velocities);
        int n = missing[0].length;
        double[] second = new double[n];
        double[] third = new double[n];
        for (int i = 0; i < n; i++) {
            missing[0][i] -= Radau.REAL / step * components[0][i];
            second[i] = missing[1][i]
                    - (Radau.PAIR_RE * components[1][i] + Radau.PAIR_IM * components[2][i]) / step;
            third[i] = -missing[2][i]
                    + (Radau.PAIR_RE * components[2][i] - Radau.PAIR_IM * components[1][i]) / step;
        }
        pair.solve(second, third);
        for (int i = 0; i < n; i++) {
            third[i] = -third[i];
        }
        return new double[][] {real.solve(missing[0]), second, third};
    }

    private double size(Place start, double[][] vectors) {
        double sum = 0;
        for (double[] vector : vectors) {
            double norm = norm(start.state(), start.state(), vector);
            sum += norm * norm;
        }
        return Math.sqrt(sum / vectors.length);
    }

    /// The error of a step, as a share of what the tolerances allow.
    ///
    /// @param repeated whether to damp what stiff variables contribute once more, which costs a velocity
    double error(Place start, double[][] ways, double[] end, boolean repeated) {
        double[] weighted = new double[end.length];
        for (int k = 0; k < Radau.STAGES; k++) {
            for (int i = 0; i < end.length; i++) {
                weighted[i] += Radau.error(k) * ways[k][i] / step;
            }
        }
        double[] error = real.solve(sum(start.velocity(), weighted));
        double size = norm(start.state(), end, error);
        if (repeated && size >= 1) {
            double[] velocity = new double[end.length];
            model.velocity(start.time(), sum(start.state(), error), velocity);
            size = norm(start.state(), end, real.solve(sum(velocity, weighted)));
        }
        return size;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /// Root mean square in units of the tolerances between two states.
    private double norm(double[] from, double[] to, double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double size = Math.max(Math.abs(from[i]), Math.abs(to[i]));
            double ratio = vector[i] / (settings.absolute() + settings.relative() * size);
            sum += ratio * ratio;
        }
        return Math.sqrt(sum / vector.length);
    }

    /// Each of three vectors as a combination of three others.
    private static double[][] mixed(double[][] matrix, double[][] vectors) {
        double[][] mixed = new double[Radau.STAGES][vectors[0].length];
        for (int k = 0; k < Radau.STAGES; k++) {
            for (int j = 0; j < Radau.STAGES; j++) {
                double weight = matrix[k][j];
                double[] vector = vectors[j];
                for (int i = 0; i < vector.length; i++) {
                    mixed[k][i] += weight * vector[i];
                }
            }
        }
        return mixed;
    }
}
