package resolvent.model;

import resolvent.connectivity.Connectivity;
import resolvent.matrix.Matrix;

/// Refuses weights that are no numbers: a model made of them moves nowhere.
final class Weights {
    private Weights() {}

    /// @throws IllegalArgumentException as `weights[17][203] must be finite, was NaN`
    static void requireFinite(Connectivity network) {
        requireFinite("weights", network.matrix());
    }

    /// @param name what they are
    static void requireFinite(String name, Matrix matrix) {
        matrix.forEachNonZero((row, column, weight) -> {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("%s[%d][%d] must be finite, was %s".formatted(name, row, column, weight));
            }
        });
    }
}
