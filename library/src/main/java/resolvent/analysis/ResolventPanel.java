package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import resolvent.nonnormal.KreissConstant;
import resolvent.nonnormal.Pseudospectrum;
import resolvent.nonnormal.StabilityRadius;

/// What the resolvent of `gM − 1` tells, with time in units of τ.
///
/// @param pseudospectrum its norm in the complex plane
/// @param stable what is known where the network is stable; empty elsewhere
public record ResolventPanel(Pseudospectrum pseudospectrum, Optional<Bounds> stable) {

    /// Numbers that only a stable network has.
    ///
    /// @param radius the least change of `gM − 1` that makes it unstable
    /// @param kreiss Kreiss's constant, its bound no larger than the transient peak
    /// @param frequencies ω of the curve, in radians per τ
    /// @param norms ‖(iω − (gM − 1))⁻¹‖ there
    public record Bounds(StabilityRadius radius, KreissConstant kreiss, List<Double> frequencies, List<Double> norms) {
        public Bounds {
            frequencies = List.copyOf(frequencies);
            norms = List.copyOf(norms);
        }
    }
}
