package resolvent.connectivity;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// A network that holds whatever lies along one pattern of activity and forgets all else: a line of states of rest.
///
/// `M = (1 − ε) ξ ξᵀ/|ξ|²` has the eigenvalue 1 − ε along ξ and N − 1 eigenvalues 0. With ε = 0 the pattern's amplitude is
/// the integral of its input; with ε > 0 it leaks with the time constant τ/ε.
///
/// @param size number of neurons N
/// @param leak ε, what the feedback lacks to hold the pattern
/// @param pattern ξ
@About(title = "Line attractor",
        doc = "Feedback along one pattern of activity cancels its decay, so that the network rests anywhere on a line and "
                + "remembers the integral of its input, as the circuit does that holds the eyes still.",
        formula = "M = (1 − ε) ξ ξᵀ/|ξ|²; λ = 1 − ε once, 0 else; memory τ/ε",
        cite = {"H. S. Seung, Proc. Natl. Acad. Sci. USA 93, 13339 (1996), doi:10.1073/pnas.93.23.13339",
                "S. C. Cannon, D. A. Robinson, S. Shamma, Biol. Cybern. 49, 127 (1983), doi:10.1007/BF00320393"})
public record LineAttractor(
        @Param(value = "40", doc = "number of neurons", symbol = "N", min = 1) int size,
        @Param(value = "0", doc = "what the feedback lacks to hold the pattern", symbol = "ε", min = 0, max = 1)
        double leak,
        @Param(value = "push-pull", doc = "even: all neurons alike; push-pull: half of them against the other half; "
                + "gaussian: independent Gaussian numbers", symbol = "ξ") Pattern pattern)
        implements Ensemble {

    /// The pattern ξ that is held.
    public enum Pattern {
        /// 1 for every neuron.
        EVEN,
        /// 1 for the first half of the neurons, −1 for the others.
        PUSH_PULL,
        /// Independent Gaussian numbers.
        GAUSSIAN
    }

    public LineAttractor {
        Form.check(LineAttractor.class, size, leak, pattern);
    }

    /// The pattern ξ, N entries; only a Gaussian one takes numbers from the stream.
    public double[] direction(UniformRandomProvider random) {
        double[] xi = new double[size];
        switch (pattern) {
            case EVEN -> Arrays.fill(xi, 1);
            case PUSH_PULL -> Arrays.setAll(xi, i -> 2 * i < size ? 1 : -1);
            case GAUSSIAN -> {
                var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
                Arrays.setAll(xi, _ -> gaussian.sample());
            }
        }
        return xi;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] xi = direction(random);
        double share = (1 - leak) / Arrays.stream(xi).map(entry -> entry * entry).sum();
        double[] weights = new double[Dense.length(size, size)];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                weights[j * size + i] = share * (xi[i] * xi[j]);
            }
        }
        return Connectivity.of(Dense.ofColumns(size, size, weights));
    }
}
