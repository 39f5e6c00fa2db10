package resolvent.nonnormal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.matrix.Dense;
import resolvent.matrix.Eigenvalues;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Streams;

/// Matrices to try, and slow independent ways to the numbers of this package.
final class Twins {
    private Twins() {}

    /// Grcar's matrix: −1 below the diagonal, 1 on it and on three above.
    static Dense grcar(int size) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                rows[i][i - 1] = -1;
            }
            for (int j = i; j <= Math.min(size - 1, i + 3); j++) {
                rows[i][j] = 1;
            }
        }
        return Dense.of(rows);
    }

    /// Gaussian entries of variance spread²/N, less 1 on the diagonal.
    static Dense gaussian(int size, double spread, long seed) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(Streams.generator(seed, 0));
        double[] entries = new double[size * size];
        Arrays.setAll(entries, _ -> spread * gaussian.sample() / Math.sqrt(size));
        return Dense.ofColumns(size, size, entries).scaledAndShifted(1, -1);
    }

    /// z − A as a real matrix of twice the size.
    static Dense shifted(Dense matrix, double re, double im) {
        int n = matrix.rows();
        double[][] rows = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = -matrix.get(i, j);
                rows[n + i][n + j] = rows[i][j];
            }
            rows[i][i] += re;
            rows[n + i][n + i] += re;
            rows[i][n + i] = -im;
            rows[n + i][i] = im;
        }
        return Dense.of(rows);
    }

    /// The smallest singular value of z − A, from the eigenvalues ±σ of [[0, C], [Cᵀ, 0]]: exact to a few ulp of ‖z − A‖.
    static double smallestSingular(Dense matrix, double re, double im) {
        Dense c = shifted(matrix, re, im);
        int n = c.rows();
        double[][] rows = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][n + j] = c.get(i, j);
                rows[n + j][i] = c.get(i, j);
            }
        }
        return SymmetricEigen.values(Dense.of(rows))[n];
    }

    /// The distance from instability by Byers's bisection: σ(iω) < s for some ω exactly if the Hamiltonian matrix
    /// [[A, −s], [s, −Aᵀ]] has an imaginary eigenvalue. R. Byers, SIAM J. Sci. Stat. Comput. 9, 875 (1988),
    /// doi:10.1137/0909059.
    static double stabilityRadius(Dense matrix) {
        double low = 0;
        double high = smallestSingular(matrix, 0, 0);
        while (high - low > 1e-7 * high) {
            double middle = (low + high) / 2;
            if (hasImaginaryEigenvalue(hamiltonian(matrix, middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private static Dense hamiltonian(Dense matrix, double level) {
        int n = matrix.rows();
        double[][] rows = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = matrix.get(i, j);
                rows[n + i][n + j] = -matrix.get(j, i);
            }
            rows[i][n + i] = -level;
            rows[n + i][i] = level;
        }
        return Dense.of(rows);
    }

    private static boolean hasImaginaryEigenvalue(Dense hamiltonian) {
        Eigenvalues values = Eigenvalues.of(hamiltonian);
        for (int k = 0; k < values.size(); k++) {
            if (Math.abs(values.re(k)) < 1e-9 * hamiltonian.frobeniusNorm()) {
                return true;
            }
        }
        return false;
    }

    /// Points of a small grid.
    static List<double[]> points(double from, double to, int count) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                points.add(new double[] {from + (to - from) * i / (count - 1), from + (to - from) * j / (count - 1)});
            }
        }
        return points;
    }
}
