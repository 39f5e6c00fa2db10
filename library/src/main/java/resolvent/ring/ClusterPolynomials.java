package resolvent.ring;

/// What a cluster of k neurons, with weights A between them, does to those outside, as polynomials in z. Coefficients
/// stand lowest power first, in k + 1 places.
///
/// Made by the recursion of Faddeev and LeVerrier, `adj(z − A) = Σ z^i B_i` with `B_{k−1} = 1`,
/// `B_{i−1} = A B_i + c_i`, `c_i = −tr(A B_i)/(k − i)`; exact for whole numbers that are not large.
final class ClusterPolynomials {
    /// `det(z − A)`.
    final double[] determinant;
    /// The minor of `z − A` without its first neuron, the entry.
    final double[] withoutEntry;
    /// The minor without the last neuron, the exit.
    final double[] withoutExit;
    /// The minor without both; 0 for a single neuron, which is both.
    final double[] withoutBoth;
    /// The element of `adj(z − A)` for all ways from the exit to the entry.
    final double[] toEntry;
    /// The element for all ways from the entry to the exit.
    final double[] toExit;

    /// @param a k rows of k weights
    ClusterPolynomials(double[][] a) {
        int k = a.length;
        Expansion whole = Expansion.of(a);
        determinant = whole.determinant;
        withoutEntry = whole.adjugate(0, 0);
        withoutExit = whole.adjugate(k - 1, k - 1);
        toEntry = whole.adjugate(0, k - 1);
        toExit = whole.adjugate(k - 1, 0);
        withoutBoth = new double[k + 1];
        if (k > 1) {
            double[] inner = Expansion.of(interior(a)).determinant;
            System.arraycopy(inner, 0, withoutBoth, 0, inner.length);
        }
    }

    private static double[][] interior(double[][] a) {
        double[][] inner = new double[a.length - 2][a.length - 2];
        for (int i = 0; i < inner.length; i++) {
            System.arraycopy(a[i + 1], 1, inner[i], 0, inner.length);
        }
        return inner;
    }

    /// The coefficients of `det(z − A)` and the matrices B_i.
    private static final class Expansion {
        private final double[] determinant;
        private final double[][][] matrices;

        private Expansion(double[] determinant, double[][][] matrices) {
            this.determinant = determinant;
            this.matrices = matrices;
        }

        static Expansion of(double[][] a) {
            int k = a.length;
            double[] determinant = new double[k + 1];
            double[][][] matrices = new double[k][][];
            determinant[k] = 1;
            double[][] product = new double[k][k];
            for (int i = k - 1; i >= 0; i--) {
                for (int j = 0; j < k; j++) {
                    product[j][j] += determinant[i + 1];
                }
                matrices[i] = product;
                product = times(a, product);
                determinant[i] = -trace(product) / (k - i);
            }
            return new Expansion(determinant, matrices);
        }

        double[] adjugate(int row, int column) {
            double[] coefficients = new double[determinant.length];
            for (int i = 0; i < matrices.length; i++) {
                coefficients[i] = matrices[i][row][column];
            }
            return coefficients;
        }

        private static double trace(double[][] a) {
            double sum = 0;
            for (int j = 0; j < a.length; j++) {
                sum += a[j][j];
            }
            return sum;
        }

        private static double[][] times(double[][] a, double[][] b) {
            int k = a.length;
            double[][] product = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int l = 0; l < k; l++) {
                    for (int j = 0; j < k; j++) {
                        product[i][j] += a[i][l] * b[l][j];
                    }
                }
            }
            return product;
        }
    }
}
