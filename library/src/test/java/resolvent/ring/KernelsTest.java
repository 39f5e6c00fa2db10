package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.ClusterRing;
import resolvent.connectivity.DirectedRing;
import resolvent.matrix.BlockRing;
import resolvent.numeric.Streams;

/// The tests run with the vector module, so the fastest kernels are those on vectors.
class KernelsTest {
    private static final Kernels SCALAR = new ScalarKernels();
    private static final Kernels FASTEST = Kernels.fastest();

    @Test
    void theTestsSeeTheVectorModule() {
        assertThat(FASTEST).isInstanceOf(VectorKernels.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 18, 24, 33, 40, 100, 777})
    void sweepsGiveTheSameBits(int rows) {
        UniformRandomProvider random = Streams.generator(31, rows);
        Factors from = factors(rows, random);
        PointList shifts = points(Kernels.SWEEPS, random);
        Factors expected = new Factors(rows);
        Factors found = new Factors(rows);
        int last = Factors.MARGIN + rows - 1;

        double scalar = SCALAR.sweep(from, expected, new Factors(rows), Factors.MARGIN, last, shifts);
        double fastest = FASTEST.sweep(from, found, new Factors(rows), Factors.MARGIN, last, shifts);

        assertThat(fastest).isEqualTo(scalar).isFinite();
        assertThat(rows(found.qr, rows)).isEqualTo(rows(expected.qr, rows));
        assertThat(rows(found.qi, rows)).isEqualTo(rows(expected.qi, rows));
        assertThat(rows(found.er, rows - 1)).isEqualTo(rows(expected.er, rows - 1));
        assertThat(rows(found.ei, rows - 1)).isEqualTo(rows(expected.ei, rows - 1));
    }

    @Test
    void whatLiesBesideTheRowsDoesNotMatter() {
        UniformRandomProvider random = Streams.generator(32, 0);
        Factors clean = factors(60, random);
        Factors soiled = new Factors(60);
        copy(clean, soiled);
        int first = Factors.MARGIN;
        int last = first + 39;
        Arrays.fill(soiled.qr, last + 1, soiled.qr.length, Double.NaN);
        Arrays.fill(soiled.ei, last, soiled.ei.length, Double.POSITIVE_INFINITY);
        Arrays.fill(soiled.er, 0, first, 7);
        PointList shifts = points(Kernels.SWEEPS, random);
        Factors expected = new Factors(60);
        Factors found = new Factors(60);

        double scalar = SCALAR.sweep(clean, expected, new Factors(60), first, last, shifts);
        double fastest = FASTEST.sweep(soiled, found, new Factors(60), first, last, shifts);

        assertThat(fastest).isEqualTo(scalar);
        assertThat(rows(found.qr, 40)).isEqualTo(rows(expected.qr, 40));
        assertThat(rows(found.ei, 39)).isEqualTo(rows(expected.ei, 39));
    }

    @Test
    void aDivisionByZeroIsSeen() {
        Factors from = new Factors(40);
        Arrays.fill(from.qr, 1);
        PointList shifts = points(Kernels.SWEEPS, Streams.generator(33, 0));
        shifts.set(3, 1 - shifts.re(0) - shifts.re(1) - shifts.re(2), -shifts.im(0) - shifts.im(1) - shifts.im(2));
        int last = Factors.MARGIN + 39;

        double scalar = SCALAR.sweep(from, new Factors(40), new Factors(40), Factors.MARGIN, last, shifts);
        double fastest = FASTEST.sweep(from, new Factors(40), new Factors(40), Factors.MARGIN, last, shifts);

        assertThat(Double.compare(fastest, scalar)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 1", "17, 6, 32", "64, 301, 32", "9, 1000, 7"})
    void tracesGiveTheSameBits(int count, int sites, int stretch) {
        UniformRandomProvider random = Streams.generator(34, sites);
        double[] products = values(sites, random);
        double[] diagonal = values(sites, random);
        Samples samples = new Samples(count);
        for (int i = 0; i < count; i++) {
            samples.re[i] = 2 * random.nextDouble() - 1;
            samples.im[i] = 2 * random.nextDouble() - 1;
        }

        Traces expected = new Traces(count);
        Traces found = new Traces(count);
        SCALAR.plain(diagonal, products, stretch, samples, count, expected);
        FASTEST.plain(diagonal, products, stretch, samples, count, found);
        assertSame(found, expected, count);

        double[] even = Arrays.copyOf(products, sites / 2 * 2);
        SCALAR.squared(even, stretch, samples, count, expected);
        FASTEST.squared(even, stretch, samples, count, found);
        assertSame(found, expected, count);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "9, 5", "16, 100"})
    void columnsOfClustersGiveTheSameBits(int count, int size) {
        var ensemble = new ClusterRing(size, 3, 0.2, 0.5, DirectedRing.Boundary.PERIODIC);
        BlockRing ring = (BlockRing) ensemble.draw(Streams.generator(35, size)).matrix();
        ClusterChain chain = Clusters.of(ring).chain(0, size);
        UniformRandomProvider random = Streams.generator(36, size);
        Samples samples = new Samples(count);
        for (int i = 0; i < count; i++) {
            samples.re[i] = 4 * random.nextDouble() - 2;
            samples.im[i] = 4 * random.nextDouble() - 2;
        }
        Traces expected = new Traces(count);
        Traces found = new Traces(count);
        for (boolean second : new boolean[] {false, true}) {
            SCALAR.clusters(chain, second, 7, samples, count, expected);
            FASTEST.clusters(chain, second, 7, samples, count, found);
            assertSame(found, expected, count);
        }
    }

    private static void assertSame(Traces found, Traces expected, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(found.re[i]).isEqualTo(expected.re[i]).isFinite();
            assertThat(found.im[i]).isEqualTo(expected.im[i]).isFinite();
            assertThat(found.slopeRe[i]).isEqualTo(expected.slopeRe[i]).isFinite();
            assertThat(found.slopeIm[i]).isEqualTo(expected.slopeIm[i]).isFinite();
            assertThat(found.exponent[i]).isEqualTo(expected.exponent[i]);
        }
    }

    private static Factors factors(int rows, UniformRandomProvider random) {
        var factors = new Factors(rows);
        for (int k = Factors.MARGIN; k < Factors.MARGIN + rows; k++) {
            factors.qr[k] = 1 + random.nextDouble();
            factors.qi[k] = random.nextDouble() - 0.5;
            factors.er[k] = 0.3 * random.nextDouble();
            factors.ei[k] = 0.3 * random.nextDouble();
        }
        return factors;
    }

    private static void copy(Factors from, Factors to) {
        System.arraycopy(from.qr, 0, to.qr, 0, to.qr.length);
        System.arraycopy(from.qi, 0, to.qi, 0, to.qi.length);
        System.arraycopy(from.er, 0, to.er, 0, to.er.length);
        System.arraycopy(from.ei, 0, to.ei, 0, to.ei.length);
    }

    private static PointList points(int count, UniformRandomProvider random) {
        var points = new PointList(count);
        for (int i = 0; i < count; i++) {
            points.add(0.1 * random.nextDouble(), 0.1 * random.nextDouble());
        }
        return points;
    }

    private static double[] values(int count, UniformRandomProvider random) {
        double[] values = new double[count];
        Arrays.setAll(values, _ -> 0.5 + random.nextDouble());
        return values;
    }

    private static double[] rows(double[] values, int rows) {
        return Arrays.copyOfRange(values, Factors.MARGIN, Factors.MARGIN + rows);
    }
}
