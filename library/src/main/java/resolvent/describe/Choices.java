package resolvent.describe;

import java.util.List;

/// The described records that may stand for an interface, by name: how a parameter of type `Ensemble` is chosen.
public interface Choices {
    /// Nothing to choose from: for records whose parameters are plain values.
    Choices NONE = kind -> List.of();

    /// Every record that implements `kind`.
    List<Class<? extends Record>> of(Class<?> kind);

    /// The record of the given name.
    ///
    /// @throws IllegalArgumentException naming the closest known names
    default Class<? extends Record> find(Class<?> kind, String key, String name) {
        List<Class<? extends Record>> known = of(kind);
        for (Class<? extends Record> candidate : known) {
            if (Names.of(candidate).equals(name)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("%s must be one of %s, was \"%s\"".formatted(
                key, String.join(", ", known.stream().map(Names::of).toList()), name));
    }
}
