package resolvent.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Girko;
import resolvent.numeric.Complex;

class UniformEllipseTest {
    @Test
    void girkosShareIsTheSquareOfTheRadius() {
        SpectralLaw law = new CircularLaw().predict(new Girko(400, 0.1, false));

        // radius 0.1·√400 = 2
        assertThat(law.shareWithin(0)).isZero();
        assertThat(law.shareWithin(0.5)).isCloseTo(0.0625, within(1e-15));
        assertThat(law.shareWithin(1.5)).isCloseTo(0.5625, within(1e-15));
        assertThat(law.shareWithin(2)).isEqualTo(1);
        assertThat(law.density(new Complex(0.3, -1.2))).isCloseTo(1 / (4 * Math.PI), within(1e-15));
        assertThat(law.density(new Complex(0, 2.01))).isZero();
    }

    @Test
    void sommersSemiAxesAreOnePlusAndMinusRho() {
        SpectralLaw law = new EllipticLaw().predict(new Elliptic(900, 0, 0.4));

        assertThat(law.boundary(4)).satisfiesExactly(
                z -> assertThat(z.re()).isCloseTo(1.4, within(1e-14)),
                z -> assertThat(z.im()).isCloseTo(0.6, within(1e-14)),
                z -> assertThat(z.re()).isCloseTo(-1.4, within(1e-14)),
                z -> assertThat(z.im()).isCloseTo(-0.6, within(1e-14)));
        assertThat(law.shareInside(new Complex(0.7, 0))).isCloseTo(0.25, within(1e-14));
        assertThat(law.shareInside(new Complex(0, -0.3))).isCloseTo(0.25, within(1e-14));
    }

    @Test
    void shareOfAnEllipseWithinACircleAgreesWithCountingAGrid() {
        for (double[] axes : new double[][] {{1.4, 0.6}, {0.6, 1.4}, {3, 0.01}}) {
            var law = new UniformEllipse(axes[0], axes[1], List.of());
            for (double radius : new double[] {0.005, 0.3, 0.6, 0.7, 1.1, 1.39, 1.4, 2.5}) {
                assertThat(law.shareWithin(radius)).as("axes %s, %s, r = %s", axes[0], axes[1], radius)
                        .isCloseTo(counted(axes, radius), within(1e-4));
            }
        }
    }

    /// The share of midpoints of a polar grid over the ellipse that lie in the circle.
    private static double counted(double[] axes, double radius) {
        int steps = 4000;
        double share = 0;
        for (int k = 0; k < steps; k++) {
            double angle = 2 * Math.PI * (k + 0.5) / steps;
            double edge = Math.hypot(axes[0] * Math.cos(angle), axes[1] * Math.sin(angle));
            share += Math.min(1, radius * radius / (edge * edge)) / steps;
        }
        return share;
    }

    @Test
    void wrongAxesAreNamed() {
        assertThatThrownBy(() -> new UniformEllipse(0, 1, List.of())).hasMessageContaining("semi-real must be above 0");
        assertThatThrownBy(() -> new UniformEllipse(1, Double.NaN, List.of()))
                .hasMessageContaining("semi-imaginary").hasMessageContaining("NaN");
    }
}
