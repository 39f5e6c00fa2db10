package resolvent.connectivity;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.DirectedRing.Hopping;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Ring;

/// A delay ring: a feed-forward chain of neurons closed upon itself, each sending to the one before it alone. It is what
/// a [DirectedRing] becomes when the bias is so strong that nothing flows back.
///
/// `M[j][j+1] = s_j e^g`, `M[j][j] = d`, indices modulo N, all other weights 0. A signal goes round once in N steps, and
/// `(λ − d)^N = Π s_j e^{gN}`: the eigenvalues stand on a circle about d, 2π/N apart, and every mode is a wave along
/// the ring.
///
/// @param size number of neurons N
/// @param g strength of the connections, as in [DirectedRing]
/// @param hopping how the amplitudes s are drawn
/// @param self weight d of every neuron onto itself
@About(title = "Delay ring",
        doc = "Neurons around a ring that each drive the next one only: a chain of delays closed upon itself. Its modes "
                + "are waves round the ring, and the eigenvalues the N-th roots of the product of all weights.",
        formula = "M[j][j+1] = s_j e^g, M[j][j] = d; (λ − d)^N = Π s_j e^{gN}",
        cite = "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310")
public record DelayRing(
        @Param(value = "200", doc = "number of neurons", symbol = "N", min = 3) int size,
        @Param(value = "0", doc = "logarithm of the strength of the connections", symbol = "g", min = 0, max = 700) double g,
        @Param(value = "signs", doc = "signs: ±1 at random; clean: all +1; uniform: even, of mean 0; lognormal: random "
                + "signs with lognormal strengths") Hopping hopping,
        @Param(value = "0", doc = "weight of every neuron onto itself", symbol = "d", min = -1e6, max = 1e6)
        double self)
        implements Ensemble {

    public DelayRing {
        Form.check(DelayRing.class, size, g, hopping, self);
    }

    /// Both directions and the diagonal.
    @Override
    public long bytes() {
        return 3L * Double.BYTES * size;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        DoubleSupplier amplitude = hopping.of(random);
        double[] up = new double[size];
        Arrays.setAll(up, _ -> amplitude.getAsDouble());
        double[] diagonal = new double[size];
        Arrays.fill(diagonal, self);
        return Connectivity.of(Ring.of(up, new double[size], diagonal, g));
    }
}
