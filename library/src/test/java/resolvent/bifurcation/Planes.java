package resolvent.bifurcation;

import java.util.function.DoubleFunction;
import resolvent.matrix.Dense;
import resolvent.model.Model;

/// Models written down in one line each.
final class Planes {
    private Planes() {}

    @FunctionalInterface
    interface Velocity {
        double[] at(double[] x);
    }

    @FunctionalInterface
    interface Slopes {
        double[][] at(double[] x);
    }

    private record Written(int dimension, Velocity velocity, Slopes slopes) implements Model {
        @Override
        public void velocity(double time, double[] state, double[] out) {
            System.arraycopy(velocity.at(state), 0, out, 0, dimension);
        }

        @Override
        public Dense jacobian(double[] state) {
            return Dense.of(slopes.at(state));
        }
    }

    static Model model(int dimension, Velocity velocity, Slopes slopes) {
        return new Written(dimension, velocity, slopes);
    }

    static Family family(DoubleFunction<? extends Model> members) {
        return new Family("μ", "", members);
    }
}
