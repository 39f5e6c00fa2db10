package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// A feed-forward chain of patterns, hidden in a network in which every neuron is connected with every other one.
///
/// `M = Q T Qᵀ` with `T[k+1][k] = w` and a random rotation Q, so that pattern k of activity, the k-th column of Q, drives
/// pattern k + 1. All eigenvalues of M are 0, exactly: they say nothing of the chain, through which activity passes for
/// about N time constants. Computed ones are not 0: of a matrix this far from normal they scatter over a disc of a
/// radius near w u^{1/N}, with u the rounding unit.
///
/// @param size number of neurons N
/// @param weight w, from each pattern to the next
@About(title = "Hidden feed-forward chain",
        doc = "Patterns of activity that drive each other in a row, in the weights of a network that looks recurrent. "
                + "Its eigenvalues are those of no network at all, and yet it amplifies and remembers.",
        formula = "M = Q T Qᵀ, T[k+1][k] = w, Q a random rotation; λ = 0",
        cite = {"M. S. Goldman, Neuron 61, 621 (2009), doi:10.1016/j.neuron.2008.12.012",
                "S. Ganguli, D. Huh, H. Sompolinsky, Proc. Natl. Acad. Sci. USA 105, 18970 (2008), "
                        + "doi:10.1073/pnas.0804451105"})
public record HiddenFeedForward(
        @Param(value = "50", doc = "number of neurons, and of patterns in the chain", symbol = "N", min = 2) int size,
        @Param(value = "1", doc = "weight from each pattern to the next", symbol = "w") double weight)
        implements Ensemble {

    public HiddenFeedForward {
        Form.check(HiddenFeedForward.class, size, weight);
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] chain = new double[Dense.length(size, size)];
        for (int k = 0; k + 1 < size; k++) {
            chain[k * size + k + 1] = weight;
        }
        return Connectivity.of(RandomRotation.hide(Dense.ofColumns(size, size, chain), random));
    }
}
