package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Neurons around a circle that hold a bump of activity, with connections shifted to one side so that the bump turns.
///
/// `W_ij = (J₀ + J₁ cos(θ_i − θ_j) + ν J₁ sin(θ_i − θ_j))/N` with `θ_i = 2π i/N`. The part that is even in the angle
/// holds a bump, the odd part pushes it: under `τ u' = −u + W [u]₊ + I` it turns with the speed ν/τ, whatever its shape.
///
/// @param size number of neurons N
/// @param uniform J₀, feedback that does not depend on the angle; inhibition where it is below 0
/// @param tuned J₁, feedback by the cosine of the angle
/// @param turn ν, the odd part in units of the even one
@About(title = "Ring of head direction cells",
        doc = "Neurons excite those that prefer a similar direction and inhibit all others. An odd part of the "
                + "connections, which a turning animal would switch on, moves the bump of activity around.",
        formula = "W_ij = (J₀ + J₁ cos(θ_i − θ_j) + ν J₁ sin(θ_i − θ_j))/N, θ_i = 2π i/N",
        cite = {"K. Zhang, J. Neurosci. 16, 2112 (1996), doi:10.1523/JNEUROSCI.16-06-02112.1996",
                "R. Ben-Yishai, R. L. Bar-Or, H. Sompolinsky, Proc. Natl. Acad. Sci. USA 92, 3844 (1995), "
                + "doi:10.1073/pnas.92.9.3844"})
public record HeadDirectionRing(
        @Param(value = "100", doc = "number of neurons", symbol = "N", min = 3) int size,
        @Param(value = "-2", doc = "feedback that does not depend on the angle", symbol = "J₀") double uniform,
        @Param(value = "6", doc = "feedback by the cosine of the angle", symbol = "J₁") double tuned,
        @Param(value = "0.5", doc = "odd part of the connections in units of the even one", symbol = "ν") double turn)
        implements Ensemble {

    public HeadDirectionRing {
        Form.check(HeadDirectionRing.class, size, uniform, tuned, turn);
    }

    /// The direction θ_i that neuron i prefers, in radians.
    public double angle(int i) {
        return 2 * Math.PI * i / size;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] weights = new double[Dense.length(size, size)];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                double angle = angle(Math.floorMod(i - j, size));
                weights[j * size + i] = (uniform + tuned * StrictMath.cos(angle)
                        + turn * tuned * StrictMath.sin(angle)) / size;
            }
        }
        return Connectivity.of(Dense.ofColumns(size, size, weights));
    }
}
