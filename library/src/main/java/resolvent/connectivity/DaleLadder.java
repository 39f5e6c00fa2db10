package resolvent.connectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.BlockRing;

/// Two directed rings side by side, joined by rungs, with Dale's law: all weights of a neuron have its sign σ = ±1.
///
/// The neurons of rung c are a_c = 2c and b_c = 2c + 1. Along each ring `M[a_c][a_{c+1}] = σ e^g` and
/// `M[a_{c+1}][a_c] = σ e^{−g}`, the same for b, and on the rungs `M[a_c][b_c] = M[b_c][a_c] = σ r`, where σ is always
/// the sender's. Every neuron inhibits with the same probability, independently.
///
/// Neighbouring rungs are joined by two links, so that `det(z − M) = Σ_j (−1)^j e^{−jgn} C_j(z)`, j = −2, …, 2: states
/// may be dragged along by none, one or both of two Lyapunov exponents, and there are two families of rims. The matrix is
/// a [BlockRing] without single links, which is solved densely.
///
/// @param rungs number of rungs n
/// @param g directional bias
/// @param rung strength r of the rungs
/// @param inhibitoryFraction probability that a neuron inhibits
/// @param boundary whether the ladder closes to a ring
@About(title = "Ladder with Dale's law",
        doc = "Two rings of neurons side by side, connected rung by rung, with a bias to one direction. Each neuron "
                + "excites or inhibits all that it sends to.",
        formula = "M[a_c][a_(c+1)] = σ e^g, M[a_(c+1)][a_c] = σ e^{−g}, the same for b; M[a_c][b_c] = M[b_c][a_c] = σ r",
        cite = "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310")
public record DaleLadder(
        @Param(value = "200", doc = "number of rungs", symbol = "n", min = 3, max = 100_000_000) int rungs,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", min = 0, max = 700) double g,
        @Param(value = "1", doc = "strength of the rungs", symbol = "r", min = 0, max = 1e6) double rung,
        @Param(value = "0.5", doc = "probability that a neuron inhibits", symbol = "f_I", min = 0, max = 1)
        double inhibitoryFraction,
        @Param(value = "periodic", doc = "periodic: a ring; open: a ladder with two ends") Boundary boundary)
        implements Ensemble {

    public DaleLadder {
        Form.check(DaleLadder.class, rungs, g, rung, inhibitoryFraction, boundary);
    }

    /// The number of neurons 2n.
    @Override
    public int size() {
        return 2 * rungs;
    }

    /// The rungs and the links of both directions.
    @Override
    public long bytes() {
        return 12L * Double.BYTES * rungs;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] signs = new double[size()];
        Arrays.setAll(signs, _ -> random.nextDouble() < inhibitoryFraction ? -1 : 1);
        List<Population> populations = new ArrayList<>(signs.length);
        for (double sign : signs) {
            populations.add(sign < 0 ? Population.INHIBITORY : Population.EXCITATORY);
        }
        BlockRing ring = wired(signs);
        return Connectivity.of(boundary == Boundary.OPEN ? ring.opened() : ring, populations);
    }

    private BlockRing wired(double[] signs) {
        double[] blocks = new double[4 * rungs];
        double[] up = new double[4 * rungs];
        double[] down = new double[4 * rungs];
        for (int c = 0; c < rungs; c++) {
            blocks[4 * c + 1] = rung * signs[2 * c + 1];
            blocks[4 * c + 2] = rung * signs[2 * c];
            for (int side = 0; side < 2; side++) {
                up[4 * c + 3 * side] = signs[(2 * c + 2 + side) % signs.length];
                down[4 * c + 3 * side] = signs[2 * c + side];
            }
        }
        return BlockRing.linked(2, blocks, up, down, g);
    }
}
