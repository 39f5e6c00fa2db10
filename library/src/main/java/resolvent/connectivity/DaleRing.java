package resolvent.connectivity;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Ring;

/// The directed ring with Dale's law: every neuron excites both of its neighbours or inhibits both.
///
/// `G = −Σ_k σ_k [e^g |k+1><k| + e^{−g} |k−1><k|]`, indices modulo N, with one independent sign σ = ±1 for each sender:
/// σ = +1 is inhibitory. The products of the weights around each bond are independent signs, as in [DirectedRing], so that the
/// spectra of both agree in law, but for the global constraint `Π s⁺ = Π s⁻`. For even N
/// `det(−G) = 2 Π σ ((−1)^{N/2} − cosh gN)` exactly.
///
/// @param size number of neurons N
/// @param g directional bias
/// @param boundary whether the chain closes to a ring
@About(title = "Directed ring with Dale's law",
        doc = "Neighbours on a ring, each neuron either excitatory or inhibitory to both sides. Its spectrum has the law "
                + "of the ring with independent signs, but for one constraint around the whole ring.",
        formula = "G = −Σ_k σ_k [e^g |k+1><k| + e^{−g} |k−1><k|]",
        cite = "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310")
public record DaleRing(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 3) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", min = 0, max = 700) double g,
        @Param(value = "periodic", doc = "periodic: a ring; open: a chain") DirectedRing.Boundary boundary)
        implements Ensemble {

    public DaleRing {
        Form.check(DaleRing.class, size, g, boundary);
    }

    /// Both directions and the diagonal.
    @Override
    public long bytes() {
        return 3L * Double.BYTES * size;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] up = new double[size];
        double[] down = new double[size];
        List<Population> populations = new ArrayList<>(size);
        for (int k = 0; k < size; k++) {
            double sigma = random.nextBoolean() ? 1 : -1;
            // what k sends backward stands above the diagonal in the row of the neuron before
            up[(k + size - 1) % size] = -sigma;
            down[k] = -sigma;
            populations.add(sigma < 0 ? Population.EXCITATORY : Population.INHIBITORY);
        }
        Connectivity unnamed = Connectivity.of(boundary.close(Ring.of(up, down, new double[size], -g)));
        return new Connectivity(unnamed.matrix(), unnamed.names(), populations);
    }
}
