package resolvent.theorymeetssimulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Girko;
import resolvent.connectivity.MayInteractions;
import resolvent.observable.Distance;
import resolvent.theory.CircularLaw;
import resolvent.theory.MayCriterion;
import resolvent.theory.SpectralLaw;

/// Independent weights against Girko's disc.
class CircularLawTest {
    @Test
    void eigenvaluesFillTheDiscEvenly() {
        var girko = new Girko(200, 0, false);
        SpectralLaw law = new CircularLaw().predict(girko);
        Simulated simulated = Simulated.of(girko, 40, 201);

        for (double radius = 0.1; radius < 0.95; radius += 0.1) {
            double expected = radius * radius;
            assertThat(law.shareWithin(radius)).isCloseTo(expected, within(1e-14));
            assertThat(simulated.shareWithin(radius)).as("seed 201, r = %s", radius)
                    .isCloseTo(expected, within(simulated.fiveErrors(expected)));
        }
        // the edge is smeared over a width of order 1/√N = 0.07
        assertThat(simulated.shareWithin(1.2)).as("seed 201").isGreaterThan(0.999);
        assertThat(simulated.draws()).allSatisfy(values ->
                assertThat(Distance.of(values, law).value()).as("seed 201").isLessThan(1.5 * 0.8687 / Math.sqrt(200)));
    }

    @Test
    void aboutTheRootOfTwoNOverPiEigenvaluesAreReal() {
        int size = 100;
        int draws = 400;
        Simulated simulated = Simulated.of(new Girko(size, 0, false), draws, 202);
        double mean = simulated.all().stream().filter(z -> z.im() == 0).count() / (double) draws;
        double leading = Math.sqrt(2 * size / Math.PI);
        double error = Math.sqrt((2 - Math.sqrt(2)) * leading / draws);

        // the next term of the mean is 1/2 (Edelman, Kostlan & Shub 1994); without it the band is missed
        assertThat(mean).as("seed 202").isCloseTo(leading + 0.5, within(5 * error));
        assertThat(mean / leading).as("seed 202").isBetween(1.0, 1.15);
    }

    @Test
    void sparseInteractionsWithManyPartnersFillMaysDisc() {
        var interactions = new MayInteractions(300, 0.5, 0.2);
        SpectralLaw law = new MayCriterion().predict(interactions);
        Simulated simulated = Simulated.of(interactions, 10, 203);
        double radius = 0.5 * Math.sqrt(60);

        assertThat(law.shareWithin(radius)).isEqualTo(1);
        for (double share : Stream.of(0.3, 0.5, 0.8).toList()) {
            double expected = share * share;
            assertThat(simulated.shareWithin(share * radius)).as("seed 203, share %s", share)
                    .isCloseTo(expected, within(simulated.fiveErrors(expected)));
        }
    }
}
