package resolvent.gallery;

import resolvent.connectivity.Ensemble;
import resolvent.model.Model;
import resolvent.experiment.Experiment;
import resolvent.observable.Observable;
import resolvent.theory.Theory;

/// What a catalogue entry is, by the interface that it implements.
public enum Kind {
    EXPERIMENT(Experiment.class, "experiment", "experiments"),
    ENSEMBLE(Ensemble.class, "ensemble", "ensembles"),
    MODEL(Model.class, "model", "models"),
    THEORY(Theory.class, "theory", "theories"),
    OBSERVABLE(Observable.class, "observable", "observables");

    private final Class<?> contract;
    private final String singular;
    private final String plural;

    Kind(Class<?> contract, String singular, String plural) {
        this.contract = contract;
        this.singular = singular;
        this.plural = plural;
    }

    /// The interface that entries of this kind implement.
    public Class<?> contract() {
        return contract;
    }

    /// One of them, in words.
    public String singular() {
        return singular;
    }

    /// Several of them, in words.
    public String plural() {
        return plural;
    }

    /// The kind of a record.
    ///
    /// @throws IllegalArgumentException if it implements none of the interfaces
    public static Kind of(Class<? extends Record> type) {
        for (Kind kind : values()) {
            if (kind.contract.isAssignableFrom(type)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "%s must implement one of Experiment, Ensemble, Model, Theory and Observable".formatted(
                        type.getName()));
    }
}
