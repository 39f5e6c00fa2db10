package resolvent.model;

import resolvent.matrix.Dense;

/// A system of two variables given by its two velocities, `x' = f(x, y)`, `y' = g(x, y)`.
///
/// The Jacobian is taken by central differences with a step of 2⁻¹⁷ `max(1, |x|)`: right to about 1e-10 of the velocity's
/// scale where the functions are smooth on the scale of the step.
///
/// ```java
/// Model pendulum = new PlaneSystem((x, y) -> y, (x, y) -> -Math.sin(x));
/// ```
///
/// @param horizontal f
/// @param vertical g
public record PlaneSystem(Velocity horizontal, Velocity vertical) implements Model {
    /// About the cube root of the spacing of doubles at 1, where truncation and rounding balance.
    private static final double STEP = 0x1p-17;

    /// The velocity of one variable as a function of both.
    @FunctionalInterface
    public interface Velocity {
        double at(double x, double y);
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        out[0] = horizontal.at(state[0], state[1]);
        out[1] = vertical.at(state[0], state[1]);
    }

    @Override
    public Dense jacobian(double[] state) {
        double x = state[0];
        double y = state[1];
        return Dense.of(
                new double[] {alongX(horizontal, x, y), alongY(horizontal, x, y)},
                new double[] {alongX(vertical, x, y), alongY(vertical, x, y)});
    }

    private static double alongX(Velocity velocity, double x, double y) {
        double above = x + step(x);
        double below = x - step(x);
        return (velocity.at(above, y) - velocity.at(below, y)) / (above - below);
    }

    private static double alongY(Velocity velocity, double x, double y) {
        double above = y + step(y);
        double below = y - step(y);
        return (velocity.at(x, above) - velocity.at(x, below)) / (above - below);
    }

    private static double step(double x) {
        return STEP * Math.max(1, Math.abs(x));
    }
}
