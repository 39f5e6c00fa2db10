package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.model.Lorenz;
import resolvent.model.Model;
import resolvent.model.PlaneSystem;

class FixedPointTest {
    private static final PlaneSystem SPIRAL = new PlaneSystem((x, y) -> 0.1 * x - y, (x, y) -> x + 0.1 * y);

    /// The Lorenz system with a sign error in its Jacobian.
    private record Mistaken() implements Model {
        private static final Lorenz RIGHT = new Lorenz(10, 28, 8 / 3.0);

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            RIGHT.velocity(time, state, out);
        }

        @Override
        public Dense jacobian(double[] state) {
            double[] values = RIGHT.jacobian(state).toColumns();
            values[1] = -values[1];
            return Dense.ofColumns(3, 3, values);
        }
    }

    @Test
    void aStateOfRestIsNamedByItsClass() {
        FixedPoint point = FixedPoint.at(SPIRAL, new double[2]);
        assertThat(point.isAtRest()).isTrue();
        assertThat(point.inWords()).isEqualTo("unstable spiral");
    }

    @Test
    void aStateThatMovesIsNotCalledOne() {
        FixedPoint point = FixedPoint.at(SPIRAL, new double[] {3, 4});
        assertThat(point.isAtRest()).isFalse();
        assertThat(point.inWords()).isEqualTo("not at rest, the speed there is 5.02; by its Jacobian unstable spiral");
    }

    @Test
    void aWrongJacobianIsTold() {
        FixedPoint point = FixedPoint.at(new Mistaken(), new double[3]);
        assertThat(point.check().agrees()).isFalse();
        assertThat(point.inWords()).contains("; but the Jacobian differs from differences of the velocity by ");
        RestSearch search = RestSearch.from(new Mistaken(), new double[] {5, 9, 20});
        assertThat(search.inWords()).contains("; the Jacobian differs from differences of the velocity by ");
    }

    @Test
    void aSearchReachesRest() {
        RestSearch search = RestSearch.from(new Lorenz(10, 28, 8 / 3.0), new double[] {5, 9, 20});
        assertThat(search.inWords()).startsWith("a fixed point: after ").endsWith("at rest");
        assertThat(search.fixedPoint(new Lorenz(10, 28, 8 / 3.0)).orElseThrow().isAtRest()).isTrue();
    }
}
