package resolvent.flow;

/// The collocation method of Radau IIA with three stages: order 5, and damping of every mode with Re λ < 0 however long
/// the step.
///
/// A step solves `Z_i = h Σ_j a_ij F(t + c_j h, x + Z_j)`. The inverse of the matrix a has one real eigenvalue γ and a pair
/// α ± iβ; in the basis T of its eigenvectors the equations of Newton's method fall into one real system and one complex
/// one of the size of the model. All numbers are computed here from the nodes.
///
/// E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, section IV.8 (1996),
/// doi:10.1007/978-3-642-05221-7.
final class Radau {
    static final int STAGES = 3;
    private static final double ROOT = Math.sqrt(6);
    private static final double[] NODES = {(4 - ROOT) / 10, (4 + ROOT) / 10, 1};
    private static final double CUBE_ROOT = StrictMath.cbrt(3);

    /// The real eigenvalue γ.
    static final double REAL = 3 + CUBE_ROOT * CUBE_ROOT - CUBE_ROOT;
    /// The pair α ± iβ.
    static final double PAIR_RE = 3 + (CUBE_ROOT - CUBE_ROOT * CUBE_ROOT) / 2;
    static final double PAIR_IM = (StrictMath.pow(3, 5.0 / 6) + StrictMath.pow(3, 7.0 / 6)) / 2;

    /// With these weights of Z, divided by h, and the velocity at the start the error of a step is estimated.
    private static final double[] ERROR = {(-13 - 7 * ROOT) / 3, (-13 + 7 * ROOT) / 3, -1.0 / 3};
    private static final double[][] BASIS = basis();
    private static final double[][] INVERSE_BASIS = inverse(BASIS);

    private Radau() {}

    static double node(int stage) {
        return NODES[stage];
    }

    static double error(int stage) {
        return ERROR[stage];
    }

    /// T: stages from components.
    static double[][] fromComponents() {
        return BASIS;
    }

    /// T⁻¹: components from stages.
    static double[][] toComponents() {
        return INVERSE_BASIS;
    }

    /// The weights of Z_1, Z_2, Z_3 in the way made by a part θ of the step: Lagrange's polynomials through 0 at θ = 0.
    static double[] weights(double part) {
        double[] weights = new double[STAGES];
        for (int i = 0; i < STAGES; i++) {
            weights[i] = part / NODES[i];
            for (int j = 0; j < STAGES; j++) {
                weights[i] *= i == j ? 1 : (part - NODES[j]) / (NODES[i] - NODES[j]);
            }
        }
        return weights;
    }

    /// The columns r, p, q: a⁻¹ r = γ r, a⁻¹ (p + iq) = (α + iβ) (p + iq).
    private static double[][] basis() {
        double[][] inverse = inverse(coefficients());
        double[] real = cross(row(inverse, 0, REAL), row(inverse, 1, REAL));
        // the cross product of two rows of a⁻¹ − (α + iβ), of which each has −iβ on the diagonal
        double[] first = row(inverse, 0, PAIR_RE);
        double[] second = row(inverse, 1, PAIR_RE);
        double[] firstIm = {-PAIR_IM, 0, 0};
        double[] secondIm = {0, -PAIR_IM, 0};
        double[] p = cross(first, second);
        double[] both = cross(firstIm, secondIm);
        double[] q = cross(first, secondIm);
        double[] other = cross(firstIm, second);
        double[][] columns = new double[STAGES][STAGES];
        for (int i = 0; i < STAGES; i++) {
            columns[i][0] = real[i];
            columns[i][1] = p[i] - both[i];
            columns[i][2] = q[i] + other[i];
        }
        return columns;
    }

    /// a_ij = ∫₀^{c_i} l_j, l_j Lagrange's polynomial that is 1 at c_j and 0 at the other nodes.
    private static double[][] coefficients() {
        double[][] matrix = new double[STAGES][STAGES];
        for (int j = 0; j < STAGES; j++) {
            double b = NODES[(j + 1) % STAGES];
            double c = NODES[(j + 2) % STAGES];
            double scale = (NODES[j] - b) * (NODES[j] - c);
            for (int i = 0; i < STAGES; i++) {
                double x = NODES[i];
                matrix[i][j] = x * (x * x / 3 - (b + c) * x / 2 + b * c) / scale;
            }
        }
        return matrix;
    }

    private static double[] row(double[][] matrix, int index, double shift) {
        double[] row = matrix[index].clone();
        row[index] -= shift;
        return row;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    /// By Cramer's rule: the columns are cross products of the rows.
    private static double[][] inverse(double[][] matrix) {
        double determinant = 0;
        double[] first = cross(matrix[1], matrix[2]);
        for (int k = 0; k < STAGES; k++) {
            determinant += matrix[0][k] * first[k];
        }
        double[][] inverse = new double[STAGES][STAGES];
        for (int j = 0; j < STAGES; j++) {
            double[] column = cross(matrix[(j + 1) % STAGES], matrix[(j + 2) % STAGES]);
            for (int i = 0; i < STAGES; i++) {
                inverse[i][j] = column[i] / determinant;
            }
        }
        return inverse;
    }
}
