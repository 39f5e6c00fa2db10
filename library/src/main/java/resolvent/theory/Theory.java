package resolvent.theory;

import java.util.Optional;
import resolvent.connectivity.Ensemble;

/// A prediction about networks of one kind. Its formula and source stand in its
/// [resolvent.describe.About].
///
/// To add one: a record with these three methods and one line in the catalogue.
///
/// @param <E> the ensemble that it is about
/// @param <P> what it predicts
public interface Theory<E extends Ensemble, P> {
    /// The ensemble that it is about.
    Class<E> ensemble();

    /// The prediction for the given parameters.
    ///
    /// @throws IllegalArgumentException if the parameters lie where the theory says nothing
    P predict(E ensemble);

    /// Why the theory does not describe these parameters; empty where it does.
    Optional<String> outsideValidity(E ensemble);

    /// What the theory leaves out for these parameters, though it applies; usually nothing.
    default Optional<String> caution(E ensemble) {
        return Optional.empty();
    }
}
