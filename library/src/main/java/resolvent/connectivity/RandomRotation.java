package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.matrix.Dense;
import resolvent.matrix.Vectors;

/// Orthogonal changes of basis, drawn evenly from all of them (Haar measure), as a product of reflections of Gaussian
/// vectors of falling length (G. W. Stewart, SIAM J. Numer. Anal. 17, 403 (1980), doi:10.1137/0717034). The signs of the
/// basis vectors, which make the measure that of all rotations and reflections, are drawn with them.
final class RandomRotation {
    private RandomRotation() {}

    /// `Q M Qᵀ` for a random Q, in 4 N³ operations, without Q.
    static Dense hide(Dense matrix, UniformRandomProvider random) {
        int n = matrix.rows();
        double[] entries = matrix.toColumns();
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        for (int length = 1; length <= n; length++) {
            double[] normal = new double[n];
            for (int i = n - length; i < n; i++) {
                normal[i] = gaussian.sample();
            }
            reflect(entries, normal, n - length);
        }
        return Dense.ofColumns(n, n, entries);
    }

    /// Takes the first axis of the trailing coordinates to the direction of a Gaussian vector, in rows and columns.
    private static void reflect(double[] entries, double[] gaussian, int first) {
        int n = gaussian.length;
        double[] mirror = gaussian.clone();
        if (gaussian[first] < 0) {
            mirror[first] -= Vectors.norm(gaussian);
        } else {
            // added so that nothing cancels; the mirror then takes the axis to minus the vector
            mirror[first] += Vectors.norm(gaussian);
            flip(entries, n, first);
        }
        double norm = Vectors.norm(mirror);
        double square = norm * norm;
        for (int j = 0; j < n; j++) {
            double along = 0;
            for (int i = first; i < n; i++) {
                along += mirror[i] * entries[j * n + i];
            }
            subtract(entries, j, 2 * along / square, mirror, first);
        }
        double[] image = new double[n];
        for (int j = first; j < n; j++) {
            for (int i = 0; i < n; i++) {
                image[i] += entries[j * n + i] * mirror[j];
            }
        }
        for (int j = first; j < n; j++) {
            subtract(entries, j, 2 * mirror[j] / square, image, 0);
        }
    }

    private static void subtract(double[] entries, int column, double factor, double[] vector, int first) {
        int n = vector.length;
        for (int i = first; i < n; i++) {
            entries[column * n + i] -= factor * vector[i];
        }
    }

    /// Turns one axis around.
    private static void flip(double[] entries, int n, int axis) {
        for (int k = 0; k < n; k++) {
            entries[k * n + axis] = -entries[k * n + axis];
            entries[axis * n + k] = -entries[axis * n + k];
        }
    }
}
