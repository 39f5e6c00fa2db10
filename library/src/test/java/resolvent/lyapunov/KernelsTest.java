package resolvent.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"1, 40, 2", "31, 500, 64", "32, 1000, 8", "33, 1000, 64", "100, 734, 10"})
    void bothGiveTheSameBits(int count, int sites, int stretch) {
        UniformRandomProvider random = Streams.generator(41, sites);
        double[] re = values(count, random);
        double[] im = values(count, random);
        double[] minusProducts = values(sites, random);
        double[] diagonal = values(sites, random);
        var expected = new Points(re, im);
        var found = new Points(re, im);

        SCALAR.pairs(minusProducts, stretch, expected);
        FASTEST.pairs(minusProducts, stretch, found);
        assertSame(found, expected);

        // an odd number of sites and of sites between two rescalings
        double[] odd = Arrays.copyOf(minusProducts, sites - 1);
        SCALAR.sites(diagonal, odd, stretch - 1, expected);
        FASTEST.sites(diagonal, odd, stretch - 1, found);
        assertSame(found, expected);
    }

    private static void assertSame(Points found, Points expected) {
        assertThat(found.exponent).isEqualTo(expected.exponent);
        assertThat(found.pr).isEqualTo(expected.pr);
        assertThat(found.pi).isEqualTo(expected.pi);
        assertThat(found.qr).isEqualTo(expected.qr);
        assertThat(found.qi).isEqualTo(expected.qi);
        assertThat(Arrays.stream(found.pr).allMatch(Double::isFinite)).isTrue();
    }

    private static double[] values(int count, UniformRandomProvider random) {
        double[] values = new double[count];
        Arrays.setAll(values, _ -> 3 * random.nextDouble() - 1.5);
        return values;
    }
}
