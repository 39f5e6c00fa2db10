package resolvent.connectivity;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;

/// A sparse directed random graph with independent weights of both signs.
///
/// Each neuron sends to each other one with probability c/(N − 1), so that it has c inputs and c outputs on average.
/// No neuron sends to itself. The matrix is kept sparse, and drawing takes O(N + edges).
///
/// @param size number of neurons N
/// @param degree mean number c of inputs, and of outputs, of a neuron
/// @param weight size w of a weight, or its standard deviation; 0 stands for 1/√c, which makes the radius of the bulk 1
/// @param weights how weights are distributed
@About(title = "Sparse directed random graph (Erdős–Rényi)",
        doc = "Every edge is present with the same small probability, its weight has a random sign. With few inputs per "
                + "neuron the spectrum is denser in the middle than the circular law says, and some modes are "
                + "localized.",
        formula = "P(edge) = c/(N−1), M_ij = ±w or N(0, w²)",
        cite = "P. Erdős, A. Rényi, Publ. Math. Debrecen 6, 290 (1959), doi:10.5486/PMD.1959.6.3-4.12")
public record ErdosRenyi(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 2) int size,
        @Param(value = "10", doc = "mean number of inputs of a neuron", symbol = "c", above = 0) double degree,
        @Param(value = "0", doc = "size or standard deviation of a weight; 0 stands for 1/√c", symbol = "w", min = 0)
        double weight,
        @Param(value = "fixed", doc = "fixed: ±w with equal probability; gaussian: N(0, w²)") Weights weights)
        implements Ensemble {

    /// How the weights of the edges are distributed.
    public enum Weights {
        /// ±w with equal probability.
        FIXED,
        /// Normally with mean 0 and standard deviation w.
        GAUSSIAN
    }

    public ErdosRenyi {
        Form.check(ErdosRenyi.class, size, degree, weight, weights);
        Edges.probability(size, degree);
        if (weight == 0) {
            weight = 1 / Math.sqrt(degree);
        }
    }

    @Override
    public long bytes() {
        return Edges.bytes(size, degree);
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        DoubleSupplier sampler = switch (weights) {
            case FIXED -> () -> random.nextBoolean() ? weight : -weight;
            case GAUSSIAN -> {
                var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
                yield () -> weight * gaussian.sample();
            }
        };
        return Connectivity.of(Edges.draw(size, Edges.probability(size, degree), random,
                _ -> sampler.getAsDouble()));
    }
}
