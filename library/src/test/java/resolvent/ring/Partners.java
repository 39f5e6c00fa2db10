package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resolvent.matrix.Eigenvalues;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;

/// Compares eigenvalues one to one.
final class Partners {
    private Partners() {}

    /// What a dense solution gives.
    static List<Complex> dense(Matrix matrix) {
        Eigenvalues eigenvalues = Eigenvalues.of(matrix.toDense());
        List<Complex> values = new ArrayList<>();
        for (int k = 0; k < eigenvalues.size(); k++) {
            values.add(eigenvalues.get(k));
        }
        return values;
    }

    /// Zero modes are often multiple and defective: what other methods make of them is only near 0.
    static List<Complex> beyond(double radius, List<Complex> values) {
        return values.stream().filter(z -> z.abs() > radius).toList();
    }

    /// The longest distance where each value takes the nearest partner that is left.
    static double farthest(List<Complex> values, List<Complex> others) {
        assertThat(values).hasSameSizeAs(others);
        List<Complex> left = new ArrayList<>(others);
        double worst = 0;
        for (Complex z : values) {
            Complex nearest = left.stream().min(Comparator.comparingDouble(o -> o.minus(z).abs())).orElseThrow();
            worst = Math.max(worst, nearest.minus(z).abs());
            left.remove(nearest);
        }
        return worst;
    }
}
