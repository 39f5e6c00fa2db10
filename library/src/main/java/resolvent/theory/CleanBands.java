package resolvent.theory;

import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;

/// The eigenvalues of rings and chains without disorder.
///
/// N. Hatano & D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570.
public final class CleanBands {
    private CleanBands() {}

    /// The ring with all weights e^g one way and e^{−g} the other: `λ_k = e^{g+ik} + e^{−g−ik}`, k = 2πm/N,
    /// on an ellipse with semi-axes 2 cosh g and 2 |sinh g|.
    public static List<Complex> ring(int size, double bias) {
        List<Complex> values = new ArrayList<>(size);
        for (int m = 0; m < size; m++) {
            double k = 2 * Math.PI * m / size;
            values.add(new Complex(2 * Math.cosh(bias) * Math.cos(k), 2 * Math.sinh(bias) * Math.sin(k)));
        }
        return values;
    }

    /// The open chain of the same weights: `λ_k = 2 cos k`, k = πm/(N + 1), whatever the bias.
    public static List<Complex> chain(int size) {
        List<Complex> values = new ArrayList<>(size);
        for (int m = 1; m <= size; m++) {
            values.add(Complex.real(2 * Math.cos(Math.PI * m / (size + 1))));
        }
        return values;
    }

    /// The ring of bonds t₁ and t₂ in turn, with weights t e^g one way and t e^{−g} the other:
    /// `λ² = t₁² + t₂² + t₁t₂ (e^{2g+ik} + e^{−2g−ik})`, k = 4πm/N.
    public static List<Complex> alternating(int size, double first, double second, double bias) {
        List<Complex> values = new ArrayList<>(size);
        for (int m = 0; m < size / 2; m++) {
            double k = 4 * Math.PI * m / size;
            double both = 2 * first * second;
            Complex root = root(new Complex(first * first + second * second + both * Math.cosh(2 * bias) * Math.cos(k),
                    both * Math.sinh(2 * bias) * Math.sin(k)));
            values.add(root);
            values.add(Complex.ZERO.minus(root));
        }
        return values;
    }

    private static Complex root(Complex square) {
        double length = Math.sqrt(square.abs());
        double angle = Math.atan2(square.im(), square.re()) / 2;
        return new Complex(length * Math.cos(angle), length * Math.sin(angle));
    }
}
