package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Independent Gaussian weights of mean 0, the matrix of the circular law.
///
/// `M_ij ~ N(0, σ²)`; for large N the eigenvalues fill the disc of radius σ√N evenly.
///
/// @param size number of neurons N
/// @param sigma standard deviation σ of each weight; 0 stands for 1/√N, which makes the radius 1
/// @param zeroDiagonal whether neurons have no connection to themselves
@About(title = "Independent Gaussian weights (Girko)",
        doc = "Every weight is an independent Gaussian number of mean 0. The eigenvalues of a large draw fill a disc "
                + "evenly.",
        formula = "M_ij ~ N(0, σ²)",
        cite = "V. L. Girko, Theory Probab. Appl. 29, 694 (1985), doi:10.1137/1129095")
public record Girko(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 1) int size,
        @Param(value = "0", doc = "standard deviation of each weight; 0 stands for 1/√N", symbol = "σ", min = 0)
        double sigma,
        @Param(value = "false", doc = "no connections of neurons to themselves") boolean zeroDiagonal)
        implements Ensemble {

    public Girko {
        Form.check(Girko.class, size, sigma, zeroDiagonal);
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
        for (int k = 0; k < weights.length; k++) {
            double weight = deviation * gaussian.sample();
            weights[k] = zeroDiagonal && k % (size + 1) == 0 ? 0 : weight;
        }
        return Connectivity.of(Dense.ofColumns(size, size, weights));
    }
}
