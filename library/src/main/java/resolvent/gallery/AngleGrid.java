package resolvent.gallery;

import java.util.Arrays;
import resolvent.matrix.Dense;
import resolvent.matrix.SymmetricEigen;

/// Where N neurons may stand around a ring, and what becomes of the two eigenvalues of cos(θ_i − θ_j) there. They are
/// Σ cos² θ and Σ sin² θ: N/2 each, unless one angle is counted twice.
enum AngleGrid {
    WHOLE("whole circle"),
    HALF("half circle"),
    /// Angle 0 and angle 2π are the same one.
    SEAM("0 and 2π both");

    private final String words;

    AngleGrid(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    double angle(int i, int size) {
        return switch (this) {
            case WHOLE -> 2 * Math.PI * i / size;
            case HALF -> Math.PI * i / size;
            case SEAM -> 2 * Math.PI * i / (size - 1);
        };
    }

    /// By which the first eigenvalue is above N/2 and the second below.
    double split() {
        return this == SEAM ? 0.5 : 0;
    }

    /// The eigenvalues of cos(θ_i − θ_j), largest first.
    double[] eigenvalues(int size) {
        double[] entries = new double[size * size];
        Arrays.setAll(entries, k -> Math.cos(Math.abs(angle(k / size, size) - angle(k % size, size))));
        double[] ascending = SymmetricEigen.values(Dense.ofColumns(size, size, entries));
        double[] values = new double[size];
        Arrays.setAll(values, k -> ascending[size - 1 - k]);
        return values;
    }
}
