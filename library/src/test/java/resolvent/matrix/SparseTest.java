package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.numeric.Streams;

class SparseTest {
    @Test
    void entriesInOnePlaceAreAddedUp() {
        Sparse matrix = new Sparse.Builder(2, 3).add(1, 2, 0.5).add(0, 0, 1).add(1, 2, 0.25).build();

        assertThat(matrix.get(1, 2)).isEqualTo(0.75);
        assertThat(matrix.nonZeros()).isEqualTo(2);
    }

    @Test
    void sumsOfZeroLeaveNoEntry() {
        Sparse matrix = new Sparse.Builder(2, 2).add(0, 1, 3).add(0, 1, -3).add(1, 1, 0).add(1, 0, -0.0).build();

        assertThat(matrix.nonZeros()).isZero();
        assertThat(matrix.rowLength(0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "2, 0", "0, 3"})
    void entriesOutsideAreRefused(int row, int column) {
        var builder = new Sparse.Builder(2, 3);

        assertThatThrownBy(() -> builder.add(row, column, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry (%d, %d) must lie within 2 x 3".formatted(row, column));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderOfAddingDoesNotMatter(long seed) {
        UniformRandomProvider random = Streams.generator(seed, 0);
        double[][] sums = new double[20][30];
        var builder = new Sparse.Builder(20, 30);
        for (int k = 0; k < 900; k++) {
            int row = random.nextInt(20);
            int column = random.nextInt(30);
            // quarters add up without rounding, in any order
            double entry = (random.nextInt(9) - 4) / 4.0;
            sums[row][column] += entry;
            builder.add(row, column, entry);
        }

        assertThat(RandomMatrices.distance(builder.build(), Dense.of(sums))).as("seed %d", seed).isZero();
    }

    @Test
    void columnsAscendWithinARow() {
        Sparse matrix = new Sparse.Builder(1, 9).add(0, 7, 1).add(0, 2, 2).add(0, 5, 3).build();
        List<Integer> columns = new ArrayList<>();
        matrix.forEachInRow(0, (_, column, _) -> columns.add(column));

        assertThat(columns).containsExactly(2, 5, 7);
        assertThat(matrix.rowLength(0)).isEqualTo(3);
        assertThat(matrix.columnInRow(0, 1)).isEqualTo(5);
    }
}
