package resolvent.theory;

import java.util.List;
import resolvent.numeric.Complex;

/// Where the eigenvalues of an infinite network lie: a density of unit mass in the complex plane, and single
/// eigenvalues beside it.
public interface SpectralLaw {
    /// The density per unit area at z; 0 outside the support.
    double density(Complex z);

    /// The share F(r) of eigenvalues with |λ| ≤ r.
    double shareWithin(double radius);

    /// The share of eigenvalues that lie further in than z: within the curve of the law's own shape through z. For
    /// eigenvalues that follow the law this number is uniform in \[0, 1\], which makes it the one to test a law by.
    /// Where the law depends on |z| alone it is F(|z|).
    default double shareInside(Complex z) {
        return shareWithin(z.abs());
    }

    /// The edge of the support as a closed curve of `points` corners, the last joined to the first.
    List<Complex> boundary(int points);

    /// Eigenvalues that stand apart from the bulk; usually none.
    List<Complex> outliers();
}
