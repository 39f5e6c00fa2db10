package resolvent.gallery;

import resolvent.matrix.Dense;
import resolvent.matrix.HermitianEigen;
import resolvent.numeric.Complex;

/// The smallest singular value of z − A without any of what makes it quick: from all eigenvalues of (z − A)ᴴ(z − A), right
/// to about N ulp ‖A‖²/σ² of itself.
final class DenseResolvent {
    private DenseResolvent() {}

    static double sigma(Dense matrix, Complex z) {
        Dense shifted = matrix.scaledAndShifted(-1, z.re());
        Dense real = shifted.transposedTimes(shifted).scaledAndShifted(1, z.im() * z.im());
        Dense imaginary = shifted.transpose().plus(shifted.scaled(-1)).scaled(z.im());
        return Math.sqrt(Math.max(0, HermitianEigen.of(real, imaginary).value(0)));
    }
}
