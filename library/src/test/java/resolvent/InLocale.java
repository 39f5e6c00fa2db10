package resolvent;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Does something under the locale of somebody else: Turkish has an i without a dot, German a decimal comma and points
/// between thousands.
public final class InLocale {
    private static final List<Locale> FOREIGN = List.of(Locale.forLanguageTag("tr-TR"), Locale.GERMANY);

    private InLocale() {}

    /// What a supplier gives under each foreign locale.
    public static <T> List<T> each(Supplier<T> supplier) {
        return FOREIGN.stream().map(locale -> in(locale, supplier)).toList();
    }

    /// What a supplier gives under one locale.
    public static <T> T in(Locale locale, Supplier<T> supplier) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return supplier.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
