package resolvent.theory;

import java.util.Locale;
import java.util.Optional;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.connectivity.DirectedRing.Hopping;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.lyapunov.RandomSigns;

/// The rim of the hole in the spectrum of the directed ring. Localized states, those with κ(E) > g, do not feel the
/// bias and stay where they are; the others become extended and move to the curve κ(E) = g, which encloses a hole. κ is
/// the Lyapunov exponent of the product of transfer matrices of one long chain.
///
/// @param sites length of the chains behind the prediction, a multiple of 40; its errors fall as the inverse square root
/// @param seed seed of the chains
@About(title = "Thouless rim",
        doc = "States whose inverse localization length κ exceeds the bias g stay where they are; all others become "
                + "extended and stand on the curve κ = g around a hole without eigenvalues.",
        formula = "κ(E) = lim (1/L) ln |p_L(E)|, hole: κ(E) < g, rim: κ(E) = g, ∇²κ = 2π ρ",
        cite = {"N. Hatano, D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570",
                "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310",
                "D. J. Thouless, J. Phys. C 5, 77 (1972), doi:10.1088/0022-3719/5/1/010"})
public record ThoulessRim(
        @Param(value = "200000", doc = "length of the chain behind the prediction, a multiple of 40", symbol = "L",
                min = 320, max = 1e9) int sites,
        @Param(value = "1", doc = "seed of the chain") long seed)
        implements Theory<DirectedRing, Hole> {
    /// Beyond this bias κ is ln |E| to rounding, and its argument out of range.
    private static final double STRONGEST = 80;
    /// Fewer sites than this many localization lengths 1/g, and localized states at the rim feel the whole ring.
    private static final double FEWEST_LENGTHS = 4;

    public ThoulessRim {
        Form.check(ThoulessRim.class, sites, seed);
        if (sites % 40 != 0) {
            throw new IllegalArgumentException("sites must be a multiple of 40, was " + sites);
        }
    }

    @Override
    public Class<DirectedRing> ensemble() {
        return DirectedRing.class;
    }

    @Override
    public Hole predict(DirectedRing ring) {
        return new Hole(new RandomSigns(ring.disorder()), ring.g(), sites, seed);
    }

    @Override
    public Optional<String> outsideValidity(DirectedRing ring) {
        double bias = ring.g();
        if (ring.hopping() != Hopping.SIGNS) {
            return Optional.of("it describes random signs; here hopping is "
                    + ring.hopping().name().toLowerCase(Locale.ROOT));
        }
        if (ring.boundary() == Boundary.OPEN) {
            return Optional.of("it describes rings; the bias has no effect on the spectrum of an open chain");
        }
        if (bias == 0) {
            return Optional.of("without bias there is no hole");
        }
        if (bias > STRONGEST) {
            return Optional.of(String.format(Locale.ROOT, "it is computed for g up to %.0f; here g is %s", STRONGEST,
                    ring.g()));
        }
        if (ring.size() * bias < FEWEST_LENGTHS) {
            return Optional.of(String.format(Locale.ROOT, "it describes rings much longer than the localization length "
                    + "1/g at the rim: N g should be %.0f or more, and is %.3g", FEWEST_LENGTHS, ring.size() * bias));
        }
        return LargeNetworks.tooFew(ring.size());
    }
}
