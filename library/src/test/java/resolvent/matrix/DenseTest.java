package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenseTest {
    private static final Dense SMALL = Dense.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});

    @Test
    void rowsAreWrittenAsOneReadsThem() {
        assertThat(SMALL.rows()).isEqualTo(2);
        assertThat(SMALL.columns()).isEqualTo(3);
        assertThat(SMALL.get(0, 2)).isEqualTo(3);
        assertThat(SMALL.get(1, 0)).isEqualTo(4);
        assertThat(SMALL.toColumns()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(SMALL.column(1)).containsExactly(2, 5);
    }

    @Test
    void copiesDoNotReachTheMatrix() {
        SMALL.toColumns()[0] = 99;
        SMALL.column(0)[0] = 99;

        assertThat(SMALL.get(0, 0)).isEqualTo(1);
    }

    @Test
    void raggedRowsAndWrongLengthsAreRefused() {
        assertThatThrownBy(() -> Dense.of(new double[] {1, 2}, new double[] {3}))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("row 1 must have 2 entries, was 1");
        assertThatThrownBy(() -> Dense.ofColumns(2, 3, new double[5]))
                .hasMessage("values must have length 2 x 3, was 5");
        assertThatThrownBy(() -> Dense.identity(50_000))
                .hasMessage("a dense matrix must have fewer than 2^31 entries, was 50000 x 50000");
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 5", "1, 1, 1", "17, 2, 33", "2, 0, 3", "0, 3, 2", "64, 65, 1"})
    void productsAreThoseOfTheDefinition(int rows, int inner, int columns) {
        Dense a = RandomMatrices.gaussian(rows, inner, 1);
        Dense b = RandomMatrices.gaussian(inner, columns, 2);
        Dense expected = RandomMatrices.product(a, b);

        for (Dense product : new Dense[] {a.times(b), a.transpose().transposedTimes(b),
            a.timesTransposed(b.transpose())}) {
            assertThat(product.rows()).isEqualTo(rows);
            assertThat(product.columns()).isEqualTo(columns);
            assertThat(RandomMatrices.distance(product, expected)).isLessThan(1e-12);
        }
    }

    @Test
    void productsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> SMALL.times(SMALL)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the right factor must have 3 rows, was 2");
        assertThatThrownBy(() -> SMALL.plus(SMALL.transpose()))
                .hasMessage("the other matrix must be 2 x 3, was 3 x 2");
    }

    @Test
    void sumsShiftsAndNorms() {
        assertThat(RandomMatrices.distance(SMALL.plus(SMALL), SMALL.scaled(2))).isZero();
        assertThat(RandomMatrices.distance(SMALL.scaledAndShifted(2, 10),
                Dense.of(new double[] {12, 4, 6}, new double[] {8, 20, 12}))).isZero();
        assertThat(Dense.of(new double[] {1, -2}, new double[] {-4, 3}).oneNorm()).isEqualTo(5);
        assertThat(Dense.identity(3).frobeniusNorm()).isEqualTo(Math.sqrt(3));
    }

    @Test
    void symmetryIsToTheLastBit() {
        assertThat(Dense.of(new double[] {1, 0.1}, new double[] {0.1, 2}).isSymmetric()).isTrue();
        assertThat(Dense.of(new double[] {1, 0.1}, new double[] {Math.nextUp(0.1), 2}).isSymmetric()).isFalse();
        assertThat(SMALL.isSymmetric()).isFalse();
    }
}
