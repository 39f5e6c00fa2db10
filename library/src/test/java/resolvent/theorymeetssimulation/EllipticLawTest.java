package resolvent.theorymeetssimulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Elliptic;
import resolvent.observable.Distance;
import resolvent.theory.EllipticLaw;
import resolvent.theory.SpectralLaw;

/// Pairwise correlated weights against Sommers' ellipse.
class EllipticLawTest {
    @ParameterizedTest
    @ValueSource(doubles = {-0.7, -0.3, 0, 0.5, 0.8})
    void eigenvaluesFillTheEllipseEvenly(double rho) {
        var elliptic = new Elliptic(200, 0, rho);
        SpectralLaw law = new EllipticLaw().predict(elliptic);
        Simulated simulated = Simulated.of(elliptic, 25, 211);

        for (double share : new double[] {0.1, 0.3, 0.5, 0.7}) {
            double inside = (double) simulated.all().stream().filter(z -> law.shareInside(z) <= share).count()
                    / simulated.all().size();
            assertThat(inside).as("seed 211, rho %s, share %s", rho, share)
                    .isCloseTo(share, within(simulated.fiveErrors(share) + 0.01));
        }
        for (double radius : new double[] {0.3, 0.55, 0.85}) {
            double expected = law.shareWithin(radius);
            assertThat(simulated.shareWithin(radius)).as("seed 211, rho %s, r = %s", rho, radius)
                    .isCloseTo(expected, within(simulated.fiveErrors(expected) + 0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, -0.3, 0.5, 0.8})
    void semiAxesAreOnePlusAndMinusRho(double rho) {
        Simulated simulated = Simulated.of(new Elliptic(300, 0, rho), 12, 212);
        double re = simulated.draws().stream().mapToDouble(
                values -> values.stream().mapToDouble(z -> Math.abs(z.re())).max().orElseThrow()).average().orElseThrow();
        double im = simulated.draws().stream().mapToDouble(
                values -> values.stream().mapToDouble(z -> Math.abs(z.im())).max().orElseThrow()).average().orElseThrow();

        // the outermost eigenvalues of a finite matrix fluctuate by about N^(-1/2) about the edge
        assertThat(re).as("seed 212, rho %s", rho).isCloseTo(1 + rho, within(0.08));
        assertThat(im).as("seed 212, rho %s", rho).isCloseTo(1 - rho, within(0.08));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, 0.5})
    void theWrongEllipseIsFarAway(double rho) {
        Simulated simulated = Simulated.of(new Elliptic(200, 0, rho), 1, 213);
        SpectralLaw right = new EllipticLaw().predict(new Elliptic(200, 0, rho));
        SpectralLaw wrong = new EllipticLaw().predict(new Elliptic(200, 0, 0));
        Distance near = Distance.of(simulated.all(), right);
        Distance far = Distance.of(simulated.all(), wrong);

        assertThat(near.value()).as("seed 213, rho %s", rho).isLessThan(1.5 * near.yardstick());
        assertThat(far.value()).as("seed 213, rho %s", rho).isGreaterThan(3 * far.yardstick());
    }
}
