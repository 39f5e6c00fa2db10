package resolvent.theory;

import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;

/// The eigenvalues of a ring or a chain without disorder, all weights e^g one way and e^{−g} the other.
///
/// N. Hatano & D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570.
public final class CleanBands {
    private CleanBands() {}

    /// The ring: `λ_k = e^{g+ik} + e^{−g−ik}`, k = 2πm/N, on an ellipse with semi-axes 2 cosh g and 2 |sinh g|.
    public static List<Complex> ring(int size, double bias) {
        List<Complex> values = new ArrayList<>(size);
        for (int m = 0; m < size; m++) {
            double k = 2 * Math.PI * m / size;
            values.add(new Complex(2 * Math.cosh(bias) * Math.cos(k), 2 * Math.sinh(bias) * Math.sin(k)));
        }
        return values;
    }

    /// The open chain: `λ_k = 2 cos k`, k = πm/(N + 1), whatever the bias.
    public static List<Complex> chain(int size) {
        List<Complex> values = new ArrayList<>(size);
        for (int m = 1; m <= size; m++) {
            values.add(Complex.real(2 * Math.cos(Math.PI * m / (size + 1))));
        }
        return values;
    }
}
