package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;

/// A sparse directed random graph that obeys Dale's law: every edge of an excitatory neuron has weight w_E ≥ 0, every
/// edge of an inhibitory one w_I ≤ 0.
///
/// Each neuron sends to each other one with probability c/(N − 1); none sends to itself. Excitatory neurons come
/// first. The bulk of the spectrum has radius √(c<w²>); a mean c<w> beyond it makes an outlier there. The matrix is
/// kept sparse, and drawing takes O(N + edges).
///
/// @param size number of neurons N
/// @param excitatoryFraction share f of the neurons that excite, rounded to a whole number of neurons
/// @param degree mean number c of inputs, and of outputs, of a neuron
/// @param excitatoryWeight w_E
/// @param inhibitoryWeight w_I
@About(title = "Sparse random graph with Dale's law",
        doc = "Every edge is present with the same small probability; all edges of one neuron have the same weight, "
                + "positive for the excitatory, negative for the inhibitory.",
        formula = "P(edge) = c/(N−1), M_ij = w_E or w_I by sender")
public record SparseDale(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 2) int size,
        @Param(value = "0.8", doc = "share of excitatory neurons", symbol = "f", min = 0, max = 1)
        double excitatoryFraction,
        @Param(value = "4", doc = "mean number of inputs of a neuron", symbol = "c", above = 0) double degree,
        @Param(value = "0.25", doc = "weight of an excitatory edge", symbol = "wE", min = 0) double excitatoryWeight,
        @Param(value = "-1", doc = "weight of an inhibitory edge", symbol = "wI", max = 0) double inhibitoryWeight)
        implements Ensemble {

    public SparseDale {
        Form.check(SparseDale.class, size, excitatoryFraction, degree, excitatoryWeight, inhibitoryWeight);
        Edges.probability(size, degree);
    }

    /// The number of excitatory neurons, fN rounded; they come first.
    public int excitatory() {
        return (int) Math.round(excitatoryFraction * size);
    }

    @Override
    public long bytes() {
        return Edges.bytes(size, degree);
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        int border = excitatory();
        return Connectivity.of(Edges.draw(size, Edges.probability(size, degree), random,
                sender -> sender < border ? excitatoryWeight : inhibitoryWeight), border);
    }
}
