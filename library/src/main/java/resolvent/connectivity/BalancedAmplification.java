package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// One excitatory and one inhibitory population, strongly connected and balanced: small differences of their activity
/// drive large common activity for a short time.
///
/// `M = [[w, −kw], [w, −kw]]`, so that `A = M − 1 = [[w − 1, −kw], [w, −kw − 1]]` at τ = 1. M has the eigenvalues 0 and
/// w(1 − k); what is hidden in them is the weight w(1 + k) with which the difference (1, −1)/√2 feeds the sum (1, 1)/√2.
///
/// @param w weight of the excitatory population
/// @param k how much stronger inhibition is
@About(title = "Balanced amplification (Murphy and Miller)",
        doc = "Strong excitation balanced by strong inhibition: no mode is slow or unstable, and yet a difference of the "
                + "two populations is turned into large activity of both before it dies out.",
        formula = "M = [[w, −kw], [w, −kw]]; λ = 0, w(1 − k); feed-forward weight w(1 + k)",
        cite = "B. K. Murphy, K. D. Miller, Neuron 61, 635 (2009), doi:10.1016/j.neuron.2009.02.005")
public record BalancedAmplification(
        @Param(value = "4.285714285714286", doc = "weight of the excitatory population", symbol = "w", min = 0) double w,
        @Param(value = "1.1", doc = "how much stronger inhibition is than excitation", symbol = "k", min = 0) double k)
        implements Ensemble {

    public BalancedAmplification {
        Form.check(BalancedAmplification.class, w, k);
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        return Connectivity.of(Dense.of(new double[] {w, -k * w}, new double[] {w, -k * w}), 1);
    }
}
