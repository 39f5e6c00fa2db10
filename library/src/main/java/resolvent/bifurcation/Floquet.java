package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Vectors;
import resolvent.numeric.Complex;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;
import resolvent.spectrum.Spectrum;

/// What becomes of deviations from a cycle in one turn.
///
/// In an orthonormal basis that begins with the velocity f, the monodromy matrix M is block triangular because M f = f:
/// the first entry is the multiplier 1, the block that remains, P, has the others. At a fold M has 1 twice with a single
/// eigenvector, so its eigenvalues are good to half the digits only; those of P are not affected.
final class Floquet {
    private final Dense rotated;
    private final Dense across;
    private final double[] mirror;
    private final double[] widths;

    private Floquet(Dense rotated, double[] mirror, double[] widths) {
        this.rotated = rotated;
        this.mirror = mirror;
        this.widths = widths;
        int size = rotated.rows() - 1;
        double[] entries = new double[Dense.length(size, size)];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                entries[j * size + i] = rotated.get(i + 1, j + 1);
            }
        }
        this.across = Dense.ofColumns(size, size, entries);
    }

    static Floquet of(Dense monodromy, double[] velocity, CycleScales scales) {
        int size = velocity.length;
        double[] widths = new double[size];
        double[] along = new double[size];
        for (int i = 0; i < size; i++) {
            widths[i] = scales.width(i);
            along[i] = velocity[i] / widths[i];
        }
        double[] mirror = mirror(RestCurve.unit(along));
        double[] entries = new double[Dense.length(size, size)];
        for (int j = 0; j < size; j++) {
            // column j of W⁻¹ M W H, then H from the left
            double[] column = new double[size];
            for (int k = 0; k < size; k++) {
                double weight = ((k == j ? 1 : 0) - 2 * mirror[k] * mirror[j]) * widths[k];
                for (int i = 0; i < size; i++) {
                    column[i] += monodromy.get(i, k) * weight / widths[i];
                }
            }
            RestCurve.add(column, -2 * RestCurve.dot(mirror, column), mirror);
            System.arraycopy(column, 0, entries, j * size, size);
        }
        return new Floquet(Dense.ofColumns(size, size, entries), mirror, widths);
    }

    /// The unit vector across the mirror (Householder's) that takes a unit vector into the first axis, up to its sign.
    private static double[] mirror(double[] unit) {
        double[] mirror = unit.clone();
        mirror[0] += unit[0] >= 0 ? 1 : -1;
        return RestCurve.unit(mirror);
    }

    /// All multipliers, that along the orbit first, the others by falling size.
    List<Complex> multipliers() {
        List<Complex> values = new ArrayList<>(across.rows() == 0 ? List.of() : Spectrum.of(across).values());
        values.sort(Comparator.comparingDouble(Complex::abs).reversed());
        double[] along = new double[rotated.rows()];
        for (int i = 0; i < along.length; i++) {
            along[i] = rotated.get(i, 0) - (i == 0 ? 1 : 0);
        }
        values.addFirst(new Complex(1 + Vectors.norm(along), 0));
        return values;
    }

    /// The sign of det(P + 1), which changes where an odd number of multipliers passes −1.
    int signAtMinusOne() {
        return LinearSolver.of(across.plus(Dense.identity(across.rows()))).map(LinearSolver::determinantSign).orElse(0);
    }

    /// The deviation, in the model's units, that one turn turns round: the eigenvector of M whose eigenvalue is nearest to
    /// −1, of unit length in units of the widths; empty if that is no real eigenvalue.
    Optional<double[]> turnedRound() {
        Modes modes = Modes.of(rotated);
        Mode nearest = modes.get(0);
        for (int k = 1; k < modes.size(); k++) {
            nearest = distance(modes.eigenvalue(k)) < distance(nearest.eigenvalue()) ? modes.get(k) : nearest;
        }
        double[] vector = new double[rotated.rows()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = nearest.right().re(i);
        }
        RestCurve.add(vector, -2 * RestCurve.dot(mirror, vector), mirror);
        double[] unit = RestCurve.unit(vector);
        for (int i = 0; i < unit.length; i++) {
            unit[i] *= widths[i];
        }
        return nearest.eigenvalue().im() == 0 ? Optional.of(unit) : Optional.empty();
    }

    private static double distance(Complex value) {
        return value.plus(Complex.ONE).abs();
    }
}
