package resolvent.connectivity;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// A network designed by its modes: eigenvalues and right eigenvectors of M as one chooses them.
///
/// @param re real parts of the eigenvalues
/// @param im imaginary parts of the eigenvalues; those of a pair stand side by side, the positive one first
/// @param vectors N vectors of N entries one after the other; of a pair first the real, then the imaginary part
@About(title = "Network designed by its modes",
        doc = "The matrix that has the chosen eigenvalues with the chosen vectors, which need not be orthogonal. In "
                + "τ v' = −v + M v a mode of eigenvalue λ goes as e^{(λ − 1) t/τ}.",
        formula = "M = P B P⁻¹; a pair a ± ib with vectors u ± iw: columns u, w of P and block [[a, b], [−b, a]] of B",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)")
public record DesignedMatrix(
        @Param(value = "0.9,0.5,0.5", doc = "real parts of the eigenvalues, separated by commas", symbol = "Re λ")
        List<Double> re,
        @Param(value = "0,2,-2", doc = "imaginary parts of the eigenvalues; a pair stands side by side, the positive one "
                + "first", symbol = "Im λ") List<Double> im,
        @Param(value = "1,1,0,0,1,1,1,0,1", doc = "the vectors one after the other; of a pair first the real, then the "
                + "imaginary part", symbol = "P") List<Double> vectors)
        implements Ensemble {

    public DesignedMatrix {
        Form.check(DesignedMatrix.class, re, im, vectors);
        re = List.copyOf(re);
        im = List.copyOf(im);
        vectors = List.copyOf(vectors);
        modes(re, im, vectors);
    }

    private static ChosenModes modes(List<Double> re, List<Double> im, List<Double> vectors) {
        int size = re.size();
        if (vectors.size() != (long) size * size) {
            throw new IllegalArgumentException("vectors must have %d x %d entries, had %d".formatted(
                    size, size, vectors.size()));
        }
        double[] columns = vectors.stream().mapToDouble(Double::doubleValue).toArray();
        return new ChosenModes(ChosenModes.eigenvalues(re, im), Dense.ofColumns(size, size, columns));
    }

    /// The chosen modes.
    public ChosenModes modes() {
        return modes(re, im, vectors);
    }

    @Override
    public int size() {
        return re.size();
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        return Connectivity.of(modes().matrix());
    }
}
