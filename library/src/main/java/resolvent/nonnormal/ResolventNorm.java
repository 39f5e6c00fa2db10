package resolvent.nonnormal;

import java.util.List;
import java.util.stream.IntStream;
import resolvent.matrix.ComplexSchur;
import resolvent.matrix.Dense;
import resolvent.numeric.Complex;

/// The smallest singular value σ(z) of z − A, which is 1 / ‖(z − A)⁻¹‖₂, at as many points z as one likes.
///
/// One Schur form, O(N³), serves all points; each then takes O(N²) by inverse Lanczos iteration. A value is that of a
/// matrix within a few ulp ‖A‖ of A: it is right to 1e-10 of itself as long as it is larger than about 1e-6 ‖A‖, and
/// means nothing where it is below [#rounding].
///
/// Safe for use by several threads; values do not depend on how points are dealt out to them.
///
/// ```java
/// Levels levels = ResolventNorm.of(matrix).at(new double[] {0.5}, new double[] {1});
/// ```
public final class ResolventNorm {
    private final Dense matrix;
    private final ComplexSchur form;
    private final ShiftedTriangle triangle;

    private ResolventNorm(Dense matrix, ComplexSchur form) {
        this.matrix = matrix;
        this.form = form;
        this.triangle = new ShiftedTriangle(form);
    }

    /// The resolvent norm of a square matrix.
    ///
    /// @throws IllegalArgumentException if the matrix is not square, is empty, or an entry is NaN or infinite
    /// @throws resolvent.matrix.UnconvergedException if the Schur form is not found
    public static ResolventNorm of(Dense matrix) {
        if (matrix.rows() == 0) {
            throw new IllegalArgumentException("matrix must have at least one row, was 0 x 0");
        }
        return new ResolventNorm(matrix, ComplexSchur.of(matrix));
    }

    /// The values at points z = re + i im.
    ///
    /// @throws IllegalArgumentException if there are not as many real as imaginary parts
    public Levels at(double[] re, double[] im) {
        if (re.length != im.length) {
            throw new IllegalArgumentException("im must have length %d as re has, was %d".formatted(
                    re.length, im.length));
        }
        return at(re, im, InverseLanczos.ACCURACY);
    }

    /// The values at points to a given accuracy: they are too large by less than half of it, relative to them.
    Levels at(double[] re, double[] im, double accuracy) {
        return InverseLanczos.at(triangle, re, im, accuracy);
    }

    /// The value at one point, with its derivatives.
    SingularPair pair(double re, double im) {
        return SingularPair.of(triangle, re, im);
    }

    /// N ulp ‖A‖_F: below it σ is the rounding of the Schur form.
    public double rounding() {
        return matrix.rows() * Math.ulp(1.0) * matrix.frobeniusNorm();
    }

    public Dense matrix() {
        return matrix;
    }

    ComplexSchur form() {
        return form;
    }

    ShiftedTriangle triangle() {
        return triangle;
    }

    /// The eigenvalues as QR iteration finds them without balancing: those of a matrix within a few ulp ‖A‖ of A, and so
    /// within the pseudospectrum of that ε.
    public List<Complex> eigenvalues() {
        return IntStream.range(0, form.size()).mapToObj(k -> new Complex(form.re(k, k), form.im(k, k))).toList();
    }

    /// The largest real part of an eigenvalue.
    public double abscissa() {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < form.size(); k++) {
            largest = Math.max(largest, form.re(k, k));
        }
        return largest;
    }
}
