package resolvent.theorymeetssimulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.MayInteractions;
import resolvent.connectivity.Rescaled;
import resolvent.numeric.Complex;

/// The probability that May's community −1 − B is stable.
///
/// Reference values were simulated independently in another language, 400 communities of 25 species and 50 of 200.
/// Both they and the share found here have a sampling error; p is compared at five of the combined errors
/// `√(p (1 − p) (1/draws + 1/reference draws))`.
class MayCriterionTest {
    private static double stableShare(int species, double complexity, int draws, long seed) {
        var interactions = new Rescaled(new MayInteractions(species, 0, 1), complexity);
        long stable = Simulated.of(interactions, draws, seed).draws().stream()
                .filter(values -> values.stream().mapToDouble(Complex::re).map(re -> -1 - re).max().orElseThrow() < 0)
                .count();
        return (double) stable / draws;
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.993", "0.9, 0.963", "1.0, 0.845", "1.1, 0.660", "1.2, 0.380"})
    void twentyFiveSpecies(double complexity, double expected) {
        double share = stableShare(25, complexity, 400, 231);
        double error = Math.sqrt(expected * (1 - expected) * (1.0 / 400 + 1.0 / 400));
        assertThat(share).as("seed 231").isCloseTo(expected, within(5 * error));
    }

    @ParameterizedTest
    @CsvSource({"0.8, 1", "0.9, 0.980", "1.0, 0.720", "1.1, 0", "1.2, 0"})
    void twoHundredSpecies(double complexity, double expected) {
        int draws = 50;
        double share = stableShare(200, complexity, draws, 232);
        // where all reference draws agree, p may still be as far away as 5/51 (Laplace's rule)
        double p = Math.clamp(expected, 1.0 / 52, 51.0 / 52);
        double error = Math.sqrt(p * (1 - p) * (1.0 / draws + 1.0 / 50));
        assertThat(share).as("seed 232").isCloseTo(expected, within(5 * error));
    }
}
