package resolvent.connectivity;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;
import resolvent.numeric.Complex;

/// Three neurons whose activity whirls around a growing axis.
///
/// `M = 1 + A` with `A = [[a, b, 0], [−b, a, 0], [0, 0, l]]`, so that at τ = 1 the network does `v' = A v`: its first
/// two neurons go round clockwise at angular speed b while their distance from the axis grows as e^{at}, and the third
/// goes as e^{lt}. The eigenvalues of A are a ± ib and l, those of M are larger by 1.
///
/// @param a rate at which the whirl widens
/// @param b its angular speed
/// @param l rate at which it rises
@About(title = "Tornado",
        doc = "A pair of complex eigenvalues and a real one, put together by hand: rotation that widens in a plane, "
                + "growth along an axis.",
        formula = "M = 1 + A, A = [[a, b, 0], [−b, a, 0], [0, 0, l]]; λ(A) = a ± ib, l")
public record Tornado(
        @Param(value = "0.035", doc = "rate at which the whirl widens", symbol = "a", unit = "1/τ") double a,
        @Param(value = "10.5", doc = "angular speed", symbol = "b", unit = "rad/τ", above = 0) double b,
        @Param(value = "0.08", doc = "rate at which it rises", symbol = "l", unit = "1/τ") double l)
        implements Ensemble {

    public Tornado {
        Form.check(Tornado.class, a, b, l);
    }

    @Override
    public int size() {
        return 3;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        List<Complex> values = List.of(new Complex(1 + a, b), new Complex(1 + a, -b), Complex.real(1 + l));
        return Connectivity.of(new ChosenModes(values, Dense.identity(3)).matrix());
    }
}
