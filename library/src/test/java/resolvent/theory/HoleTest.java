package resolvent.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.lyapunov.Estimate;
import resolvent.lyapunov.RandomSigns;
import resolvent.numeric.Complex;

/// Against values that were computed independently, in another language; their errors are at most 1.5e-4.
class HoleTest {
    private static Hole hole(double bias) {
        return new Hole(new RandomSigns(0), bias, 1_000_000, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0, 0.63782", "0.1, 0, 0.88258", "0.2, 0, 1.23908", "0.5, 0, 1.79339",
        "0.05, 0.25, 0.55575", "0.1, 0.25, 0.76831", "0.2, 0.25, 1.03871", "0.5, 0.25, 1.55783",
        "0.1, 0.125, 0.76950", "1, 0, 2.74403", "1, 0.25, 2.69415",
    })
    void radiusOfTheRim(double bias, double halfTurns, double expected) {
        Estimate found = hole(bias).radius(halfTurns * Math.PI).orElseThrow();

        assertThat(found.standardError()).isLessThan(2e-3);
        assertThat(found.value()).isCloseTo(expected, within(5 * Math.hypot(found.standardError(), 1.5e-4)));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.118, 0.003", "0.1, 0.229, 0.003", "0.2, 0.531, 0.002", "0.5, 0.970, 0.002"})
    void shareOnTheRim(double bias, double expected, double error) {
        Estimate found = hole(bias).share();

        assertThat(found.standardError()).isLessThan(2e-3);
        assertThat(found.value()).isCloseTo(expected, within(5 * Math.hypot(found.standardError(), error)));
    }

    @Test
    void allStatesAreOnTheRimOfAStrongBias() {
        assertThat(hole(1).share().value()).isCloseTo(1, within(2e-3));
        assertThat(hole(3).share().value()).isCloseTo(1, within(2e-3));
    }

    @Test
    void theRimIsOneCurveAtTheRadius() {
        Hole hole = hole(0.1);
        List<List<Complex>> rim = hole.rim();

        assertThat(rim).hasSize(1);
        assertThat(rim.getFirst().getFirst()).isEqualTo(rim.getFirst().getLast());
        for (int k = 0; k < rim.getFirst().size(); k += 90) {
            Complex point = rim.getFirst().get(k);
            double radius = hole.radius(Math.atan2(point.im(), point.re())).orElseThrow().value();
            // the map is symmetric, one chain is so only on average
            assertThat(point.abs()).isCloseTo(radius, within(8e-3));
        }
        assertThat(hole.contains(new Complex(0.5, 0.3))).isTrue();
        assertThat(hole.contains(new Complex(0.7, 0.4))).isFalse();
    }

    /// κ(0) reaches 0.1 at W = 1.596.
    @Test
    void disorderClosesTheHole() {
        Hole open = new Hole(new RandomSigns(1.2), 0.1, 200_000, 1);
        Hole closed = new Hole(new RandomSigns(1.8), 0.1, 200_000, 1);

        assertThat(open.radius(0).orElseThrow().value()).isPositive();
        assertThat(open.share().value()).isBetween(0.03, 0.2);
        assertThat(closed.radius(0)).isEmpty();
        assertThat(closed.rim()).isEmpty();
        assertThat(closed.share().value()).isZero();
    }

    @Test
    void whereTheTheorySaysNothingItSaysWhy() {
        var theory = new ThoulessRim(40_000, 1);

        assertThat(theory.outsideValidity(new DirectedRing(1000, 0.1, Boundary.PERIODIC, 0))).isEmpty();
        assertThat(theory.outsideValidity(new DirectedRing(1000, 0.1, Boundary.PERIODIC, 1))).isEmpty();
        assertThat(theory.outsideValidity(new DirectedRing(1000, 0.1, Boundary.OPEN, 0)))
                .hasValueSatisfying(why -> assertThat(why).contains("open chain"));
        assertThat(theory.outsideValidity(new DirectedRing(1000, 0, Boundary.PERIODIC, 0)))
                .isEqualTo(Optional.of("without bias there is no hole"));
        assertThat(theory.outsideValidity(new DirectedRing(30, 0.1, Boundary.PERIODIC, 0)))
                .hasValueSatisfying(why -> assertThat(why).contains("N g should be 4 or more, and is 3.00"));
        assertThat(theory.outsideValidity(new DirectedRing(1000, 100, Boundary.PERIODIC, 0))).isPresent();
        assertThat(theory.outsideValidity(new DirectedRing(1000, 0.1, Boundary.PERIODIC, 0, DirectedRing.Hopping.UNIFORM)))
                .isEqualTo(Optional.of("it describes random signs; here hopping is uniform"));
        assertThat(theory.predict(new DirectedRing(1000, 0.1, Boundary.PERIODIC, 0)).bias()).isEqualTo(0.1);
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> new Hole(new RandomSigns(0), 0, 40_000, 1)).hasMessage("bias must be above 0, was 0.0");
        assertThatThrownBy(() -> new ThoulessRim(1001, 1)).hasMessage("sites must be a multiple of 40, was 1001");
    }
}
