package resolvent.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.DiagonalDisorder;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.ErdosRenyi;
import resolvent.connectivity.Girko;
import resolvent.connectivity.MayInteractions;
import resolvent.connectivity.Rescaled;
import resolvent.connectivity.SparseDale;
import resolvent.describe.Form;
import resolvent.gallery.Catalogue;
import resolvent.observable.Observable;
import resolvent.observable.Outliers;
import resolvent.observable.SpectralDensity;
import resolvent.observable.StabilityFraction;
import resolvent.theory.CircularLaw;
import resolvent.theory.EllipticLaw;
import resolvent.theory.MayCriterion;
import resolvent.theory.RajanAbbott;
import resolvent.theory.SpectralLaw;
import resolvent.theory.Theory;

/// Every entry of the catalogue with its defaults, and further examples with other kinds of parameters.
final class Examples {
    private static final int SIZE = 40;

    /// A theory and an ensemble within its validity.
    record Prediction<E extends Ensemble>(Theory<E, ?> theory, E ensemble) {
        SpectralLaw law() {
            return (SpectralLaw) theory.predict(ensemble);
        }

        boolean isSpectral() {
            return theory.predict(ensemble) instanceof SpectralLaw;
        }
    }

    private Examples() {}

    static List<Ensemble> ensembles() {
        List<Ensemble> examples = new ArrayList<>();
        Catalogue.standard().ensembles().forEach(type -> examples.add(ofSize(type, SIZE)));
        examples.addAll(List.of(
                new Girko(SIZE, 2, true),
                new Elliptic(SIZE, 0, -1),
                new DaleDense(SIZE, 0.8, 1, 0.5, 0, 1.5, true, false, DaleDense.Weights.GAMMA),
                new DaleDense(SIZE, 0.5, 1, 0, -3, 0, false, true, DaleDense.Weights.GAUSSIAN),
                new DaleDense(SIZE, 0.8, 1, 2, -1, 0, false, false, DaleDense.Weights.GAMMA),
                new MayInteractions(SIZE, 0.3, 0.2),
                new ErdosRenyi(SIZE, 39, 1, ErdosRenyi.Weights.GAUSSIAN),
                new SparseDale(SIZE, 0, 3, 1, -2),
                new DirectedRing(SIZE + 1, -2, DirectedRing.Boundary.OPEN, 1),
                new DiagonalDisorder(new SparseDale(SIZE, 0.5, 5, 1, -1), 2),
                new Rescaled(new DiagonalDisorder(new DirectedRing(SIZE, 0.1, DirectedRing.Boundary.PERIODIC, 0), 1),
                        3)));
        return examples;
    }

    /// The ensemble at its defaults but for its size, which may belong to an ensemble inside it.
    static Ensemble ofSize(Class<?> type, int size) {
        boolean decorates = Form.of(type).fields().stream().noneMatch(field -> field.key().equals("size"));
        return (Ensemble) Form.of(type).read(
                Map.of(decorates ? "of.size" : "size", Integer.toString(size)), Catalogue.standard());
    }

    static List<Prediction<?>> predictions() {
        List<Prediction<?>> examples = new ArrayList<>();
        for (Class<? extends Record> type : Catalogue.standard().theories()) {
            examples.add(atDefaults((Theory<?, ?>) Form.of(type).defaults(Catalogue.standard())));
        }
        examples.addAll(List.of(
                new Prediction<>(new CircularLaw(), new Girko(1000, 3, true)),
                new Prediction<>(new EllipticLaw(), new Elliptic(400, 0, -0.9)),
                new Prediction<>(new EllipticLaw(), new Elliptic(400, 0.01, 0)),
                new Prediction<>(new RajanAbbott(),
                        new DaleDense(400, 0.5, 1, 0.1, -2, 3, false, true, DaleDense.Weights.GAUSSIAN)),
                new Prediction<>(new RajanAbbott(),
                        new DaleDense(400, 1, 0.5, 1, 0, 0, false, true, DaleDense.Weights.GAUSSIAN)),
                new Prediction<>(new MayCriterion(), new MayInteractions(250, 0.2, 0.5))));
        return examples;
    }

    private static <E extends Ensemble> Prediction<E> atDefaults(Theory<E, ?> theory) {
        return new Prediction<>(theory, Form.of(theory.ensemble()).defaults(Catalogue.standard()));
    }

    static List<Prediction<?>> spectralPredictions() {
        return predictions().stream().filter(Prediction::isSpectral).toList();
    }

    static List<Observable<?>> observables() {
        List<Observable<?>> examples = new ArrayList<>();
        for (Class<? extends Record> type : Catalogue.standard().observables()) {
            examples.add((Observable<?>) Form.of(type).defaults(Catalogue.standard()));
        }
        examples.addAll(List.of(new SpectralDensity(24, 20), new SpectralDensity(24, 20, 0.7), new Outliers(4, 0.05),
                new StabilityFraction(0.4)));
        return examples;
    }
}
