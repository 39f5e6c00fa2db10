package resolvent.theory;

import java.util.Optional;
import resolvent.connectivity.AndersonChain;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.lyapunov.InverseLocalization;
import resolvent.lyapunov.RandomHopping;
import resolvent.numeric.Complex;

/// Dyson's singularity in the middle of the band of Anderson's chain with random hopping, see [DysonLaw]. V is known
/// from the law of the hopping; E₀, of the order of the mean hopping, is taken from κ of one long chain at one small
/// energy.
///
/// @param anchor the energy at which κ is computed, in units of the mean hopping
/// @param sites length of the chain behind it, a multiple of 40; E₀ is known to e^{ln²(E₀/E) / √(VL)} or so
/// @param seed seed of the chain
@About(title = "Dyson's singularity",
        doc = "Towards the middle of the band of a chain with random hopping the density of states and the "
                + "localization length both diverge, the length only as a logarithm.",
        formula = "κ(E) ≈ V/ln(E₀/E), N(E) − ½ ≈ V/(2 ln²(E₀/E)), V = Var ln t",
        cite = {"F. J. Dyson, Phys. Rev. 92, 1331 (1953), doi:10.1103/PhysRev.92.1331",
                "T. P. Eggarter, R. Riedinger, Phys. Rev. B 18, 569 (1978), doi:10.1103/PhysRevB.18.569"})
public record DysonSingularity(
        @Param(value = "1e-6", doc = "energy at which the scale E₀ is fixed, in units of the mean hopping", symbol = "E",
                min = 1e-12, max = 1e-2) double anchor,
        @Param(value = "400000", doc = "length of the chain that fixes it, a multiple of 40", symbol = "L", min = 320,
                max = 1e9) int sites,
        @Param(value = "1", doc = "seed of the chain") long seed)
        implements Theory<AndersonChain, DysonLaw> {

    public DysonSingularity {
        Form.check(DysonSingularity.class, anchor, sites, seed);
        if (sites % (2 * InverseLocalization.USUAL_BLOCKS) != 0) {
            throw new IllegalArgumentException("sites must be a multiple of 40, was " + sites);
        }
    }

    @Override
    public Class<AndersonChain> ensemble() {
        return AndersonChain.class;
    }

    @Override
    public DysonLaw predict(AndersonChain chain) {
        double mean = Math.abs(chain.hopping());
        double variance = DysonLaw.varianceOfUniform(mean, chain.spread());
        double energy = anchor * mean;
        double kappa = new InverseLocalization(new RandomHopping(mean, chain.spread()), sites,
                InverseLocalization.USUAL_BLOCKS, seed).at(Complex.real(energy)).value();
        return DysonLaw.through(variance, energy, kappa);
    }

    @Override
    public Optional<String> outsideValidity(AndersonChain chain) {
        if (chain.spread() == 0) {
            return Optional.of("without disorder in the hopping no state is localized");
        }
        if (chain.spread() >= Math.abs(chain.hopping())) {
            return Optional.of("it describes hopping that never vanishes: the spread must be below the mean hopping, here %s"
                    .formatted(Math.abs(chain.hopping())));
        }
        return LargeNetworks.tooFew(chain.size());
    }
}
