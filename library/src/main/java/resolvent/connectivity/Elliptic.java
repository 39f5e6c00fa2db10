package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Gaussian weights of mean 0 in which the two directions of a pair are correlated, the matrix of the elliptic law.
///
/// `<M_ij²> = σ²`, `<M_ij M_ji> = ρ σ²`, `<M_ii²> = (1 + ρ) σ²`, all else independent. With ρ = 0 the weights are
/// independent, with ρ = 1 the matrix is symmetric (the Gaussian orthogonal ensemble), with ρ = −1 antisymmetric.
///
/// @param size number of neurons N
/// @param sigma standard deviation σ of each weight; 0 stands for 1/√N
/// @param rho correlation ρ of the weight from j to i with the weight from i to j
@About(title = "Pairwise correlated Gaussian weights",
        doc = "The weight from j to i is correlated with the weight from i to j. The more alike they are, the flatter "
                + "the ellipse that the eigenvalues fill, along the real axis; unlike ones stretch it along the "
                + "imaginary axis.",
        formula = "<M_ij M_ji> = ρ σ²",
        cite = "H. J. Sommers, A. Crisanti, H. Sompolinsky, Y. Stein, Phys. Rev. Lett. 60, 1895 (1988), "
                + "doi:10.1103/PhysRevLett.60.1895")
public record Elliptic(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 1) int size,
        @Param(value = "0", doc = "standard deviation of each weight; 0 stands for 1/√N", symbol = "σ", min = 0)
        double sigma,
        @Param(value = "0.5", doc = "correlation of the two directions of a pair", symbol = "ρ", min = -1, max = 1)
        double rho)
        implements Ensemble {

    public Elliptic {
        Form.check(Elliptic.class, size, sigma, rho);
    }

    /// The standard deviation of a weight: σ, or what stands for it where σ is 0.
    public double deviation() {
        return sigma == 0 ? 1 / Math.sqrt(size) : sigma;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double deviation = deviation();
        double[] weights = new double[Dense.length(size, size)];
        double own = Math.sqrt((1 - rho) * (1 + rho));
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < j; i++) {
                double there = gaussian.sample();
                weights[j * size + i] = deviation * there;
                weights[i * size + j] = deviation * (rho * there + own * gaussian.sample());
            }
            weights[j * size + j] = deviation * Math.sqrt(1 + rho) * gaussian.sample();
        }
        return Connectivity.of(Dense.ofColumns(size, size, weights));
    }
}
