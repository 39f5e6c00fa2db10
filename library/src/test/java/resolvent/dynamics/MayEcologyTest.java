package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.model.MayEcology;
import resolvent.numeric.Complex;
import resolvent.spectrum.Spectrum;

/// Reference: a community of three species, computed independently to eight digits.
class MayEcologyTest {
    private static final Dense B = Dense.of(new double[] {0, 0.3, -0.2}, new double[] {0.1, 0, 0.4},
            new double[] {-0.3, 0.2, 0});
    private static final MayEcology COMMUNITY = new MayEcology(Connectivity.of(B));

    @Test
    void allSpeciesRestWhereOnePlusInteractionsSays() {
        double[] state = COMMUNITY.coexistence().orElseThrow();

        assertThat(state).containsExactly(new double[] {1.13924051, 0.37974684, 1.26582278}, within(5e-9));
        assertThat(FixedPoint.at(COMMUNITY, state).residual()).isLessThan(1e-15);
    }

    @Test
    void exactEigenvaluesAreReal() {
        FixedPoint point = FixedPoint.at(COMMUNITY, COMMUNITY.coexistence().orElseThrow());

        assertThat(point.eigenvalues().stream().mapToDouble(Complex::re).toArray())
                .containsExactly(new double[] {-0.28927670, -1, -1.49553342}, within(5e-9));
        assertThat(point.isStable()).isTrue();
        assertThat(point.inWords()).isEqualTo("stable");
    }

    @Test
    void mayExpectsASpiralInstead() {
        Spectrum may = Spectrum.of(COMMUNITY.mayJacobian());

        assertThat(may.get(0).re()).isCloseTo(-0.5, within(1e-14));
        assertThat(may.get(1).re()).isCloseTo(-1.25, within(1e-14));
        assertThat(may.get(1).im()).isCloseTo(0.13228757, within(5e-9));
    }

    @Test
    void minusOneIsAlwaysAnEigenvalueWithTheFixedPointAsVector() {
        double[] state = COMMUNITY.coexistence().orElseThrow();

        double[] image = COMMUNITY.jacobian(state).times(state);

        for (int i = 0; i < state.length; i++) {
            assertThat(image[i]).isCloseTo(-state[i], within(1e-15));
        }
    }

    @Test
    void theDiagonalOfTheInteractionsPlaysNoPart() {
        Matrix withDiagonal = B.scaledAndShifted(1, 0.7);
        var other = new MayEcology(Connectivity.of(withDiagonal));
        double[] state = {0.3, 1.2, 0.7};

        assertThat(other.jacobian(state).toColumns()).containsExactly(
                COMMUNITY.jacobian(state).toColumns(), within(1e-15));
        assertThat(other.coexistence().orElseThrow()).containsExactly(COMMUNITY.coexistence().orElseThrow());
    }

    @Test
    void aCommunityWithoutCommonRestHasNone() {
        var rivals = new MayEcology(Connectivity.of(Dense.of(new double[] {0, 1}, new double[] {1, 0})));

        assertThat(rivals.coexistence()).isEmpty();
    }
}
