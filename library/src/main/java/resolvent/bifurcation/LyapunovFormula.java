package resolvent.bifurcation;

import java.util.Arrays;
import resolvent.bifurcation.FirstLyapunov.Criticality;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.model.Model;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

/// The first Lyapunov coefficient from differences of the Jacobian along the real and the imaginary part of the mode
/// that oscillates: second order in the step, over two steps, extrapolated to fourth order.
final class LyapunovFormula {
    private static final double STEP = 2e-3;
    /// Below this change of the Jacobian over a step the model counts as linear.
    private static final double LINEAR = 1e-9;
    private static final double NEGLIGIBLE = 1e-8;

    private final Model model;
    private final double[] state;
    private final Dense jacobian;
    private final double omega;
    private final ComplexVector right;
    private final ComplexVector left;

    private LyapunovFormula(Model model, double[] state, Mode mode) {
        this.model = model;
        this.state = state;
        this.jacobian = model.jacobian(state);
        this.omega = mode.eigenvalue().im();
        this.right = mode.right();
        this.left = mode.left().times(Complex.ONE.dividedBy(mode.left().dot(right)));
    }

    /// The coefficient at a state of rest with a pair of eigenvalues near ±iω.
    static FirstLyapunov at(Sweep sweep, RestAt rest, double omega) {
        Modes modes = Modes.of(rest.point().jacobian());
        Complex wanted = new Complex(0, omega);
        Mode mode = modes.get(0);
        for (int k = 1; k < modes.size(); k++) {
            boolean nearer = modes.eigenvalue(k).minus(wanted).abs() < mode.eigenvalue().minus(wanted).abs();
            mode = nearer ? modes.get(k) : mode;
        }
        var formula = new LyapunovFormula(sweep.family().at(rest.parameter()), rest.point().toArray(), mode);
        return formula.result(formula.step(sweep));
    }

    /// As far as no variable moves by more than a share of its scale.
    private double step(Sweep sweep) {
        double step = Double.POSITIVE_INFINITY;
        for (int i = 0; i < state.length; i++) {
            double size = right.abs(i);
            step = size == 0 ? step : Math.min(step, STEP * sweep.width(i) / size);
        }
        return step;
    }

    private FirstLyapunov result(double step) {
        Terms coarse = new Terms(step);
        Terms fine = new Terms(step / 2);
        double value = (4 * fine.coefficient() - coarse.coefficient()) / 3;
        // a third of the difference is extrapolated; where it comes from rounding of the Jacobian, the finer of the two is
        // off by as much as the difference, and the value by a third more
        double error = 4 * Math.abs(fine.coefficient() - coarse.coefficient());
        double noise = Math.max(error, NEGLIGIBLE * Math.max(coarse.size(), fine.size()));
        if (coarse.largestChange <= LINEAR) {
            return new FirstLyapunov(value, error, Criticality.LINEAR);
        }
        if (!(Math.abs(value) > noise)) {
            return new FirstLyapunov(value, error, Criticality.UNDECIDED);
        }
        return new FirstLyapunov(value, error, value < 0 ? Criticality.SUPERCRITICAL : Criticality.SUBCRITICAL);
    }

    /// The three terms of the formula with derivatives over one step.
    private final class Terms {
        private final double step;
        private final Dense[] first = new Dense[2];
        private final Dense[] second = new Dense[2];
        private double largestChange;

        Terms(double step) {
            this.step = step;
            differences(0, part(true));
            differences(1, part(false));
        }

        private double[] part(boolean real) {
            double[] part = new double[state.length];
            Arrays.setAll(part, i -> real ? right.re(i) : right.im(i));
            return part;
        }

        /// First and second derivative of the Jacobian along a direction.
        private void differences(int which, double[] direction) {
            Dense ahead = jacobianAt(direction, step);
            Dense behind = jacobianAt(direction, -step);
            Dense change = ahead.plus(behind.scaled(-1));
            Dense bend = ahead.plus(behind).plus(jacobian.scaled(-2));
            double size = jacobian.frobeniusNorm();
            largestChange = Math.max(largestChange, Math.max(change.frobeniusNorm(), bend.frobeniusNorm()) / size);
            first[which] = change.scaled(0.5 / step);
            second[which] = bend.scaled(1 / (step * step));
        }

        private Dense jacobianAt(double[] direction, double length) {
            double[] at = state.clone();
            for (int i = 0; i < at.length; i++) {
                at[i] += length * direction[i];
            }
            return model.jacobian(at);
        }

        /// B(a + ib, v) for the mode a + ib.
        private ComplexVector bilinear(ComplexVector v) {
            return plus(times(first[0], v), times(first[1], v).times(new Complex(0, 1)));
        }

        private Complex cubic() {
            return left.dot(plus(times(second[0], right), times(second[1], right)));
        }

        private Complex throughMean() {
            ComplexVector mean = solve(0, bilinear(right.conjugate()));
            return left.dot(bilinear(mean)).times(2);
        }

        /// l·B(q̄, w) with (2iω − A) w = B(q, q).
        private Complex throughDouble() {
            ComplexVector doubled = solve(2 * omega, bilinear(right));
            // B is symmetric: B(q̄, w) is the conjugate of B(q, w̄)
            return left.dot(bilinear(doubled.conjugate()).conjugate());
        }

        double coefficient() {
            // A in the second term, −A in the third: both through the solution of (iν − A) w = b
            return cubic().plus(throughMean()).plus(throughDouble()).re() / (2 * omega);
        }

        double size() {
            return (cubic().abs() + throughMean().abs() + throughDouble().abs()) / (2 * omega);
        }
    }

    /// w with (iν − A) w = b, as a real system of twice the size; NaN where it is singular.
    private ComplexVector solve(double frequency, ComplexVector b) {
        int n = state.length;
        double[] entries = new double[Dense.length(2 * n, 2 * n)];
        double[] parts = new double[2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                entries[j * 2 * n + i] = -jacobian.get(i, j);
                entries[(n + j) * 2 * n + n + i] = -jacobian.get(i, j);
            }
            entries[(n + i) * 2 * n + i] = -frequency;
            entries[i * 2 * n + n + i] = frequency;
            parts[i] = b.re(i);
            parts[n + i] = b.im(i);
        }
        double[] solution = LinearSolver.of(Dense.ofColumns(2 * n, 2 * n, entries)).map(solver -> solver.solve(parts))
                .orElseGet(() -> nan(2 * n));
        return new ComplexVector(Arrays.copyOf(solution, n), Arrays.copyOfRange(solution, n, 2 * n));
    }

    private static double[] nan(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static ComplexVector times(Dense matrix, ComplexVector v) {
        double[] re = new double[v.size()];
        double[] im = new double[v.size()];
        Arrays.setAll(re, v::re);
        Arrays.setAll(im, v::im);
        return new ComplexVector(matrix.times(re), matrix.times(im));
    }

    private static ComplexVector plus(ComplexVector a, ComplexVector b) {
        double[] re = new double[a.size()];
        double[] im = new double[a.size()];
        Arrays.setAll(re, i -> a.re(i) + b.re(i));
        Arrays.setAll(im, i -> a.im(i) + b.im(i));
        return new ComplexVector(re, im);
    }
}
