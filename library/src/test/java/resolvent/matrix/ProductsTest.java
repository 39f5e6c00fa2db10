package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.matrix.Products.Precision;
import resolvent.numeric.Streams;

class ProductsTest {
    @ParameterizedTest
    @CsvSource({"5, 1, DOUBLE, 1e-13", "5, 3, DOUBLE, 1e-13", "100, 1, DOUBLE, 1e-13", "100, 7, DOUBLE, 1e-13",
            "5, 3, SINGLE, 1e-13", "100, 1, SINGLE, 1e-5", "100, 7, SINGLE, 1e-5"})
    void productsAreThoseOfTheMatrix(int size, int count, Precision precision, double tolerance) {
        Dense matrix = gaussian(size);
        double[] vectors = Streams.generator(13, 1).doubles((long) size * count, -1, 1).toArray();
        double[] expected = new double[vectors.length];
        for (int k = 0; k < count; k++) {
            double[] product = matrix.times(Arrays.copyOfRange(vectors, k * size, (k + 1) * size));
            System.arraycopy(product, 0, expected, k * size, size);
        }
        double[] out = new double[vectors.length];
        Products products = Products.of(matrix, precision);
        products.times(vectors, out);
        products.times(vectors, vectors);

        assertThat(out).containsExactly(expected, within(tolerance));
        assertThat(vectors).containsExactly(out);
    }

    @Test
    void singlePrecisionIsSingle() {
        Dense matrix = gaussian(100);
        double[] ones = new double[100];
        Arrays.fill(ones, 1);
        double[] out = new double[100];
        Products.of(matrix, Precision.SINGLE).times(ones, out);

        assertThat(out).isNotEqualTo(matrix.times(ones));
    }

    @Test
    void sparseOnesStaySparse() {
        Sparse matrix = gaussian(80).toSparse();
        double[] vectors = Streams.generator(13, 2).doubles(160, -1, 1).toArray();
        double[] out = new double[160];
        Products.of(matrix, Precision.SINGLE).times(vectors, out);

        assertThat(Arrays.copyOf(out, 80)).containsExactly(matrix.times(Arrays.copyOf(vectors, 80)));
    }

    @Test
    void productsInPlaceHaveTheBitsOfProducts() {
        for (int size : new int[] {1, 3, 4, 7, 50}) {
            Dense matrix = gaussian(size);
            double[] x = Streams.generator(13, 3).doubles(size, -1, 1).toArray();
            double[] out = new double[size];
            Arrays.fill(out, Double.NaN);
            matrix.times(x, out);

            double[] expected = new double[size];
            for (int j = 0; j < size; j++) {
                for (int i = 0; i < size; i++) {
                    expected[i] += matrix.get(i, j) * x[j];
                }
            }
            assertThat(out).containsExactly(expected).containsExactly(matrix.times(x));
        }
    }

    @Test
    void lengthsHaveRules() {
        Products products = Products.of(gaussian(3), Precision.DOUBLE);

        assertThatThrownBy(() -> products.times(new double[4], new double[4]))
                .hasMessage("vectors and out must have the same multiple of 3 entries, had 4 and 4");
        assertThatThrownBy(() -> gaussian(3).times(new double[3], new double[2]))
                .hasMessage("out must have length 3, was 2");
        assertThatThrownBy(() -> Products.of(Dense.of(new double[] {1, 2}), Precision.DOUBLE))
                .hasMessage("matrix is 1 x 2, must be square");
    }

    private static Dense gaussian(int size) {
        return Dense.ofColumns(size, size, Streams.generator(13, size).doubles((long) size * size, -1, 1).toArray());
    }
}
