package resolvent;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Does something under the locale of somebody else: Turkish has an i without a dot, German a decimal comma and points
/// between thousands, Arabic of Egypt digits of its own.
public final class InLocale {
    private static final List<Locale> FOREIGN = List.of(Locale.forLanguageTag("tr-TR"), Locale.GERMANY,
            Locale.forLanguageTag("ar-EG"));

    private InLocale() {}

    /// What a supplier gives under each foreign locale.
    public static <T> List<T> each(Supplier<T> supplier) {
        return FOREIGN.stream().map(locale -> in(locale, supplier)).toList();
    }

    private static <T> T in(Locale locale, Supplier<T> supplier) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return supplier.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
