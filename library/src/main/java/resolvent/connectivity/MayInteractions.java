package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;

/// May's random interactions B of N species: independent Gaussian effects of each species on each other one, none of a
/// species on itself.
///
/// Each of the N(N − 1) effects is present with probability C and then `B_ij ~ N(0, σ²)`. In May's community matrix
/// `−1 − B` every species alone returns to equilibrium at rate 1; it is stable for large N where σ√(NC) < 1.
///
/// @param size number of species N
/// @param sigma standard deviation σ of an interaction; 0 stands for 1/√(NC)
/// @param connectance probability C that one species affects another
@About(title = "Random interactions of species (May)",
        doc = "Every species affects others at random, none itself. May asked when such a community is stable: for many "
                + "species, only below a sharp bound on their number, connectance and strength of interaction.",
        formula = "B_ii = 0, B_ij ~ N(0, σ²) with probability C, else 0; stable where σ√(NC) < 1",
        cite = "R. M. May, Nature 238, 413 (1972), doi:10.1038/238413a0")
public record MayInteractions(
        @Param(value = "250", doc = "number of species", symbol = "N", min = 2) int size,
        @Param(value = "0", doc = "standard deviation of an interaction; 0 stands for 1/√(NC)", symbol = "σ", min = 0)
        double sigma,
        @Param(value = "1", doc = "probability that one species affects another", symbol = "C", above = 0, max = 1)
        double connectance)
        implements Ensemble {

    public MayInteractions {
        Form.check(MayInteractions.class, size, sigma, connectance);
    }

    /// The standard deviation of a weight: σ, or what stands for it where σ is 0.
    public double deviation() {
        return Deviation.of(sigma, size * connectance);
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double deviation = deviation();
        Sparse sparse = Edges.draw(size, connectance, random, _ -> deviation * gaussian.sample());
        Matrix matrix = connectance < 1 ? sparse : sparse.toDense();
        return Connectivity.of(matrix);
    }
}
