package resolvent.connectivity;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Ring;

/// The chain of Su, Schrieffer and Heeger: bonds that are weak and strong in turn, here with signs and with a
/// directional bias if wanted.
///
/// `M[j][j+1] = t_j s⁺_j e^g`, `M[j+1][j] = t_j s⁻_j e^{−g}`, indices modulo N, with t = t₁ for even j and t₂ for odd j.
/// Without signs the ring has two bands, `λ² = t₁² + t₂² + t₁t₂ (e^{2g+ik} + e^{−2g−ik})`, and a gap 2|t₁ − t₂| between
/// them at g = 0. An open chain of even N whose outermost bonds are the weak ones, t₁ < t₂, has two states in the gap, one
/// at either end, with eigenvalues of order (t₁/t₂)^{N/2}, whatever the signs.
///
/// @param size number of sites N; even for a ring
/// @param first t₁, on the bonds 0–1, 2–3, …
/// @param second t₂, on the bonds 1–2, 3–4, …
/// @param g directional bias
/// @param boundary whether the chain closes to a ring
/// @param signs which signs the weights have
@About(title = "Chain of alternating bonds",
        doc = "Neighbours in a chain are connected weakly and strongly in turn. The spectrum has a gap about 0, and "
                + "in it a state at either end of a chain that begins and ends with weak bonds.",
        formula = "M[j][j+1] = t_j s⁺_j e^g, M[j+1][j] = t_j s⁻_j e^{−g}, t_j = t₁, t₂, t₁, …",
        cite = "W. P. Su, J. R. Schrieffer, A. J. Heeger, Phys. Rev. Lett. 42, 1698 (1979), "
                + "doi:10.1103/PhysRevLett.42.1698")
public record SshChain(
        @Param(value = "200", doc = "number of sites; even for a ring", symbol = "N", min = 4) int size,
        @Param(value = "0.5", doc = "strength of the first bond and every other one", symbol = "t₁", above = 0, max = 1e6)
        double first,
        @Param(value = "1", doc = "strength of the bonds between", symbol = "t₂", above = 0, max = 1e6) double second,
        @Param(value = "0", doc = "directional bias", symbol = "g", min = 0, max = 700) double g,
        @Param(value = "open", doc = "periodic: a ring; open: a chain") Boundary boundary,
        @Param(value = "dale", doc = "none: all weights positive; random: every weight ±1 times its strength; dale: every "
                + "neuron excites or inhibits both neighbours") Signs signs)
        implements Ensemble {

    /// Which signs the weights have.
    public enum Signs {
        /// All are positive.
        NONE,
        /// Each is positive or negative, independently.
        RANDOM,
        /// Each neuron excites both neighbours or inhibits both.
        DALE
    }

    public SshChain {
        Form.check(SshChain.class, size, first, second, g, boundary, signs);
        if (boundary == Boundary.PERIODIC && size % 2 != 0) {
            throw new IllegalArgumentException("size must be even for a ring, was " + size);
        }
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
        for (int j = 0; j < size; j++) {
            double strength = strength(j);
            double sign = sign(random, signs != Signs.NONE);
            down[j] = sign * strength;
            // with Dale's law j sends both this and what stands above the diagonal in the row of the neuron before
            int row = signs == Signs.DALE ? (j + size - 1) % size : j;
            up[row] = strength(row) * (signs == Signs.RANDOM ? sign(random, true) : sign);
            populations.add(sign > 0 ? Population.EXCITATORY : Population.INHIBITORY);
        }
        Connectivity plain = Connectivity.of(boundary.close(Ring.of(up, down, new double[size], g)));
        return signs == Signs.RANDOM ? plain : Connectivity.of(plain.matrix(), populations);
    }

    private double strength(int bond) {
        return bond % 2 == 0 ? first : second;
    }

    private static double sign(UniformRandomProvider random, boolean drawn) {
        return !drawn || random.nextBoolean() ? 1 : -1;
    }
}
