package resolvent.connectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.BlockRing;

/// Fully connected clusters on a ring, joined by single links that are stronger one way round than the other, with
/// neurons that obey Dale's law: all weights of a neuron have its sign σ = ±1.
///
/// Inside a cluster of k neurons `M[i][j] = σ_j`, i ≠ j. The last neuron a of each cluster and the first neuron b of the
/// next are linked by `M[a][b] = σ_b e^g` and `M[b][a] = σ_a e^{−g}`. Every neuron inhibits with the same probability,
/// independently. An open chain lacks the link between the last cluster and the first; it is the ring of the same
/// stream, cut, and g cannot change its spectrum. The matrix is a [BlockRing], so its structure is there for whoever
/// solves it.
///
/// For triangles `det(z − M) = Δ(z) − 2 cosh(gn) Π σ₁σ₃(z + σ₂)` over all clusters, Δ independent of g.
///
/// @param clusters number of clusters n
/// @param clusterSize number of neurons of a cluster k
/// @param g directional bias
/// @param inhibitoryFraction probability that a neuron inhibits
/// @param boundary whether the chain closes to a ring
@About(title = "Ring of clusters with Dale's law",
        doc = "Triangles, or larger clusters in which every neuron is connected to every other, stand in a ring and are "
                + "joined by single links with a bias to one direction. Each neuron excites or inhibits all that it "
                + "sends to. Where the bias wins over the localization of a state, it moves to a rim of "
                + "extended states; how many rims there are depends on the share of inhibitory neurons.",
        formula = "inside a cluster M_ij = σ_j; between exit a and next entry b: M_ab = σ_b e^g, M_ba = σ_a e^{−g}",
        cite = {"A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310",
                "N. Hatano, D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570"})
public record ClusterRing(
        @Param(value = "300", doc = "number of clusters", symbol = "n", min = 3, max = 100_000_000) int clusters,
        @Param(value = "3", doc = "number of neurons of a cluster", symbol = "k", min = 2, max = 1000) int clusterSize,
        @Param(value = "0.2", doc = "directional bias", symbol = "g", min = 0, max = 700) double g,
        @Param(value = "0.5", doc = "probability that a neuron inhibits", symbol = "f_I", min = 0, max = 1)
        double inhibitoryFraction,
        @Param(value = "periodic", doc = "periodic: a ring; open: a chain") DirectedRing.Boundary boundary)
        implements Ensemble {

    public ClusterRing {
        Form.check(ClusterRing.class, clusters, clusterSize, g, inhibitoryFraction, boundary);
        if ((long) clusters * clusterSize * clusterSize > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("clusters must be at most %d for clusterSize %d, was %d".formatted(
                    (Integer.MAX_VALUE - 8) / clusterSize / clusterSize, clusterSize, clusters));
        }
    }

    /// The number of neurons nk.
    @Override
    public int size() {
        return clusters * clusterSize;
    }

    /// The weights inside the clusters and those of the links.
    @Override
    public long bytes() {
        return (long) Double.BYTES * clusters * (clusterSize * clusterSize + 2);
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] signs = new double[size()];
        Arrays.setAll(signs, _ -> random.nextDouble() < inhibitoryFraction ? -1 : 1);
        BlockRing ring = wired(signs);
        List<Population> populations = new ArrayList<>(signs.length);
        for (double sign : signs) {
            populations.add(sign < 0 ? Population.INHIBITORY : Population.EXCITATORY);
        }
        return Connectivity.of(boundary == DirectedRing.Boundary.OPEN ? ring.opened() : ring, populations);
    }

    private BlockRing wired(double[] signs) {
        double[] blocks = new double[signs.length * clusterSize];
        double[] up = new double[clusters];
        double[] down = new double[clusters];
        for (int c = 0; c < clusters; c++) {
            int first = c * clusterSize;
            for (int i = 0; i < clusterSize; i++) {
                for (int j = 0; j < clusterSize; j++) {
                    blocks[(first + i) * clusterSize + j] = i == j ? 0 : signs[first + j];
                }
            }
            up[c] = signs[(first + clusterSize) % signs.length];
            down[c] = signs[first + clusterSize - 1];
        }
        return BlockRing.of(clusterSize, blocks, up, down, g);
    }
}
