package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.Vectors;
import resolvent.numeric.Complex;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

/// What becomes of deviations from a cycle in one turn.
///
/// Every shot takes the velocity where it begins into the velocity where it ends. In orthonormal bases that begin with
/// those, its matrix of deviations is block triangular; the blocks across the orbit make a product of their
/// own, P, whose eigenvalues ([PeriodicProduct]) are the multipliers but for that along the orbit. At a fold the whole monodromy matrix
/// has 1 twice with a single eigenvector, so its eigenvalues are good to half the digits only, and near a homoclinic
/// orbit its entries grow without bound: P suffers from neither.
final class Floquet {
    private final List<Dense> across;
    private final Dense whole;
    private final Frame start;
    private final double defect;

    private Floquet(List<Dense> across, Dense whole, Frame start, double defect) {
        this.across = across;
        this.whole = whole;
        this.start = start;
        this.defect = defect;
    }

    /// An orthonormal basis, in units of the widths, that begins with a velocity: the mirror image (Householder's) of the
    /// axes.
    private record Frame(Mirror mirror, double speed) {
        static Frame along(double[] velocity, CycleScales scales) {
            double[] scaled = velocity.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] /= scales.width(i);
            }
            return new Frame(new Mirror(scaled), Vectors.norm(scaled));
        }
    }

    /// The reflection that takes the first axis into a direction or its opposite.
    private static final class Mirror {
        private final double[] normal;
        private final int sign;

        Mirror(double[] direction) {
            double[] unit = RestCurve.unit(direction);
            this.sign = unit[0] >= 0 ? -1 : 1;
            unit[0] -= sign;
            this.normal = RestCurve.unit(unit);
        }

        double[] image(double[] vector) {
            double[] image = vector.clone();
            RestCurve.add(image, -2 * RestCurve.dot(normal, vector), normal);
            return image;
        }
    }

    /// @param shots in order around the cycle
    /// @param velocities where they begin
    static Floquet of(List<Shot> shots, List<double[]> velocities, CycleScales scales) {
        int size = scales.size();
        List<Dense> across = new ArrayList<>();
        Dense whole = Dense.identity(size);
        Frame start = Frame.along(velocities.getFirst(), scales);
        Frame from = start;
        double defect = 0;
        for (int k = 0; k < shots.size(); k++) {
            Frame to = Frame.along(velocities.get((k + 1) % shots.size()), scales);
            Dense rotated = rotated(shots.get(k).deviations(), from, to, scales);
            across.add(block(rotated));
            whole = rotated.times(whole);
            defect += defect(rotated, from, to);
            from = to;
        }
        return new Floquet(across, whole, start, defect);
    }

    /// The matrix from one frame to the other.
    private static Dense rotated(Dense deviations, Frame from, Frame to, CycleScales scales) {
        int size = scales.size();
        double[] entries = new double[Dense.length(size, size)];
        for (int j = 0; j < size; j++) {
            double[] axis = new double[size];
            axis[j] = 1;
            double[] vector = from.mirror.image(axis);
            for (int i = 0; i < size; i++) {
                vector[i] *= scales.width(i);
            }
            double[] moved = deviations.times(vector);
            for (int i = 0; i < size; i++) {
                moved[i] /= scales.width(i);
            }
            System.arraycopy(to.mirror.image(moved), 0, entries, j * size, size);
        }
        return Dense.ofColumns(size, size, entries);
    }

    private static Dense block(Dense rotated) {
        int size = rotated.rows() - 1;
        double[] entries = new double[Dense.length(size, size)];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                entries[j * size + i] = rotated.get(i + 1, j + 1);
            }
        }
        return Dense.ofColumns(size, size, entries);
    }

    /// By how much a shot misses taking the velocity into the next one, as a share of that.
    private static double defect(Dense rotated, Frame from, Frame to) {
        double[] column = rotated.column(0);
        column[0] -= from.mirror.sign * to.mirror.sign * to.speed / from.speed;
        return Vectors.norm(column) * from.speed / to.speed;
    }

    /// All multipliers, that along the orbit first, the others by falling size.
    List<Complex> multipliers() {
        List<Complex> values = new ArrayList<>(PeriodicProduct.eigenvalues(across));
        values.sort(Comparator.comparingDouble(Complex::abs).reversed());
        values.addFirst(new Complex(1 + defect, 0));
        return values;
    }

    /// The deviation, in the model's units, that one turn turns round: the eigenvector of the monodromy matrix whose
    /// eigenvalue is nearest to −1, of unit length in units of the widths; empty if that is no real eigenvalue.
    Optional<double[]> turnedRound(CycleScales scales) {
        Modes modes = Modes.of(whole);
        Mode nearest = modes.get(0);
        for (int k = 1; k < modes.size(); k++) {
            nearest = distance(modes.eigenvalue(k)) < distance(nearest.eigenvalue()) ? modes.get(k) : nearest;
        }
        double[] vector = new double[whole.rows()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = nearest.right().re(i);
        }
        double[] unit = RestCurve.unit(start.mirror.image(vector));
        for (int i = 0; i < unit.length; i++) {
            unit[i] *= scales.width(i);
        }
        return nearest.eigenvalue().im() == 0 ? Optional.of(unit) : Optional.empty();
    }

    private static double distance(Complex value) {
        return value.plus(Complex.ONE).abs();
    }
}
