package resolvent.flow;

import java.util.Arrays;
import resolvent.matrix.Dense;
import resolvent.model.Model;

/// A model together with small displacements from its state, which move by its Jacobian: `x' = F(t, x)`,
/// `V' = F'(t, x) V`. The state comes first, then the displacements, one after the other.
record TangentFlow(Model model, int displacements) implements Model {
    @Override
    public int dimension() {
        return Math.multiplyExact(model.dimension(), 1 + displacements);
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        int size = model.dimension();
        double[] x = Arrays.copyOf(state, size);
        double[] velocity = new double[size];
        model.velocity(time, x, velocity);
        System.arraycopy(velocity, 0, out, 0, size);
        double[] vectors = Arrays.copyOfRange(state, size, state.length);
        double[] moved = new double[vectors.length];
        model.displacements(time, x, vectors, moved);
        System.arraycopy(moved, 0, out, size, moved.length);
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
