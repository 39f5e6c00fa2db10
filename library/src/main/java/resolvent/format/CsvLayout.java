package resolvent.format;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out where a matrix in a text file keeps its names, from its first two lines.
final class CsvLayout {
    /// What stands above a column of names.
    private static final Set<String> CORNERS =
            Set.of("", "name", "names", "neuron", "neurons", "cell", "cells", "node", "id", "label", "index");

    private CsvLayout() {}

    static NameLayout of(Rows.Row first, Rows.@Nullable Row second, Decimals decimals) {
        boolean words = first.cells().stream().skip(first.size() > 1 ? 1 : 0)
                .anyMatch(cell -> !decimals.isMeantAsNumber(cell));
        // R leaves the corner out
        boolean shorter = second != null && second.size() == first.size() + 1;
        // an empty corner above numbers: names that are numbers, as pandas writes them
        boolean numbered = first.size() > 1 && first.cell(0).isEmpty();
        if (!words && !shorter && !numbered) {
            return NameLayout.of(false, !decimals.isMeantAsNumber(first.cell(0)));
        }
        boolean corner = CORNERS.contains(first.cell(0).toLowerCase(Locale.ROOT));
        boolean named = second != null && !decimals.isMeantAsNumber(second.cell(0));
        return NameLayout.of(true, shorter || corner || named);
    }
}
