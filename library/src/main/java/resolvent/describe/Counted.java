package resolvent.describe;

import java.util.Locale;

/// Numbers of things, as people write them: `1 cell`, `1,234 cells`.
public final class Counted {
    private Counted() {}

    /// A number and its noun, which gets an s unless there is exactly one.
    public static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    /// A number and its words, `one` or `several`: for what takes more than an s, as `cell lies` and `cells lie`.
    public static String of(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }
}
