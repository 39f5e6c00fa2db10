package resolvent.dynamics;

import java.util.Arrays;
import java.util.List;
import resolvent.matrix.Vectors;
import resolvent.model.Model;

/// The velocity of a model of two variables on a grid of points, for drawing arrows.
public final class VectorField {
    private final List<double[]> states;
    private final List<double[]> velocities;

    private VectorField(List<double[]> states, List<double[]> velocities) {
        this.states = states;
        this.velocities = velocities;
    }

    /// Samples the velocity at time 0 in the centres of `perAxis` × `perAxis` cells of a region.
    ///
    /// @throws IllegalArgumentException if model or region has not two variables
    public static VectorField of(Model model, Box region, int perAxis) {
        requirePlane(model, region);
        List<double[]> states = region.grid(perAxis);
        return new VectorField(states, states.stream().map(state -> velocity(model, state)).toList());
    }

    static void requirePlane(Model model, Box region) {
        if (model.dimension() != 2 || region.dimension() != 2) {
            throw new IllegalArgumentException(
                    "model and region must have 2 variables, had %d and %d".formatted(
                            model.dimension(), region.dimension()));
        }
    }

    private static double[] velocity(Model model, double[] state) {
        double[] velocity = new double[2];
        model.velocity(0, state, velocity);
        return velocity;
    }

    /// The number of samples.
    public int size() {
        return states.size();
    }

    /// The first variable of sample k.
    public double x(int k) {
        return states.get(k)[0];
    }

    /// The second variable of sample k.
    public double y(int k) {
        return states.get(k)[1];
    }

    /// The velocity of the first variable at sample k.
    public double dx(int k) {
        return velocities.get(k)[0];
    }

    /// The velocity of the second variable at sample k.
    public double dy(int k) {
        return velocities.get(k)[1];
    }

    /// The largest speed among the samples.
    public double largestSpeed() {
        return velocities.stream().mapToDouble(Vectors::norm).max().orElse(0);
    }

    @Override
    public String toString() {
        return "VectorField of %d samples, first at %s".formatted(size(), Arrays.toString(states.getFirst()));
    }
}
