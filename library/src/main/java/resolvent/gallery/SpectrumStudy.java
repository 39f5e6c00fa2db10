package resolvent.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import resolvent.connectivity.Ensemble;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.observable.Abscissa;
import resolvent.observable.EigenvaluePlane;
import resolvent.observable.Localization;
import resolvent.observable.Outliers;
import resolvent.observable.RadialDistribution;
import resolvent.observable.SpectralDensity;
import resolvent.theory.SpectralLaw;

/// The spectrum of any ensemble, with every catalogued theory that is about it: what `./resolvent run girko` does for
/// an ensemble, also for one from a user's own file.
///
/// ```java
/// Result result = new SpectrumStudy(new Girko(500, 0, false), 20, false, 1).run(Runner.local());
/// ```
///
/// Of a network that takes no random numbers every eigenvalue is shown instead of their density.
///
/// The result's title and command are those of the ensemble.
///
/// @param of the ensemble, a record
/// @param draws number of draws
/// @param eigenvectors whether to measure localization too, which takes about five times as long
/// @param seed seed of the draws
@About(title = "Spectrum of an ensemble",
        doc = "The eigenvalues of many draws of an ensemble: their density in the plane, their radial distribution, the "
                + "abscissa and the outliers, with the theories that describe the ensemble drawn over them.",
        formula = "M v = λ v; ρ(z) = <Σ_k δ(z − λ_k)>/N; F(r) = share of |λ| ≤ r")
public record SpectrumStudy(
        @Param(value = "girko", doc = "the ensemble") Ensemble of,
        @Param(value = "4", doc = "number of draws", min = 1) long draws,
        @Param(value = "false", doc = "measure the localization of modes too, about five times slower")
        boolean eigenvectors,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {

    public SpectrumStudy {
        Form.check(SpectrumStudy.class, of, draws, eigenvectors, seed);
        recipe(of);
    }

    private static Record recipe(Ensemble ensemble) {
        if (ensemble instanceof Record recipe) {
            return recipe;
        }
        throw new IllegalArgumentException("of must be a record so that its parameters can be kept, was "
                + ensemble.getClass().getName());
    }

    @Override
    public Result run(Runner runner) {
        EnsembleStudy study = EnsembleStudy.of(of).draws(draws).seed(seed);
        var theories = SpectralTheories.about(of, Catalogue.standard());
        if (!study.drawsOnce()) {
            study.measure(new SpectralDensity(200, 200), new RadialDistribution(), new Abscissa());
        } else {
            study.measure(new EigenvaluePlane());
            if (!theories.isEmpty()) {
                study.measure(new RadialDistribution());
            }
        }
        if (!theories.isEmpty()) {
            study.measure(new Outliers(10, 0.1));
        }
        if (eigenvectors) {
            study.measure(new Localization());
        }
        theories.forEach(study::compareWith);
        Result measured = study.run(runner, Result.of(recipe(of), ownParameters())).build();
        List<SpectralLaw> laws = SpectralTheories.predictions(theories, of);
        return new Result(measured.title(), measured.values(), measured.tables(), measured.figures(),
                laws.isEmpty() ? List.of() : LawDistance.checks(measured, of.size(), laws), measured.notes(), measured.provenance());
    }

    private Map<String, String> ownParameters() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("draws", Long.toString(draws));
        if (eigenvectors) {
            own.put("eigenvectors", "true");
        }
        own.put("seed", Long.toString(seed));
        return own;
    }
}
