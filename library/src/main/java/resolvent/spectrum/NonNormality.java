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

    /// How strongly Schur modes feed forward into each other: the Frobenius norm of the strictly triangular part of the
    /// Schur form over the norm of its diagonal, √(‖M‖_F² / Σ|λ|² − 1); 0 for normal matrices, infinite for nilpotent
    /// ones, NaN for the zero matrix (B. K. Murphy & K. D. Miller, Neuron 61, 635 (2009),
    /// doi:10.1016/j.neuron.2009.02.005).
    public static double feedForwardRatio(Matrix matrix, Spectrum spectrum) {
        double squares = 0;
        double norm = matrix.frobeniusNorm();
        for (Complex value : spectrum.values()) {
            double modulus = value.abs() / norm;
            squares += modulus * modulus;
        }
        return henrici(matrix, spectrum) / (norm * Math.sqrt(squares));
    }

    /// The numerical abscissa ω(A) = λ_max((A + Aᵀ)/2): the fastest rate at which ‖v‖ can grow under `v' = A v`, at
    /// once; NaN for an empty matrix.
    public static double numericalAbscissa(Dense generator) {
        double[] values = SymmetricEigen.values(generator.plus(generator.transpose()).scaled(0.5));
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }
}
