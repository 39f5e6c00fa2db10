package resolvent.theory;

/// The middle of the band of Anderson's chain with random hopping: towards E = 0 the density of states diverges and
/// the localization length with it, but only as a logarithm, so that every state is localized:
///
/// `γ(E) ≈ V / ln(E₀/E)`, `N(E) − ½ ≈ V / (2 ln²(E₀/E))`, V = Var ln t.
///
/// E₀ is of the order of the hopping; it is not universal and follows from one known γ. Corrections are of relative order
/// 1/ln²(E₀/E).
///
/// F. J. Dyson, Phys. Rev. 92, 1331 (1953), doi:10.1103/PhysRev.92.1331;
/// T. P. Eggarter & R. Riedinger, Phys. Rev. B 18, 569 (1978), doi:10.1103/PhysRevB.18.569.
///
/// @param variance V, the variance of ln t, above 0
/// @param scale E₀, above 0
public record DysonLaw(double variance, double scale) {
    public DysonLaw {
        requirePositive("variance", variance);
        requirePositive("scale", scale);
    }

    /// The law through one known inverse localization length γ at
    /// the energy E.
    public static DysonLaw through(double variance, double energy, double gamma) {
        requirePositive("energy", energy);
        requirePositive("gamma", gamma);
        return new DysonLaw(variance, energy * Math.exp(variance / gamma));
    }

    /// Var ln t for t uniform in \[mean − spread, mean + spread\], spread below the mean:
    /// `1 − a b ln²(b/a)/(b − a)²` with a and b the two ends. Good to 1e-15/(spread/mean)² relative.
    public static double varianceOfUniform(double mean, double spread) {
        if (!(spread > 0 && spread < mean)) {
            throw new IllegalArgumentException("spread must lie between 0 and the mean %s, both excluded, was %s".formatted(
                    mean, spread));
        }
        double low = mean - spread;
        double high = mean + spread;
        double ratio = Math.log(high / low) / (high - low);
        return 1 - low * high * ratio * ratio;
    }

    /// The inverse localization length γ at an energy between 0 and E₀, both excluded.
    public double inverseLocalization(double energy) {
        return variance / logarithm(energy);
    }

    /// N(E) − ½, the share of states between 0 and E.
    public double shareAbove(double energy) {
        double logarithm = logarithm(energy);
        return variance / (2 * logarithm * logarithm);
    }

    private double logarithm(double energy) {
        if (!(energy > 0 && energy < scale)) {
            throw new IllegalArgumentException("energy must lie between 0 and %s, both excluded, was %s".formatted(
                    scale, energy));
        }
        return Math.log(scale / energy);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%s must be above 0 and finite, was %s".formatted(name, value));
        }
    }
}
