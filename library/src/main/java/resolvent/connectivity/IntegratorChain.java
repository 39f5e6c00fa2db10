package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Sparse;

/// Integrators in a row, each of which drives the next: a pulse becomes a step, then a ramp, then a parabola.
///
/// `M[k][k] = 1`, `M[k+1][k] = w`. All eigenvalues are 1, with a single eigenvector: M is defective for w ≠ 0, and
/// `A = (M − 1)/τ` is nilpotent, so that after a pulse of area p into the first neuron
/// `v_k(t) = (p/τ) (w t/τ)^{k−1}/(k−1)!`.
///
/// @param size number of integrators N
/// @param weight w
@About(title = "Chain of integrators",
        doc = "Neurons that integrate their input, each driving the next. The first turns a pulse into lasting activity, "
                + "the second that activity into a ramp.",
        formula = "M[k][k] = 1, M[k+1][k] = w; v_k(t) = (p/τ) (w t/τ)^{k−1}/(k−1)!",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)")
public record IntegratorChain(
        @Param(value = "2", doc = "number of integrators", symbol = "N", min = 1) int size,
        @Param(value = "1", doc = "weight from each integrator to the next", symbol = "w") double weight)
        implements Ensemble {

    public IntegratorChain {
        Form.check(IntegratorChain.class, size, weight);
    }

    @Override
    public long bytes() {
        return 2L * (Double.BYTES + Integer.BYTES) * size;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        var builder = new Sparse.Builder(size, size);
        for (int k = 0; k < size; k++) {
            builder.add(k, k, 1);
            if (k + 1 < size) {
                builder.add(k + 1, k, weight);
            }
        }
        return Connectivity.of(builder.build());
    }
}
