package resolvent.spectrum;

import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Complex;

/// Single numbers for how far a matrix is from normal, that is from having orthogonal modes.
public final class NonNormality {
    private NonNormality() {}

    /// Henrici's departure from normality √(‖M‖_F² − Σ|λ|²), the Frobenius norm of the strictly triangular part of
    /// the Schur form; 0 exactly for normal matrices (P. Henrici, Numer. Math. 4, 24 (1962), doi:10.1007/BF01386294).
    public static double henrici(Matrix matrix, Spectrum spectrum) {
        double norm = matrix.frobeniusNorm();
        if (norm == 0) {
            return 0;
        }
        double explained = 0;
        for (Complex value : spectrum.values()) {
            double modulus = value.abs() / norm;
            explained += modulus * modulus;
        }
        return norm * Math.sqrt(Math.max(0, 1 - explained));
    }

    /// The numerical abscissa ω(A) = λ_max((A + Aᵀ)/2): the fastest rate at which ‖v‖ can grow under `v' = A v`, at
    /// once; NaN for an empty matrix.
    public static double numericalAbscissa(Dense generator) {
        double[] values = SymmetricEigen.values(generator.plus(generator.transpose()).scaled(0.5));
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }
}
