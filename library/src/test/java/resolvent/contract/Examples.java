package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.Girko;
import resolvent.connectivity.MayInteractions;
import resolvent.describe.Form;
import resolvent.describe.FormField;
import resolvent.describe.Names;
import resolvent.describe.Param;
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
    private static final double MODERATE = 100;
    /// What ensembles call their number of neurons, or of groups of them.
    private static final Set<String> SIZES = Set.of("size", "clusters", "rungs");

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

    /// Every catalogued ensemble at its defaults but for its size, and with each of its parameters in turn at the ends
    /// of its range, far from its default, and at each of its other choices. A combination that the ensemble refuses,
    /// naming the rule, is left out.
    static List<Ensemble> ensembles() {
        List<Ensemble> examples = new ArrayList<>();
        for (Class<? extends Record> type : Catalogue.standard().ensembles()) {
            Ensemble plain = ofSize(type, SIZE);
            examples.add(plain);
            Form.of(type).fields().forEach(field -> others(field).forEach(text ->
                    variant(type, plain, field.key(), text).ifPresent(examples::add)));
        }
        return examples;
    }

    private static Optional<Ensemble> variant(Class<? extends Record> type, Ensemble plain, String key, String text) {
        Map<String, String> values = new HashMap<>(Form.of(type).write(plain));
        values.keySet().removeIf(known -> known.startsWith(key + "."));
        values.put(key, text);
        sizeKey(type).filter(inner -> inner.equals("of.size")).ifPresent(inner ->
                values.put(inner, Integer.toString(SIZE)));
        try {
            return Optional.of((Ensemble) Form.of(type).read(values, Catalogue.standard()));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching(".* (must|needs) .*");
            return Optional.empty();
        }
    }

    private static List<String> others(FormField field) {
        if (!field.options().isEmpty()) {
            return field.options();
        }
        if (field.key().equals("size")) {
            return List.of(Integer.toString(SIZE + 1));
        }
        if (field.isChoice()) {
            return Catalogue.standard().of(field.type()).stream().filter(type -> Form.of(type).fields().stream()
                    .anyMatch(inner -> inner.key().equals("size"))).map(Names::of).toList();
        }
        if (field.type() == List.class) {
            return List.of();
        }
        return numbers(field).mapToObj(value -> field.type() == double.class ? Double.toString(value)
                : Long.toString(Math.round(value))).distinct().toList();
    }

    /// The ends of a parameter's range where they are moderate, and numbers around its default.
    private static DoubleStream numbers(FormField field) {
        Param param = field.param();
        double usual = Double.parseDouble(param.value());
        return DoubleStream.of(param.min(), param.max(), 0, usual / 2, 2 * usual, 0 - usual, usual + 1)
                .filter(value -> Math.abs(value) <= MODERATE && param.min() <= value && value <= param.max()
                        && param.above() < value && value < param.below());
    }

    /// The ensemble at its defaults but for its size, which may be a number of clusters or rungs, belong to an ensemble
    /// inside it, or be fixed.
    static Ensemble ofSize(Class<?> type, int size) {
        Map<String, String> values = new HashMap<>();
        sizeKey(type).ifPresent(key -> values.put(key, Integer.toString(size)));
        return (Ensemble) Form.of(type).read(values, Catalogue.standard());
    }

    /// The parameter that sets the number of neurons.
    private static Optional<String> sizeKey(Class<?> type) {
        List<FormField> fields = Form.of(type).fields();
        return fields.stream().map(FormField::key).filter(SIZES::contains).findFirst()
                .or(() -> fields.stream().filter(FormField::isChoice).map(field -> field.key() + ".size").findFirst());
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
