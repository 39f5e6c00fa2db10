package resolvent.dynamics;

import resolvent.model.PredatorPrey;
import resolvent.numeric.Roots;

/// The closed orbit of rabbits and foxes through a start, from what is conserved and without following it in time.
///
/// In u = ln(y₁ b/c) and w = ln(y₂ b/a) the invariant, less its smallest value, is `E = c h(u) + a h(w)` with
/// `h(x) = eˣ − 1 − x`. An angle φ is put on the orbit by `c h(u) = E sin² φ`, `a h(w) = E cos² φ`, each with the sign
/// of its variable, and is gone through at the rate `φ' = −2 p(u) q(w)`, where `p = d√(c h)/du` and `q = d√(a h)/dw`
/// are positive. So `T = ∫₀^{2π} dφ / (2 p q)`: a smooth periodic integrand, for which the rule of equal weights
/// converges faster than any power of the number of its points. Periods are good to about 12 digits up to an E
/// of a thousand times the smaller of a and c.
///
/// L. N. Trefethen, J. A. C. Weideman, SIAM Rev. 56, 385 (2014), doi:10.1137/130932132 (the rule of equal weights).
public final class PredatorPreyOrbit {
    private static final int POINTS = 2048;
    /// From here h(x) is taken from its series, whose next term is below rounding.
    private static final double SMALL = 1e-2;
    /// Below this h(x) is x²/2 to rounding.
    private static final double LINEAR = 1e-40;

    private final PredatorPrey model;
    private final double energy;

    private PredatorPreyOrbit(PredatorPrey model, double energy) {
        this.model = model;
        this.energy = energy;
    }

    /// The orbit through a state with some of both.
    ///
    /// @throws IllegalArgumentException unless both numbers are above 0 and finite
    public static PredatorPreyOrbit through(PredatorPrey model, double rabbits, double foxes) {
        requirePositive("rabbits", rabbits);
        requirePositive("foxes", foxes);
        return new PredatorPreyOrbit(model, model.deaths() * excess(Math.log(rabbits / model.rabbitsAtRest()))
                + model.births() * excess(Math.log(foxes / model.foxesAtRest())));
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%s must be above 0 and finite, was %s".formatted(name, value));
        }
    }

    /// By how much the invariant exceeds its value at rest, E; 0 for the state of rest.
    public double energy() {
        return energy;
    }

    /// The time T of one turn; that of small orbits for the state of rest.
    public double period() {
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            double angle = 2 * Math.PI * (k + 0.5) / POINTS;
            double p = slope(displacement(model.deaths(), Math.sin(angle)), model.deaths());
            double q = slope(displacement(model.births(), Math.cos(angle)), model.births());
            sum += 1 / (2 * p * q);
        }
        return sum * 2 * Math.PI / POINTS;
    }

    /// The number of rabbits at an angle φ: most at π/2, fewest at −π/2.
    public double rabbits(double angle) {
        return model.rabbitsAtRest() * Math.exp(displacement(model.deaths(), Math.sin(angle)));
    }

    /// The number of foxes at an angle φ: most at 0, fewest at π.
    public double foxes(double angle) {
        return model.foxesAtRest() * Math.exp(displacement(model.births(), Math.cos(angle)));
    }

    public double mostRabbits() {
        return rabbits(Math.PI / 2);
    }

    public double fewestRabbits() {
        return rabbits(-Math.PI / 2);
    }

    public double mostFoxes() {
        return foxes(0);
    }

    public double fewestFoxes() {
        return foxes(Math.PI);
    }

    /// The x with the sign of `share` for which `rate · h(x) = E share²`. As h(x) ≥ x²/2 for x ≥ 0 and h(−x) ≥ x − 1,
    /// both ends of the bracket are known.
    private double displacement(double rate, double share) {
        double target = energy * share * share / rate;
        if (target < LINEAR) {
            return Math.signum(share) * Math.sqrt(2 * target);
        }
        // a little further than needed, so that rounding leaves the root inside
        double far = 1.001 * (Math.sqrt(2 * target) + (share > 0 ? 0 : target + 1));
        double low = share > 0 ? 0 : -far;
        double high = share > 0 ? far : 0;
        return Roots.bracketed(x -> excess(x) - target, low, high, 1e-16 * far);
    }

    /// d√(rate h)/dx = rate (eˣ − 1) / (2 √(rate h)) with the sign that makes it positive; √(rate/2) at 0.
    private static double slope(double x, double rate) {
        return x == 0 ? Math.sqrt(rate / 2) : Math.sqrt(rate) * Math.abs(Math.expm1(x)) / (2 * Math.sqrt(excess(x)));
    }

    /// h(x) = eˣ − 1 − x without cancellation.
    private static double excess(double x) {
        if (Math.abs(x) > SMALL) {
            return Math.expm1(x) - x;
        }
        double square = x * x;
        return square * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720 + x / 5040)))));
    }
}
