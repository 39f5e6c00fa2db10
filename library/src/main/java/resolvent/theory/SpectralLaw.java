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

    /// The edge of the support as a closed curve of `points` corners.
    List<Complex> boundary(int points);

    /// Eigenvalues that stand apart from the bulk; usually none.
    List<Complex> outliers();
}
