package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Ensemble;
import resolvent.describe.Names;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Observable;
import resolvent.observable.RadialDistribution;
import resolvent.report.Check;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Value;
import resolvent.spectrum.Spectrum;
import resolvent.theory.SpectralLaw;
import resolvent.theory.Theory;

/// An ensemble beside the law that describes it: the eigenvalues of one draw in the plane with the law's edge, and
/// the radial distribution of all draws with the law over it.
///
/// @param first the eigenvalues of the first draw
/// @param measured radial distribution and further numbers of all draws
/// @param law what the theory predicts; empty where it does not apply, which the notes of `measured` explain
/// @param name the law's name
record LawExhibit(Spectrum first, Result measured, Optional<SpectralLaw> law, String name) {
    private static final int CORNERS = 360;

    /// Draws and measures.
    ///
    /// @param more numbers of each draw beside the radial distribution
    static <E extends Record & Ensemble> LawExhibit of(E ensemble, Theory<? super E, ? extends SpectralLaw> theory,
            Plan plan, Observable<?>... more) {
        Result measured = EnsembleStudy.of(ensemble)
                .measure(new RadialDistribution())
                .measure(more)
                .compareWith(theory)
                .draws(plan.draws).seed(plan.seed)
                .run(plan.runner);
        Spectrum first = Spectrum.of(ensemble.draw(Streams.generator(plan.seed, 0)).matrix());
        Optional<SpectralLaw> law = theory.outsideValidity(ensemble).isPresent()
                ? Optional.empty() : Optional.of(theory.predict(ensemble));
        return new LawExhibit(first, measured, law, Names.title(theory.getClass()));
    }

    /// How many draws of which seed, computed where.
    record Plan(long draws, long seed, Runner runner) {}

    /// The eigenvalues of the first draw, with the edge of the law and what it expects beside the bulk.
    Panel plane(String title) {
        List<Layer> layers = new ArrayList<>();
        layers.add(marks(first.values(), Role.MEASURED, "eigenvalues of one draw"));
        law.ifPresent(known -> {
            List<Complex> edge = known.boundary(CORNERS);
            layers.add(new Layer.Line(Numbers.of(edge.size() + 1, k -> edge.get(k % edge.size()).re()),
                    Numbers.of(edge.size() + 1, k -> edge.get(k % edge.size()).im()), Role.THEORY, name));
            if (!known.outliers().isEmpty()) {
                layers.add(marks(known.outliers(), Role.THEORY, "%s: outlier".formatted(name)));
            }
        });
        return Panel.complexPlane("λ", "weight", layers).titled(title);
    }

    private static Layer marks(List<Complex> values, Role role, String legend) {
        return Layer.Points.of(Numbers.of(values.size(), k -> values.get(k).re()),
                Numbers.of(values.size(), k -> values.get(k).im()), role, legend);
    }

    /// The radial distribution of all draws with the law over it.
    Panel radial(String title) {
        return measured.figure("radial-distribution").panels().getFirst().titled(title);
    }

    /// The comparison of the measured F(r) with the law's.
    List<Check> distanceChecks(int size) {
        return LawDistance.checks(measured, size, law.stream().toList());
    }
}
