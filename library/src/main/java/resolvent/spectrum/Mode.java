package resolvent.spectrum;

import java.util.Optional;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;

/// One mode: an eigenvalue, the activity pattern in which it shows (right eigenvector) and the pattern of input that
/// it reads (left eigenvector). `M r = λ r`, `lᵀ M = λ lᵀ`, both vectors of unit norm.
///
/// @param eigenvalue λ
/// @param right r, length N
/// @param left l, length N
/// @param residual ‖M r − λ r‖ / ‖M‖_F
public record Mode(Complex eigenvalue, ComplexVector right, ComplexVector left, double residual) {
    /// Above this condition the eigenvectors are not determined to working precision: the mode counts as defective.
    public static final double DEFECTIVE = 1e7;

    /// The condition 1/|lᵀ r| of the eigenvalue: how much it moves, to first order, for each unit of perturbation of
    /// the matrix; 1 for a normal matrix, infinite for a defective eigenvalue. Above 4.5e15, one over the rounding of
    /// doubles, lᵀ r cannot be told from 0 and the condition is infinite.
    public double condition() {
        double pairing = left.dot(right).abs();
        return pairing <= Math.ulp(1.0) ? Double.POSITIVE_INFINITY : 1 / pairing;
    }

    /// Whether the eigenvectors carry no information because the eigenvalue is multiple, or nearly so, without a full
    /// set of eigenvectors.
    public boolean isDefective() {
        return !(condition() < DEFECTIVE);
    }

    /// The inverse participation ratio Σ|r|⁴ / (Σ|r|²)² of the right vector: 1/N spread evenly, 1 on one cell.
    public double iprRight() {
        return ipr(right);
    }

    /// The inverse participation ratio of the left vector.
    public double iprLeft() {
        return ipr(left);
    }

    /// The biorthogonal inverse participation ratio Σ|l r|² / (Σ|l r|)²; empty for a defective mode.
    public Optional<Double> iprBiorthogonal() {
        if (isDefective()) {
            return Optional.empty();
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < right.size(); i++) {
            double weight = left.abs(i) * right.abs(i);
            sum += weight;
            squares += weight * weight;
        }
        return Optional.of(squares / (sum * sum));
    }

    private static double ipr(ComplexVector vector) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < vector.size(); i++) {
            double weight = vector.absSquared(i);
            sum += weight;
            squares += weight * weight;
        }
        return squares / (sum * sum);
    }

    /// The share l_i M_ij r_j / (lᵀ r) of the connection from `sender` to `receiver` in the eigenvalue. The shares of
    /// all connections add up to λ.
    public Complex share(Matrix matrix, int receiver, int sender) {
        Complex pair = left.get(receiver).times(right.get(sender));
        return pair.times(matrix.get(receiver, sender)).dividedBy(left.dot(right));
    }
}
