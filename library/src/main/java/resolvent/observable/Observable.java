package resolvent.observable;

import java.util.List;
import resolvent.theory.SpectralLaw;

/// A measurement made on every draw of an ensemble. To add one: a record with these three methods and one line in the
/// catalogue.
///
/// @param <T> the tally in which its measurements add up
public interface Observable<T extends Tally<T>> {
    /// An empty tally.
    T start();

    /// Adds the measurement of one draw.
    void see(Draw draw, T tally);

    /// Whether it asks a draw for eigenvectors, which take more memory than eigenvalues alone.
    default boolean needsModes() {
        return false;
    }

    /// What the tally says, with the given laws drawn over it.
    Findings read(T tally, List<NamedLaw> laws);

    /// A theory's law with the name for the legend.
    record NamedLaw(String name, SpectralLaw law) {}
}
