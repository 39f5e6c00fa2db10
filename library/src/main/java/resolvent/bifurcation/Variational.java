package resolvent.bifurcation;

import java.util.Arrays;
import resolvent.matrix.Dense;
import resolvent.model.Model;

/// A model together with how small deviations move: the state x, then the matrix Φ column by column, with
/// `Φ' = (∂F/∂x) Φ`. Only to be followed; it has no Jacobian of its own.
record Variational(Model model) implements Model {
    @Override
    public int dimension() {
        int size = model.dimension();
        return size + size * size;
    }

    /// A state with Φ = 1.
    double[] start(double[] state) {
        int size = state.length;
        double[] start = Arrays.copyOf(state, dimension());
        for (int i = 0; i < size; i++) {
            start[size + i * size + i] = 1;
        }
        return start;
    }

    static double[] state(double[] joint, int size) {
        return Arrays.copyOf(joint, size);
    }

    static Dense deviations(double[] joint, int size) {
        return Dense.ofColumns(size, size, Arrays.copyOfRange(joint, size, size + size * size));
    }

    @Override
    public void velocity(double time, double[] joint, double[] out) {
        int size = model.dimension();
        double[] state = state(joint, size);
        double[] velocity = new double[size];
        model.velocity(time, state, velocity);
        System.arraycopy(velocity, 0, out, 0, size);
        move(model.jacobian(state).toColumns(), joint, out);
    }

    /// Plain loops: most models are far smaller than what a call into LAPACK's companion pays for.
    private static void move(double[] jacobian, double[] joint, double[] out) {
        int size = (int) Math.sqrt(jacobian.length);
        Arrays.fill(out, size, out.length, 0);
        for (int column = size; column < out.length; column += size) {
            for (int k = 0; k < size; k++) {
                double weight = joint[column + k];
                for (int i = 0; i < size; i++) {
                    out[column + i] += jacobian[k * size + i] * weight;
                }
            }
        }
    }

    @Override
    public Dense jacobian(double[] joint) {
        throw new UnsupportedOperationException("deviations of deviations are not followed");
    }
}
