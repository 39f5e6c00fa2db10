package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.model.Model;
import resolvent.model.PredatorPrey;
import resolvent.numeric.Streams;

class FixedPointsTest {
    /// `x' = 1 + x²` rests nowhere; Newton's method wanders.
    private record NeverAtRest() implements Model {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            out[0] = 1 + state[0] * state[0];
        }

        @Override
        public Dense jacobian(double[] state) {
            return Dense.of(new double[] {2 * state[0]});
        }
    }

    /// `x' = x³`, whose Jacobian is singular at its fixed point.
    private record Cubic() implements Model {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            out[0] = state[0] * state[0] * state[0];
        }

        @Override
        public Dense jacobian(double[] state) {
            return Dense.of(new double[] {3 * state[0] * state[0]});
        }
    }

    /// `x' = x (x − 1) (x − 5)` in each of three directions.
    private record Lattice() implements Model {
        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            for (int i = 0; i < 3; i++) {
                out[i] = state[i] * (state[i] - 1) * (state[i] - 5);
            }
        }

        @Override
        public Dense jacobian(double[] state) {
            double[][] rows = new double[3][3];
            for (int i = 0; i < 3; i++) {
                double x = state[i];
                rows[i][i] = 3 * x * x - 12 * x + 5;
            }
            return Dense.of(rows);
        }
    }

    @Test
    void startsThatDoNotConvergeAreCounted() {
        Box region = Box.cube(1, -2, 2);

        FixedPoints found = FixedPoints.find(new NeverAtRest(), region, region.grid(10));

        assertThat(found.points()).isEmpty();
        assertThat(found.unconverged()).isEqualTo(10);
        assertThat(found.inWords()).isEqualTo("0 fixed points from 10 starts: 0 converged, 10 did not, "
                + "0 left the region");
    }

    @Test
    void aSingularJacobianEndsOneStartOnly() {
        FixedPoints found = FixedPoints.find(new NeverAtRest(), Box.cube(1, -1, 1), List.of(new double[] {0}));

        assertThat(found.unconverged()).isEqualTo(1);
    }

    @Test
    void aDegeneratePointIsFoundOnce() {
        Box region = Box.cube(1, -2, 2);

        FixedPoints found = FixedPoints.find(new Cubic(), region, region.grid(10));

        assertThat(found.converged()).isEqualTo(10);
        assertThat(found.points()).hasSize(1);
        assertThat(found.points().getFirst().state().getFirst()).isCloseTo(0, within(1e-9));
    }

    @Test
    void pointsOutsideTheRegionAreCountedButNotShown() {
        Box region = Box.cube(3, -0.5, 2);

        FixedPoints found = FixedPoints.find(new Lattice(), region, Box.cube(3, -1, 6).grid(6));

        assertThat(found.points()).hasSize(8);
        assertThat(found.escaped()).isPositive();
        assertThat(found.starts()).isEqualTo(216);
        assertThat(found.points()).allSatisfy(point -> assertThat(region.contains(point.toArray())).isTrue());
    }

    @Test
    void manifoldsAreCountedByTheSignsOfTheEigenvalues() {
        FixedPoint point = FixedPoint.at(new Lattice(), new double[] {0, 1, 5});

        assertThat(point.unstableDimensions()).isEqualTo(2);
        assertThat(point.stableDimensions()).isEqualTo(1);
        assertThat(point.inWords()).isEqualTo("saddle, 2 of 3 directions unstable");
        assertThat(point.planeClass()).isEmpty();
        assertThat(FixedPoint.at(new Lattice(), new double[3]).inWords()).isEqualTo("unstable in every direction");
        assertThat(FixedPoint.at(new Cubic(), new double[1]).centreDimensions()).isEqualTo(1);
        assertThat(FixedPoint.at(new Cubic(), new double[1]).inWords()).startsWith("not decided by the linear");
    }

    @Test
    void theOrderDoesNotDependOnTheStarts() {
        Box region = Box.cube(3, -0.5, 6);

        List<List<Double>> byGrid = rounded(FixedPoints.find(new Lattice(), region, region.grid(7)));
        List<List<Double>> byChance = rounded(FixedPoints.find(new Lattice(), region,
                region.random(3000, Streams.generator(7, 0))));

        assertThat(byGrid).hasSize(27).isEqualTo(byChance);
    }

    private static List<List<Double>> rounded(FixedPoints found) {
        return found.points().stream()
                .map(point -> point.state().stream().map(x -> (double) Math.round(x * 1e8) / 1e8 + 0.0).toList())
                .toList();
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> FixedPoints.find(new Cubic(), Box.cube(1, 0, 1), List.of()))
                .hasMessage("starts must be at least 1, was 0");
        assertThatThrownBy(() -> FixedPoints.find(new Cubic(), Box.cube(2, 0, 1), List.of(new double[1])))
                .hasMessage("region must have 1 variables, had 2");
        assertThatThrownBy(() -> Box.plane(0, 1, 2, 2)).hasMessageContaining("upper[1] must be a finite number");
    }

    /// Rabbits and foxes rest at (0, 0) and, far smaller than the region, at (c/b, a/b); a grid alone misses the corner.
    @Test
    void wherePlaneNullclinesMeetASearchStarts() {
        var model = new PredatorPrey(1, 0.5, 0.75);
        FixedPoints found = FixedPoints.find(model, Box.plane(-20, 500, -20, 500));

        assertThat(found.points()).hasSize(2);
        assertThat(found.points().get(0).toArray()).containsExactly(new double[] {0, 0}, within(1e-9));
        assertThat(found.points().get(1).toArray()).containsExactly(new double[] {1.5, 2}, within(1e-9));
        assertThat(FixedPoints.find(new Lattice(), Box.cube(3, -1, 6)).points()).hasSize(27);
    }
}
