package resolvent.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.EigenSystem;
import resolvent.matrix.LinearSolver;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;

/// The right eigenvectors of a matrix as a basis of real vectors: that of a real eigenvalue itself, of a pair the real
/// and the imaginary part. With `v = Re r x + Im r y`, the amplitudes of the pair are (x − i y)/2 and its conjugate.
final class ModeBasis {
    private final List<Complex> values;
    private final Dense columns;
    private final Optional<LinearSolver> solver;
    private final double condition;

    private ModeBasis(List<Complex> values, Dense columns) {
        this.values = values;
        this.columns = columns;
        this.solver = LinearSolver.of(columns);
        this.condition = solver.map(this::condition).orElse(Double.POSITIVE_INFINITY);
    }

    /// @throws resolvent.matrix.UnconvergedException if eigenvalues remain unfound
    static ModeBasis of(Dense matrix) {
        int n = matrix.rows();
        EigenSystem system = EigenSystem.of(matrix);
        List<Complex> values = new ArrayList<>();
        double[] entries = new double[Dense.length(n, n)];
        int column = 0;
        for (int k = 0; k < n; k++) {
            Complex value = system.value(k);
            values.add(value);
            ComplexVector vector = system.right(k);
            // the second of a pair holds the imaginary part of the first
            boolean second = k > 0 && value.im() < 0;
            for (int i = 0; i < n; i++) {
                entries[column++] = second ? -vector.im(i) : vector.re(i);
            }
        }
        return new ModeBasis(List.copyOf(values), Dense.ofColumns(n, n, entries));
    }

    private double condition(LinearSolver lu) {
        return columns.oneNorm() * lu.solve(Dense.identity(columns.rows())).oneNorm();
    }

    /// ‖V‖₁ ‖V⁻¹‖₁; infinite if the vectors are linearly dependent.
    double condition() {
        return condition;
    }

    List<Complex> values() {
        return values;
    }

    /// The amplitudes of a state; those of a pair are conjugate.
    Complex[] amplitudes(double[] state) {
        double[] x = solver.orElseThrow().solve(state);
        Complex[] amplitudes = new Complex[x.length];
        Arrays.setAll(amplitudes, k -> isFirstOfPair(k) ? new Complex(x[k] / 2, -x[k + 1] / 2)
                : isSecondOfPair(k) ? new Complex(x[k - 1] / 2, x[k] / 2) : Complex.real(x[k]));
        return amplitudes;
    }

    /// The state with these amplitudes.
    double[] state(Complex[] amplitudes) {
        double[] x = new double[amplitudes.length];
        Arrays.setAll(x, k -> isFirstOfPair(k) ? 2 * amplitudes[k].re()
                : isSecondOfPair(k) ? 2 * amplitudes[k].im() : amplitudes[k].re());
        return columns.times(x);
    }

    private boolean isFirstOfPair(int k) {
        return values.get(k).im() > 0;
    }

    private boolean isSecondOfPair(int k) {
        return values.get(k).im() < 0;
    }
}
