package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Neurons that prefer angles around the circle and excite those of like angle, inhibit those of opposite one.
///
/// `M_ij = (2λ/N) cos(θ_i − θ_j)` with `θ_i = 2π i/N`, i = 0 … N − 1: the grid goes round the whole circle and has its
/// seam once, not as 0 and again as 2π, which would split the pair of eigenvalues. M has the eigenvalue λ twice, for the
/// cosine and the sine of θ, and N − 2 eigenvalues 0. At λ = 1 every bump `a cos(θ − φ)` is a state of rest: a plane of
/// them, since the amplitude a of a linear network is as free as the angle φ.
///
/// @param size number of neurons N
/// @param strength λ, the eigenvalue of bumps
@About(title = "Ring attractor, linear",
        doc = "Feedback by the cosine of the difference of preferred angles amplifies or holds a bump of activity at any "
                + "angle, and forgets all that is not a cosine.",
        formula = "M_ij = (2λ/N) cos(θ_i − θ_j), θ_i = 2π i/N; eigenvalues λ, λ, 0, …, 0",
        cite = {"R. Ben-Yishai, R. L. Bar-Or, H. Sompolinsky, Proc. Natl. Acad. Sci. USA 92, 3844 (1995), "
                + "doi:10.1073/pnas.92.9.3844",
                "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7.4 (2001)"})
public record RingAttractor(
        @Param(value = "50", doc = "number of neurons", symbol = "N", min = 3) int size,
        @Param(value = "1", doc = "eigenvalue of bumps; 1: every bump is held", symbol = "λ") double strength)
        implements Ensemble {

    public RingAttractor {
        Form.check(RingAttractor.class, size, strength);
    }

    /// The angle θ_i that neuron i prefers, in radians.
    public double angle(int i) {
        return 2 * Math.PI * i / size;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] weights = new double[Dense.length(size, size)];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                // of the difference of indices, so that M is symmetric to the last bit
                weights[j * size + i] = 2 * strength / size * StrictMath.cos(angle(Math.abs(i - j)));
            }
        }
        return Connectivity.of(Dense.ofColumns(size, size, weights));
    }
}
