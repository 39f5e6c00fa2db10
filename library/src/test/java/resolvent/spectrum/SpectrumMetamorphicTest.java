package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.ErdosRenyi;
import resolvent.connectivity.Girko;
import resolvent.connectivity.SparseDale;
import resolvent.matrix.Matrix;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

/// What must hold between the spectra of related matrices.
///
/// Tolerances: eigenvalues are backward stable, so two computations may differ by the condition of each eigenvalue times
/// N ulp ‖M‖. Every example is compared at 20 times the largest condition of its modes.
class SpectrumMetamorphicTest {
    static List<Matrix> matrices() {
        List<Ensemble> ensembles = List.of(new Girko(60, 0, false), new Elliptic(60, 0, -0.7), new Elliptic(41, 0, 1),
                new DaleDense(60, 0.8, 1, 0.5, 0, 1.5, true, false, DaleDense.Weights.GAMMA),
                new ErdosRenyi(80, 6, 0, ErdosRenyi.Weights.GAUSSIAN), new SparseDale(60, 0.8, 12, 0.25, -1),
                new DirectedRing(50, 0.1, DirectedRing.Boundary.PERIODIC, 0.3));
        return ensembles.stream().map(ensemble -> ensemble.draw(Streams.generator(71, 0)).matrix()).toList();
    }

    private static double tolerance(Matrix matrix) {
        Modes modes = Modes.of(matrix);
        double condition = 1;
        for (int k = 0; k < modes.size(); k++) {
            Mode mode = modes.get(k);
            // structural zeros are exact, however many vectors they lack
            condition = Math.max(condition, mode.eigenvalue().abs() == 0 ? 1 : mode.condition());
        }
        return 20 * condition * matrix.rows() * Math.ulp(1.0) * matrix.frobeniusNorm();
    }

    private static void assertSame(Matrix original, List<Complex> expected, List<Complex> found) {
        assertThat(Spectra.distance(expected, found)).as("%s, seed 71", original).isLessThan(tolerance(original));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void tolerancesAreTight(Matrix matrix) {
        assertThat(tolerance(matrix)).as("%s, seed 71", matrix).isLessThan(1e-9);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void renumberingTheNeuronsChangesNothing(Matrix matrix) {
        UniformRandomProvider random = Streams.generator(72, 0);
        int[] order = PermutationSampler.natural(matrix.rows());
        PermutationSampler.shuffle(random, order);
        Matrix renumbered = matrix.toSparse().select(order);

        assertSame(matrix, Spectrum.of(matrix).values(), Spectrum.of(renumbered).values());
        assertSame(matrix, Spectrum.of(matrix).values(), Spectrum.of(renumbered.toDense()).values());
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void theTransposeHasTheSameSpectrum(Matrix matrix) {
        assertSame(matrix, Spectrum.of(matrix).values(), Spectrum.of(matrix.transpose()).values());
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void negatingTheMatrixNegatesTheSpectrum(Matrix matrix) {
        List<Complex> negated = Spectrum.of(matrix.scaled(-1)).values().stream().map(z -> z.times(-1)).toList();
        assertSame(matrix, Spectrum.of(matrix).values(), negated);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void powersOfTwoScaleTheSpectrum(Matrix matrix) {
        for (int power : new int[] {-30, -1, 1, 40}) {
            double factor = Math.scalb(1.0, power);
            List<Complex> scaled = Spectrum.of(matrix.scaled(factor)).values().stream()
                    .map(z -> z.times(1 / factor)).toList();
            assertSame(matrix, Spectrum.of(matrix).values(), scaled);
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void eigenvaluesComeInConjugatePairsToTheBit(Matrix matrix) {
        List<Complex> values = Spectrum.of(matrix).values();
        for (int k = 0; k < values.size(); k++) {
            if (values.get(k).im() > 0) {
                assertThat(values.get(k + 1)).isEqualTo(values.get(k).conjugate());
            }
        }
        assertThat(values).hasSize(matrix.rows());
        assertThat(values.stream().filter(z -> z.im() > 0)).hasSize((int) values.stream().filter(z -> z.im() < 0).count());
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void modesHaveTheSameEigenvaluesAsTheSpectrum(Matrix matrix) {
        Modes modes = Modes.of(matrix);
        List<Complex> values = IntStream.range(0, modes.size()).mapToObj(modes::eigenvalue).toList();

        assertSame(matrix, Spectrum.of(matrix).values(), values);
        assertThat(modes.backwardError()).isLessThan(5);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void powerSumsAreTraces(Matrix matrix) {
        Spectrum spectrum = Spectrum.of(matrix);
        assertThat(spectrum.traceDefect()).isLessThan(1);
        double squares = spectrum.values().stream().mapToDouble(z -> z.times(z).re()).sum();
        double[] trace = {0};
        matrix.forEachNonZero((i, j, weight) -> trace[0] += weight * matrix.get(j, i));
        double norm = matrix.frobeniusNorm();
        assertThat(Math.abs(squares - trace[0])).isLessThan(10 * matrix.rows() * Math.ulp(1.0) * norm * norm);
    }

    @Test
    void theBiasOfAnOpenChainIsOnlyAGauge() {
        var chain = (Ring) new DirectedRing(120, 0, DirectedRing.Boundary.OPEN, 0.5).draw(Streams.generator(73, 0)).matrix();
        List<Complex> unbiased = Spectrum.of(chain).values();
        for (double g : new double[] {0.1, 1, 5, -3}) {
            assertThat(Spectrum.of(chain.withBias(g)).values()).as("g = %s, seed 73", g).isEqualTo(unbiased);
        }
    }

    @Test
    void cleanRingsHaveTheirEllipse() {
        // λ = e^(g+ik) + e^(−g−ik); a clean ring is normal up to its bias, so all digits hold
        double g = 0.5;
        int size = 24;
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        Ring ring = Ring.of(ones, ones, new double[size], g);
        List<Complex> expected = IntStream.range(0, size).mapToObj(m -> {
            double k = 2 * Math.PI * m / size;
            return new Complex(2 * Math.cosh(g) * Math.cos(k), 2 * Math.sinh(g) * Math.sin(k));
        }).toList();
        List<Complex> chain = IntStream.rangeClosed(1, size)
                .mapToObj(m -> Complex.real(2 * Math.cos(Math.PI * m / (size + 1)))).toList();

        assertThat(Spectra.distance(expected, Spectrum.of(ring).values())).isLessThan(1e-13);
        assertThat(Spectra.distance(chain, Spectrum.of(ring.opened()).values())).isLessThan(1e-13);
    }

    @Test
    void smallRingsAgreeWithReferenceValues() {
        // computed independently in another language, to eight digits
        Ring four = Ring.of(new double[] {1, -1, 1, 1}, new double[] {1, 1, -1, 1}, new double[4], 0.5);
        Ring six = Ring.of(new double[] {1, -1, -1, 1, 1, -1}, new double[] {-1, 1, 1, -1, 1, 1}, new double[6], 0.1);

        assertThat(Spectra.distance(Spectrum.of(four).values(), quadruple(1.08406697, 1.08406697))).isLessThan(1e-8);
        assertThat(Spectra.distance(Spectrum.of(four.opened()).values(), List.of(Complex.real(0.78615138),
                Complex.real(-0.78615138), new Complex(0, 1.27201965), new Complex(0, -1.27201965)))).isLessThan(1e-8);
        List<Complex> expected = new ArrayList<>(quadruple(0.33471609, 0.72140528));
        expected.addAll(List.of(new Complex(0, 1.78415767), new Complex(0, -1.78415767)));
        assertThat(Spectra.distance(Spectrum.of(six).values(), expected)).isLessThan(1e-8);
    }

    private static List<Complex> quadruple(double re, double im) {
        return List.of(new Complex(re, im), new Complex(re, -im), new Complex(-re, im), new Complex(-re, -im));
    }
}
