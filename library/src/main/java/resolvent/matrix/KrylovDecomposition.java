package resolvent.matrix;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;

/// A Krylov decomposition `M V = V H + v bᵀ`: an orthonormal basis V of a subspace of dimension m, the matrix H as which
/// M acts within it, and the one direction v into which M leads out of it. What an eigenvector of H lacks of being one
/// of M is how far `bᵀ` leads it out.
///
/// A decomposition grows by Arnoldi's steps and shrinks to a part of the Schur form of H.
final class KrylovDecomposition {
    /// What is left of a vector after it was made orthogonal to the basis is rounding below this share.
    private static final double NOTHING_NEW = 1e-14;

    private final Matrix matrix;
    private final int dimension;
    private final UniformRandomProvider random;
    private final double[][] basis;
    /// H, and below it the row bᵀ.
    private double[][] projection;

    KrylovDecomposition(Matrix matrix, int dimension, double[] start, UniformRandomProvider random) {
        this.matrix = matrix;
        this.dimension = dimension;
        this.random = random;
        this.basis = new double[dimension + 1][];
        this.projection = new double[dimension + 1][dimension];
        basis[0] = Vectors.scaled(start, 1 / Vectors.norm(start));
    }

    static double[] randomVector(int size, UniformRandomProvider random) {
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = random.nextDouble() - 0.5;
        }
        return vector;
    }

    int dimension() {
        return dimension;
    }

    /// Arnoldi steps from `from` basis vectors to the full subspace.
    void expand(int from) {
        for (int k = from; k < dimension; k++) {
            double[] next = matrix.times(basis[k]);
            double before = Vectors.norm(next);
            double[] overlaps = orthogonalize(next, k + 1);
            for (int i = 0; i <= k; i++) {
                projection[i][k] = overlaps[i];
            }
            double left = Vectors.norm(next);
            if (left <= NOTHING_NEW * before) {
                // an invariant subspace: go on from a fresh direction, to which nothing leads
                next = randomVector(matrix.rows(), random);
                orthogonalize(next, k + 1);
                projection[k + 1][k] = 0;
                Vectors.scale(next, 1 / Vectors.norm(next));
            } else {
                projection[k + 1][k] = left;
                Vectors.scale(next, 1 / left);
            }
            basis[k + 1] = next;
        }
    }

    /// Gram–Schmidt, twice so that the basis stays orthogonal to rounding.
    private double[] orthogonalize(double[] vector, int count) {
        double[] total = new double[count];
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < count; j++) {
                double overlap = Vectors.dot(vector, basis[j]);
                total[j] += overlap;
                Vectors.subtract(vector, overlap, basis[j]);
            }
        }
        return total;
    }

    /// H, of the size of the subspace.
    Dense projected() {
        double[][] rows = new double[dimension][];
        for (int i = 0; i < dimension; i++) {
            rows[i] = projection[i];
        }
        return Dense.of(rows);
    }

    /// The residual ‖M r − λ r‖ of the eigenvector of H with these components.
    double residual(ComplexVector components) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < dimension; i++) {
            re += projection[dimension][i] * components.re(i);
            im += projection[dimension][i] * components.im(i);
        }
        return Math.hypot(re, im);
    }

    /// The unit vector of N entries that has these components in the basis.
    ComplexVector vector(ComplexVector components) {
        double[] re = new double[matrix.rows()];
        double[] im = new double[matrix.rows()];
        for (int k = 0; k < dimension; k++) {
            Vectors.subtract(re, -components.re(k), basis[k]);
            Vectors.subtract(im, -components.im(k), basis[k]);
        }
        var vector = new ComplexVector(re, im);
        return vector.times(new Complex(1 / vector.norm(), 0));
    }

    /// Keeps the first `kept` vectors of a Schur form of H.
    void shrink(RealSchur schur, int kept) {
        double[][] vectors = new double[kept][];
        double[] leadingOut = new double[kept];
        for (int k = 0; k < kept; k++) {
            double[] components = schur.q().column(k);
            vectors[k] = new double[matrix.rows()];
            for (int i = 0; i < dimension; i++) {
                Vectors.subtract(vectors[k], -components[i], basis[i]);
                leadingOut[k] += projection[dimension][i] * components[i];
            }
        }
        double[] last = basis[dimension];
        projection = new double[dimension + 1][dimension];
        for (int k = 0; k < kept; k++) {
            basis[k] = vectors[k];
            projection[kept][k] = leadingOut[k];
            for (int i = 0; i < kept; i++) {
                projection[i][k] = schur.t().get(i, k);
            }
        }
        basis[kept] = last;
    }
}
