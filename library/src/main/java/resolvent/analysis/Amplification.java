package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.spectrum.NonNormality;
import resolvent.spectrum.TransientGrowth;

/// How much activity is amplified before it decays, for `A = (γM − 1)/τ`.
///
/// @param henrici departure from normality of M, in units of the weights
/// @param henriciRelative the same over ‖M‖_F
/// @param numericalAbscissa ω(A), the fastest rate of growth at once
/// @param growth the curve ‖e^{At}‖ and its peak; empty if A is not stable
/// @param push cells of the input that grows most
/// @param seen cells in which it is seen at the peak
public record Amplification(double henrici, double henriciRelative, double numericalAbscissa,
        Optional<TransientGrowth> growth, List<ModeCard.Cell> push, List<ModeCard.Cell> seen) {
    private static final int CELLS = 3;

    public Amplification {
        push = List.copyOf(push);
        seen = List.copyOf(seen);
    }

    static Amplification of(Connectivity connectivity, double henrici, double gain, double tau, boolean stable) {
        Dense generator = connectivity.matrix().toDense().scaledAndShifted(gain / tau, -1 / tau);
        double norm = connectivity.matrix().frobeniusNorm();
        double omega = NonNormality.numericalAbscissa(generator);
        Optional<TransientGrowth> growth =
                stable ? Optional.of(TransientGrowth.of(generator, omega)) : Optional.empty();
        return new Amplification(henrici, norm == 0 ? 0 : henrici / norm, omega, growth,
                growth.map(curve -> largest(curve.input(), connectivity)).orElse(List.of()),
                growth.map(curve -> largest(curve.output(), connectivity)).orElse(List.of()));
    }

    private static List<ModeCard.Cell> largest(double[] vector, Connectivity connectivity) {
        return WiringFacts.ranked(vector.length, i -> Math.abs(vector[i])).limit(CELLS)
                .mapToObj(i -> new ModeCard.Cell(connectivity.names().get(i), Math.abs(vector[i]))).toList();
    }
}
