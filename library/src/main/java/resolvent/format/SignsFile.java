package resolvent.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Population;

/// What cells do to those they send to, by Dale's law: a table of names and signs.
///
/// The file is a CSV with the columns `neuron,sign`, or two columns without a header. A sign is `excitatory`, `exc`,
/// `E`, `+`, `+1`, `1` or `inhibitory`, `inh`, `I`, `-`, `-1`, in upper or lower case.
///
/// @param file the file's name, for messages
/// @param signs the population of each named cell, in the order of the file
public record SignsFile(String file, Map<String, Population> signs) {
    private static final Set<String> EXCITATORY = Set.of("excitatory", "exc", "e", "+", "+1", "1");
    private static final Set<String> INHIBITORY = Set.of("inhibitory", "inh", "i", "-", "-1", "\u2212", "\u22121");
    private static final Set<String> NAME_HEADINGS = Set.of("neuron", "name", "cell", "id");

    public SignsFile {
        signs = Collections.unmodifiableMap(new LinkedHashMap<>(signs));
    }

    /// No named cells at all: weights alone decide.
    public static SignsFile none() {
        return new SignsFile("", Map.of());
    }

    /// Reads a table of signs.
    ///
    /// @throws MatrixFormatException naming the line whose sign is none, or that contradicts another
    public static SignsFile read(Path path) {
        Where where = Where.file(path);
        try {
            InputFile file = InputFile.of(path, ReadOptions.DEFAULT);
            try (Rows rows = Rows.open(file)) {
                return new SignsFile(file.name(), signs(rows, where));
            }
        } catch (IOException failed) {
            throw where.error("cannot be read: " + Words.shown(String.valueOf(failed.getMessage())), failed);
        }
    }

    private static Map<String, Population> signs(Rows rows, Where where) throws IOException {
        Map<String, Population> signs = new LinkedHashMap<>();
        Rows.Row first = rows.next();
        int[] columns = {0, 1};
        if (first != null && first.size() > 1 && sign(first.cell(1)) == null) {
            columns = columns(first, where.line(first.line()));
            first = rows.next();
        }
        for (Rows.Row row = first; row != null; row = rows.next()) {
            put(signs, row, columns, where.line(row.line()));
        }
        return signs;
    }

    private static int[] columns(Rows.Row header, Where where) {
        List<String> headings = header.cells().stream().map(EdgeColumns::normal).toList();
        int sign = headings.indexOf("sign");
        int name = headings.stream().filter(NAME_HEADINGS::contains).findFirst().map(headings::indexOf).orElse(-1);
        if (sign < 0 || name < 0) {
            throw where.error("must have the columns neuron and sign, has " + Words.list(header.cells()));
        }
        return new int[] {name, sign};
    }

    private static void put(Map<String, Population> signs, Rows.Row row, int[] columns, Where where) {
        if (row.size() <= Math.max(columns[0], columns[1])) {
            throw where.error("must have a name and a sign, has only " + Words.quoted(row.cell(0)));
        }
        String name = row.cell(columns[0]);
        String word = row.cell(columns[1]);
        Population sign = sign(word);
        if (sign == null) {
            throw where.error("sign %s of %s must be excitatory (exc, E, +) or inhibitory (inh, I, -)".formatted(
                    Words.quoted(word), Words.shown(name)));
        }
        Population before = signs.putIfAbsent(name, sign);
        if (before != null && before != sign) {
            throw where.error("%s is %s here and %s before".formatted(Words.quoted(name), inWords(sign),
                    inWords(before)));
        }
    }

    private static String inWords(Population population) {
        return population.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Population sign(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (EXCITATORY.contains(lower)) {
            return Population.EXCITATORY;
        }
        return INHIBITORY.contains(lower) ? Population.INHIBITORY : null;
    }

    /// Gives a network its signs. With the weight `w` of a connection in the file:
    ///
    /// - a named inhibitory cell sends −|w|, a named excitatory cell +|w|;
    /// - an unnamed cell keeps its weights. Where no weight of the network is negative, signs were not recorded, and
    ///   the cell is *assumed* to be excitatory; where some are, the cell is what its own weights are.
    ///
    /// @throws MatrixFormatException if fewer than half of the names are cells of the network
    public Signed apply(Connectivity connectivity) {
        Where where = new Where(file);
        List<String> unmatched = Nearest.unmatched(signs.keySet(), connectivity.names(), where);
        List<String> warnings = Nearest.warnings(unmatched, signs.size(), connectivity.names(), where);
        return new Signing(connectivity, signs).result(unmatched, warnings);
    }
}
