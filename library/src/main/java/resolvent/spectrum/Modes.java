package resolvent.spectrum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import resolvent.matrix.Components;
import resolvent.matrix.Dense;
import resolvent.matrix.EigenSystem;
import resolvent.matrix.Matrix;
import resolvent.matrix.MemoryBudget;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;

/// All modes of a matrix: eigenvalues with right and left eigenvectors, leading modes first. The dearer call;
/// [Spectrum#of] gives eigenvalues alone.
///
/// Memory: about 7 N² doubles. Accuracy: each mode carries its residual and its condition; [#backwardError] judges
/// the whole.
public final class Modes {
    private final Dense matrix;
    private final EigenSystem system;
    private final Components components;
    private final int[] order;
    private final double[] residuals;

    private Modes(Dense matrix, EigenSystem system, Components components) {
        this.components = components;
        this.matrix = matrix;
        this.system = system;
        this.residuals = system.residuals(matrix);
        this.order = leadingFirst(system);
    }

    /// All modes of a square matrix.
    ///
    /// @throws IllegalArgumentException if the matrix is not square, or naming the place of an entry that is NaN or
    ///     infinite
    /// @throws resolvent.matrix.InsufficientMemoryException if they would not fit into memory
    /// @throws resolvent.matrix.UnconvergedException if the iteration leaves eigenvalues unfound; [Spectrum#of] then gives the others
    public static Modes of(Matrix matrix) {
        return of(matrix, Components.of(matrix));
    }

    /// All modes, with components that were found before.
    public static Modes of(Matrix matrix, Components components) {
        long size = matrix.rows();
        MemoryBudget.require(56 * size * size, String.format(Locale.ROOT, "dense spectrum of N=%,d with its modes", size),
                "--scope leading --modes 20 finds the leading ones");
        Dense dense = matrix.toDense();
        return new Modes(dense, EigenSystem.of(dense, components), components);
    }

    private static int[] leadingFirst(EigenSystem system) {
        Integer[] order = new Integer[system.size()];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparing(system::value, Spectrum.LEADING_FIRST));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    public int size() {
        return order.length;
    }

    /// The k-th eigenvalue, leading ones first.
    public Complex eigenvalue(int k) {
        return system.value(order[k]);
    }

    /// The eigenvalues alone.
    public Spectrum spectrum() {
        return Spectrum.of(this, matrix, components);
    }

    /// The k-th mode, leading ones first.
    public Mode get(int k) {
        int at = order[k];
        return new Mode(system.value(at), system.right(at), system.left(at), residuals[at]);
    }

    /// ‖M R − R Λ‖_F / (N ‖M‖_F ulp) over all modes: LAPACK's own tests pass below 20, and above 5 deserves a look.
    public double backwardError() {
        return size() == 0 ? 0 : ComplexVector.real(residuals).norm() / (size() * Math.ulp(1.0));
    }

    /// ‖M r − λ r‖ / ‖M‖_F for a unit vector r.
    static double residual(Matrix matrix, double norm, Complex value, ComplexVector vector) {
        int n = vector.size();
        double[] re = new double[n];
        double[] im = new double[n];
        Arrays.setAll(re, vector::re);
        Arrays.setAll(im, vector::im);
        double[] imageRe = matrix.times(re);
        double[] imageIm = matrix.times(im);
        for (int i = 0; i < n; i++) {
            imageRe[i] -= value.re() * re[i] - value.im() * im[i];
            imageIm[i] -= value.re() * im[i] + value.im() * re[i];
        }
        double defect = new ComplexVector(imageRe, imageIm).norm();
        return norm == 0 ? defect : defect / norm;
    }
}
