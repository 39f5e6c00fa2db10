package resolvent.format;

import java.util.List;
import java.util.Locale;

/// The first line of a Matrix Market file.
///
/// @param sparse whether entries come with their coordinates
/// @param pattern whether entries have no values, and each counts 1
/// @param complex whether entries have two values
/// @param symmetry which entries are left out because others say them
record MatrixMarketBanner(boolean sparse, boolean pattern, boolean complex, Symmetry symmetry) {

    enum Symmetry { GENERAL, SYMMETRIC, SKEW }

    /// Reads `%%MatrixMarket matrix coordinate real general` and its kin; upper and lower case count as equal.
    ///
    /// @throws MatrixFormatException naming the word that is not known
    static MatrixMarketBanner read(String line, Where where) {
        List<String> words = List.of(line.toLowerCase(Locale.ROOT).split("\\s+"));
        if (words.size() != 5 || !words.get(1).equals("matrix")) {
            throw where.error("must read %%MatrixMarket matrix FORMAT FIELD SYMMETRY");
        }
        boolean sparse = choice(where, words.get(2), "coordinate", "array") == 0;
        int field = choice(where, words.get(3), "real", "double", "integer", "pattern", "complex");
        Symmetry symmetry = switch (choice(where, words.get(4), "general", "symmetric", "hermitian",
                "skew-symmetric")) {
            case 0 -> Symmetry.GENERAL;
            case 3 -> Symmetry.SKEW;
            default -> Symmetry.SYMMETRIC;
        };
        if (field == 3 && !sparse) {
            throw where.error("an array cannot be a pattern");
        }
        return new MatrixMarketBanner(sparse, field == 3, field == 4, symmetry);
    }

    private static int choice(Where where, String word, String... known) {
        int at = List.of(known).indexOf(word);
        if (at < 0) {
            throw where.error("%s must be one of %s".formatted(Words.quoted(word), String.join(", ", known)));
        }
        return at;
    }
}
