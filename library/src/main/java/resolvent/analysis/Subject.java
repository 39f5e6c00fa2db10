package resolvent.analysis;

import java.util.List;
import java.util.Set;
import resolvent.connectivity.Connectivity;
import resolvent.report.Report;

/// What is to be analysed, with what is known about where it came from.
///
/// @param name what to call it, as the name of its file
/// @param connectivity the network
/// @param weightUnit unit of a weight, as `EM section`; empty for pure numbers
/// @param namedSigns cells whose sign was given
/// @param assumedSigns cells whose sign was assumed
/// @param asRead facts about the reading: format, rows, filters
public record Subject(String name, Connectivity connectivity, String weightUnit, Set<String> namedSigns,
        Set<String> assumedSigns, List<Report.Fact> asRead) {
    public Subject {
        namedSigns = Set.copyOf(namedSigns);
        assumedSigns = Set.copyOf(assumedSigns);
        asRead = List.copyOf(asRead);
    }

    /// A network of which nothing else is known.
    public static Subject of(String name, Connectivity connectivity) {
        return new Subject(name, connectivity, "", Set.of(), Set.of(), List.of());
    }

    /// The unit for an axis or a sentence: `weight` where none was given.
    public String unit() {
        return weightUnit.isEmpty() ? "weight" : weightUnit;
    }
}
