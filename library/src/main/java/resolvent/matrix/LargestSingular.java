package resolvent.matrix;

import java.util.function.UnaryOperator;

/// The largest singular value of a linear map that is known only by its products, with its singular vectors.
///
/// Lanczos iteration on BᵀB with full orthogonalization, restarted from its best vector; the singular value is right
/// to about [#TOLERANCE]² relative once the vector is right to [#TOLERANCE].
///
/// @param value ‖B‖₂
/// @param input v, unit norm: what B stretches most
/// @param output u, unit norm: B v = ‖B‖₂ u
/// @param converged whether the tolerance was reached
public record LargestSingular(double value, Vector input, Vector output, boolean converged) {
    /// Residual of the eigenvector of BᵀB, relative to its eigenvalue, at which the iteration stops.
    static final double TOLERANCE = 1e-9;
    private static final int SUBSPACE = 24;
    private static final int RESTARTS = 40;
    private static final double EVERY_DIRECTION = 0.05;

    /// An immutable vector.
    public static final class Vector {
        private final double[] values;

        Vector(double[] values) {
            this.values = values;
        }

        public double get(int i) {
            return values[i];
        }

        public double[] toArray() {
            return values.clone();
        }
    }

    /// The largest singular value of `x → forward(x)`, whose transpose is `backward`.
    ///
    /// @param start a first guess of the input; must not be 0. A little of every direction is added to it, because a
    ///     guess that lies in one of several parts that B does not mix would never leave it
    public static LargestSingular of(UnaryOperator<double[]> forward, UnaryOperator<double[]> backward,
            double[] start) {
        double[] guess = withEveryDirection(start);
        for (int restart = 0; restart < RESTARTS; restart++) {
            Sweep sweep = new Sweep(forward, backward, guess);
            guess = sweep.best;
            if (sweep.converged) {
                return result(forward, guess, true);
            }
        }
        return result(forward, guess, false);
    }

    private static double[] withEveryDirection(double[] start) {
        double[] guess = Vectors.scaled(start, 1 / Vectors.norm(start));
        double share = EVERY_DIRECTION / Math.sqrt(start.length);
        for (int i = 0; i < guess.length; i++) {
            // sines at whole numbers repeat nothing and vanish nowhere
            guess[i] += share * (1 + Math.sin(i + 1.0));
        }
        return guess;
    }

    private static LargestSingular result(UnaryOperator<double[]> forward, double[] input, boolean converged) {
        double[] output = forward.apply(input);
        double value = Vectors.norm(output);
        return new LargestSingular(value, new Vector(input), new Vector(Vectors.scaled(output, value == 0 ? 0 : 1 / value)),
                converged);
    }

    /// One Lanczos run from a start vector.
    private static final class Sweep {
        private final double[][] basis;
        private final double[] diagonal = new double[SUBSPACE];
        private final double[] offDiagonal = new double[SUBSPACE];
        private double[] best;
        private double scale;
        private boolean converged;

        Sweep(UnaryOperator<double[]> forward, UnaryOperator<double[]> backward, double[] start) {
            int limit = Math.min(SUBSPACE, start.length);
            basis = new double[limit][];
            best = Vectors.scaled(start, 1 / Vectors.norm(start));
            double[] next = best;
            for (int k = 0; k < limit && !converged; k++) {
                basis[k] = next;
                double[] image = product(forward, backward, next);
                diagonal[k] = Vectors.dot(image, next);
                orthogonalize(image, k + 1);
                offDiagonal[k] = Vectors.norm(image);
                judge(k + 1);
                next = offDiagonal[k] == 0 ? next : Vectors.scaled(image, 1 / offDiagonal[k]);
            }
        }

        /// BᵀB x at a scale where it is of order 1, so that it stays within doubles wherever B x does.
        private double[] product(UnaryOperator<double[]> forward, UnaryOperator<double[]> backward, double[] x) {
            double[] output = forward.apply(x);
            if (scale == 0) {
                double size = Vectors.norm(output);
                scale = size > 0 ? size : 1;
            }
            return Vectors.scaled(backward.apply(Vectors.scaled(output, 1 / scale)), 1 / scale);
        }

        private void orthogonalize(double[] image, int count) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < count; j++) {
                    Vectors.subtract(image, Vectors.dot(image, basis[j]), basis[j]);
                }
            }
        }

        /// Finds the best vector of the subspace and whether it is good enough.
        private void judge(int size) {
            double[][] rows = new double[size][size];
            for (int k = 0; k < size; k++) {
                rows[k][k] = diagonal[k];
                if (k + 1 < size) {
                    rows[k + 1][k] = offDiagonal[k];
                    rows[k][k + 1] = offDiagonal[k];
                }
            }
            SymmetricEigen small = SymmetricEigen.of(Dense.of(rows));
            double largest = small.value(size - 1);
            double[] weights = small.vector(size - 1);
            converged = offDiagonal[size - 1] * Math.abs(weights[size - 1]) <= TOLERANCE * largest;
            if (converged || size == basis.length) {
                best = combine(weights);
            }
        }

        private double[] combine(double[] weights) {
            double[] sum = new double[basis[0].length];
            for (int k = 0; k < weights.length; k++) {
                Vectors.subtract(sum, -weights[k], basis[k]);
            }
            return Vectors.scaled(sum, 1 / Vectors.norm(sum));
        }
    }
}
