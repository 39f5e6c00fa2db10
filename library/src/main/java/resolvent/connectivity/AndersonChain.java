package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Ring;

/// Anderson's chain with random hopping: symmetric connections between neighbours, none of a site to itself.
///
/// `H = −Σ_j t_j (|j+1><j| + |j><j+1|)`, `t_j = s0 + s_j` with independent s_j uniform in \[−Δ, Δ\]. All states are
/// localized, but the localization length diverges like ln(1/|E|) as E → 0, where the density of states has Dyson's
/// singularity.
///
/// @param size number of sites N
/// @param hopping mean hopping s0
/// @param spread half the width Δ of the hopping
/// @param boundary whether the chain closes to a ring
@About(title = "Anderson's chain with random hopping",
        doc = "A symmetric chain whose connections between neighbours are random. All its states are localized, ever more weakly "
                + "towards the middle of the spectrum, where they pile up.",
        formula = "H = −Σ_j t_j (|j+1><j| + |j><j+1|), t_j = s0 + s_j, s_j uniform in [−Δ, Δ]",
        cite = {"P. W. Anderson, Phys. Rev. 109, 1492 (1958), doi:10.1103/PhysRev.109.1492",
                "F. J. Dyson, Phys. Rev. 92, 1331 (1953), doi:10.1103/PhysRev.92.1331"})
public record AndersonChain(
        @Param(value = "1000", doc = "number of sites", symbol = "N", min = 3) int size,
        @Param(value = "1", doc = "mean hopping", symbol = "s0") double hopping,
        @Param(value = "0.5", doc = "half the width of the hopping", symbol = "Δ", min = 0) double spread,
        @Param(value = "open", doc = "periodic: a ring; open: a chain") DirectedRing.Boundary boundary)
        implements Ensemble {

    public AndersonChain {
        Form.check(AndersonChain.class, size, hopping, spread, boundary);
    }

    /// Both directions and the diagonal.
    @Override
    public long bytes() {
        return 3L * Double.BYTES * size;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] weights = new double[size];
        for (int j = 0; j < size; j++) {
            weights[j] = -(hopping + spread * (2 * random.nextDouble() - 1));
        }
        return Connectivity.of(boundary.close(Ring.of(weights, weights, new double[size], 0)));
    }
}
