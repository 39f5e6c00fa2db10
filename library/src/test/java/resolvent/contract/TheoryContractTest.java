package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.Ensemble;
import resolvent.describe.About;
import resolvent.numeric.Complex;
import resolvent.theory.SpectralLaw;

/// What every theory must do.
class TheoryContractTest {
    private static final int CELLS = 700;

    static List<Examples.Prediction<?>> predictions() {
        return Examples.predictions();
    }

    static List<Examples.Prediction<?>> spectralPredictions() {
        return Examples.spectralPredictions();
    }

    private static double reach(SpectralLaw law) {
        return law.boundary(64).stream().mapToDouble(Complex::abs).max().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("predictions")
    <E extends Ensemble> void appliesToItsExampleAndExplainsItself(Examples.Prediction<E> prediction) {
        assertThat(prediction.theory().outsideValidity(prediction.ensemble())).isEmpty();
        assertThat(prediction.theory().ensemble()).isEqualTo(prediction.ensemble().getClass());
        assertThat(prediction.theory().getClass().getAnnotation(About.class).cite()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("spectralPredictions")
    void densityIsNotNegativeAndAddsUpToTheShares(Examples.Prediction<?> prediction) {
        SpectralLaw law = prediction.law();
        double reach = reach(law);
        double width = 2.2 * law.boundary(64).stream().mapToDouble(Complex::re).max().orElseThrow() / CELLS;
        double height = 2.2 * law.boundary(64).stream().mapToDouble(Complex::im).max().orElseThrow() / CELLS;
        double[] within = new double[3];
        double[] radii = {0.4 * reach, 0.75 * reach, 2 * reach};
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                var z = new Complex((i + 0.5 - CELLS / 2.0) * width, (j + 0.5 - CELLS / 2.0) * height);
                double density = law.density(z);
                assertThat(density >= 0).as("density at %s", z).isTrue();
                for (int k = 0; k < radii.length; k++) {
                    within[k] += z.abs() <= radii[k] ? density * width * height : 0;
                }
            }
        }
        assertThat(within[2]).isCloseTo(1, within(1e-3));
        assertThat(within[0]).isCloseTo(law.shareWithin(radii[0]), within(1e-3));
        assertThat(within[1]).isCloseTo(law.shareWithin(radii[1]), within(1e-3));
    }

    @ParameterizedTest
    @MethodSource("spectralPredictions")
    void shareRisesFromZeroToOne(Examples.Prediction<?> prediction) {
        SpectralLaw law = prediction.law();
        double reach = reach(law);
        double last = law.shareWithin(0);
        assertThat(last).isCloseTo(0, within(1e-12));
        for (int k = 1; k <= 1000; k++) {
            double share = law.shareWithin(k * reach / 1000);
            assertThat(share).as("F at %d/1000 of the edge", k).isGreaterThanOrEqualTo(last - 1e-14).isLessThanOrEqualTo(1);
            last = share;
        }
        assertThat(law.shareWithin(1.0001 * reach)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("spectralPredictions")
    void theEdgeSeparatesInsideFromOutside(Examples.Prediction<?> prediction) {
        SpectralLaw law = prediction.law();
        for (Complex corner : law.boundary(36)) {
            assertThat(law.density(corner.times(0.999))).isPositive();
            assertThat(law.density(corner.times(1.001))).isZero();
            assertThat(law.shareInside(corner.times(1.001))).isCloseTo(1, within(1e-12));
            assertThat(law.shareInside(corner.times(0.5))).isBetween(0.0, 0.9);
        }
    }
}
