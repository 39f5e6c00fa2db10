package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.Sparse;
import resolvent.numeric.Streams;

class LeadingModesTest {
    private static final KrylovSchur.Settings TIGHT =
            new KrylovSchur.Settings(KrylovSchur.Settings.LARGEST_REAL_PART.order(), 1e-11, 60, 500);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreeWithTheDenseSolution(long seed) {
        Dense matrix = new Girko(200, 0.07, false).draw(Streams.generator(seed, 0)).matrix().toDense();
        Modes all = Modes.of(matrix);
        LeadingModes leading = LeadingModes.of(matrix, 6, TIGHT);

        assertThat(leading.unconverged()).as("seed %d", seed).isZero();
        for (int k = 0; k < leading.modes().size(); k++) {
            Mode mode = leading.modes().get(k);
            assertThat(mode.eigenvalue().minus(all.eigenvalue(k)).abs()).as("seed %d, mode %d", seed, k)
                    .isLessThan(1e-9);
            assertThat(mode.condition()).isCloseTo(all.get(k).condition(), within(1e-6 * mode.condition()));
            assertThat(mode.residual()).isLessThan(1e-10);
        }
    }

    @Test
    void findTheOutlierOfALargeSparseRing() {
        int size = 20_000;
        var builder = new Sparse.Builder(size, size);
        for (int i = 0; i < size; i++) {
            builder.add(i, (i + 1) % size, 1);
            builder.add((i + 7) % size, i, 0.5);
        }
        builder.add(5, 5, 9);
        LeadingModes leading = LeadingModes.of(builder.build(), 1);

        assertThat(leading.unconverged()).isZero();
        Mode outlier = leading.modes().getFirst();
        assertThat(outlier.eigenvalue().re()).isGreaterThan(9);
        assertThat(outlier.residual()).isLessThan(1e-10);
        assertThat(outlier.iprRight()).isGreaterThan(0.8);
    }
}
