package resolvent.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.DaleDense;
import resolvent.numeric.Complex;
import resolvent.theory.ColumnVarianceLaw.Group;

class ColumnVarianceLawTest {
    private static final ColumnVarianceLaw UNEQUAL =
            new ColumnVarianceLaw(List.of(new Group(0.8, 0.5), new Group(0.2, 1.5)), List.of());

    @Test
    void valuesOfRajanAndAbbottsExample() {
        assertThat(UNEQUAL.radius()).isCloseTo(0.8062258, within(5e-8));
        assertThat(UNEQUAL.shareWithin(0.25)).isCloseTo(0.1965, within(5e-5));
        assertThat(UNEQUAL.shareWithin(0.75)).isCloseTo(0.9438, within(5e-5));
    }

    @Test
    void equalVariancesGiveTheDisc() {
        var law = new ColumnVarianceLaw(List.of(new Group(0.3, 2), new Group(0.7, 2)), List.of());
        for (double radius : new double[] {0, 1e-200, 1e-8, 0.5, 1, 1.999999, 2, 3}) {
            assertThat(law.shareWithin(radius)).as("r = %s", radius)
                    .isCloseTo(Math.min(1, radius * radius / 4), within(1e-14));
            assertThat(law.density(new Complex(0, radius))).as("r = %s", radius)
                    .isCloseTo(radius < 2 ? 1 / (4 * Math.PI) : 0, within(1e-14));
        }
    }

    @Test
    void twoVariancesAgreeWithTheQuadraticEquation() {
        // <s²/(r² + z s²)> = 1 for two groups: a b z² + (r²(a + b) − a b) z + r²(r² − f a − (1−f) b) = 0
        double a = 0.25;
        double b = 2.25;
        for (double radius = 0.05; radius < 0.8; radius += 0.05) {
            double w = radius * radius;
            double half = (w * (a + b) - a * b) / (2 * a * b);
            double z = -half + Math.sqrt(half * half - w * (w - 0.8 * a - 0.2 * b) / (a * b));
            assertThat(UNEQUAL.shareWithin(radius)).as("r = %s", radius).isCloseTo(1 - z, within(1e-13));
        }
    }

    @Test
    void densityIsTheDerivativeOfTheShare() {
        double step = 1e-5;
        for (double radius = 0.1; radius < 0.8; radius += 0.1) {
            double slope = (UNEQUAL.shareWithin(radius + step) - UNEQUAL.shareWithin(radius - step)) / (2 * step);
            assertThat(UNEQUAL.density(new Complex(-radius, 0))).as("r = %s", radius)
                    .isCloseTo(slope / (2 * Math.PI * radius), within(1e-8));
        }
    }

    @Test
    void densityInTheMiddleIsTheMeanInverseVariance() {
        assertThat(UNEQUAL.density(Complex.ZERO))
                .isCloseTo((0.8 / 0.25 + 0.2 / 2.25) / Math.PI, within(1e-14));
    }

    @Test
    void columnsWithoutVarianceLieAtZero() {
        var law = new ColumnVarianceLaw(List.of(new Group(0.8, 0), new Group(0.2, 1)), List.of());
        assertThat(law.shareWithin(0)).isCloseTo(0.8, within(1e-15));
        assertThat(law.shareWithin(0.2)).isCloseTo(0.84, within(1e-14));
        assertThat(law.density(new Complex(0.1, 0))).isCloseTo(1 / Math.PI, within(1e-14));
    }

    @Test
    void unbalancedMeanPredictsAnOutlier() {
        SpectralLaw law = new RajanAbbott().predict(
                new DaleDense(400, 0.8, 1, 0.5, -2, 1.5, false, false, DaleDense.Weights.GAUSSIAN));
        // √400 · (0.8 − 0.4)
        assertThat(law.outliers()).singleElement().satisfies(z -> {
            assertThat(z.re()).isCloseTo(8, within(1e-12));
            assertThat(z.im()).isZero();
        });
    }

    @Test
    void aMeanWithinTheBulkPredictsNone() {
        SpectralLaw law = new RajanAbbott().predict(
                new DaleDense(100, 0.5, 0.1, 1, 0, 1, false, false, DaleDense.Weights.GAUSSIAN));
        assertThat(law.outliers()).isEmpty();
    }

    @Test
    void sharesMustAddUp() {
        assertThatThrownBy(() -> new ColumnVarianceLaw(List.of(new Group(0.5, 1)), List.of()))
                .hasMessage("shares must add up to 1, were 0.5");
        assertThatThrownBy(() -> new Group(0.5, -1)).hasMessage("deviation must be at least 0 and finite, was -1.0");
    }
}
