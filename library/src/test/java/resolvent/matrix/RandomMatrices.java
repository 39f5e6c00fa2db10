package resolvent.matrix;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.numeric.Streams;

/// Matrices for tests, and slow plain versions of what the package does fast.
final class RandomMatrices {
    private RandomMatrices() {}

    /// Independent standard Gaussian entries.
    static Dense gaussian(int rows, int columns, long seed) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(Streams.generator(seed, 0));
        double[] values = new double[rows * columns];
        Arrays.setAll(values, _ -> gaussian.sample());
        return Dense.ofColumns(rows, columns, values);
    }

    /// A matrix in which each entry is present with the given probability.
    static Sparse sparse(int rows, int columns, double probability, long seed) {
        UniformRandomProvider random = Streams.generator(seed, 1);
        var builder = new Sparse.Builder(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (random.nextDouble() < probability) {
                    builder.add(i, j, random.nextDouble() - 0.5);
                }
            }
        }
        return builder.build();
    }

    static double[] vector(int size, long seed) {
        return gaussian(size, 1, seed).column(0);
    }

    /// A random orthogonal matrix.
    static Dense orthogonal(int size, long seed) {
        Dense any = gaussian(size, size, seed);
        return SymmetricEigen.of(any.plus(any.transpose())).vectors();
    }

    /// The product by its definition.
    static Dense product(Matrix a, Matrix b) {
        double[][] rows = new double[a.rows()][b.columns()];
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.columns(); j++) {
                for (int k = 0; k < a.columns(); k++) {
                    rows[i][j] += a.get(i, k) * b.get(k, j);
                }
            }
        }
        return Dense.of(rows);
    }

    /// The largest difference of two entries in the same place.
    static double distance(Matrix a, Matrix b) {
        double largest = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.columns(); j++) {
                largest = Math.max(largest, Math.abs(a.get(i, j) - b.get(i, j)));
            }
        }
        return largest;
    }
}
