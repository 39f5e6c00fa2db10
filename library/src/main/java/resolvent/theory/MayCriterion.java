package resolvent.theory;

import java.util.Locale;
import java.util.Optional;
import resolvent.connectivity.MayInteractions;
import resolvent.describe.About;

/// May's criterion: the eigenvalues of random interactions B fill the disc of radius σ√(NC) about 0, so the community
/// matrix −1 − B of many species is stable where σ√(NC) < 1 and unstable beyond.
///
/// For finitely many species the transition is smooth; at σ√(NC) = 1 about three communities in four are stable.
@About(title = "May's criterion",
        doc = "The eigenvalues of random interactions fill a disc; a community of many species that each return to "
                + "equilibrium at rate 1 is stable when its radius is below 1.",
        formula = "radius σ√(NC), stable where it is below 1",
        cite = "R. M. May, Nature 238, 413 (1972), doi:10.1038/238413a0")
public record MayCriterion() implements Theory<MayInteractions, SpectralLaw> {

    @Override
    public Class<MayInteractions> ensemble() {
        return MayInteractions.class;
    }

    @Override
    public SpectralLaw predict(MayInteractions interactions) {
        return UniformEllipse.disc(interactions.deviation() * Math.sqrt(interactions.size() * interactions.connectance()));
    }

    @Override
    public Optional<String> outsideValidity(MayInteractions interactions) {
        double partners = interactions.connectance() * (interactions.size() - 1);
        return partners >= LargeNetworks.FEWEST ? Optional.empty() : Optional.of(
                String.format(Locale.ROOT,
                "it describes species with many partners, about %d or more; here they have %.3g on average",
                        LargeNetworks.FEWEST, partners));
    }
}
