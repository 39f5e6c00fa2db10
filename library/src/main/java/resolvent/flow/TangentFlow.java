package resolvent.flow;

import java.util.Arrays;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.model.Model;

/// A model together with small displacements from its state, which move by its Jacobian: `x' = F(t, x)`,
/// `V' = F'(t, x) V`. The state comes first, then the displacements, one after the other. Only to be followed; it has no
/// Jacobian of its own.
///
/// @param model the model
/// @param displacements how many displacements, at least 0
public record TangentFlow(Model model, int displacements) implements Model {
    /// All displacements at once, as many as there are variables: V is the derivative of the state by its start.
    public static TangentFlow whole(Model model) {
        return new TangentFlow(model, model.dimension());
    }

    /// A state with unit displacements along the variables, V = 1.
    public double[] start(double[] state) {
        double[] start = Arrays.copyOf(state, dimension());
        for (int i = 0; i < displacements; i++) {
            start[state.length * (1 + i) + i] = 1;
        }
        return start;
    }

    /// The state alone.
    public double[] state(double[] joint) {
        return Arrays.copyOf(joint, model.dimension());
    }

    /// V, with a displacement in every column.
    public Dense matrix(double[] joint) {
        return Dense.ofColumns(model.dimension(), displacements,
                Arrays.copyOfRange(joint, model.dimension(), joint.length));
    }

    @Override
    public int dimension() {
        return Math.multiplyExact(model.dimension(), 1 + displacements);
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        int size = model.dimension();
        double[] x = state(state);
        double[] velocity = new double[size];
        model.velocity(time, x, velocity);
        System.arraycopy(velocity, 0, out, 0, size);
        double[] vectors = Arrays.copyOfRange(state, size, state.length);
        double[] moved = new double[vectors.length];
        model.displacements(time, x, vectors, moved);
        System.arraycopy(moved, 0, out, size, moved.length);
    }

    @Override
    public List<Double> jumps() {
        return model.jumps();
    }

    @Override
    public double longestStep(double duration) {
        return model.longestStep(duration);
    }

    @Override
    public double finestTolerance() {
        return model.finestTolerance();
    }

    @Override
    public Dense jacobian(double[] state) {
        throw new UnsupportedOperationException("the displacements of displacements are not known");
    }
}
