package resolvent.matrix;

import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;

/// All eigenvalues with their right and left eigenvectors, `M r = λ r` and `lᵀ M = λ lᵀ`, each of unit norm.
///
/// The matrix is first brought to block triangular form by its strongly connected components, so that structural
/// zeros stay exact; each diagonal block is balanced and brought to real Schur form; eigenvectors follow by back
/// substitution. O(N³) for one large component.
public final class EigenSystem {
    private final Magnitude magnitude;
    private final double[] re;
    private final double[] im;
    private final Dense right;
    private final Dense left;

    private EigenSystem(Magnitude magnitude, double[] re, double[] im, Dense right, Dense left) {
        this.magnitude = magnitude;
        this.re = re;
        this.im = im;
        this.right = right;
        this.left = left;
    }

    /// Eigenvalues and eigenvectors of a square matrix.
    ///
    /// @throws IllegalArgumentException if an entry is NaN or infinite
    /// @throws UnconvergedException if the QR iteration leaves eigenvalues unfound
    public static EigenSystem of(Matrix matrix) {
        return of(matrix, Components.of(matrix));
    }

    /// The same with components that were found before.
    public static EigenSystem of(Matrix matrix, Components components) {
        Magnitude magnitude = Magnitude.of(matrix);
        BlockSchur schur = BlockSchur.of(magnitude.reduced(matrix).toDense(), components);
        TriangularVectors vectors = TriangularVectors.of(schur.t());
        return new EigenSystem(magnitude, schur.re(), schur.im(), schur.backRight(vectors.right()),
                schur.backLeft(vectors.left()));
    }

    public int size() {
        return re.length;
    }

    public Complex value(int k) {
        return magnitude.restored(new Complex(re[k], im[k]));
    }

    /// The unit right eigenvector of eigenvalue k.
    public ComplexVector right(int k) {
        return unpack(right, k);
    }

    /// The unit left eigenvector of eigenvalue k, so that `lᵀ M = λ lᵀ`.
    public ComplexVector left(int k) {
        // LAPACK's left vectors satisfy yᴴ M = λ yᴴ
        return unpack(left, k).conjugate();
    }

    /// The residual ‖M r − λ r‖ / ‖M‖_F of every unit right eigenvector, by one matrix product.
    public double[] residuals(Dense matrix) {
        int n = re.length;
        Dense reduced = magnitude.reduced(matrix).toDense();
        double norm = reduced.frobeniusNorm();
        double[] residuals = new double[n];
        if (norm == 0) {
            return residuals;
        }
        Dense image = reduced.times(right);
        for (int k = 0; k < n; k++) {
            residuals[k] = columnResidual(image, k, norm);
        }
        for (int k = 0; k < n; k++) {
            if (im[k] > 0) {
                // a pair owns two columns: real and imaginary part of one complex residual
                double pair = Math.hypot(residuals[k], residuals[k + 1]);
                residuals[k] = pair;
                residuals[k + 1] = pair;
            }
            residuals[k] /= packedNorm(k);
        }
        return residuals;
    }

    private double columnResidual(Dense image, int k, double norm) {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            double residual = (image.get(i, k) - expected(i, k)) / norm;
            sum += residual * residual;
        }
        return Math.sqrt(sum);
    }

    /// The norm of the eigenvector as LAPACK left it, real and imaginary part together.
    private double packedNorm(int k) {
        if (im[k] == 0) {
            return ComplexVector.real(right.column(k)).norm();
        }
        int first = im[k] > 0 ? k : k - 1;
        return new ComplexVector(right.column(first), right.column(first + 1)).norm();
    }

    /// The entry (i, k) of R Λ in packed form: for a pair, re + i im of (a + i b)(x + i y).
    private double expected(int i, int k) {
        if (im[k] == 0) {
            return re[k] * right.get(i, k);
        }
        return im[k] > 0
                ? re[k] * right.get(i, k) - im[k] * right.get(i, k + 1)
                : re[k] * right.get(i, k) - im[k] * right.get(i, k - 1);
    }

    private ComplexVector unpack(Dense packed, int k) {
        if (im[k] == 0) {
            return normalized(ComplexVector.real(packed.column(k)));
        }
        int first = im[k] > 0 ? k : k - 1;
        ComplexVector vector = normalized(new ComplexVector(packed.column(first), packed.column(first + 1)));
        return im[k] > 0 ? vector : vector.conjugate();
    }

    private static ComplexVector normalized(ComplexVector vector) {
        double norm = vector.norm();
        return norm == 0 ? vector : vector.times(new Complex(1 / norm, 0));
    }
}
