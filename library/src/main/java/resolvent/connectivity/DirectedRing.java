package resolvent.connectivity;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Ring;

/// Neurons on a ring that are connected to their neighbours with random signs, more strongly one way round than the
/// other.
///
/// `M[j][j+1] = s⁺_j e^g`, `M[j+1][j] = s⁻_j e^{−g}`, indices modulo N, with independent signs s = ±1 or amplitudes of
/// another law. An open chain lacks the two corner entries; it is the ring of the same stream, cut, and g cannot change
/// its spectrum. The matrix is a [Ring], so its structure is there for whoever solves it.
///
/// @param size number of neurons N
/// @param g directional bias, from 0 to 700; for a bias the other way transpose the matrix
/// @param boundary whether the chain closes to a ring
/// @param disorder half the width W of the diagonal entries, which are uniform in \[−W, W\]
/// @param hopping how the amplitudes s⁺ and s⁻ are drawn
@About(title = "Directed ring with random signs",
        doc = "Neighbours on a ring excite or inhibit each other at random, with a bias to one direction. States that "
                + "are localized without the bias either stay where they are or, when the bias wins, become extended "
                + "and move to the rim of a hole in the spectrum.",
        formula = "M[j][j+1] = s⁺_j e^g, M[j+1][j] = s⁻_j e^{−g}",
        cite = {"A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310",
                "N. Hatano, D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570"})
public record DirectedRing(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 3) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", min = 0, max = 700) double g,
        @Param(value = "periodic", doc = "periodic: a ring; open: a chain") Boundary boundary,
        @Param(value = "0", doc = "half the width of the uniform diagonal", symbol = "W", min = 0) double disorder,
        @Param(value = "signs", doc = "signs: ±1 at random; clean: all +1; uniform: even, of mean 0; lognormal: random "
                + "signs with lognormal strengths") Hopping hopping)
        implements Ensemble {

    /// What happens between the last neuron and the first.
    public enum Boundary {
        /// They are neighbours.
        PERIODIC,
        /// They are not connected.
        OPEN;

        Ring close(Ring ring) {
            return this == OPEN ? ring.opened() : ring;
        }
    }

    /// The law of the amplitudes s⁺ and s⁻, each independent of all others, each of mean square 1.
    public enum Hopping {
        /// +1 or −1, equally likely.
        SIGNS,
        /// +1 everywhere: no disorder in the connections.
        CLEAN,
        /// Uniform in \[−√3, √3\].
        UNIFORM,
        /// A random sign times e^{x−1} with x a standard normal number: strengths as broad as those of synapses.
        LOGNORMAL;

        DoubleSupplier of(UniformRandomProvider random) {
            return switch (this) {
                case SIGNS -> () -> sign(random);
                case CLEAN -> () -> 1;
                case UNIFORM -> () -> Math.sqrt(3) * (2 * random.nextDouble() - 1);
                case LOGNORMAL -> {
                    var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
                    yield () -> sign(random) * StrictMath.exp(gaussian.sample() - 1);
                }
            };
        }

        private static double sign(UniformRandomProvider random) {
            return random.nextBoolean() ? 1 : -1;
        }
    }

    public DirectedRing {
        Form.check(DirectedRing.class, size, g, boundary, disorder, hopping);
    }

    /// With random signs.
    public DirectedRing(int size, double g, Boundary boundary, double disorder) {
        this(size, g, boundary, disorder, Hopping.SIGNS);
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
        double[] diagonal = new double[size];
        DoubleSupplier amplitude = hopping.of(random);
        for (int j = 0; j < size; j++) {
            up[j] = amplitude.getAsDouble();
            down[j] = amplitude.getAsDouble();
        }
        for (int j = 0; j < size && disorder > 0; j++) {
            diagonal[j] = disorder * (2 * random.nextDouble() - 1);
        }
        return Connectivity.of(boundary.close(Ring.of(up, down, diagonal, g)));
    }
}
