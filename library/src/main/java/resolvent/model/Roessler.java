package resolvent.model;

import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Rössler's system, the simplest flow that folds a band over itself.
///
/// `x' = −y − z`, `y' = x + a y`, `z' = b + z (x − c)`. At a = b = 0.2 its cycle doubles its period at c = 2.832, 3.837,
/// 4.124, 4.187, …, and beyond c = 4.2 there is chaos.
///
/// @param feedback a, by which y drives itself
/// @param source b, the constant source of z
/// @param threshold c, the x beyond which z grows
@About(title = "Rössler's system",
        doc = "A spiral that is lifted and folded back. As c grows its cycle doubles its period again and again, and "
                + "becomes chaotic.",
        formula = "x' = −y − z, y' = x + ay, z' = b + z(x − c)",
        cite = "O. E. Rössler, Phys. Lett. A 57, 397 (1976), doi:10.1016/0375-9601(76)90101-8")
public record Roessler(
        @Param(value = "0.2", doc = "feedback of y on itself", symbol = "a", above = 0) double feedback,
        @Param(value = "0.2", doc = "source of z", symbol = "b", above = 0) double source,
        @Param(value = "5.7", doc = "value of x beyond which z grows", symbol = "c", above = 0) double threshold)
        implements Written {

    public Roessler {
        Form.check(Roessler.class, feedback, source, threshold);
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
        out[0] = -y - z;
        out[1] = x + feedback * y;
        out[2] = source + z * (x - threshold);
    }

    @Override
    public Dense jacobian(double[] state) {
        return Dense.of(new double[] {0, -1, -1}, new double[] {1, feedback, 0},
                new double[] {state[2], 0, state[0] - threshold});
    }

    @Override
    public Equations equations() {
        return Equations.of("Roessler's system")
                .parameter("a", feedback).parameter("b", source).parameter("c", threshold)
                .variable("x", "-y-z").variable("y", "x+a*y").variable("z", "b+z*(x-c)").build();
    }
}
