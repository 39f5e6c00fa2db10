package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.model.CompetingSpecies;
import resolvent.model.Model;
import resolvent.numeric.Complex;

/// Reference: eigenvalues of the Jacobian at each fixed point, by hand (Strogatz, section 6.4).
class CompetingSpeciesTest {
    private static final CompetingSpecies COUPLED = new CompetingSpecies(3, 2, 2, 1);

    @Test
    void coupledSpeciesExcludeEachOther() {
        expect(COUPLED, 0, 0, 3, 2, PlaneClass.UNSTABLE_NODE);
        expect(COUPLED, 3, 0, -1, -3, PlaneClass.STABLE_NODE);
        expect(COUPLED, 0, 2, -1, -2, PlaneClass.STABLE_NODE);
        expect(COUPLED, 1, 1, Math.sqrt(2) - 1, -Math.sqrt(2) - 1, PlaneClass.SADDLE);
    }

    @Test
    void decoupledSpeciesReachTheirOwnCapacity() {
        CompetingSpecies decoupled = COUPLED.decoupled();

        expect(decoupled, 0, 0, 3, 2, PlaneClass.UNSTABLE_NODE);
        expect(decoupled, 3, 0, 2, -3, PlaneClass.SADDLE);
        expect(decoupled, 0, 2, 3, -2, PlaneClass.SADDLE);
        expect(decoupled, 3, 2, -2, -3, PlaneClass.STABLE_NODE);
    }

    @Test
    void aSearchFindsAllFour() {
        Box region = Box.plane(-0.5, 3.5, -0.5, 2.5);

        List<List<Double>> states = FixedPoints.find(COUPLED, region, region.grid(8)).points().stream()
                .map(point -> point.state().stream().map(x -> (double) Math.round(x * 1e10) / 1e10).toList())
                .toList();

        assertThat(states).containsExactly(List.of(0.0, 0.0), List.of(0.0, 2.0), List.of(1.0, 1.0),
                List.of(3.0, 0.0));
    }

    private static void expect(Model model, double x, double y, double leading, double other, PlaneClass kind) {
        FixedPoint point = FixedPoint.at(model, new double[] {x, y});

        assertThat(point.residual()).isZero();
        List<Complex> values = point.eigenvalues();
        assertThat(values.get(0).re()).isCloseTo(leading, within(1e-14));
        assertThat(values.get(1).re()).isCloseTo(other, within(1e-14));
        assertThat(point.planeClass()).contains(kind);
    }
}
