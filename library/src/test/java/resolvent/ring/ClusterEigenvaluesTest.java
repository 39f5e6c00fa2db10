package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.ClusterRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.BlockRing;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;

class ClusterEigenvaluesTest {

    /// det(z − M) = Δ(z) − 2 cosh(gn) Π σ₁σ₃(z + σ₂), with det(z − M) by elimination.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void theDeterminantOfTrianglesSplits(double g) {
        for (int n = 3; n < 9; n++) {
            BlockRing ring = draw(n, 3, g, Boundary.PERIODIC, n);
            var clusters = Clusters.of(ring);
            for (Complex z : List.of(new Complex(0.3, 0.7), new Complex(-1.2, 0.1), new Complex(2, -1))) {
                Complex trips = Complex.real(2 * Math.cosh(g * n));
                for (int c = 0; c < n; c++) {
                    double outer = ring.within(c, 1, 0) * ring.within(c, 0, 2);
                    trips = trips.times(z.plus(Complex.real(ring.within(c, 0, 1)))).times(outer);
                }
                ScaledComplex delta = delta(clusters, z);
                Complex expected = Elimination.determinant(ring, z);
                Complex found = new Complex(delta.toRe(), delta.toIm()).minus(trips);
                assertThat(found.minus(expected).abs()).isLessThan(1e-12 * (expected.abs() + trips.abs()));
                ScaledComplex own = clusters.roundTrips.at(z.re(), z.im()).value();
                assertThat(new Complex(own.toRe(), own.toIm()).minus(trips).abs()).isLessThan(1e-12 * trips.abs());
            }
        }
    }

    @Test
    void theDeterminantOfAnyClustersSplits() {
        for (int k = 1; k < 6; k++) {
            BlockRing ring = general(4, k, 0.4, k);
            var clusters = Clusters.of(ring);
            double unit = Math.scalb(1.0, -clusters.scale);
            Complex z = new Complex(0.4, 1.1);
            ScaledComplex whole = delta(clusters, z).minus(clusters.roundTrips.at(z.re(), z.im()).value());
            Complex expected = Elimination.determinant(ring.scaled(unit), z);
            assertThat(new Complex(whole.toRe(), whole.toIm()).minus(expected).abs())
                    .isLessThan(1e-12 * (1 + Math.exp(delta(clusters, z).logAbs())));
        }
    }

    @Test
    void excitatoryTrianglesHaveTheirBands() {
        int n = 60;
        double g = 0.2;
        BlockRing ring = (BlockRing) new ClusterRing(n, 3, g, 0, Boundary.PERIODIC).draw(Streams.generator(1, 0)).matrix();
        for (Complex z : solve(ring).values()) {
            // det(z − B(k)) = z³ − (2 + h h*) z − (h + h*) with h = 1 + e^{g−ik}, h* = 1 + e^{−g+ik}
            double smallest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                double phase = 2 * Math.PI * k / n;
                Complex h = new Complex(1 + Math.exp(g) * Math.cos(phase), -Math.exp(g) * Math.sin(phase));
                Complex other = new Complex(1 + Math.exp(-g) * Math.cos(phase), Math.exp(-g) * Math.sin(phase));
                Complex value = z.times(z).times(z).minus(h.times(other).plus(Complex.real(2)).times(z))
                        .minus(h.plus(other));
                smallest = Math.min(smallest, value.abs());
            }
            assertThat(smallest).isLessThan(1e-10);
        }
    }

    @ParameterizedTest
    @CsvSource({"PERIODIC", "OPEN"})
    void agreesOneToOneWithADenseSolution(Boundary boundary) {
        double[] biases = {0, 0.02, 0.1, 0.2, 0.5, 1};
        for (int seed = 0; seed < 100; seed++) {
            int n = 5 + 7 * seed % 66;
            double g = boundary == Boundary.OPEN ? 0 : Math.min(biases[seed % 6], 20.0 / n);
            BlockRing ring = draw(n, 3, g, boundary, seed);
            RingEigenvalues solved = solve(ring);
            assertThat(solved.certificate()).as("n=%d g=%s seed=%d", n, g, seed).matches(Certificate::holds);
            assertThat(Partners.farthest(offZero(solved.values()), offZero(Partners.dense(ring))))
                    .as("n=%d g=%s seed=%d", n, g, seed).isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void clustersOfOtherSizesAndAnyWeightsAgreeToo(int k) {
        for (int seed = 0; seed < 10; seed++) {
            BlockRing ring = general(12, k, 0.3, seed);
            RingEigenvalues solved = solve(ring);
            assertThat(solved.certificate()).as("k=%d seed=%d", k, seed).matches(Certificate::holds);
            assertThat(Partners.farthest(solved.values(), Partners.dense(ring))).as("k=%d seed=%d", k, seed).isLessThan(1e-8);
        }
    }

    @Test
    void aThousandTrianglesAreCertified() {
        BlockRing ring = draw(1000, 3, 0.2, Boundary.PERIODIC, 1);
        Spectrum spectrum = Spectrum.of(ring);
        assertThat(spectrum.certificate()).hasValueSatisfying(c -> assertThat(c.holds()).isTrue());
        assertThat(spectrum.size()).isEqualTo(3000);
        double trace = 0;
        double cubes = 0;
        for (int c = 0; c < 1000; c++) {
            trace += spectrum.values().subList(3 * c, 3 * c + 3).stream().mapToDouble(Complex::re).sum();
            cubes += 6 * ring.within(c, 0, 1) * ring.within(c, 1, 2) * ring.within(c, 2, 0);
        }
        assertThat(trace).isCloseTo(0, within(1e-9));
        Complex sum = spectrum.values().stream().map(z -> z.times(z).times(z)).reduce(Complex.ZERO, Complex::plus);
        assertThat(sum.minus(Complex.real(cubes)).abs()).isLessThan(1e-8);
    }

    @Test
    void completeClustersWithMultipleEigenvaluesAreFoundOneWayOrTheOther() {
        BlockRing ring = draw(12, 6, 0.1, Boundary.PERIODIC, 3);
        Spectrum spectrum = Spectrum.of(ring);
        assertThat(spectrum.size()).isEqualTo(72);
        assertThat(spectrum.certificate()).isPresent();
    }

    private static ScaledComplex delta(Clusters clusters, Complex z) {
        var at = new Samples(1);
        at.re[0] = z.re();
        at.im[0] = z.im();
        ClusterChain chain = clusters.chain(0, clusters.sequence.length);
        ScaledComplex sum = ScaledComplex.ZERO;
        for (boolean second : new boolean[] {false, true}) {
            var traces = new Traces(1);
            new ScalarKernels().clusters(chain, second, 4, at, 1, traces);
            sum = sum.plus(ScaledComplex.of(traces.re[0], traces.im[0], (long) traces.exponent[0]));
        }
        return sum;
    }

    private static BlockRing draw(int n, int k, double g, Boundary boundary, long seed) {
        return (BlockRing) new ClusterRing(n, k, g, 0.5, boundary).draw(Streams.generator(seed, n)).matrix();
    }

    private static BlockRing general(int n, int k, double g, long seed) {
        var random = Streams.generator(seed, 100L * n + k);
        double[] blocks = new double[n * k * k];
        double[] up = new double[n];
        double[] down = new double[n];
        for (double[] weights : List.of(blocks, up, down)) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = 2 * random.nextDouble() - 1;
            }
        }
        return BlockRing.of(k, blocks, up, down, g);
    }

    private static RingEigenvalues solve(BlockRing ring) {
        return RingEigenvalues.of(ring).orElseThrow();
    }

    private static List<Complex> offZero(List<Complex> values) {
        return Partners.beyond(3e-4, values);
    }
}
