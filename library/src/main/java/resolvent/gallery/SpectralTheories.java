package resolvent.gallery;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Ensemble;
import resolvent.describe.Form;
import resolvent.theory.SpectralLaw;
import resolvent.theory.Theory;

/// The catalogued theories that say where the eigenvalues of an ensemble lie.
final class SpectralTheories {
    private SpectralTheories() {}

    /// Those that are about the ensemble, at their default parameters; whether they are valid for its parameters they
    /// say themselves.
    static List<Theory<?, ? extends SpectralLaw>> about(Ensemble ensemble, Catalogue catalogue) {
        List<Theory<?, ? extends SpectralLaw>> theories = new ArrayList<>();
        for (Class<? extends Record> type : catalogue.theories()) {
            if (predictsSpectrum(type)) {
                Theory<?, ? extends SpectralLaw> theory = spectral(Form.of(type).defaults(catalogue));
                if (theory.ensemble().isInstance(ensemble)) {
                    theories.add(theory);
                }
            }
        }
        return theories;
    }

    /// What those theories that apply to the ensemble's parameters predict, in their order.
    static List<SpectralLaw> predictions(List<Theory<?, ? extends SpectralLaw>> theories, Ensemble ensemble) {
        return theories.stream().flatMap(theory -> prediction(theory, ensemble).stream()).toList();
    }

    private static <E extends Ensemble> Optional<SpectralLaw> prediction(Theory<E, ? extends SpectralLaw> theory,
            Ensemble ensemble) {
        E known = theory.ensemble().cast(ensemble);
        return theory.outsideValidity(known).isPresent() ? Optional.empty() : Optional.of(theory.predict(known));
    }

    private static boolean predictsSpectrum(Class<? extends Record> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("predict"))
                .map(Method::getReturnType)
                .anyMatch(SpectralLaw.class::isAssignableFrom);
    }

    @SuppressWarnings("unchecked") // predictsSpectrum has looked at what it predicts
    private static Theory<?, ? extends SpectralLaw> spectral(Record theory) {
        return (Theory<?, ? extends SpectralLaw>) theory;
    }
}
