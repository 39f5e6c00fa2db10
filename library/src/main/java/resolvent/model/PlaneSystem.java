package resolvent.model;

/// A system of two variables given by its two velocities, `x' = f(x, y)`, `y' = g(x, y)`.
///
/// The Jacobian is taken by central differences, with the accuracy that [Model#jacobian] states.
///
/// ```java
/// Model pendulum = new PlaneSystem((x, y) -> y, (x, y) -> -Math.sin(x));
/// ```
///
/// @param horizontal f
/// @param vertical g
public record PlaneSystem(Velocity horizontal, Velocity vertical) implements Model {
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
}
