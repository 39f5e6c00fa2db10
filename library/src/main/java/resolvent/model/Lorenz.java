package resolvent.model;

import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Lorenz's convecting fluid, the first system in which chaos was seen on a computer.
///
/// `x' = σ (y − x)`, `y' = x (ρ − z) − y`, `z' = x y − β z`. The divergence is −(σ + 1 + β) everywhere, so the Lyapunov
/// exponents sum to that; at the default values they are about .9056, 0 and −14.572.
///
/// @param prandtl Prandtl number σ
/// @param rayleigh Rayleigh number ρ in units of its critical value
/// @param aspect geometric factor β
@About(title = "Lorenz's system",
        doc = "Three modes of a fluid heated from below. Beyond ρ = 24.74 the two convecting states are unstable and the "
                + "system wanders between them: the butterfly.",
        formula = "x' = σ(y − x), y' = x(ρ − z) − y, z' = xy − βz",
        cite = "E. N. Lorenz, J. Atmos. Sci. 20, 130 (1963), doi:10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2")
public record Lorenz(
        @Param(value = "10", doc = "Prandtl number", symbol = "σ", above = 0) double prandtl,
        @Param(value = "28", doc = "Rayleigh number in units of its critical value", symbol = "ρ", min = 0)
        double rayleigh,
        @Param(value = "2.6666666666666665", doc = "geometric factor", symbol = "β", above = 0) double aspect)
        implements Written {

    public Lorenz {
        Form.check(Lorenz.class, prandtl, rayleigh, aspect);
    }

    @Override
    public int dimension() {
        return 3;
    }

    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        double x = state[0];
        double y = state[1];
        double z = state[2];
        out[0] = prandtl * (y - x);
        out[1] = x * (rayleigh - z) - y;
        out[2] = x * y - aspect * z;
    }

    @Override
    public Dense jacobian(double[] state) {
        return Dense.of(
                new double[] {-prandtl, prandtl, 0},
                new double[] {rayleigh - state[2], -1, -state[0]},
                new double[] {state[1], state[0], -aspect});
    }

    @Override
    public Equations equations() {
        return Equations.of("Lorenz's system")
                .parameter("sigma", prandtl).parameter("rho", rayleigh).parameter("beta", aspect)
                .variable("x", "sigma*(y-x)").variable("y", "x*(rho-z)-y").variable("z", "x*y-beta*z").build();
    }
}
