package resolvent.ring;

import java.util.Optional;
import resolvent.numeric.Complex;

/// On which sites of a ring one mode lives. `M r = λ r`, `lᵀ M = λ lᵀ`.
///
/// @param eigenvalue λ
/// @param iprRight Σ|r|⁴/(Σ|r|²)², from 1/N (spread evenly) to 1 (on one site); NaN where no vector is determined
/// @param iprLeft the same of l
/// @param iprOfProducts Σ|l r|²/(Σ|l r|)², see [#iprBiorthogonal]
/// @param centre the site of the largest |l r|
/// @param condition Σ|l_j r_j| / |Σ l_j r_j|: how much λ moves for each unit of perturbation, in that scaling of the
///     sites in which it moves least; 1 at best, infinite for a defective eigenvalue. It does not depend on g.
/// @param residual ‖M r − λ r‖ / (‖M‖_F ‖r‖)
public record RingMode(Complex eigenvalue, double iprRight, double iprLeft, double iprOfProducts, int centre,
        double condition, double residual) {
    /// Above this condition the vectors are not determined to working precision: the mode counts as defective.
    public static final double DEFECTIVE = 1e7;

    /// Whether the vectors carry no information because the eigenvalue is multiple, or nearly so.
    public boolean isDefective() {
        return !(condition < DEFECTIVE);
    }

    /// The biorthogonal inverse participation ratio Σ|l r|²/(Σ|l r|)²; empty for a defective mode. It does not depend on
    /// how sites are scaled, and it alone is of the order of 1/N for every extended state.
    public Optional<Double> iprBiorthogonal() {
        return isDefective() ? Optional.empty() : Optional.of(iprOfProducts);
    }

    RingMode of(Complex other) {
        return new RingMode(other, iprRight, iprLeft, iprOfProducts, centre, condition, residual);
    }
}
