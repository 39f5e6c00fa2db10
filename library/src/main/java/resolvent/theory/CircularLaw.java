package resolvent.theory;

import java.util.Optional;
import resolvent.connectivity.Girko;
import resolvent.describe.About;

/// Girko's circular law: the eigenvalues of independent weights of mean 0 and variance σ² fill the disc of radius σ√N
/// evenly, `F(r) = r²/(N σ²)`. It holds for any distribution of the weights with that variance (Tao & Vu).
@About(title = "Circular law",
        doc = "The eigenvalues of independent weights of mean 0 fill a disc evenly, whatever the distribution of the "
                + "weights.",
        formula = "F(r) = r²/(N σ²), radius σ√N",
        cite = {"V. L. Girko, Theory Probab. Appl. 29, 694 (1985), doi:10.1137/1129095",
                "T. Tao, V. Vu, M. Krishnapur, Ann. Probab. 38, 2023 (2010), doi:10.1214/10-AOP534"})
public record CircularLaw() implements Theory<Girko, SpectralLaw> {

    @Override
    public Class<Girko> ensemble() {
        return Girko.class;
    }

    @Override
    public SpectralLaw predict(Girko girko) {
        return UniformEllipse.disc(girko.deviation() * Math.sqrt(girko.size()));
    }

    @Override
    public Optional<String> outsideValidity(Girko girko) {
        return LargeNetworks.tooFew(girko.size());
    }
}
