package resolvent.format;

import java.util.List;

/// What was read from a file, as data, so that every door can tell the user before any result.
///
/// @param file the file's name, without its folder
/// @param format the format it was read as
/// @param variable the array that was read from a file of several; empty for other files
/// @param bytes the file's size
/// @param sha256 the SHA-256 of its bytes, as 64 hexadecimal digits
/// @param rows connections listed in the file: rows of an edge list, stored entries of a sparse format, and all N²
///     entries of a dense one
/// @param kept how many of them passed the filters
/// @param filtered how many each filter dropped; a row that fails several counts for the first
/// @param mirrored connections added because their kind has no direction
/// @param duplicates connections summed into one that was listed before
/// @param missing empty entries and NaN that were read as 0
/// @param neurons the number of neurons N
/// @param edges the number of weights that are not zero
/// @param autapses how many of these connect a neuron to itself
/// @param orientation which side of the stored matrix was taken to send
/// @param notes what else a user should know, in sentences
public record ReadSummary(String file, FileFormat format, String variable, long bytes, String sha256, long rows,
        long kept, List<Filtered> filtered, long mirrored, long duplicates, long missing, int neurons, long edges,
        long autapses, Orientation orientation, List<String> notes) {

    public ReadSummary {
        filtered = List.copyOf(filtered);
        notes = List.copyOf(notes);
    }

    /// The share of all N² possible weights that are not zero, autapses among them; 0 for an empty network.
    public double density() {
        return neurons == 0 ? 0 : edges / ((double) neurons * neurons);
    }

    /// Rows that one filter dropped.
    ///
    /// @param rule the filter, as `Type=chemical`
    /// @param rows how many rows it dropped
    public record Filtered(String rule, long rows) {}
}
