package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import resolvent.describe.Choices;
import resolvent.describe.Form;
import resolvent.model.InhibitoryPair;
import resolvent.numeric.Complex;

/// Reference values: s = √2, τ = 1, computed independently to ten digits.
class InhibitoryPairTest {
    private static final InhibitoryPair PAIR = new InhibitoryPair(Math.sqrt(2), 1);

    @Test
    void theOriginIsASaddle() {
        FixedPoint origin = FixedPoint.at(PAIR, new double[2]);

        assertThat(origin.eigenvalues().get(0).re()).isCloseTo(Math.sqrt(2) - 1, within(1e-14));
        assertThat(origin.eigenvalues().get(1).re()).isCloseTo(-Math.sqrt(2) - 1, within(1e-14));
        assertThat(origin.planeClass()).contains(PlaneClass.SADDLE);
        assertThat(origin.residual()).isZero();
    }

    @Test
    void thereAreThreeFixedPoints() {
        FixedPoints found = FixedPoints.find(PAIR, Box.cube(2, -1.5, 1.5), Box.cube(2, -1.5, 1.5).grid(8));

        assertThat(found.points()).hasSize(3);
        FixedPoint first = found.points().getFirst();
        assertThat(first.state().get(0)).isCloseTo(-0.8217182269, within(1e-10));
        assertThat(first.state().get(1)).isCloseTo(0.8217182269, within(1e-10));
        assertThat(first.eigenvalues().stream().map(Complex::re).toList()).satisfiesExactly(
                leading -> assertThat(leading).isCloseTo(-0.5406929134, within(1e-10)),
                other -> assertThat(other).isCloseTo(-1.4593070866, within(1e-10)));
        assertThat(first.inWords()).isEqualTo("stable node");
        assertThat(found.points().get(1).inWords()).isEqualTo("saddle");
        assertThat(found.points().get(2).isStable()).isTrue();
        assertThat(found.largestResidual()).isLessThan(1e-14);
    }

    @Test
    void weakInhibitionLeavesOneStateOfRest() {
        FixedPoints found = FixedPoints.find(new InhibitoryPair(0.9, 1), Box.cube(2, -1, 1),
                Box.cube(2, -1, 1).grid(6));

        assertThat(found.points()).hasSize(1);
        assertThat(found.points().getFirst().isStable()).isTrue();
    }

    @Test
    void timeConstantDividesTheEigenvalues() {
        FixedPoint origin = FixedPoint.at(new InhibitoryPair(Math.sqrt(2), 20), new double[2]);

        assertThat(origin.eigenvalues().get(0).re()).isCloseTo((Math.sqrt(2) - 1) / 20, within(1e-15));
    }

    @Test
    void defaultsAreTheReferenceValues() {
        assertThat(Form.of(InhibitoryPair.class).read(Map.of(), Choices.NONE)).isEqualTo(PAIR);
    }

    @Test
    void wrongParametersAreNamed() {
        assertThatThrownBy(() -> new InhibitoryPair(1, 0)).hasMessage("tau must be above 0, was 0.0");
        assertThatThrownBy(() -> new InhibitoryPair(-1, 1)).hasMessage("s must be at least 0, was -1.0");
    }
}
