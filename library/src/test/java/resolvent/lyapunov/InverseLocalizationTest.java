package resolvent.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.numeric.Complex;

/// Against values that were computed independently, in another language, each with its standard error.
class InverseLocalizationTest {
    private static final int LONG = 2_000_000;

    private static void assertAgrees(Estimate found, double expected, double error) {
        double combined = Math.hypot(found.standardError(), error);
        assertThat(combined).isLessThan(0.05 * expected);
        assertThat(found.value()).isCloseTo(expected, within(5 * combined));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0, 1.1429e-3, 8e-7", "0.25, 0, 7.222e-3, 2e-6", "0.5, 0, 0.029963, 4e-6", "0.75, 0, 0.070587, 5e-6",
        "1, 0, 0.123973, 15e-6", "1.5, 0, 0.304156, 15e-6", "2, 0, 0.650211, 8e-6", "0.1, 0.1, 3.0492e-3, 9e-7",
        "0.5, 0.5, 0.083660, 5e-6", "1, 0.5, 0.242832, 6e-6", "1, 1, 0.419429, 3e-6",
    })
    void randomSigns(double re, double im, double expected, double error) {
        assertAgrees(new InverseLocalization(new RandomSigns(0), LONG, 20, 5).at(new Complex(re, im)), expected, error);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 3.87e-4, 2e-6", "0.25, 2.385e-3, 4e-6", "0.5, 9.607e-3, 11e-6", "1.5, 0.08821, 4e-5",
        "2, 0.15762, 5e-5"})
    void aDiagonalLocalizesTheMiddleToo(double disorder, double expected, double error) {
        assertAgrees(new InverseLocalization(new RandomSigns(disorder), LONG, 20, 5).at(Complex.ZERO), expected, error);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.25547, 5e-5", "1, 0.066754, 2e-5", "0.1, 0.039640, 13e-6", "1e-2, 0.024952, 9e-6",
        "1e-4, 0.011946, 1e-5"})
    void randomHopping(double energy, double expected, double error) {
        assertAgrees(new InverseLocalization(new RandomHopping(1, 0.5), LONG, 20, 5).at(Complex.real(energy)),
                expected, error);
    }

    /// Weak disorder on the sites: κ = W²/(6 (4 − E²)), Thouless 1979; at W = 0.5 and E = 1 to about 3 %.
    @Test
    void weakDisorderOnSites() {
        double theory = 0.25 / (6 * 3);

        Estimate found = new InverseLocalization(new UniformDiagonal(0.5), LONG, 20, 5).at(Complex.ONE);

        assertThat(found.value()).isCloseTo(theory, within(5 * found.standardError() + 0.03 * theory));
    }

    /// Far from all eigenvalues κ is ln |E| − <d>/E …, and without disorder it is exact: E = e^κ + e^{−κ}.
    @Test
    void withoutDisorderItIsClosed() {
        Estimate found = InverseLocalization.of(new UniformDiagonal(0), 1).at(Complex.real(2 * Math.cosh(0.3)));

        assertThat(found.value()).isCloseTo(0.3, within(2e-5));
    }

    @Test
    void whatSymmetryJoinsIsTheSameOrNearly() {
        var kappa = InverseLocalization.of(new RandomSigns(0), 3);
        Estimates found = kappa.at(List.of(new Complex(0.8, 0.3), new Complex(0.8, -0.3), new Complex(-0.8, 0.3),
                new Complex(-0.3, 0.8)));

        assertThat(found.value(1)).isEqualTo(found.value(0));
        assertThat(found.value(2)).isEqualTo(found.value(0));
        assertThat(found.value(3)).isCloseTo(found.value(0), within(7 * found.standardError(0)));
    }

    @Test
    void theKernelOfPairsAndThatOfSitesAgree() {
        var points = List.of(new Complex(0.7, 0.4), new Complex(1.9, 0), new Complex(0, 0.2));
        Estimates pairs = InverseLocalization.of(new RandomSigns(0), 9).at(points);
        Estimates sites = InverseLocalization.of(new ZeroDiagonal(), 9).at(points);

        for (int i = 0; i < points.size(); i++) {
            assertThat(pairs.value(i)).isCloseTo(sites.value(i), within(3e-5));
            assertThat(pairs.standardError(i)).isCloseTo(sites.standardError(i), within(3e-5));
        }
    }

    /// Random signs that do not say that they have no diagonal.
    record ZeroDiagonal() implements ChainLaw {
        @Override
        public void fill(long first, double[] products, double[] diagonal, UniformRandomProvider random) {
            new RandomSigns(0).fill(first, products, diagonal, random);
        }

        @Override
        public boolean hasDiagonal() {
            return true;
        }

        @Override
        public double reach(double bias) {
            return 2 * Math.cosh(bias);
        }

        @Override
        public Symmetry symmetry() {
            return Symmetry.CONJUGATION;
        }
    }

    @Test
    void largeArgumentsAndWeakBondsDoNotOverflow() {
        assertThat(InverseLocalization.of(new RandomSigns(0), 1).at(Complex.real(1e40)).value())
                .isCloseTo(40 * Math.log(10), within(1e-9));
        assertThat(InverseLocalization.of(new RandomSigns(1), 1).at(new Complex(0, -1e40)).value())
                .isCloseTo(40 * Math.log(10), within(1e-9));
        assertThat(InverseLocalization.of(new RandomHopping(1e-40, 1e-41), 1).at(Complex.ONE).value())
                .isCloseTo(40 * Math.log(10), within(0.01));
    }

    @Test
    void theMapHasTheValuesOfItsPoints() {
        for (ChainLaw law : List.of(new RandomSigns(0), new RandomSigns(1), new ZeroDiagonal())) {
            var kappa = new InverseLocalization(law, 4000, 20, 3);
            LocalizationMap map = LocalizationMap.of(kappa, 2, 9);

            assertThat(map.value(1, 2)).isCloseTo(kappa.at(new Complex(-3 * 4.0 / 9, -2 * 4.0 / 9)).value(),
                    within(law.symmetry() == Symmetry.OCTANT ? 0.05 : law.hasDiagonal() ? 0.1 : 1e-15));
            assertThat(map.value(7, 6)).isCloseTo(kappa.at(new Complex(3 * 4.0 / 9, 2 * 4.0 / 9)).value(), within(1e-15));
            assertThat(map.value(4, 4)).isEqualTo(kappa.at(Complex.ZERO).value());
        }
    }

    @Test
    void wrongArgumentsAreNamed() {
        var law = new RandomSigns(0);
        assertThatThrownBy(() -> new InverseLocalization(law, 1000, 1, 1)).hasMessage("blocks must be at least 2, was 1");
        assertThatThrownBy(() -> new InverseLocalization(law, 1010, 20, 1))
                .hasMessage("sites must be a multiple of twice the 20 blocks, was 1010");
        assertThatThrownBy(() -> InverseLocalization.of(law, 1).at(Complex.real(Double.NaN)))
                .hasMessageEndingWith("was NaN");
        assertThatThrownBy(() -> new RandomSigns(-1)).hasMessage("disorder must lie between 0 and 1e100, was -1.0");
        assertThatThrownBy(() -> new RandomHopping(0.5, 0.5)).hasMessageStartingWith("mean must lie between");
        assertThatThrownBy(() -> LocalizationMap.of(InverseLocalization.of(law, 1), 0, 8))
                .hasMessage("reach must be above 0, was 0.0");
    }
}
