package resolvent.format;

import java.util.List;
import java.util.Set;
import resolvent.connectivity.Connectivity;

/// A network whose cells have signs, and how each cell got its own.
///
/// A cell is in at most one of the sets; cells that send nothing and are not named are in none. What is *assumed* is
/// not known, and every figure that shows it should say so.
///
/// @param connectivity the network, with signed weights and populations
/// @param named cells whose sign the file gives
/// @param assumed cells taken to be excitatory only because nothing says otherwise: no weight of the network is
///     negative, and the file does not name them
/// @param byWeights cells whose sign is that of their own weights, in a network that has negative ones
/// @param mixed cells that excite some cells and inhibit others, against Dale's law; they keep both
/// @param unmatched names in the file that are no cells of the network
/// @param warnings what the user should be told, in sentences
public record Signed(Connectivity connectivity, Set<String> named, Set<String> assumed, Set<String> byWeights,
        Set<String> mixed, List<String> unmatched, List<String> warnings) {

    public Signed {
        unmatched = List.copyOf(unmatched);
        warnings = List.copyOf(warnings);
    }
}
