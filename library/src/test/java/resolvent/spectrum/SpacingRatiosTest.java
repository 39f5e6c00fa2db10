package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.connectivity.Girko;
import resolvent.lyapunov.Estimates;
import resolvent.lyapunov.InverseLocalization;
import resolvent.lyapunov.RandomSigns;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Samples;

class SpacingRatiosTest {
    private static final double BIAS = 0.1;
    private static final double DISORDER = 0.5;

    /// Means of |z| and cos arg z over all ratios, each draw of a spectrum adding to both.
    private record Means(Samples modulus, Samples cosine) {
        Means() {
            this(new Samples(), new Samples());
        }

        void add(long draw, List<Complex> ratios) {
            modulus.add(draw, ratios.stream().mapToDouble(Complex::abs).average().orElseThrow());
            cosine.add(draw, ratios.stream().mapToDouble(z -> z.re() / z.abs()).average().orElseThrow());
        }
    }

    @Test
    void independentPointsFillTheDisc() {
        var means = new Means();
        for (int k = 0; k < 20; k++) {
            UniformRandomProvider random = Streams.generator(71, k);
            List<Complex> points = Stream.generate(() -> new Complex(random.nextDouble(), random.nextDouble()))
                    .limit(2000).toList();
            means.add(k, SpacingRatios.of(points, z -> inside(z.re()) && inside(z.im())));
        }
        assertMean(means.modulus, 2 / 3.0);
        assertMean(means.cosine, 0);
    }

    private static boolean inside(double x) {
        return x > 0.1 && x < 0.9;
    }

    /// Away from the real axis, matrices with real entries repel as complex ones do.
    @Test
    void eigenvaluesOfDenseMatricesRepelEachOther() {
        var means = new Means();
        for (int k = 0; k < 12; k++) {
            Spectrum spectrum = Spectrum.of(new Girko(400, 0, false).draw(Streams.generator(72, k)).matrix());
            means.add(k, SpacingRatios.of(spectrum.values(), z -> z.im() > 0.15 && z.abs() < 0.85));
        }
        assertThat(means.modulus.mean()).as("seed 72")
                .isCloseTo(0.738, within(5 * means.modulus.standardError() + 0.005));
        assertThat(means.cosine.mean()).as("seed 72")
                .isCloseTo(-0.244, within(5 * means.cosine.standardError() + 0.01));
    }

    /// States outside of the hole do not feel each other; those on its rim are spaced evenly along it.
    @Test
    void localizedStatesOfARingAreIndependentAndExtendedOnesAreNot() {
        var localized = new Means();
        var extended = new Means();
        for (int k = 0; k < 24; k++) {
            List<Complex> values = Spectrum.of(new DirectedRing(4000, BIAS, Boundary.PERIODIC, DISORDER)
                    .draw(Streams.generator(73, k)).matrix()).values();
            localized.add(k, SpacingRatios.of(values, Set.copyOf(select(values, 0.05, 0.25))::contains));
            extended.add(k, SpacingRatios.of(values, Set.copyOf(select(values, -0.02, 0.02))::contains));
        }
        assertMean(localized.modulus, 2 / 3.0);
        assertMean(localized.cosine, 0);
        assertThat(extended.modulus.mean()).isGreaterThan(0.9);
        assertThat(extended.cosine.mean()).isLessThan(-0.7);
    }

    /// The eigenvalues away from the real axis with κ − g between two bounds.
    private static List<Complex> select(List<Complex> values, double above, double below) {
        List<Complex> upper = values.stream().filter(z -> z.im() > 0.1 && z.im() < 1).toList();
        Estimates kappa = new InverseLocalization(new RandomSigns(DISORDER), 20_000, 20, 3).at(upper);
        List<Complex> chosen = new ArrayList<>();
        IntStream.range(0, upper.size()).filter(i -> {
            double distance = kappa.get(i).value() - BIAS;
            return distance > above && distance < below;
        }).forEach(i -> chosen.add(upper.get(i)));
        return chosen;
    }

    private static void assertMean(Samples samples, double expected) {
        assertThat(samples.mean()).isCloseTo(expected, within(5 * samples.standardError()));
        assertThat(samples.standardError()).isLessThan(0.02);
    }

    @Test
    void fewPointsHaveNoRatio() {
        assertThatIllegalArgumentException().isThrownBy(() -> SpacingRatios.of(List.of(Complex.ZERO, Complex.ONE), _ -> true))
                .withMessage("points must be at least 3, were 2");
        assertThat(SpacingRatios.of(List.of(Complex.ZERO, Complex.ONE, new Complex(-2, 0)), z -> z.re() == 0))
                .singleElement().satisfies(ratio -> {
                    assertThat(ratio.re()).isEqualTo(-0.5);
                    assertThat(ratio.im()).isZero();
                });
    }
}
