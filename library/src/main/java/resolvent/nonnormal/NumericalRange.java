package resolvent.nonnormal;

import java.util.ArrayList;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.matrix.HermitianEigen;
import resolvent.numeric.Complex;

/// The numerical range `W(A) = {xᴴAx : ‖x‖ = 1}` of a real matrix: a convex set that holds the eigenvalues, their hull
/// exactly if A is normal. Its largest real part is the numerical abscissa ω, at which ‖e^{At}‖ starts to grow.
///
/// For each angle θ the largest eigenvalue of the Hermitian part of e^{−iθ}A is how far W reaches in that direction, and
/// its vector x gives the point xᴴAx of the boundary. C. R. Johnson, SIAM J. Numer. Anal. 15, 595 (1978),
/// doi:10.1137/0715039.
///
/// @param boundary points of the boundary, counterclockwise from the one farthest to the right, as corners of a polygon
///     inside W
/// @param reach for each of them how far W reaches in its direction: a polygon around W
public record NumericalRange(List<Complex> boundary, List<Double> reach) {
    public NumericalRange {
        boundary = List.copyOf(boundary);
        reach = List.copyOf(reach);
    }

    /// The range, from evenly spaced directions, of which those in the upper half plane are computed.
    ///
    /// @param directions an even number, at least 4
    /// @throws IllegalArgumentException if the number is not, the matrix is not square, or an entry is NaN or infinite
    public static NumericalRange of(Dense matrix, int directions) {
        if (directions < 4 || directions % 2 != 0) {
            throw new IllegalArgumentException("directions must be even and at least 4, was " + directions);
        }
        Dense even = matrix.plus(matrix.transpose()).scaled(0.5);
        Dense odd = matrix.plus(matrix.transpose().scaled(-1)).scaled(0.5);
        List<Complex> boundary = new ArrayList<>();
        List<Double> reach = new ArrayList<>();
        for (int k = 0; k <= directions / 2; k++) {
            double angle = 2 * Math.PI * k / directions;
            HermitianEigen part = HermitianEigen.of(even.scaled(Math.cos(angle)), odd.scaled(-Math.sin(angle)));
            int last = part.size() - 1;
            reach.add(part.value(last));
            boundary.add(quotient(even, odd, part.vectorRe(last), part.vectorIm(last)));
        }
        for (int k = directions / 2 - 1; k > 0; k--) {
            boundary.add(boundary.get(k).conjugate());
            reach.add(reach.get(k));
        }
        return new NumericalRange(boundary, reach);
    }

    /// xᴴAx from the symmetric and the antisymmetric part of A.
    private static Complex quotient(Dense even, Dense odd, double[] re, double[] im) {
        double real = dot(re, even.times(re)) + dot(im, even.times(im));
        return new Complex(real, 2 * dot(re, odd.times(im)));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The numerical abscissa, the largest real part.
    public double abscissa() {
        return reach.getFirst();
    }
}
