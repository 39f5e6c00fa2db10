package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Ring;

/// The model of Hatano and Nelson: a particle that hops more easily one way round a ring than the other, over sites
/// of random energy.
///
/// `M[j][j+1] = e^g`, `M[j+1][j] = e^{−g}`, `M[j][j]` independent and uniform in \[−W, W\], indices modulo N. At
/// g = 0 it is Anderson's model, all of whose states are localized and all of whose eigenvalues are real; an eigenvalue E
/// stays real while the inverse localization length κ(E) is above g, and joins a loop in the complex plane below.
///
/// @param size number of sites N
/// @param g directional bias
/// @param disorder half the width W of the site energies
/// @param boundary whether the chain closes to a ring
@About(title = "Hatano and Nelson's ring",
        doc = "Hopping around a ring of random sites with a bias to one direction. Its eigenvalues are real while their states are "
                + "localized and form a loop in the complex plane once the bias sets them free.",
        formula = "M[j][j+1] = e^g, M[j+1][j] = e^{−g}, M[j][j] uniform in [−W, W]",
        cite = {"N. Hatano, D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570",
                "P. W. Anderson, Phys. Rev. 109, 1492 (1958), doi:10.1103/PhysRev.109.1492"})
public record HatanoNelson(
        @Param(value = "1000", doc = "number of sites", symbol = "N", min = 3) int size,
        @Param(value = "0.1", doc = "directional bias; 0: Anderson's model", symbol = "g", min = 0, max = 700) double g,
        @Param(value = "1", doc = "half the width of the site energies", symbol = "W", min = 0) double disorder,
        @Param(value = "periodic", doc = "periodic: a ring; open: a chain") DirectedRing.Boundary boundary)
        implements Ensemble {

    public HatanoNelson {
        Form.check(HatanoNelson.class, size, g, disorder, boundary);
    }

    /// Both directions and the diagonal.
    @Override
    public long bytes() {
        return 3L * Double.BYTES * size;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        var clean = new DirectedRing(size, g, boundary, disorder, DirectedRing.Hopping.CLEAN);
        return clean.draw(random);
    }
}
