package resolvent.theory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import resolvent.connectivity.Elliptic;
import resolvent.describe.About;

/// The elliptic law: when the weight from j to i has correlation ρ with the weight from i to j, the eigenvalues fill
/// an ellipse with semi-axes σ√N (1 + ρ) along the real and σ√N (1 − ρ) along the imaginary axis evenly.
///
/// It ends before |ρ| = 1: nearly symmetric matrices, with N (1 − |ρ|) of order 1, have a share of eigenvalues on the
/// real axis that does not vanish, and symmetric ones follow the semicircle.
@About(title = "Elliptic law",
        doc = "When the two directions of a pair are correlated, the eigenvalues fill an ellipse evenly.",
        formula = "semi-axes σ√N (1 ± ρ)",
        cite = "H. J. Sommers, A. Crisanti, H. Sompolinsky, Y. Stein, Phys. Rev. Lett. 60, 1895 (1988), "
                + "doi:10.1103/PhysRevLett.60.1895")
public record EllipticLaw() implements Theory<Elliptic, SpectralLaw> {
    /// Below this value of N (1 − |ρ|) the matrix is too nearly symmetric or antisymmetric.
    private static final double NEARLY_FLAT = 10;

    @Override
    public Class<Elliptic> ensemble() {
        return Elliptic.class;
    }

    @Override
    public SpectralLaw predict(Elliptic elliptic) {
        if (Math.abs(elliptic.rho()) == 1) {
            throw new IllegalArgumentException("rho must lie between -1 and 1, both excluded, was " + elliptic.rho());
        }
        double radius = elliptic.deviation() * Math.sqrt(elliptic.size());
        return new UniformEllipse(radius * (1 + elliptic.rho()), radius * (1 - elliptic.rho()), List.of());
    }

    @Override
    public Optional<String> outsideValidity(Elliptic elliptic) {
        double flatness = elliptic.size() * (1 - Math.abs(elliptic.rho()));
        if (flatness < NEARLY_FLAT) {
            return Optional.of(String.format(Locale.ROOT, "at ρ = %s the matrix is so nearly %s that the ellipse has no "
                            + "width left: N (1 − |ρ|) is %.3g, and should be %.0f or more",
                    elliptic.rho(), elliptic.rho() > 0 ? "symmetric" : "antisymmetric", flatness, NEARLY_FLAT));
        }
        return LargeNetworks.tooFew(elliptic.size());
    }
}
