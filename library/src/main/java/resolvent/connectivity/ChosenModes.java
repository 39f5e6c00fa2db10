package resolvent.connectivity;

import java.util.ArrayList;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.SingularValues;
import resolvent.matrix.Vectors;
import resolvent.numeric.Complex;

/// A real matrix designed by its modes: `M = P B P⁻¹` for eigenvalues and right eigenvectors of one's choice.
///
/// A pair `a ± ib` of eigenvalues with the vectors `u ± iw` takes two neighbouring columns of P, u and then w, and the
/// block `[[a, b], [−b, a]]` of B, because `M u = a u − b w` and `M w = b u + a w`. A real eigenvalue takes one column.
/// The vectors need not be orthogonal, and their lengths do not matter.
///
/// ```java
/// Dense tornado = new ChosenModes(
///         List.of(new Complex(0.035, 10.5), new Complex(0.035, -10.5), Complex.real(0.08)), Dense.identity(3)).matrix();
/// ```
///
/// @param eigenvalues N eigenvalues, those of a pair side by side, the one above the real axis first
/// @param vectors P, N × N with linearly independent columns
public record ChosenModes(List<Complex> eigenvalues, Dense vectors) {
    /// @throws IllegalArgumentException if a pair is incomplete, an entry is not finite, or the vectors are not N × N or
    ///     linearly dependent: the smallest singular value of unit vectors is below N ulp of the largest
    public ChosenModes {
        eigenvalues = List.copyOf(eigenvalues);
        int size = eigenvalues.size();
        if (size == 0) {
            throw new IllegalArgumentException("eigenvalues must be at least 1, were 0");
        }
        requirePairs(eigenvalues);
        if (vectors.rows() != size || vectors.columns() != size) {
            throw new IllegalArgumentException("vectors must be %d x %d, one column for each eigenvalue, were %d x %d"
                    .formatted(size, size, vectors.rows(), vectors.columns()));
        }
        requireIndependent(eigenvalues, vectors);
    }

    private static void requirePairs(List<Complex> eigenvalues) {
        for (int k = 0; k < eigenvalues.size(); k++) {
            Complex value = eigenvalues.get(k);
            if (!Double.isFinite(value.re()) || !Double.isFinite(value.im())) {
                throw new IllegalArgumentException("eigenvalues must be finite, had " + value);
            }
            int partner = value.im() > 0 ? k + 1 : k - 1;
            if (value.im() != 0 && (partner < 0 || partner == eigenvalues.size()
                    || !eigenvalues.get(partner).equals(value.conjugate()))) {
                throw new IllegalArgumentException(("a complex eigenvalue must stand beside its conjugate, the one above "
                        + "the real axis first; %s does not").formatted(value));
            }
        }
    }

    private static void requireIndependent(List<Complex> eigenvalues, Dense vectors) {
        int size = vectors.rows();
        SingularValues values = SingularValues.of(unit(eigenvalues, vectors));
        double negligible = size * Math.ulp(1.0) * values.value(0);
        long rank = values.values().stream().filter(value -> value > negligible).count();
        if (rank < size) {
            throw new IllegalArgumentException("vectors must be linearly independent, but the %d span only %d %s"
                    .formatted(size, rank, rank == 1 ? "dimension" : "dimensions"));
        }
    }

    /// The vectors at unit length, those of a pair with the squares of both parts together.
    private static Dense unit(List<Complex> eigenvalues, Dense vectors) {
        double[] columns = vectors.toColumns();
        int size = vectors.rows();
        for (int j = 0; j < size; j++) {
            double norm = norm(vectors, j, eigenvalues.get(j).im());
            for (int i = 0; i < size && norm > 0; i++) {
                columns[j * size + i] /= norm;
            }
        }
        return Dense.ofColumns(size, size, columns);
    }

    private static double norm(Dense vectors, int j, double im) {
        double own = Vectors.norm(vectors.column(j));
        int partner = im == 0 ? j : im > 0 ? j + 1 : j - 1;
        return im == 0 ? own : Math.hypot(own, Vectors.norm(vectors.column(partner)));
    }

    /// The condition ‖P‖₂ ‖P⁻¹‖₂ of the vectors at unit length, of a pair the squares of both parts together: 1 for
    /// real modes that are orthogonal.
    public double condition() {
        SingularValues values = SingularValues.of(unit(eigenvalues, vectors));
        return values.value(0) / values.value(values.values().size() - 1);
    }

    /// The real form B of the eigenvalues: numbers on the diagonal and blocks `[[a, b], [−b, a]]` of pairs.
    public Dense realForm() {
        int size = eigenvalues.size();
        double[] entries = new double[Dense.length(size, size)];
        for (int k = 0; k < size; k++) {
            Complex value = eigenvalues.get(k);
            entries[k * size + k] = value.re();
            if (value.im() != 0) {
                // the upper right entry of a block is b, the lower left one −b
                int other = value.im() > 0 ? k + 1 : k - 1;
                entries[other * size + k] = value.im();
            }
        }
        return Dense.ofColumns(size, size, entries);
    }

    /// The matrix M; its relative error is about the condition of the vectors times rounding.
    public Dense matrix() {
        Dense basis = unit(eigenvalues, vectors);
        // M P = P B, solved row by row: Pᵀ Mᵀ = (P B)ᵀ
        LinearSolver solver = LinearSolver.of(basis.transpose()).orElseThrow();
        return solver.solve(basis.times(realForm()).transpose()).transpose();
    }

    /// Eigenvalues from their real and imaginary parts.
    ///
    /// @throws IllegalArgumentException if there are not as many of one as of the other
    static List<Complex> eigenvalues(List<Double> re, List<Double> im) {
        if (re.size() != im.size()) {
            throw new IllegalArgumentException("im must have %d entries as re has, had %d".formatted(re.size(), im.size()));
        }
        List<Complex> values = new ArrayList<>();
        for (int k = 0; k < re.size(); k++) {
            values.add(new Complex(re.get(k), im.get(k)));
        }
        return values;
    }
}
