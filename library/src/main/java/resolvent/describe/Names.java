package resolvent.describe;

import java.util.Locale;

/// Turns the names of the code into the names that users type.
public final class Names {
    private Names() {}

    /// The name of a type on the command line and in files: `GirkoDisk` is `girko-disk`.
    public static String of(Class<?> type) {
        return kebab(type.getSimpleName());
    }

    /// Words joined by hyphens: `zeroDiagonal` is `zero-diagonal`, `MayStability` is `may-stability`.
    public static String kebab(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// The title of a type: what its [About] says, or its kebab-case name.
    public static String title(Class<?> type) {
        About about = type.getAnnotation(About.class);
        return about == null ? of(type) : about.title();
    }
}
