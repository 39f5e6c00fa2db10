package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import resolvent.spectrum.GrowthCurve;

/// How much activity is amplified before it decays, for `A = (γM − 1)/τ`.
///
/// @param henrici departure from normality of M, in units of the weights
/// @param henriciRelative the same over ‖M‖_F
/// @param feedForwardRatio norm of the strictly triangular part of M's Schur form over that of its diagonal
/// @param numericalAbscissa ω(A), the fastest rate of growth at once
/// @param growth the curve ‖e^{At}‖ and its peak; empty if A is not stable or too large for it
/// @param push cells of the input that grows most
/// @param seen cells in which it is seen at the peak
public record Amplification(double henrici, double henriciRelative, double feedForwardRatio,
        double numericalAbscissa, Optional<GrowthCurve> growth, List<ModeCard.Cell> push, List<ModeCard.Cell> seen) {

    public Amplification {
        push = List.copyOf(push);
        seen = List.copyOf(seen);
    }
}
