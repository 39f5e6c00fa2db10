package resolvent.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import resolvent.connectivity.Connectivity;

/// The cells to keep of a network: a list of names, one in each line, or the first column of a table.
///
/// A first line that reads `neuron`, `name`, `cell` or `id` is taken for a header. A name may be there twice.
///
/// @param file the file's name, for messages
/// @param names the names, in the order of the file
public record KeepFile(String file, List<String> names) {
    private static final Set<String> HEADINGS = Set.of("neuron", "neurons", "name", "names", "cell", "cells", "id");

    public KeepFile {
        names = List.copyOf(names);
    }

    /// Reads a list of names.
    ///
    /// @throws MatrixFormatException if there are none
    public static KeepFile read(Path path) {
        Where where = Where.file(path);
        Set<String> names = new LinkedHashSet<>();
        try {
            InputFile file = InputFile.of(path, ReadOptions.DEFAULT);
            try (Rows rows = Rows.open(file)) {
                for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
                    boolean header = names.isEmpty() && HEADINGS.contains(EdgeColumns.normal(row.cell(0)));
                    if (!header && !row.cell(0).isEmpty()) {
                        names.add(row.cell(0));
                    }
                }
            }
        } catch (IOException failed) {
            throw where.error("cannot be read: " + Words.shown(String.valueOf(failed.getMessage())), failed);
        }
        if (names.isEmpty()) {
            throw where.error("names no cells; it must have one name in each line");
        }
        return new KeepFile(where.place(), List.copyOf(names));
    }

    /// The network of the named cells alone, in the order of the file.
    ///
    /// @throws MatrixFormatException if fewer than half of the names are cells of the network
    public Kept apply(Connectivity connectivity) {
        Where where = new Where(file);
        List<String> unmatched = Nearest.unmatched(names, connectivity.names(), where);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < connectivity.size(); i++) {
            places.put(connectivity.names().get(i), i);
        }
        List<Integer> chosen = new ArrayList<>();
        for (String name : names) {
            Integer place = places.get(name);
            if (place != null) {
                chosen.add(place);
            }
        }
        return new Kept(connectivity.select(chosen.stream().mapToInt(Integer::intValue).toArray()), unmatched,
                Nearest.warnings(unmatched, names.size(), connectivity.names(), where));
    }

    /// A part of a network.
    ///
    /// @param connectivity the cells that were kept
    /// @param unmatched names in the file that are no cells of the network
    /// @param warnings what the user should be told, in sentences
    public record Kept(Connectivity connectivity, List<String> unmatched, List<String> warnings) {
        public Kept {
            unmatched = List.copyOf(unmatched);
            warnings = List.copyOf(warnings);
        }
    }
}
