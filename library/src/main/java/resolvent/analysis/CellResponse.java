package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import resolvent.format.Nearest;
import resolvent.nonnormal.FrequencyResponse;

/// How one cell of `τ v' = −v + g M v + h` responds to input h to another.
///
/// @param pair the two cells
/// @param steady (1 − gM)⁻¹ from one to the other: the response to constant input 1
/// @param curve (iωτ + 1 − gM)⁻¹, with ω in radians per τ
public record CellResponse(Pair pair, double steady, FrequencyResponse curve) {

    /// Two cells.
    ///
    /// @param from name of the cell that has the input
    /// @param to name of the cell that is looked at
    /// @param sender place of the first among the cells
    /// @param receiver place of the second
    public record Pair(String from, String to, int sender, int receiver) {

        /// The cells that `FROM:TO` names; empty for `none`. Names may themselves have colons.
        ///
        /// @throws IllegalArgumentException if the text names no two cells, with the nearest name
        static Optional<Pair> named(String text, List<String> names) {
            if (text.equals(AnalysisOptions.NO_RESPONSE)) {
                return Optional.empty();
            }
            for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
                int sender = names.indexOf(text.substring(0, colon));
                int receiver = names.indexOf(text.substring(colon + 1));
                if (sender >= 0 && receiver >= 0) {
                    return Optional.of(new Pair(names.get(sender), names.get(receiver), sender, receiver));
                }
            }
            throw new IllegalArgumentException("response must name two cells as FROM:TO, was \"%s\"%s".formatted(text,
                    unknown(text, names)));
        }

        private static String unknown(String text, List<String> names) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                return "";
            }
            String from = text.substring(0, colon);
            String name = names.contains(from) ? text.substring(colon + 1) : from;
            return ": \"%s\" is no cell of this matrix; nearest %s".formatted(name, Nearest.of(name, names));
        }
    }

    /// The strongest response to a periodic input, among the frequencies of the curve, by its place in it.
    int strongest() {
        int best = 0;
        for (int k = 1; k < curve.values().size(); k++) {
            best = curve.values().get(k).abs() > curve.values().get(best).abs() ? k : best;
        }
        return best;
    }
}
