package resolvent.theory;

import resolvent.numeric.Roots;

/// The bump of activity on a ring of infinitely many head direction cells, `τ u' = −u + W [u]₊ + I` with
/// `W = (J₀ + J₁ cos + ν J₁ sin)/N` of the difference of angles.
///
/// Exactly `u = A (cos(θ − ψ) − cos θ_c)` with ψ = ν t/τ: ν moves the bump and does not change its shape. The half width
/// solves `θ_c − ½ sin 2θ_c = 2π/J₁`, which needs J₁ > 2; the height is
/// `A = −I/(cos θ_c + J₀ (sin θ_c − θ_c cos θ_c)/π)`, positive only if uniform inhibition is strong enough.
///
/// D. Hansel, H. Sompolinsky, in C. Koch, I. Segev (eds.), Methods in Neuronal Modeling, MIT Press, chapter 13 (1998).
///
/// @param halfWidth θ_c, the angle from the middle of the bump to its edge, in radians
/// @param height A
/// @param amplitude `|Σ_i [u_i]₊ e^{iθ_i}|/N`, equal to A/J₁
public record TurningBump(double halfWidth, double height, double amplitude) {
    private static final double EXACT = 1e-14;

    /// The bump that a uniform input I holds up.
    ///
    /// @param uniform J₀
    /// @param tuned J₁, above 2
    /// @param input I, above 0
    /// @throws IllegalArgumentException if J₁ or I is too small, or J₀ so large that activity grows without bound
    public static TurningBump of(double uniform, double tuned, double input) {
        if (!(tuned > 2) || tuned == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("tuned must be above 2, was " + tuned);
        }
        if (!(input > 0) || input == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("input must be above 0 and finite, was " + input);
        }
        double edge = Roots.bracketed(angle -> angle - Math.sin(2 * angle) / 2 - 2 * Math.PI / tuned, 0, Math.PI, EXACT);
        double area = (Math.sin(edge) - edge * Math.cos(edge)) / Math.PI;
        double brake = -Math.cos(edge) - uniform * area;
        if (!(brake > 0)) {
            throw new IllegalArgumentException("uniform must be below %s to bound the bump of tuned = %s, was %s".formatted(
                    -Math.cos(edge) / area, tuned, uniform));
        }
        double height = input / brake;
        return new TurningBump(edge, height, height / tuned);
    }

    /// The rate `[u]₊` of a neuron whose direction is `angle` away from the middle of the bump.
    public double rate(double angle) {
        return height * Math.max(Math.cos(angle) - Math.cos(halfWidth), 0);
    }

    /// The share θ_c/π of neurons that are active.
    public double activeShare() {
        return halfWidth / Math.PI;
    }
}
